/** The orders that test patients get, by name, and the options of the statements about them. */
import type { Resource } from '../../src/fhir/resource.js';
import { concept } from './concept.js';

/** The orders that case tables name; `orders` also takes any resource. */
export const ORDERS: Readonly<Record<string, Resource>> = {
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
}
