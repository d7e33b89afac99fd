/** Calls in which one list or one text is as long as a body may be: whoever goes through it once for each of another takes its square. */
import { plainCall, type PlainCall } from './plain-call.js';

/** A call with so many of something. */
export type LongCall = (count: number) => PlainCall;

type Json = Readonly<Record<string, unknown>>;

const many = <T>(count: number, each: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => each(index));
const bundle = (resources: readonly Json[], more: Json = {}): Json => ({
  ...{ resourceType: 'Bundle', type: 'searchset', ...more },
  entry: resources.map((resource) => ({ resource })),
});

const { patientId } = plainCall.context;
const [order] = plainCall.context.draftOrders.entry.map(({ resource }) => resource);
const subject = { reference: `Patient/${patientId}` };
const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
const LOINC = 'http://loinc.org';

const withDrafts = (resources: readonly Json[], selections = plainCall.context.selections): PlainCall => ({
  ...plainCall,
  context: { ...plainCall.context, selections, draftOrders: bundle(resources) as never },
});
const withOrder = (change: Json): PlainCall => withDrafts([{ ...order, ...change }]);
const withSent = (prefetch: Json): PlainCall => ({
  ...plainCall,
  prefetch: { ...plainCall.prefetch, ...prefetch },
});
const withMedicines = (medicines: readonly Json[]): PlainCall =>
  withSent({
    medicationRequests: bundle(
      medicines.map((change, index) => ({
        ...{ resourceType: 'MedicationRequest', id: `m${index}`, status: 'active', intent: 'order', subject },
        ...change,
      })),
    ),
  });
const withConditions = (conditions: readonly Json[], more: Json = {}): PlainCall =>
  withSent({
    conditions: bundle(
      conditions.map((change, index) => ({ resourceType: 'Condition', id: `c${index}`, subject, ...change })),
      more,
    ),
  });
const withObservations = (code: string, values: readonly Json[]): PlainCall =>
  withSent({
    vitalSigns: bundle(
      values.map((value, index) => ({
        ...{ resourceType: 'Observation', id: `o${index}`, status: 'final', subject },
        ...{ code: { coding: [{ system: LOINC, code }] }, effectiveDateTime: '2026-06-30' },
        ...value,
      })),
    ),
  });
const dosage = (change: Json): Json => ({ dosageInstruction: [change] });
const selfLink = (url: string): Json => ({ link: [{ relation: 'self', url }] });
const contained = (count: number, medication: (index: number) => Json): PlainCall =>
  withOrder({
    medicationCodeableConcept: undefined,
    medicationReference: { reference: '#m0' },
    contained: many(count, (index) => ({
      ...{ resourceType: 'Medication', id: `m${index}` },
      ...medication(index),
    })),
  });

const WEIGHT = '29463-7';

