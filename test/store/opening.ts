/** Stores that tests open, each as a process would, and what is put into them. */
import type { FeedbackItem, FeedbackSink } from '../../src/cds-hooks/feedback.js';
import type { CdsRequest } from '../../src/cds-hooks/request.js';
import type { Card } from '../../src/cds-hooks/response.js';
import { readConfig } from '../../src/config.js';
import type { Log, LogLine } from '../../src/log.js';
import { createMetrics, type Metrics } from '../../src/metrics.js';
import { openDatabase } from '../../src/store/database.js';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.js';
import type { Tables } from '../../src/store/tables.js';
import type { Caller } from '../../src/trust/caller.js';
import { unauthenticated } from '../../src/trust/unauthenticated.js';

export interface OpenedStore {
  readonly store: Store;
  readonly metrics: Metrics;
  readonly logged: readonly (readonly [event: string, line: LogLine | undefined])[];
  /** Feedback that was new. */
  readonly fresh: FeedbackItem[];
}

export const KEY = 'k'.repeat(32);
export const CARD = '5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11';

const opened: Store[] = [];

export function open(url: string, changes: Partial<StoreOptions> = {}): OpenedStore {
  const metrics = createMetrics();
  const logged: [string, LogLine | undefined][] = [];
  const note: Log['info'] = (event, line) => void logged.push([event, line]);
  const fresh: FeedbackItem[] = [];
  const feedback: FeedbackSink = { record: (items) => Promise.resolve(void fresh.push(...items)) };
  const store = openStore({
    url,
    pseudonymKey: KEY,
    keepComments: false,
    retentionDays: 30,
    reasonCodes: ['seen'],
    findingsExtension: 'org.example.findings',
    feedback,
    log: { info: note, warn: note, error: note },
    metrics,
    ...changes,
  });
  opened.push(store);
  return { store, metrics, logged, fresh };
}

export const caller = async (ehr: string): Promise<Caller> => ({
  ...(await unauthenticated(readConfig('test', { ALLOW_UNAUTHENTICATED: 'true' })).authenticate({}, '')),
  ehr,
});

export const item = (changes: Partial<FeedbackItem> = {}): FeedbackItem => ({
  card: CARD,
  outcome: 'overridden',
  acceptedSuggestions: [],
  outcomeTimestamp: '2026-07-01T15:05:31.000Z',
  ...changes,
});

/** The value of a metric without labels or with these. */
export async function valueOf(metrics: Metrics, name: string): Promise<number> {
  const line = (await metrics.registry.metrics()).split('\n').find((each) => each.startsWith(`${name} `));
  return Number(line?.split(' ').at(-1) ?? 0);
}

export async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((store) => store.close()));
}

/** Everything in these tables, read past the store. */
export async function rowsIn(url: string, table: keyof Tables): Promise<readonly Record<string, unknown>[]> {
  const { db } = await openDatabase(url);
  const rows = await db.selectFrom(table).selectAll().execute();
  await db.destroy();
  return rows;
}

/** A hook call with a patient, an encounter and a user. */
export const REQUEST: CdsRequest = {
  hook: 'order-sign',
  hookInstance: 'i',
  context: {
    patientId: 'patient-1',
    userId: 'Practitioner/1',
    encounterId: 'encounter-1',
    selections: [],
    draftOrders: {},
  },
} as unknown as CdsRequest;

/** A card with one finding. */
export const card = (uuid = CARD): Card => ({
  uuid,
  summary: 'Look again.',
  detail: 'A reason.',
  indicator: 'warning',
  source: { label: 'Test', topic: { code: 'look', system: 'https://example.org/topics' } },
  extension: { 'org.example.findings': [{ rule: 'one', indicator: 'warning', because: ['Condition/1'] }] },
});
