/**
 * `npm run demo:ehr -- --service URL [--folder FOLDER] [--mode shadow|active]`: the make-believe EHR without the service, for a
 * dry run of an installation. It writes its entry of the registry and an order, prints how to place it, and stays.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { identity } from '../hooks/index.js';
import { startEhr } from './ehr/make-believe-ehr.js';
import { orderSelect } from './ehr/order-select.js';
import { prescriber, samplePatients } from './patients/index.js';

const USAGE = 'usage: npm run demo:ehr -- --service URL [--folder FOLDER] [--mode shadow|active]';
/** How long the order that is written may be placed. */
const SECONDS = 12 * 60 * 60;
const PATIENT = 'bartholomew-ness';

function options() {
  try {
    const text = { type: 'string' } as const;
    const { service, folder, mode } = parseArgs({
      options: { service: text, folder: text, mode: text },
    }).values;
    if (service === undefined || !URL.canParse(service)) return undefined;
    if (mode !== undefined && mode !== 'shadow' && mode !== 'active') return undefined;
    return { service: service.replace(/\/+$/, ''), folder: folder ?? 'data/pilot', mode: mode ?? 'shadow' };
  } catch {
    return undefined;
  }
}

const given = options();
if (given === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const { service, folder, mode } = given;
const endpoint = `${service}/cds-services/${identity.serviceId}`;
const patients = samplePatients(new Date());
const patient = patients.find(({ id }) => id === PATIENT) ?? patients[0];
if (patient === undefined) throw new Error('there is no sample patient');

const ehr = await startEhr({ mode });
await ehr.fhirServer.load([prescriber, ...patients.flatMap(({ record }) => record)]);
ehr.calls(endpoint);
mkdirSync(folder, { recursive: true });
const registry = join(folder, 'ehrs.json');
const order = join(folder, 'order.json');
copyFileSync(ehr.registry, registry);
writeFileSync(order, JSON.stringify(orderSelect(patient, ehr.access(patient.id, SECONDS))));
// Whoever waits for the registry must not find half of it.
JSON.parse(readFileSync(registry, 'utf8'));
process.stdout.write(`The EHR is at ${ehr.url}, its FHIR server at ${ehr.fhirServer.url}.
Its entry in the registry (mode: ${mode}): ${registry}
An order for a sample patient, good for twelve hours: ${order}

Place it:
  curl -s ${endpoint} -H 'Content-Type: application/json' -H "Authorization: Bearer $(curl -s ${ehr.url}/token)" -d @${order}
`);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void ehr.close().then(() => process.exit(0)));
