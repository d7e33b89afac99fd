/** A store that is locked, slow, damaged, away or killed: cards never wait, and what was acknowledged is there. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, it } from '@jest/globals';
import type { Express } from 'express';
import request from 'supertest';
import { openDatabase } from '../../src/store/database.js';
import { CALL, CARD, expectOutcome, FEEDBACK, openDoor, SERVICE } from '../app/door.js';
import { NOW } from '../support/clock.js';
import { EHR, trusting } from '../trust/trusting.js';
import { bearer } from '../trust/tokens.js';
import { caller, item, open, valueOf, type OpenedStore } from './opening.js';
import { onEveryDatabase, type Databases } from './stores.js';

const fileOf = (url: string): string => url.slice('sqlite:'.length);

interface Stored extends OpenedStore {
  readonly app: Express;
}

/** The service's door in front of a store. */
function openWithStore(url: string): Stored {
  const opened = open(url, { retryMs: 50 });
  const { feedback, evaluations } = opened.store;
  return { ...opened, app: openDoor({ feedback, evaluations }).app };
}

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

let minute = 0;

/** Feedback that was not sent before. */
function sendFeedback(app: Express): Promise<request.Response> {
  const outcomeTimestamp = new Date(60_000 * minute++).toISOString();
  return request(app)
    .post(`${SERVICE}/feedback`)
    .send({ feedback: [{ ...FEEDBACK.feedback[0], outcomeTimestamp }] })
    .then();
}

async function expectCards(app: Express): Promise<void> {
  const { status, body } = await request(app).post(SERVICE).send(CALL);
  expect(status).toBe(200);
  expect(body.cards).toHaveLength(1);
}

/** Cards come, feedback is asked for again, and a metric says so. */
async function expectHonestFailure({ app, metrics }: Stored): Promise<void> {
  await expectCards(app);
  const { status, headers, body } = await sendFeedback(app);
  expect([status, headers['retry-after']]).toEqual([503, '5']);
  expectOutcome(body);
  expect(await valueOf(metrics, 'cds_store_up')).toBe(0);
}

