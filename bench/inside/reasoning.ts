/** What it takes from a parsed body to cards, beside parsing it; with the catalogue as it is, and with ten times the rules. */
import { catalogue } from '../../cards/index.js';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createServices } from '../../hooks/index.js';
import { parseCdsRequest } from '../../src/cds-hooks/request.js';
import type { Catalogue } from '../../src/clinical/rule.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import { createGuards } from '../../src/fhir/server-guard.js';
import { callerNamed } from '../../src/trust/caller.js';
import { callWithRecord } from '../bodies/calls.js';
import { cpuOf } from './cpu.js';
import { timesTen } from './more-rules.js';

interface Size {
  /** Of Conditions and of MedicationRequests each. */
  readonly ofEach: number;
  /** CPU of one call, a value a round. */
  readonly parseMs: readonly number[];
  readonly reasonMs: readonly number[];
}

export interface Reasoning {
  readonly bySize: readonly Size[];
  readonly rules: {
    readonly few: number;
    readonly many: number;
    readonly fewMs: readonly number[];
    readonly manyMs: readonly number[];
  };
}

const CALLER = callerNamed('bench', { deadlineMs: 60_000 });
const terminology = createTerminology(valueSets, substances);

/** From a parsed body to cards. */
function reasonerWith(withCatalogue: Catalogue): (body: unknown) => Promise<unknown> {
  const [service] = createServices({
    catalogue: withCatalogue,
    terminology,
    guards: createGuards(),
    publicUrl: () => 'https://cds.example.org',
    now: () => new Date(),
  });
  if (service === undefined) throw new Error('no service');
  return async (body) => service.respond(parseCdsRequest(body), CALLER);
}

/** Every call is parsed anew: nothing can be remembered from the one before by its objects. */
async function oneRound(
  text: string,
  calls: number,
  reason: (body: unknown) => Promise<unknown>,
): Promise<readonly [number, number]> {
  let [parse, reasoned] = [0, 0];
  for (let call = 0; call < calls; call++) {
    let body: unknown;
    parse += await cpuOf(() => (body = JSON.parse(text)));
    reasoned += await cpuOf(() => reason(body));
  }
  return [parse / calls, reasoned / calls];
}

/** Calls in a round, so that a round of any size takes about as long. */
const callsOf = (ofEach: number): number => Math.max(2, Math.round(1_600 / ofEach));

async function series(
  ofEach: number,
  rounds: number,
  reason: (body: unknown) => Promise<unknown>,
): Promise<Size> {
  const text = callWithRecord('ketamine', ofEach).toString();
  const [parseMs, reasonMs] = [[], []] as [number[], number[]];
  for (let round = -1; round < rounds; round++) {
    const [parse, reasoned] = await oneRound(text, callsOf(ofEach), reason);
    if (round < 0) continue;
    parseMs.push(parse);
    reasonMs.push(reasoned);
  }
  return { ofEach, parseMs, reasonMs };
}

const rounds = Number(process.argv[2]);
const sizes = (process.argv[3] ?? '').split(',').map(Number);
const more = timesTen(catalogue);
const [reason, reasonMore] = [reasonerWith(catalogue), reasonerWith(more)];
const ruleCount = ({ monographs }: Catalogue): number => monographs[0]?.rules.length ?? 0;

// Until code is compiled: some ten thousand calls.
for (let warm = 0; warm < 60; warm++) await series(20, 1, reason);
const bySize: Size[] = [];
for (const size of sizes) bySize.push(await series(size, rounds, reason));
for (let warm = 0; warm < 20; warm++) await series(20, 1, reasonMore);
const [fewMs, manyMs] = [[], []] as [number[], number[]];
for (let round = 0; round < rounds; round++) {
  fewMs.push(...(await series(20, 1, reason)).reasonMs);
  manyMs.push(...(await series(20, 1, reasonMore)).reasonMs);
}
const rules = { few: ruleCount(catalogue), many: ruleCount(more), fewMs, manyMs };
process.stdout.write(JSON.stringify({ bySize, rules } satisfies Reasoning));
