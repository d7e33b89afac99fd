/** What the store keeps, on every database: feedback, cards, used tokens, learnt codes and the audit log. */
import { describe, expect, it } from '@jest/globals';
import { NOW } from '../support/clock.js';
import { bearer } from '../trust/tokens.js';
import { EHR, trusting } from '../trust/trusting.js';
import { keepsFeedbackAndCards } from './keeping.js';
import { caller, item, KEY, open } from './opening.js';
import { onEveryDatabase } from './stores.js';
import { tellsWhatHappened } from './telling.js';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

onEveryDatabase((databases) => {
  const fresh = (): Promise<string> => databases.fresh();

  keepsFeedbackAndCards(databases);
  tellsWhatHappened(databases);

  describe('what a terminology server told', () => {
    it('is there for the next process, as it was told last', async () => {
      const url = await fresh();
      const [one, two] = times(2, () => open(url).store.learntBefore);
      const key = 'http://snomed.info/sct|1';
      const told = [{ system: 'http://snomed.info/sct', code: '1', display: 'A medicine' }];
      const at = Date.now();
      const recalledOnce = async (count: number): Promise<unknown> => {
        for (;;) {
          const recalled = await two!.recall();
          if (recalled[0]?.told.length === count) return recalled;
        }
      };
      one!.keep({ key, told: [], at });
      expect(await recalledOnce(0)).toEqual([{ key, told: [], at }]);
      one!.keep({ key, told, at: at + 1 });
      expect(await recalledOnce(1)).toEqual([{ key, told, at: at + 1 }]);
    });
  });

  describe('S06 a token', () => {
    /** Opened, and of an EHR that waits for the store: a process that cannot ask it in time would else decide alone. */
    const twoProcesses = async (url: string) => {
      const both = times(2, () => open(url, { now: () => NOW }));
      for (const { store } of both) await store.verifyAudit();
      return both.map(({ store: { replayGuard } }) =>
        trusting([{ ...EHR, replay: 'strict' }], { replayGuard }),
      );
    };

    it('used at one process is refused at another with the same store', async () => {
      const url = await fresh();
      const [one, two] = await twoProcesses(url);
      const used = bearer();
      expect([await one!.who(used), await two!.who(used)]).toEqual(['a', 'refused: replayed']);
    });

    it('is good for one of twenty calls that come to two processes together', async () => {
      const url = await fresh();
      const [one, two] = await twoProcesses(url);
      const used = bearer();
      const answers = await Promise.all(times(20, (index) => (index % 2 ? one : two)!.who(used)));
      expect(answers.filter((answer) => answer === 'a')).toHaveLength(1);
    });

    it('is good once, however many come together to two processes', async () => {
      const url = await fresh();
      const both = [open(url), open(url)];
      await Promise.all(both.map(({ store }) => store.verifyAudit()));
      const until = Date.now() + 9_000;
      const uses = times(40, (index) =>
        both[index % 2]!.store.replayGuard.isFirst({ ehr: 'a', jti: `${index >> 1}`, until }),
      );
      expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(20);
    });

    it('whose id was used by one that has expired is another', async () => {
      const { store } = open(await fresh());
      expect(await store.replayGuard.isFirst({ ehr: 'a', jti: 'x', until: Date.now() - 1 })).toBe(true);
      expect(await store.replayGuard.isFirst({ ehr: 'a', jti: 'x', until: Date.now() + 9_000 })).toBe(true);
      expect(await store.replayGuard.isFirst({ ehr: 'b', jti: 'x', until: Date.now() + 9_000 })).toBe(true);
      expect(await store.replayGuard.isFirst({ ehr: 'a', jti: 'x', until: Date.now() + 9_000 })).toBe(false);
    });
  });

  it('opens what an earlier process has left', async () => {
    const url = await fresh();
    const before = open(url);
    await before.store.feedback.record([item()], await caller('a'));
    await before.store.close();
    const after = open(url, { pseudonymKey: KEY });
    await after.store.feedback.record([item()], await caller('a'));
    expect(after.fresh).toEqual([]);
  });
});
