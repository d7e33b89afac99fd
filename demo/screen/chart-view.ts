/** The chart of a patient as the ordering screen shows it: the EHR's own view, of which the service may be given less. */
import type { CodeableConcept, Dosage, FhirResource, MedicationRequest, Observation } from 'fhir/r4.js';
import type { SamplePatient } from '../patients/sample-patient.js';
import { routes } from './dosage-words.js';
import { conceptOf } from './formulary.js';
import { formFrom, frequencyOf } from './order-form.js';
import type { ChartView, Entry, PatientLine } from './wire.js';

const YEAR_MS = 365.25 * 86_400_000;
const REDACTED = 'Restricted entry: open to the treating team only';

function typed<T extends FhirResource['resourceType']>(
  { record }: SamplePatient,
  resourceType: T,
): readonly Extract<FhirResource, { resourceType: T }>[] {
  return record.filter(
    (resource): resource is Extract<FhirResource, { resourceType: T }> =>
      resource.resourceType === resourceType,
  );
}

const isRedacted = ({ meta }: FhirResource): boolean =>
  (meta?.security ?? []).some(({ code }) => code === 'REDACTED');

const nameOf = (resource: FhirResource, concept: CodeableConcept | undefined): string =>
  isRedacted(resource) ? REDACTED : conceptOf(concept ?? {}).text || 'without a name';

/** An entry without what is not known. */
const entry = (
  text: string,
  { note, date, status }: Partial<Record<keyof Entry, string | undefined>>,
): Entry => ({
  text,
  ...(note !== undefined && note !== '' && { note }),
  ...(date !== undefined && { date }),
  ...(status !== undefined && { status }),
});

/** `1 tablet, oral, twice a day`. */
function dosageInWords(dosage: Dosage | undefined): string {
  const quantity = dosage?.doseAndRate?.[0]?.doseQuantity;
  const route = dosage?.route?.coding?.[0]?.code;
  return [
    quantity?.value === undefined ? '' : `${quantity.value} ${quantity.unit ?? ''}`,
    routes.find(({ concept }) => concept.coding?.[0]?.code === route)?.label ?? '',
    frequencyOf(dosage?.timing?.repeat)?.label ?? '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function measured({
  code,
  component,
  valueQuantity,
  valueDateTime,
  effectiveDateTime: date,
}: Observation): Entry {
  const [first, second] = (component ?? []).map(({ valueQuantity: one }) => one);
  const value =
    first && second
      ? `${first.value ?? '?'}/${second.value ?? '?'} ${first.unit ?? ''}`
      : valueQuantity
        ? `${valueQuantity.value ?? '?'} ${valueQuantity.unit ?? ''}`
        : valueDateTime;
  const text = conceptOf(code).text.replace(' panel', '');
  return entry(text, { note: value, date });
}

/** The line of a patient in the list. */
export function patientLine(patient: SamplePatient, now: Date): PatientLine {
  const [person] = typed(patient, 'Patient');
  const born = person?.birthDate;
  const age = born === undefined ? '' : `, ${Math.floor((now.getTime() - Date.parse(born)) / YEAR_MS)}`;
  const { id, name, shows } = patient;
  return { id, name, shows, person: `${person?.gender ?? 'sex unknown'}${age}` };
}

/** A draft beside the order of the form. */
export const draftInWords = (draft: MedicationRequest): string =>
  `${nameOf(draft, draft.medicationCodeableConcept)}, ${dosageInWords(draft.dosageInstruction?.[0])}`;

const placeOf = (patient: SamplePatient): string =>
  typed(patient, 'Encounter')[0]?.location?.[0]?.location.display ?? '';

export function chartView(patient: SamplePatient, now: Date): ChartView {
  const problems = typed(patient, 'Condition');
  const [order, ...others] = patient.orders;
  const newestFirst = [...typed(patient, 'Observation')].sort((one, other) =>
    (other.effectiveDateTime ?? '').localeCompare(one.effectiveDateTime ?? ''),
  );
  const empty = formFrom(
    { resourceType: 'MedicationRequest', status: 'draft', intent: 'order', subject: {} },
    '',
  );
  return {
    ...patientLine(patient, now),
    problems: problems.map((problem) => {
      const status = problem.clinicalStatus?.coding?.[0]?.code;
      return entry(nameOf(problem, problem.code), {
        date: problem.onsetDateTime,
        status: status === 'active' ? undefined : status,
      });
    }),
    medications: typed(patient, 'MedicationRequest').map((request) =>
      entry(nameOf(request, request.medicationCodeableConcept), {
        note: dosageInWords(request.dosageInstruction?.[0]),
        date: request.authoredOn,
        status: request.status === 'active' ? undefined : request.status,
      }),
    ),
    allergies: typed(patient, 'AllergyIntolerance').map((allergy) =>
      entry(nameOf(allergy, allergy.code), {}),
    ),
    vitals: newestFirst.map(measured),
    procedures: typed(patient, 'Procedure').map((procedure) =>
      entry(nameOf(procedure, procedure.code), { date: procedure.performedDateTime }),
    ),
    reasons: problems
      .filter((problem) => !isRedacted(problem) && problem.code !== undefined)
      .map(({ code }) => conceptOf(code ?? {})),
    order: order ? formFrom(order, placeOf(patient)) : { ...empty, location: placeOf(patient) },
    others: others.map((resource) => ({ resource: { ...resource }, text: draftInWords(resource) })),
  };
}
