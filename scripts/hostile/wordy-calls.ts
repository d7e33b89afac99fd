/** Calls in which one word, or one piece of a dosage, stands again and again where texts are read: whoever tries every way to read it does not end. */
import fc from 'fast-check';
import { plainCall } from './plain-call.js';

type Json = Readonly<Record<string, unknown>>;

/** Words that deny, join or say of the past, and pieces of dosages and of results. */
const PIECES = [
  ...[
    'or',
    'no',
    'nor',
    'not',
    'or no',
    'history of',
    'history of or',
    'no evidence of',
    'negative for',
    'r/o',
  ],
  ...['acute', 'severe', 'NYHA', 'family', 'and', 'oder', 'kein', 'ou', 'senza', 'h/o', 'not in remission'],
  ...[
    '28 mg',
    '28 mg (1 device)',
    'x 2',
    '2 x',
    '1/2',
    '1-',
    '1 bis',
    '0,5 mg/kg',
    '5 mg/ml',
    'mg',
    'two (two)',
  ],
  ...['every 2', 'mon', 'mon-', 'twice', '(', '(a', 'i.v.', 'p.r.n.', 'dose', 'ivxlc', 'III', 'over 1', '- '],
  ...[
    'weight',
    'Gewicht',
    'GPT',
    'LVEF',
    'LVEF:',
    'preserved',
    'blood pressure',
    '120/80',
    '30 %',
    '<',
    '"',
    'é',
  ],
];

const text = fc
  .tuple(
    fc.constantFrom(...PIECES),
    fc.constantFrom(' ', ' ', '', ', ', '; '),
    fc.integer({ min: 500, max: 5_000 }),
  )
  .map(([piece, between, length]) =>
    `${piece}${between}`.repeat(Math.ceil(length / (piece.length + between.length))).slice(0, length),
  );

const { patientId } = plainCall.context;
const [order] = plainCall.context.draftOrders.entry.map(({ resource }) => resource);
const subject = { reference: `Patient/${patientId}` };
const bundle = (resources: readonly Json[]): Json => ({
  ...{ resourceType: 'Bundle', type: 'searchset' },
  entry: resources.map((resource) => ({ resource })),
});
const withOrder = (change: Json): Json => ({
  ...plainCall,
  context: { ...plainCall.context, draftOrders: bundle([{ ...order, ...change }]) },
});
const withSent = (prefetch: Json): Json => ({
  ...plainCall,
  prefetch: { ...plainCall.prefetch, ...prefetch },
});

/** Heart failure, infarction, cirrhosis, obstructive lung disease, hypertension, stroke: the words beside them are read. */
const SNOMED_CODES = ['84114007', '22298006', '19943007', '13645005', '38341003', '230690007'];
const conditions = (said: string): Json =>
  bundle(
    SNOMED_CODES.map((code, index) => ({
      ...{ resourceType: 'Condition', id: `c${index}`, subject },
      code: { text: said, coding: [{ system: 'http://snomed.info/sct', code, display: said }] },
    })),
  );
const observations = (code: string, valueString: string): Json =>
  bundle(
    Array.from({ length: 20 }, (_, index) => ({
      ...{ resourceType: 'Observation', id: `o${index}`, status: 'final', subject },
      ...{ code: { text: code }, valueString, effectiveDateTime: '2026-06-30' },
    })),
  );
const medicine = (said: string): Json => ({
  ...{ resourceType: 'MedicationRequest', id: 'm', status: 'active', intent: 'order', subject },
  ...{ medicationCodeableConcept: { text: `lorazepam ${said}` }, dosageInstruction: [{ text: said }] },
});

const PLACES: readonly ((said: string) => Json)[] = [
  (said) =>
    withOrder({ dosageInstruction: [{ text: said }, { text: `${said.slice(0, 400)} 28 mg ${said}` }] }),
  (said) => withOrder({ note: [{ text: said }], category: [{ text: said }], reasonCode: [{ text: said }] }),
  (said) => withOrder({ medicationCodeableConcept: { text: `ketamine ${said}` } }),
  (said) => withSent({ conditions: conditions(said) }),
  (said) => withSent({ vitalSigns: observations(said, '70 kg') }),
  (said) => withSent({ laboratory: observations('LVEF', said) }),
  (said) => withSent({ vitalSigns: observations('blood pressure', said) }),
  (said) => withSent({ medicationRequests: bundle([medicine(said)]) }),
  (said) =>
    withSent({
      allergies: bundle([{ resourceType: 'AllergyIntolerance', patient: subject, code: { text: said } }]),
    }),
];

export const anyWordyCall: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...PLACES), text)
  .map(([place, said]) => JSON.stringify(place(said)));
