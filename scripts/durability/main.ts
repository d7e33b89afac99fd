/**
 * `npm run durability -- [--rounds 50]`: kills the running service in a burst of feedback, again and again, and looks whether all that it
 * had acknowledged is there, and nothing twice. On the database of `DATABASE_URL`, else on a SQLite file of its own.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { verifyAudit } from '../../src/store/audit-log.js';
import { openDatabase } from '../../src/store/database.js';
import { commandLineOrExit, countOrExit } from '../command-line.js';
import { startProcess } from '../hostile/service.js';

const USAGE = 'npm run durability -- [--rounds 50]';
const { values } = commandLineOrExit(USAGE, { options: { rounds: { type: 'string', default: '50' } } });
const rounds = countOrExit(USAGE, values.rounds);
const url =
  process.env['DATABASE_URL'] ?? `sqlite:${join(mkdtempSync(join(tmpdir(), 'durability-')), 'store.sqlite')}`;
const LANES = 8;
const MAX_MS = 400;
/** Every item has a moment of its own, a minute from the next, so that it is known again. */
let items = 0;
const acknowledged = new Set<string>();
let resent = 0;

function batch(before: readonly string[]): readonly string[] {
  const fresh = Array.from({ length: 3 }, () => new Date(60_000 * items++).toISOString());
  return [...before, ...fresh];
}

async function send(endpoint: string): Promise<void> {
  let moments: readonly string[] = [];
  for (;;) {
    moments = batch(moments.slice(-1));
    const feedback = moments.map((outcomeTimestamp) => ({
      card: '5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11',
      outcome: 'overridden',
      outcomeTimestamp,
    }));
    const { status } = await fetch(endpoint, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ feedback }),
    });
    if (status !== 200) continue;
    resent += moments.filter((moment) => acknowledged.has(moment)).length;
    for (const moment of moments) acknowledged.add(moment);
  }
}

async function lookFor(): Promise<{ lost: number; twice: number; intact: boolean }> {
  const { db } = await openDatabase(url);
  const rows = await db
    .selectFrom('feedback')
    .select('outcome_at')
    .where('ehr', '=', 'unauthenticated')
    .execute();
  const { brokenAt } = await verifyAudit(db);
  await db.destroy();
  const kept = new Set(rows.map(({ outcome_at }) => outcome_at));
  const lost = [...acknowledged].filter((moment) => !kept.has(moment)).length;
  return { lost, twice: rows.length - kept.size, intact: brokenAt === undefined };
}

let failed = false;
for (let round = 1; round <= rounds; round++) {
  const service = await startProcess({ DATABASE_URL: url, LOG_LEVEL: 'info' }).catch(() => undefined);
  if (service === undefined) throw new Error('the service did not start');
  const endpoint = `${service.url}/cds-services/ketamine-safety/feedback`;
  const lanes = Array.from({ length: LANES }, () => send(endpoint).catch(() => undefined));
  // The first burst needs the store to be open; from then on any moment will do.
  const before = acknowledged.size;
  while (acknowledged.size === before) await wait(5);
  await wait(Math.random() * MAX_MS);
  await service.kill();
  await Promise.all(lanes);
  const { lost, twice, intact } = await lookFor();
  failed ||= lost > 0 || twice > 0 || !intact;
  process.stdout.write(
    `killed ${round}: ${acknowledged.size} acknowledged, ${lost} lost, ${twice} twice, audit log ${intact ? 'intact' : 'broken'}\n`,
  );
}
process.stdout.write(`${acknowledged.size} items acknowledged, ${resent} of them again\n`);
process.exitCode = failed || acknowledged.size === 0 ? 1 : 0;
