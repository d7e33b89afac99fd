/** The answer as the strictest client reads it: what may be sent, and what is withheld. */
import { describe, expect, it } from '@jest/globals';
import { checkResponse } from '../../src/cds-hooks/response.js';

const uuid = (last: number): string => `5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b${last}`;
const remove = {
  type: 'delete',
  description: 'Remove the order.',
  resourceId: `MedicationRequest/${'e'.repeat(194)}`,
};
const suggestion = { label: 'Remove the order', uuid: uuid(12), actions: [remove] };
const card = {
  uuid: uuid(11),
  summary: 'Blood pressure is high.',
  detail: 'Why, and what to do.',
  indicator: 'warning',
  source: {
    label: 'Label',
    url: 'https://example.org',
    topic: { code: 'abc1', system: 'https://example.org/topics' },
  },
};
const reason = { code: 'r', system: 'https://example.org/reasons', display: 'Reason' };
const full = {
  ...card,
  suggestions: [suggestion],
  selectionBehavior: 'at-most-one',
  overrideReasons: [reason],
  links: [
    { type: 'absolute', label: 'Rule', url: 'https://example.org/rules/x' },
    { type: 'smart', label: 'App', url: 'https://example.org/app', appContext: 'x' },
  ],
  extension: { 'org.example.findings': [{ rule: 'x', because: ['Condition/1'] }] },
};
const suggesting = (members: object): object => ({ ...full, suggestions: [{ ...suggestion, ...members }] });

describe('an answer that may be sent', () => {
  it.each([
    ['no cards', []],
    ['the least of a card', [card]],
    ['everything', [full]],
    ['a summary of 139 characters', [{ ...card, summary: 'x'.repeat(139) }]],
    ['a member that is undefined, which JSON leaves out', [{ ...card, links: undefined }]],
    [
      'a new resource',
      [
        suggesting({
          actions: [{ type: 'create', description: 'd', resource: { resourceType: 'Task', id: 't' } }],
        }),
      ],
    ],
  ])('has %s', (_what, cards) => {
    expect(checkResponse({ cards })).toEqual({ cards });
  });
});

describe('an answer that is withheld', () => {
  it.each<[string, object]>([
    ['response.cards', {}],
    ['response.cards', { cards: null }],
    ['response', { cards: [], systemActions: [] }],
    ['response.extension', { cards: [], extension: {} }],
    ['response.cards', { cards: [card, card] }],
    ['response.cards', { cards: [{ ...full, uuid: suggestion.uuid }] }],
  ])('names %s in %j', (member, response) => {
    expect(() => checkResponse(response)).toThrow(
      expect.objectContaining({ code: 'CDS_RESPONSE_INVALID', member }),
    );
  });

  it.each<[string, object]>([
    ['uuid', { ...card, uuid: uuid(11).toUpperCase() }],
    ['uuid', { ...card, uuid: `urn:uuid:${uuid(11)}` }],
    ['summary', { ...card, summary: 'x'.repeat(140) }],
    ['summary', { ...card, summary: '😀'.repeat(70) }],
    ['summary', { ...card, summary: 'two\nlines' }],
    ['summary', { ...card, summary: 'half a character \ud83d' }],
    ['summary', { ...card, summary: ' ' }],
    ['detail', { ...card, detail: undefined }],
    ['indicator', { ...card, indicator: 'hard-stop' }],
    ['source.label', { ...card, source: { ...card.source, label: '' } }],
    ['source.topic', { ...card, source: { label: 'Label' } }],
    [
      'source.topic.code',
      { ...card, source: { ...card.source, topic: { ...card.source.topic, code: 'a-b' } } },
    ],
    [
      'source.topic.code',
      { ...card, source: { ...card.source, topic: { ...card.source.topic, code: 'a'.repeat(101) } } },
    ],
    ['source.url', { ...card, source: { ...card.source, url: '/rules' } }],
    ['suggestions', { ...full, suggestions: [] }],
    ['selectionBehavior', { ...full, selectionBehavior: undefined }],
    ['selectionBehavior', { ...card, selectionBehavior: 'any' }],
    ['suggestions[0].uuid', suggesting({ uuid: undefined })],
    ['suggestions[0]', suggesting({ actionSelectionBehavior: 'all' })],
    ['suggestions[0].actions', suggesting({ actions: [] })],
    ['suggestions[0].actions[0].type', suggesting({ actions: [{ ...remove, type: 'DELETE' }] })],
    ['suggestions[0].actions[0].resourceId', suggesting({ actions: [{ ...remove, resourceId: 'bare' }] })],
    [
      'suggestions[0].actions[0]',
      suggesting({ actions: [{ ...remove, resource: { resourceType: 'Task' } }] }),
    ],
    [
      'suggestions[0].actions[0].resource',
      suggesting({ actions: [{ type: 'update', description: 'd', resource: 'Task/1' }] }),
    ],
    [
      'suggestions[0].actions[0].resource',
      suggesting({
        actions: [{ type: 'update', description: 'd', resource: { resourceType: 'Task', 'Jane Doe': null } }],
      }),
    ],
    ['overrideReasons[0].display', { ...card, overrideReasons: [{ ...reason, display: undefined }] }],
    ['overrideReasons', { ...card, overrideReasons: [] }],
    ['links[0].url', { ...card, links: [{ type: 'absolute', label: 'x', url: 'javascript:alert(1)' }] }],
    [
      'links[0]',
      { ...card, links: [{ type: 'absolute', label: 'x', url: 'https://example.org', appContext: 'x' }] },
    ],
    [
      'links[0]',
      {
        ...card,
        links: [{ type: 'absolute', label: 'x', url: 'https://example.org', autolaunchable: true }],
      },
    ],
    ['extension', { ...card, extension: { findings: {} } }],
    ['extension', { ...card, extension: { 'org.example.x': [] } }],
    ['extension', { ...card, extension: [] }],
  ])('names the card’s %s', (member, wrong) => {
    const expected = { code: 'CDS_RESPONSE_INVALID', member: `response.cards[0].${member}` };
    expect(() => checkResponse({ cards: [wrong] })).toThrow(expect.objectContaining(expected));
  });

  it('recommends two where at most one may be chosen', () => {
    const suggestions = [12, 13].map((last) => ({ ...suggestion, uuid: uuid(last), isRecommended: true }));
    expect(() => checkResponse({ cards: [{ ...full, suggestions }] })).toThrow('suggestions');
    expect(() =>
      checkResponse({ cards: [{ ...full, suggestions, selectionBehavior: 'any' }] }),
    ).not.toThrow();
  });
});
