/**
 * `npm run made-up-use -- [--days 91] [--per-day 24] [--to DAY] [--seed 1] [--retention DAYS]`: fills the empty store of
 * `DATABASE_URL` with made-up use, the same in every run, through the service's own store, and says how the store grows.
 */
import { statSync } from 'node:fs';
import { sql } from 'kysely';
import { z } from 'zod';
import { identity } from '../../hooks/index.js';
import type { FeedbackItem } from '../../src/cds-hooks/feedback.js';
import type { Card } from '../../src/cds-hooks/response.js';
import type { HookName } from '../../src/cds-hooks/service.js';
import { overrideReasonCodes } from '../../src/compose.js';
import { createLog } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { openDatabase } from '../../src/store/database.js';
import { openStore } from '../../src/store/store.js';
import { commandLineOrExit, countOrExit, usageAndExit } from '../command-line.js';
import { Random } from '../population/random.js';
import { reaction } from './habits.js';
import { CALLER, peopleFor, type Someone } from './pool.js';

const USAGE =
  'DATABASE_URL=sqlite:FILE npm run made-up-use -- [--days 91] [--per-day 24] [--to YYYY-MM-DD] [--seed 1] [--retention DAYS]';
const DAY_MS = 86_400_000;
const POOL = 500;
/** In this week of the period the interface of the made-up hospital fails now and then. */
const BAD_WEEK = 5;

function optionsOrExit(): {
  days: number;
  perDay: number;
  to: string;
  seed: number;
  retention: number;
  url: string;
} {
  const option = (byDefault: string) => ({ type: 'string', default: byDefault }) as const;
  const { values } = commandLineOrExit(USAGE, {
    options: {
      days: option('91'),
      'per-day': option('24'),
      to: option('2026-09-30'),
      seed: option('1'),
      retention: option('3650'),
    },
  });
  const url = process.env['DATABASE_URL'] ?? '';
  if (!/^(?:sqlite:|postgres)/.test(url) || !z.iso.date().safeParse(values.to).success) usageAndExit(USAGE);
  return {
    days: countOrExit(USAGE, values.days),
    perDay: countOrExit(USAGE, values['per-day']),
    to: values.to,
    seed: countOrExit(USAGE, values.seed),
    retention: countOrExit(USAGE, values.retention),
    url,
  };
}

const { days, perDay, to, seed, retention, url } = optionsOrExit();

/** Bytes on the disk, and rows. */
async function sizeNow(): Promise<{ readonly bytes: number; readonly rows: number }> {
  const { db } = await openDatabase(url);
  const counts = await Promise.all(
    (['evaluation', 'card', 'feedback', 'audit_log'] as const).map((table) =>
      db
        .selectFrom(table)
        .select(({ fn }) => fn.countAll().as('rows'))
        .executeTakeFirstOrThrow(),
    ),
  );
  const rows = counts.reduce((sum, count) => sum + Number(count.rows), 0);
  const file = /^sqlite:(.+)$/.exec(url)?.[1];
  const bytes =
    file === undefined
      ? Number(
          (await sql<{ size: string }>`select pg_database_size(current_database()) as size`.execute(db))
            .rows[0]?.size,
        )
      : statSync(file).size + (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0);
  await db.destroy();
  return { bytes, rows };
}

if ((await sizeNow()).rows > 0) {
  process.stderr.write('DATABASE_URL names a store that is in use: made-up use is kept apart from real\n');
  process.exit(1);
}

let clock = new Date(`${to}T00:00:00Z`);
const store = openStore({
  url,
  pseudonymKey: 'made-up use has no secret to keep',
  keepComments: false,
  retentionDays: retention,
  reasonCodes: overrideReasonCodes,
  findingsExtension: identity.findingsExtension,
  feedback: { record: () => Promise.resolve() },
  log: createLog('silent'),
  metrics: createMetrics(),
  now: () => clock,
});
const people = await peopleFor(POOL, seed);
const incomplete = people.filter(({ isIncomplete }) => isIncomplete);
let counter = 0;

/** The same cards, issued anew. */
function issued(cards: readonly Card[]): readonly Card[] {
  return cards.map((card) => {
    const number = (counter++).toString(16).padStart(12, '0');
    return { ...card, uuid: `00000000-0000-4000-8000-${number}` };
  });
}

async function order(
  someone: Someone,
  start: Date,
  patient: string,
  random: Random,
): Promise<FeedbackItem[]> {
  const feedback: FeedbackItem[] = [];
  const practitioner = `Practitioner/${random.between(1, 40)}`;
  const at = (hook: HookName, minutes: number): void => {
    clock = new Date(start.getTime() + minutes * 60_000);
    const cards = issued(someone.cards[hook]);
    const context = {
      ...someone.request.context,
      patientId: patient,
      userId: practitioner,
      encounterId: patient,
    };
    store.evaluations.record({ ...someone.request, hook, context }, CALLER, cards);
    feedback.push(...cards.flatMap((card) => reaction(card, clock, random) ?? []));
  };
  at('order-select', 0);
  // Some change their mind and begin again.
  if (random.chance(0.15)) at('order-select', random.between(5, 400));
  if (random.chance(0.8)) at('order-sign', random.between(401, 420));
  return Promise.resolve(feedback);
}

const AT_ONCE = 20;

async function day(index: number): Promise<void> {
  const random = new Random(seed, index);
  const start = new Date(Date.parse(to) - (days - 1 - index) * DAY_MS);
  const isWeekend = [0, 6].includes(start.getUTCDay());
  const orders = Math.round((isWeekend ? 0.35 : 1) * perDay * (0.85 + 0.3 * random.next()));
  const isBad = Math.floor(index / 7) === BAD_WEEK;
  const feedback: FeedbackItem[] = [];
  for (let number = 0; number < orders; number++) {
    const among = isBad && random.chance(0.3) && incomplete.length > 0 ? incomplete : people;
    const someone = among[random.between(0, among.length - 1)];
    if (someone === undefined) continue;
    const time = new Date(start.getTime() + random.between(7 * 60, 16 * 60) * 60_000);
    feedback.push(...(await order(someone, time, `made-up-${index}-${number}`, random)));
    if (number % 100 === 99) await store.evaluations.drain();
  }
  await store.evaluations.drain();
  clock = new Date(start.getTime() + DAY_MS - 1);
  for (let from = 0; from < feedback.length; from += AT_ONCE)
    await store.feedback.record(feedback.slice(from, from + AT_ONCE), CALLER);
  await store.removeOld();
}

for (let index = 0; index < days; index++) {
  await day(index);
  if (index % 7 === 6 || index === days - 1 || retention < days) {
    const { bytes, rows } = await sizeNow();
    process.stdout.write(`day ${index + 1}: ${rows} rows, ${(bytes / 1e6).toFixed(1)} MB\n`);
  }
}
await store.close();