export const LONG_CALLS: Readonly<Record<string, LongCall>> = {
  'drafts, each of them selected': (count) =>
    withDrafts(
      many(Math.min(count, 1_000), (index) => ({ ...order, id: `d${index}` })),
      many(count, (index) => `MedicationRequest/d${index}`),
    ),
  'selections of nothing': (count) =>
    withDrafts(
      many(500, (index) => ({ ...order, id: `d${index}` })),
      many(count, (index) => `urn:uuid:${index}`),
    ),
  'contained resources': (count) => contained(count, () => ({ code: { text: 'x' } })),
  'contained resources in a chain': (count) =>
    contained(count, (index) => ({ ingredient: [{ itemReference: { reference: `#m${index + 1}` } }] })),
  'contained resources, each in itself': (count) =>
    contained(1, () => ({ ingredient: many(count, () => ({ itemReference: { reference: '#m0' } })) })),
  'codings of the ordered medicine': (count) =>
    withOrder({
      medicationCodeableConcept: { coding: many(count, (index) => ({ system: RXNORM, code: `${index}` })) },
    }),
  'codings of a medicine': (count) =>
    withMedicines([
      {
        medicationCodeableConcept: { coding: many(count, (index) => ({ system: RXNORM, code: `${index}` })) },
      },
    ]),
  'medicines in unknown words': (count) =>
    withMedicines(many(count, (index) => ({ medicationCodeableConcept: { text: `unheardoff ${index}` } }))),
  'medicines behind references': (count) =>
    withMedicines(many(count, (index) => ({ medicationReference: { reference: `Medication/x${index}` } }))),
  'lines of a dosage': (count) =>
    withOrder({
      dosageInstruction: many(count, (index) => ({ sequence: index, text: `Day ${index}: 56 mg twice` })),
    }),
  'doses of one line': (count) =>
    withOrder(dosage({ doseAndRate: many(count, (value) => ({ doseQuantity: { value, unit: 'mg' } })) })),
  'times of the day': (count) =>
    withOrder(dosage({ timing: { repeat: { timeOfDay: many(count, (index) => `08:00:${index % 60}`) } } })),
  'a time of the day as a long text': (count) =>
    withOrder(dosage({ timing: { repeat: { timeOfDay: ['08:00 '.repeat(count)] } } })),
  'a dosage as a long text': (count) => withOrder(dosage({ text: '1 mg/kg over 1 '.repeat(count) })),
  'reasons of the order': (count) =>
    withOrder({ reasonCode: many(count, (index) => ({ text: `pain ${index}` })) }),
  'a self link as a long text': (count) =>
    withConditions([{}], selfLink(`Condition?patient=${patientId}&${'code=a,b&'.repeat(count)}`)),
  'long self links under other keys': (count) =>
    withSent(
      Object.fromEntries(
        many(count, (index) => [
          `other-${index}`,
          bundle([], selfLink(`Condition?patient=${patientId}&code=${'a,'.repeat(500)}`)),
        ]),
      ),
    ),
  'keys that nobody asked for': (count) =>
    withSent(Object.fromEntries(many(count, (index) => [`other-${index}`, null]))),
  conditions: (count) => withConditions(many(count, (index) => ({ code: { text: `x${index}` } }))),
  'conditions of one id': (count) => withConditions(many(count, () => ({ id: 'c', code: { text: 'x' } }))),
  'encounters of conditions': (count) =>
    withConditions(many(count, (index) => ({ encounter: { reference: `Encounter/x${index}` } }))),
  'security labels': (count) =>
    withConditions([{ meta: { security: many(count, (index) => ({ code: `x${index}` })) } }]),
  weights: (count) =>
    withObservations(
      WEIGHT,
      many(count, (value) => ({ valueQuantity: { value, unit: 'kg' } })),
    ),
  'a weight as a long text': (count) => withObservations(WEIGHT, [{ valueString: '70 kg '.repeat(count) }]),
  'a unit as a long text': (count) =>
    withObservations(WEIGHT, [{ valueQuantity: { value: 70, unit: 'kg/'.repeat(count) } }]),
  'pressures of one moment, each alone': (count) =>
    withSent({
      vitalSigns: bundle(
        many(count, (index) => ({
          ...{ resourceType: 'Observation', status: 'final', subject, effectiveDateTime: '2026-06-30' },
          code: { coding: [{ system: LOINC, code: index % 2 === 0 ? '8480-6' : '8462-4' }] },
          valueQuantity: { value: 80, unit: 'mmHg' },
        })),
      ),
    }),
  'issues of an OperationOutcome': (count) =>
    withSent({
      procedures: bundle([
        { resourceType: 'OperationOutcome', issue: many(count, () => ({ code: 'exception' })) },
      ]),
    }),
  'components of one pressure': (count) =>
    withObservations('85354-9', [
      {
        component: many(count, () => ({
          code: { coding: [{ system: LOINC, code: '8480-6' }] },
          valueQuantity: { value: 120, unit: 'mmHg' },
        })),
      },
    ]),
};
