/** The demo: a FHIR server with sample patients, the service, and one order for each patient. */
import { callService, orderSelect } from './ehr/order-select.js';
import { startFhirServer, type FhirServer } from './fhir-server.js';
import { prescriber, samplePatients } from './patients/index.js';
import type { SamplePatient } from './patients/sample-patient.js';
import { startService, type RunningService } from './service.js';
import { coloured, plain } from './terminal/paint.js';
import { closingReport, patientReport } from './terminal/report.js';

export interface Output {
  write(text: string): void;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Demo {
  readonly service: RunningService;
  readonly fhirServer: FhirServer;
  readonly patients: readonly SamplePatient[];
  stop(): Promise<void>;
}

const NARROWEST = 60;
const WIDEST = 110;

/** Starts everything, places nothing yet. If one part cannot start, the other is stopped. */
export async function startDemo(environment: Readonly<Record<string, string | undefined>>): Promise<Demo> {
  const patients = samplePatients(new Date());
  const fhirServer = await startFhirServer();
  await fhirServer.load([prescriber, ...patients.flatMap(({ record }) => record)]);
  for (const { id, unreadable } of patients) {
    if (unreadable) fhirServer.fail(unreadable.resourceType, id, unreadable.status);
  }
  const service = await startService(environment).catch(async (error: unknown) => {
    await fhirServer.close();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await Promise.all([service.stop(), fhirServer.close()]);
  };
  return { service, fhirServer, patients, stop };
}

/** Places the orders one after the other and prints the cards, then the addresses. */
export async function show({ service, fhirServer, patients }: Demo, output: Output): Promise<void> {
  const paint = output.isTTY === true ? coloured : plain;
  const width = Math.min(WIDEST, Math.max(NARROWEST, output.columns ?? 100));
  output.write('Invented patients, one order each. Cards as the service answers them.\n\n');
  for (const patient of patients) {
    const { cards } = await callService(service.endpoint, orderSelect(patient, fhirServer.url));
    output.write(patientReport(patient, cards, paint, width));
  }
  const example = patients.find(({ id }) => id === 'alban-thistlewood') ?? patients[0];
  if (!example) return;
  const addresses = { service: service.url, endpoint: service.endpoint, fhirServer: fhirServer.url };
  output.write(closingReport(addresses, orderSelect(example, fhirServer.url), paint));
}
