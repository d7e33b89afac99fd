/** What the bar answers whatever it is asked: two cards, 2 kB. */
const PARAGRAPH = 'What to do first, what was found in the record with value and date, and why it matters. ';

const card = (indicator: string) => ({
  uuid: '5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11',
  summary: 'A card of fixed words, as long as a summary may be: what an express service answers at least.',
  indicator,
  detail: PARAGRAPH.repeat(7),
  source: { label: 'Fixed words', topic: { system: 'https://example.org/topic', code: 'fixed' } },
  links: [{ label: 'Rule', url: 'https://example.org/rules/fixed', type: 'absolute' }],
});

export const FIXED_CARDS = { cards: [card('warning'), card('info')] };