async function untilTaken(app: Express): Promise<void> {
  while ((await sendFeedback(app)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Holds what every writer needs, until it is let go. */
async function holdLock(url: string): Promise<() => Promise<void>> {
  const { db } = await openDatabase(url);
  let letGo = (): void => undefined;
  const released = new Promise<void>((resolve) => (letGo = resolve));
  let holding = (): void => undefined;
  const held = new Promise<void>((resolve) => (holding = resolve));
  const transaction = db.transaction().execute(async (within) => {
    await within.updateTable('audit_head').set({ id: 1 }).execute();
    holding();
    await released;
  });
  await held;
  return async () => {
    letGo();
    await transaction;
    await db.destroy();
  };
}

type Fault = readonly [
  what: string,
  /** Breaks the database that is open there, and says how it is mended. */
  breakIt: (url: string, databases: Databases) => Promise<() => Promise<unknown>>,
];

const LOCKED: Fault = ['locked', holdLock];
const SPOILT: readonly Fault[] = [
  [
    'replaced by something else',
    (url) => {
      const file = fileOf(url);
      for (const part of ['', '-wal', '-shm']) renameSync(file + part, `${file}.before${part}`);
      writeFileSync(file, 'no database at all '.repeat(1000));
      return Promise.resolve(() => {
        rmSync(file);
        return Promise.resolve();
      });
    },
  ],
];
const GONE: Fault = [
  'gone',
  async (_url, { postgres }) => {
    await postgres?.()?.kill();
    return () => postgres?.()?.start() ?? Promise.resolve();
  },
];

onEveryDatabase((databases) => {
  const faults = databases.postgres === undefined ? [LOCKED, ...SPOILT] : [LOCKED, GONE];

  it.each(faults)(
    'a store that is %s loses neither cards nor acknowledged feedback',
    async (_what, breakIt) => {
      const url = await databases.fresh();
      const stored = openWithStore(url);
      await untilTaken(stored.app);
      const mend = await breakIt(url, databases);
      await expectHonestFailure(stored);
      await mend();
      await untilTaken(stored.app);
      expect(await valueOf(stored.metrics, 'cds_store_up')).toBe(1);
    },
  );

  it('a store that cannot be opened at the start is opened when it can', async () => {
    const url = await databases.fresh();
    const [, breakIt] = faults.at(-1)!;
    const before = open(url);
    await before.store.verifyAudit();
    await before.store.close();
    const mend = await breakIt(url, databases);
    const stored = openWithStore(url);
    await expectHonestFailure(stored);
    expect(stored.logged[0]).toEqual([
      'store failed',
      { use: 'open', reason: expect.stringMatching(/^[A-Z_\d]+$/) },
    ]);
    await mend();
    await untilTaken(stored.app);
    expect(stored.fresh).toHaveLength(1);
  });

  it('a token is good once at a process whose store fails', async () => {
    const url = await databases.fresh();
    const { store, metrics } = open(url, { now: () => NOW });
    await store.verifyAudit();
    const letGo = await holdLock(url);
    const { who } = trusting([EHR], { replayGuard: store.replayGuard });
    await databases.postgres?.()?.kill();
    const used = [bearer(), bearer()];
    for (const token of used) expect(await who(token)).toBe('a');
    for (const token of used) expect(await who(token)).toBe('refused: replayed');
    // The second was not waited for.
    expect(await valueOf(metrics, 'cds_store_failures_total{kind="token"}')).toBe(1);
    await databases.postgres?.()?.start();
    await letGo().catch(() => undefined);
  });

  // A file has one writer at a time: there, a token waits like everything else.
  if (databases.postgres !== undefined)
    it('a token is decided by the store however much feedback waits for it', async () => {
      const url = await databases.fresh();
      const [{ store, metrics }, other] = [open(url), open(url)];
      await Promise.all([store.verifyAudit(), other.store.verifyAudit()]);
      const letGo = await holdLock(url);
      const who = await caller('a');
      const waiting = times(20, (index) =>
        store.feedback.record([item({ outcomeTimestamp: new Date(index).toISOString() })], who),
      );
      const use = { ehr: 'a', jti: 'one', until: Date.now() + 60_000 };
      expect(await store.replayGuard.isFirst(use)).toBe(true);
      expect(await other.store.replayGuard.isFirst(use)).toBe(false);
      await letGo();
      await Promise.all(waiting);
      expect(await valueOf(metrics, 'cds_store_failures_total{kind="token"}')).toBe(0);
    });

  it('evaluations wait for the store, as many as there is room for, and the loss of others is told', async () => {
    const url = await databases.fresh();
    const { store, app, metrics, logged } = openWithStore(url);
    await store.verifyAudit();
    const letGo = await holdLock(url);
    const who = await caller('a');
    await expectCards(app);
    for (let count = 0; count < 1005; count++) store.evaluations.record(CALL as never, who, [CARD]);
    expect(await valueOf(metrics, 'cds_evaluations_lost_total')).toBe(6);
    expect(logged).toContainEqual(['evaluations lost', { count: 1 }]);
    await letGo();
    await store.evaluations.drain();
    const { db } = await openDatabase(url);
    expect(await db.selectFrom('evaluation').select('ehr').execute()).toHaveLength(1000);
    await db.destroy();
  });

  it('what was acknowledged is there after kill -9, and nothing twice', async () => {
    const url = await databases.fresh();
    const acknowledged = new Set<string>();
    for (let round = 0; round < 2; round++) {
      const args = ['--no-warnings', '--import', './test/support/run-sources.js', './test/store/burst.ts'];
      const child = spawn(process.execPath, [...args, url, String(round)], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const killAfter = 5 + Math.floor(Math.random() * 40);
      let said = 0;
      for await (const line of createInterface({ input: child.stdout })) {
        for (const moment of line.split(' ')) acknowledged.add(moment);
        if (++said === killAfter) child.kill('SIGKILL');
      }
      if (child.signalCode === null) await once(child, 'exit');
      const { store } = open(url);
      expect((await store.verifyAudit()).brokenAt).toBeUndefined();
      const { db } = await openDatabase(url);
      const kept = (await db.selectFrom('feedback').select('outcome_at').execute()).map(
        ({ outcome_at }) => outcome_at,
      );
      await db.destroy();
      expect(new Set(kept).size).toBe(kept.length);
      expect([...acknowledged].filter((moment) => !kept.includes(moment))).toEqual([]);
    }
    expect(acknowledged.size).toBeGreaterThan(10);
  });
});
