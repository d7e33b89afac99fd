/** What a P-384 signature costs: verified raw and in line, and as the service authenticates a call. */
import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identity } from '../../hooks/index.js';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { authenticatorFor } from '../../src/trust/authenticator.js';
import { signedP384, signTokens, writeRegistry } from '../load/tokens.js';
import { cpuOf, mainThreadMs } from './cpu.js';

/** One value a round, for one verification. */
export interface Verification {
  readonly rawCpuMs: readonly number[];
  /** CPU of the thread that runs the event loop, for one authentication. */
  readonly loopMs: readonly number[];
}

const CALLS = 200;
const rounds = Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'ketamine-cds-bench-'));
writeRegistry(join(folder, 'ehrs.json'));
const config = readConfig(identity.product, { EHR_REGISTRY: join(folder, 'ehrs.json') });
rmSync(folder, { recursive: true });
const { authenticate } = authenticatorFor(config, createLog('silent'));
const { key, data, signature } = signedP384();
const publicKey = createPublicKey(key);

const raw = (): void => {
  for (let call = 0; call < CALLS; call++)
    verify('sha384', data, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
};

async function loopMsOf(tokens: readonly string[]): Promise<number> {
  const before = mainThreadMs();
  for (const token of tokens)
    await authenticate({ authorization: `Bearer ${token}` }, 'http://127.0.0.1/cds-services');
  return mainThreadMs() - before;
}

const rawCpuMs: number[] = [];
const loopMs: number[] = [];
for (let round = -1; round < rounds; round++) {
  const tokens = signTokens('ES384', CALLS);
  const figures = [(await cpuOf(raw)) / CALLS, (await loopMsOf(tokens)) / CALLS] as const;
  if (round < 0) continue;
  rawCpuMs.push(figures[0]);
  loopMs.push(figures[1]);
}
process.stdout.write(JSON.stringify({ rawCpuMs, loopMs } satisfies Verification));
