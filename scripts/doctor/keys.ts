/** Whether the EHR's published keys can be fetched, and whether one of them may sign calls. */
import { fetchKeySet } from '../../src/trust/fetch-key-set.js';
import { keySetOf } from '../../src/trust/key-set.js';
import type { Ehr } from '../../src/trust/registry.js';
import { isRecord, listOf, textOf } from '../../src/fhir/resource.js';
import { examineCertificate } from './certificate.js';
import { examineClock } from './server.js';
import { counted, finding, type Finding } from './finding.js';

const ABOUT = 'keys';

async function usable(json: unknown, { algorithms }: Ehr): Promise<number> {
  const find = keySetOf(json);
  if (find === undefined) return 0;
  const ids = listOf(isRecord(json) ? json['keys'] : undefined)
    .filter(isRecord)
    .flatMap(({ kid }) => textOf(kid) ?? []);
  const found = await Promise.all(
    ids.map(async (kid) => {
      const keys = await Promise.all(algorithms.map((alg) => find({ alg, kid })));
      return keys.some((some) => some.length > 0);
    }),
  );
  return found.filter(Boolean).length;
}

async function examineKeySet(ehr: Ehr): Promise<Finding> {
  const algorithms = ehr.algorithms.join(', ');
  const where = ehr.jwksUrl === undefined ? 'in the registry' : 'published';
  let json: unknown = ehr.jwks;
  if (ehr.jwksUrl !== undefined) {
    try {
      json = await fetchKeySet(ehr.jwksUrl, ehr.allowPrivateNetwork ? 'private' : 'public');
    } catch {
      const todo =
        'Open jwksUrl from this machine: it must answer 200 with JSON within 1.5 s, without a redirect.';
      return finding(ABOUT, 'fault', 'could not be fetched: no call of this EHR can be verified', todo);
    }
  }
  const number = await usable(json, ehr);
  if (number > 0) return finding(ABOUT, 'ok', `${counted(number, 'key', 'keys')} ${where} for ${algorithms}`);
  const todo = 'Keys need kid, and kty, use and alg that go with the algorithms of the entry.';
  return finding(ABOUT, 'fault', `none ${where} can verify ${algorithms}`, todo);
}

/** The keys, and the server that publishes them: its clock is nearest to that of whatever signs the tokens. */
export async function examineKeys(ehr: Ehr): Promise<readonly Finding[]> {
  const { jwksUrl, allowPrivateNetwork } = ehr;
  const keys = await examineKeySet(ehr);
  if (jwksUrl === undefined) return [keys];
  const addresses = allowPrivateNetwork ? 'private' : 'public';
  return [
    keys,
    ...(await examineCertificate(jwksUrl, addresses, new Date(), 'certificate of the keys')),
    await examineClock(jwksUrl, addresses, 'clock at the keys'),
  ];
}
