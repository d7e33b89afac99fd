/** The demo: a make-believe EHR with sample patients, the service that knows it, and one order for each patient. */
import { startEhr, type MakeBelieveEhr } from './ehr/make-believe-ehr.js';
import { callService, orderSelect } from './ehr/order-select.js';
import type { FhirServer } from './fhir-server.js';
import { prescriber, samplePatients } from './patients/index.js';
import type { SamplePatient } from './patients/sample-patient.js';
import { startScreen, type Screen } from './screen/server.js';
import { settingsOf, startService, type RunningService } from './service.js';
import { coloured, plain } from './terminal/paint.js';
import { closingReport, patientReport } from './terminal/report.js';

export interface Output {
  write(text: string): void;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Demo {
  readonly service: RunningService;
  readonly ehr: MakeBelieveEhr;
  readonly fhirServer: FhirServer;
  readonly screen: Screen;
  readonly patients: readonly SamplePatient[];
  stop(): Promise<void>;
}

/** The order that is printed stays good for as long as somebody may play with it. */
const BY_HAND_SECONDS = 12 * 60 * 60;
/** Where the ordering screen is, unless that is taken. */
const SCREEN_PORT = 3100;
/** The screen's calls come one at a time, once everything is warm; milliseconds. */
const SCREEN_DEADLINE_MS = 4000;
const NARROWEST = 60;
const WIDEST = 110;

/** Starts everything, places nothing yet. If one part cannot start, the other is stopped. */
export async function startDemo(environment: Readonly<Record<string, string | undefined>>): Promise<Demo> {
  const patients = samplePatients(new Date());
  // What the environment says of unauthenticated calls holds for the EHR of the demo as well.
  const { labelRegion, maxCards, deadlineMs } = settingsOf(environment);
  const ehr = await startEhr(
    { labelRegion, maxCards, deadlineMs },
    { maxCards, deadlineMs: environment['DEADLINE_MS'] === undefined ? SCREEN_DEADLINE_MS : deadlineMs },
  );
  const { fhirServer } = ehr;
  await fhirServer.load([prescriber, ...patients.flatMap(({ record }) => record)]);
  for (const { id, unreadable } of patients) {
    for (const resourceType of unreadable?.resourceTypes ?? [])
      fhirServer.fail(resourceType, id, unreadable?.status ?? 503);
  }
  const service = await startService({ ...environment, EHR_REGISTRY: ehr.registry }).catch(
    async (error: unknown) => {
      await ehr.close();
      throw error;
    },
  );
  ehr.calls(service.endpoint);
  const port = environment['PORT'] === undefined ? SCREEN_PORT : 0;
  const screen = await startScreen({ ehr, service, patients, port });
  const stop = async (): Promise<void> => {
    await screen.close();
    await Promise.all([service.stop(), ehr.close()]);
  };
  return { service, ehr, fhirServer, screen, patients, stop };
}

/** Prints where the screen is, places the orders one after the other and prints the cards, then all addresses. */
export async function show(
  { service, ehr, fhirServer, screen, patients }: Demo,
  output: Output,
): Promise<void> {
  const paint = output.isTTY === true ? coloured : plain;
  const width = Math.min(WIDEST, Math.max(NARROWEST, output.columns ?? 100));
  output.write(`Ordering screen: ${screen.url}\n\n`);
  output.write('Invented patients, one order each. Cards as the service answers them.\n\n');
  for (const patient of patients) {
    const authorization = await ehr.authorize(service.endpoint);
    const { cards } = await callService(
      service.endpoint,
      orderSelect(patient, ehr.access(patient.id)),
      authorization,
    );
    output.write(patientReport(patient, cards, paint, width));
  }
  const example = patients.find(({ id }) => id === 'alban-thistlewood') ?? patients[0];
  if (!example) return;
  const addresses = {
    screen: screen.url,
    service: service.url,
    endpoint: service.endpoint,
    fhirServer: fhirServer.url,
    ehr: ehr.url,
  };
  output.write(
    closingReport(addresses, orderSelect(example, ehr.access(example.id, BY_HAND_SECONDS)), paint),
  );
}
