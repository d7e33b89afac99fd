/** What the store promises of feedback and of cards, on any database. */
import { describe, expect, it } from '@jest/globals';
import { caller, CARD, card, item, open, REQUEST, rowsIn } from './opening.js';
import type { Databases } from './stores.js';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export function keepsFeedbackAndCards(databases: Databases): void {
  const fresh = (): Promise<string> => databases.fresh();

  describe('feedback', () => {
    it('is there when it is acknowledged', async () => {
      const url = await fresh();
      const { store } = open(url);
      const suggestion = '0f3c2d1e-9a8b-4c7d-8e6f-112233445566';
      await store.feedback.record(
        [
          item({ outcome: 'accepted', acceptedSuggestions: [suggestion] }),
          item({ overrideReason: { code: 'seen' } }),
        ],
        await caller('a'),
      );
      const kept = await rowsIn(url, 'feedback');
      expect(kept).toHaveLength(2);
      expect(kept).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            ehr: 'a',
            card: CARD,
            outcome: 'accepted',
            reason: 'none',
            suggestions: `["${suggestion}"]`,
            words: null,
          }),
          expect.objectContaining({
            outcome: 'overridden',
            outcome_at: '2026-07-01T15:05:31.000Z',
            reason: 'seen',
            suggestions: '[]',
          }),
        ]),
      );
    });

    it('is counted once, however often and in whatever company it is sent', async () => {
      const url = await fresh();
      const one = open(url);
      const two = open(url);
      const who = await caller('a');
      const other = item({ outcomeTimestamp: '2026-07-01T15:06:00.000Z' });
      await one.store.feedback.record([item(), item()], who);
      await Promise.all(
        times(10, (index) =>
          (index % 2 ? one : two).store.feedback.record(
            [other, item({ overrideReason: { code: 'seen' } })],
            who,
          ),
        ),
      );
      expect(await rowsIn(url, 'feedback')).toHaveLength(2);
      expect(one.fresh.length + two.fresh.length).toBe(2);
      expect(await rowsIn(url, 'audit_log')).toHaveLength(2);
    });

    it.each([
      ['outcome', { outcome: 'accepted', acceptedSuggestions: ['s'] }],
      ['moment', { outcomeTimestamp: '2026-07-01T15:05:31.001Z' }],
      ['card', { card: '0f3c2d1e-9a8b-4c7d-8e6f-112233445566' }],
    ] as const)('of another %s is another', async (_what, changes) => {
      const { store, fresh: kept } = open(await fresh());
      await store.feedback.record([item(), item(changes)], await caller('a'));
      expect(kept).toHaveLength(2);
    });

    it('of one EHR is none of another, though the card has the same id', async () => {
      const url = await fresh();
      const { store, fresh: kept } = open(url);
      for (const ehr of ['a', 'b']) {
        store.evaluations.record(REQUEST, await caller(ehr), [card()]);
        await store.feedback.record([item()], await caller(ehr));
      }
      await store.evaluations.drain();
      expect(kept).toHaveLength(2);
      expect((await rowsIn(url, 'card')).map(({ ehr }) => ehr).sort()).toEqual(['a', 'b']);
    });

    it('of cards that are not known is taken, and no text from outside is kept', async () => {
      const url = await fresh();
      const { store } = open(url);
      const told = { overrideReason: { code: 'Jane Doe', display: 'Jane Doe' }, userComment: 'Jane Doe' };
      await store.feedback.record(
        [item({ card: 'Jane Doe', acceptedSuggestions: ['Jane Doe'], ...told })],
        await caller('a'),
      );
      const kept = await rowsIn(url, 'feedback');
      expect(kept).toEqual([
        expect.objectContaining({ card: null, reason: 'other', suggestions: '[]', words: null }),
      ]);
      expect(JSON.stringify([kept, await rowsIn(url, 'audit_log')])).not.toContain('Jane');
    });

    it('is kept with its words where they are wanted, whatever is in them', async () => {
      const url = await fresh();
      const { store } = open(url, { keepComments: true });
      const userComment = `it's \u0000fine \ud800 "so" 🙂`;
      await store.feedback.record([item({ overrideReason: { code: 'x' }, userComment })], await caller('a'));
      const [row] = await rowsIn(url, 'feedback');
      expect(JSON.parse(String(row!['words']))).toEqual({
        reason: { code: 'x' },
        comment: `it's fine \ud800 "so" 🙂`,
      });
    });

    it('comes in batches of a thousand', async () => {
      const { store, fresh: kept } = open(await fresh());
      const batch = times(1000, (index) => item({ outcomeTimestamp: new Date(index * 1000).toISOString() }));
      await store.feedback.record(batch, await caller('a'));
      expect(kept).toHaveLength(1000);
      await store.feedback.record([], await caller('a'));
    });
  });

  describe('cards', () => {
    it('are recorded with their findings, and with pseudonyms of each EHR', async () => {
      const url = await fresh();
      const { store } = open(url);
      store.evaluations.record(REQUEST, await caller('a'), [card()]);
      store.evaluations.record(REQUEST, { ...(await caller('b')), mode: 'shadow' }, [card()]);
      store.evaluations.record(REQUEST, await caller('a'), []);
      await store.evaluations.drain();
      const [a, b] = (await rowsIn(url, 'evaluation')).toSorted((x, y) =>
        String(x['ehr']) < String(y['ehr']) ? -1 : 1,
      );
      expect([a, b]).toEqual([
        expect.objectContaining({ ehr: 'a', hook: 'order-sign', mode: 'active' }),
        expect.objectContaining({ ehr: 'b', mode: 'shadow' }),
      ]);
      for (const whom of ['patient', 'encounter', 'practitioner']) {
        expect(a![whom]).toMatch(/^[\w-]{22}$/);
        expect(a![whom]).not.toBe(b![whom]);
      }
      const cards = await rowsIn(url, 'card');
      expect(cards).toHaveLength(2);
      expect(cards[0]).toMatchObject({
        uuid: CARD,
        indicator: 'warning',
        topic: 'look',
        findings: '[{"rule":"one","indicator":"warning"}]',
      });
      expect(JSON.stringify([a, cards])).not.toMatch(
        /patient-1|encounter-1|Practitioner|Condition|Look again/,
      );
    });

    it('are recorded without whom they were about where there is no key', async () => {
      const url = await fresh();
      const { store } = open(url, { pseudonymKey: undefined });
      store.evaluations.record(REQUEST, await caller('a'), [card()]);
      await store.evaluations.drain();
      expect(await rowsIn(url, 'evaluation')).toEqual([
        expect.objectContaining({ patient: null, encounter: null, practitioner: null }),
      ]);
    });
  });
}
