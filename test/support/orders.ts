/** The orders that test patients get, by name, and the options of the statements about them. */
import type { Resource } from '../../src/fhir/resource.js';
import { concept } from './concept.js';

/** The orders that case tables name; `orders` also takes any resource. */
const ORDERS: Readonly<Record<string, Resource>> = {
  'ketamine-iv': {
    medicationCodeableConcept: concept('rx:238082', 'Ketamine 50 MG/ML Injectable Solution'),
    dosageInstruction: [{ route: { text: 'intravenous' } }],
  },
  'ketamine-im': {
    medicationCodeableConcept: concept('rx:238082', 'Ketamine 50 MG/ML Injectable Solution'),
    dosageInstruction: [{ route: { text: 'intramuscular' } }],
  },
  'ketamine-oral': {
    medicationCodeableConcept: concept('text:ketamine 100 mg lozenge'),
    dosageInstruction: [{ route: { text: 'oral' } }],
  },
  'ketamine-nasal': {
    medicationCodeableConcept: concept('text:ketamine nasal spray (compounded)'),
    dosageInstruction: [{ route: { text: 'nasal' } }],
  },
  'ketamine-topical': {
    medicationCodeableConcept: concept('text:ketamine 10 % cream'),
    dosageInstruction: [{ route: { text: 'topical' } }],
  },
  'ketamine-no-route': { medicationCodeableConcept: concept('rx:6130', 'ketamine') },
  spravato: {
    medicationCodeableConcept: concept('rx:2119387', 'esketamine 140 MG/ML Nasal Spray [Spravato]'),
    dosageInstruction: [{ route: { text: 'nasal' } }],
  },
  'esketamine-iv': {
    medicationCodeableConcept: concept('text:esketamine injection'),
    dosageInstruction: [{ route: { text: 'intravenous' } }],
  },
};

export interface OrderOptions {
  /** Reason of the order, a code as above; `null` for none. Default: F33.2. */
  readonly reason?: string | null;
  readonly category?: string;
  readonly dosage?: Resource;
  readonly requesterSpecialty?: string;
  /** Any further members of the order, as they stand. */
  readonly also?: Resource;
}

/** The draft that is judged: one of `ORDERS`, changed by the options. */
export function draftOrder(name: string, options: OrderOptions): Resource {
  const { reason = 'F33.2', category, dosage, also } = options;
  const base = ORDERS[name];
  if (!base) throw new Error(`no such order: ${name}`);
  const dosages = (base['dosageInstruction'] ?? []) as Resource[];
  return {
    resourceType: 'MedicationRequest',
    id: 'draft-1',
    status: 'draft',
    intent: 'order',
    subject: { reference: 'Patient/p1' },
    ...base,
    ...(dosage && { dosageInstruction: [{ ...dosages[0], ...dosage }] }),
    ...(reason !== null && { reasonCode: [concept(reason)] }),
    ...(category !== undefined && { category: [{ coding: [{ code: category }] }] }),
    ...(options.requesterSpecialty !== undefined && {
      contained: [
        { resourceType: 'PractitionerRole', id: 'role', specialty: [{ text: options.requesterSpecialty }] },
      ],
      requester: { reference: '#role' },
    }),
    ...also,
  };
}
