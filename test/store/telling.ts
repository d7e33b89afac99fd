/** What the audit log promises, and what is left when time has passed, on any database. */
import { describe, expect, it } from '@jest/globals';
import { sql } from 'kysely';
import { openDatabase } from '../../src/store/database.js';
import { caller, card, item, open, REQUEST, rowsIn } from './opening.js';
import type { Databases } from './stores.js';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

async function execute(url: string, statement: string): Promise<void> {
  const { db } = await openDatabase(url);
  await sql
    .raw(statement)
    .execute(db)
    .finally(() => db.destroy());
}

export function tellsWhatHappened(databases: Databases): void {
  const fresh = (): Promise<string> => databases.fresh();

  describe('the audit log', () => {
    const filled = async (): Promise<string> => {
      const url = await fresh();
      const { store } = open(url);
      const who = await caller('a');
      for (const index of times(5, Number))
        await store.feedback.record([item({ outcomeTimestamp: new Date(index).toISOString() })], who);
      return url;
    };

    it('holds', async () => {
      const url = await filled();
      const { entries, head, brokenAt } = await open(url).store.verifyAudit();
      expect([entries, brokenAt]).toEqual([5, undefined]);
      expect(head).toBe((await rowsIn(url, 'audit_log')).find(({ seq }) => seq === 5)!['hash']);
      expect(await open(await fresh()).store.verifyAudit()).toEqual({ entries: 0, head: '0'.repeat(64) });
    });

    it.each(["update audit_log set ehr = 'b' where seq = 2", 'delete from audit_log where seq = 5'])(
      'refuses to: %s',
      async (statement) => {
        const url = await filled();
        await expect(execute(url, statement)).rejects.toThrow('append only');
        expect((await open(url).store.verifyAudit()).brokenAt).toBeUndefined();
      },
    );

    it.each([
      ['changed', "update audit_log set ehr = 'b' where seq = 2", 2],
      ['taken away', 'delete from audit_log where seq = 3', 3],
      ['taken from the end', 'delete from audit_log where seq = 5', 5],
      [
        'put in',
        'insert into audit_log select 6, at, event, ehr, items, digest, hash, hash from audit_log where seq = 5',
        6,
      ],
    ])('shows an entry that was %s by whoever could', async (_what, statement, brokenAt) => {
      const url = await filled();
      for (const step of url.startsWith('sqlite')
        ? ['drop trigger audit_log_no_update', 'drop trigger audit_log_no_delete', statement]
        : ['drop trigger audit_log_append_only on audit_log', statement])
        await execute(url, step);
      expect(await open(url).store.verifyAudit()).toMatchObject({ brokenAt });
    });
  });

  describe('what is too old', () => {
    it('is removed, and the log says so', async () => {
      const url = await fresh();
      let today = new Date('2026-07-01T00:00:00Z');
      const { store } = open(url, { now: () => today, retentionDays: 30 });
      const who = await caller('a');
      const batch = times(501, (index) => item({ outcomeTimestamp: new Date(index).toISOString() }));
      await store.feedback.record(batch, who);
      store.evaluations.record(REQUEST, who, [card()]);
      await store.replayGuard.isFirst({ ehr: 'a', jti: 'x', until: today.getTime() + 60_000 });
      today = new Date('2026-07-31T00:00:00Z');
      await store.feedback.record([item({ outcomeTimestamp: '2020-01-01T00:00:00.000Z' })], who);
      await store.evaluations.drain();
      await store.removeOld();
      expect(await rowsIn(url, 'feedback')).toHaveLength(502);
      today = new Date('2026-07-31T00:00:00.001Z');
      await store.removeOld();
      const left = await Promise.all(
        (['feedback', 'evaluation', 'card', 'token_use'] as const).map((table) => rowsIn(url, table)),
      );
      expect(left.map(({ length }) => length)).toEqual([1, 0, 0, 0]);
      const log = await rowsIn(url, 'audit_log');
      expect(log.map(({ event }) => event)).toEqual(['feedback', 'feedback', 'removed', 'removed']);
      expect((await store.verifyAudit()).brokenAt).toBeUndefined();
    });
  });
}
