/** Finds out which of the ordered medicines have a monograph, and which cannot be told. */
import type { Gap } from '../src/clinical/known.js';
import type { Catalogue, Monograph } from '../src/clinical/rule.js';
import { isMedicationOrder, type Draft } from '../src/cds-hooks/draft-orders.js';
import type { CdsRequest } from '../src/cds-hooks/request.js';
import { identifyOrder, localResolver } from '../src/facts/identify-order.js';
import { readPatientRecord, type PatientRecord } from '../src/fhir/patient-record.js';
import type { Resource } from '../src/fhir/resource.js';
import type { Caller } from '../src/trust/caller.js';
import type { Tools } from './tools.js';

/** An ordered medicine that has a monograph. */
export interface OurOrder {
  readonly resource: Resource;
  readonly monograph: Monograph;
  readonly drug: string;
}

export interface Identified {
  readonly ours: readonly OurOrder[];
  readonly unidentified: readonly { readonly order: OurOrder; readonly gap: Gap }[];
}

/** Which of the ordered medicines have a monograph. A medicine that stands behind a bare reference needs a read. */
export async function identifyOrders(
  ordered: readonly Draft[],
  drafts: readonly Draft[],
  request: CdsRequest,
  caller: Caller,
  tools: Pick<Tools, 'catalogue' | 'terminology' | 'now' | 'guards'>,
  deadline: AbortSignal,
): Promise<Identified> {
  const local = localResolver(drafts, request.prefetch);
  const ours: OurOrder[] = [];
  const unidentified: { order: OurOrder; gap: Gap }[] = [];
  for (const { resource } of ordered.filter(isMedicationOrder)) {
    if (resource['doNotPerform'] === true) continue;
    const found = identifyOrder(resource, local, tools.terminology);
    if (found.is === 'named') {
      const monograph = monographFor(found.classes, tools.catalogue);
      if (monograph) ours.push({ resource, monograph, drug: monograph.drug });
    } else if (found.is === 'referenced') {
      const read = await readReferenced(found.reference, request, caller, tools, deadline);
      const medication = read.resolve(found.reference);
      const again = medication && identifyOrder(resource, () => medication, tools.terminology);
      const monograph = again?.is === 'named' ? monographFor(again.classes, tools.catalogue) : undefined;
      const gap = medication ? undefined : (read.unresolved(found.reference) ?? UNRESOLVED);
      const [first] = tools.catalogue.monographs;
      if (monograph) ours.push({ resource, monograph, drug: monograph.drug });
      else if (gap && first)
        unidentified.push({
          order: { resource, monograph: first, drug: 'the selected medicine' },
          gap: { ...gap, source: 'order' },
        });
    }
  }
  return { ours, unidentified };
}

const UNRESOLVED: Gap = { source: 'order', reason: 'unresolved-reference' };

const monographFor = (classes: ReadonlyMap<string, unknown>, catalogue: Catalogue): Monograph | undefined =>
  catalogue.monographs.find(({ triggers }) => classes.has(triggers.id));

type Access = Pick<
  Parameters<typeof readPatientRecord>[0],
  'fhirServer' | 'accessToken' | 'access' | 'ehr' | 'guards'
>;

/** Which server may be read for this call, and with which token. */
export function accessOf(request: CdsRequest, caller: Caller, { guards }: Pick<Tools, 'guards'>): Access {
  const token = request.fhirAuthorization?.accessToken;
  return {
    access: { fhirServers: caller.fhirServers, allowPrivateNetwork: caller.allowPrivateNetwork },
    ehr: caller.ehr,
    guards,
    ...(request.fhirServer !== undefined && { fhirServer: request.fhirServer }),
    ...(token !== undefined && { accessToken: token }),
  };
}

function readReferenced(
  reference: string,
  request: CdsRequest,
  caller: Caller,
  tools: Pick<Tools, 'guards' | 'now'>,
  deadline: AbortSignal,
): Promise<PatientRecord> {
  return readPatientRecord({
    queries: [],
    patientId: request.context.patientId,
    ...accessOf(request, caller, tools),
    deadline,
    now: tools.now(),
    references: [reference],
  });
}
