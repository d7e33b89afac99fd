/** An EHR under load: signed calls with the whole record sent along, feedback, and tokens that are sent a second time. */
import type { SigningKeys } from '../../demo/ehr/keys.js';
import { orderSelect } from '../../demo/ehr/order-select.js';
import { samplePatients } from '../../demo/patients/index.js';
import { queriesFor } from '../../hooks/query-profiles.js';

export interface Told {
  /** Milliseconds of every call that was answered with cards. */
  readonly times: number[];
  /** Moments of the items of feedback that were acknowledged: each is known by its own. */
  readonly acknowledged: Set<string>;
  /** Tokens sent again, and how many of them were taken. */
  replayed: number;
  replaysTaken: number;
  /** Calls and feedback that were not answered 200. */
  failed: number;
}

export const nothingTold = (): Told => ({
  times: [],
  acknowledged: new Set(),
  replayed: 0,
  replaysTaken: 0,
  failed: 0,
});

export interface Ehr {
  readonly issuer: string;
  readonly keys: SigningKeys;
  /** URL of the service, as callers know it. */
  readonly endpoint: string;
}

const CARD = '5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11';
let items = 0;

/** Calls for the sample patients, one after the other. */
function bodies(): readonly string[] {
  return samplePatients(new Date()).map((patient) => {
    const prefetch = Object.fromEntries(
      queriesFor().map(({ key, resourceType, template }) => {
        const found = patient.record.filter((resource) => resource.resourceType === resourceType);
        const isSearch = template.includes('?');
        const bundle = {
          resourceType: 'Bundle',
          type: 'searchset',
          entry: found.map((resource) => ({ resource })),
        };
        return [key, isSearch ? bundle : (found[0] ?? null)];
      }),
    );
    return JSON.stringify({ ...orderSelect(patient), prefetch });
  });
}

async function post(url: string, token: string, body: string): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body,
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}

/** One lane: each turn is a call, the same token again, and every third time feedback. */
async function lane(
  { issuer, keys, endpoint }: Ehr,
  told: Told,
  calls: readonly string[],
  until: () => boolean,
) {
  for (let turn = 0; !until(); turn++) {
    const token = await keys.sign(issuer, endpoint);
    const started = performance.now();
    const body = calls[turn % calls.length] ?? '';
    const status = await post(endpoint, token, body);
    if (status === 200) {
      told.times.push(performance.now() - started);
      told.replayed++;
      // 400: the body, which is none, was looked at, so the token was believed.
      if ([200, 400].includes(await post(endpoint, token, '{}'))) told.replaysTaken++;
    } else told.failed++;
    if (turn % 3 !== 0) continue;
    const outcomeTimestamp = new Date(60_000 * items++).toISOString();
    const feedback = JSON.stringify({ feedback: [{ card: CARD, outcome: 'overridden', outcomeTimestamp }] });
    const url = `${endpoint}/feedback`;
    if ((await post(url, await keys.sign(issuer, url), feedback)) === 200)
      told.acknowledged.add(outcomeTimestamp);
    else told.failed++;
  }
}

/** @param until - asked before each turn whether it is enough. */
export async function load(ehr: Ehr, told: Told, lanes: number, until: () => boolean): Promise<void> {
  const calls = bodies();
  await Promise.all(Array.from({ length: lanes }, () => lane(ehr, told, calls, until)));
}
