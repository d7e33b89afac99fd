/** Orders for pain, and orders of those who know best what they do: anaesthesia, procedures, emergencies. */
import { icd10cm, textOnly } from '../../../demo/patients/codes.js';
import { body } from './body.js';
import type { Cohort } from './cohort.js';
import { findings } from './findings.js';
import type { Likely } from './likely.js';
import { painMedicines, surgicalMedicines } from './medicines.js';
import * as products from './products.js';

const pain: readonly Likely[] = [...body, ...painMedicines, ...findings];
const surgical: readonly Likely[] = [...body, ...surgicalMedicines];
const once = { route: 'intravenous', once: true } as const;

export const painAndTheatre: readonly Cohort[] = [
  {
    name: 'infusion for chronic pain',
    share: 9,
    why: 'Pain clinics and wards: neuropathic pain, regional pain syndrome, cancer.',
    ages: [51, 14, 18, 85],
    women: 0.6,
    places: [
      { share: 65, class: 'AMB', location: 'Pain clinic' },
      { share: 35, class: 'IMP', location: 'Ward 4' },
    ],
    orders: [
      {
        share: 60,
        medicine: products.ketamineVial,
        dosing: { mg: 40, route: 'intravenous', over: 240, times: 1, every: 'week' },
      },
      { share: 40, medicine: products.ketamineVial, dosing: { route: 'intravenous' } },
    ],
    reasons: [
      { share: 45, reason: icd10cm('G89.4', 'Chronic pain syndrome') },
      { share: 30, reason: icd10cm('G90.50', 'Complex regional pain syndrome I, unspecified') },
      { share: 15, reason: icd10cm('G89.3', 'Neoplasm related pain (acute) (chronic)') },
      { share: 10, reason: icd10cm('M79.7', 'Fibromyalgia') },
    ],
    specialty: ['Pain medicine', 0.7],
    record: pain,
  },
  {
    name: 'single analgesic dose in the emergency department',
    share: 7,
    why: 'Instead of, or beside, an opioid.',
    ages: [42, 18, 18, 92],
    women: 0.5,
    places: [{ share: 1, class: 'EMER', location: 'Emergency department' }],
    orders: [{ share: 1, medicine: products.ketamineVial, dosing: { mgPerKg: 0.3, ...once } }],
    reasons: [
      { share: 70, reason: textOnly('acute pain') },
      { share: 30, reason: icd10cm('G89.11', 'Acute pain due to trauma') },
    ],
    specialty: ['Emergency medicine', 0.6],
    record: surgical,
  },
  {
    name: 'anaesthesia in the operating theatre',
    share: 12,
    why: 'Induction and analgesia under anaesthesia; nothing should be said as a rule.',
    ages: [54, 19, 2, 92],
    women: 0.52,
    places: [
      { share: 70, class: 'IMP', location: 'Operating Room 4' },
      { share: 20, class: 'AMB', location: 'Endoscopy suite' },
      { share: 10, class: 'IMP', location: 'ECT suite' },
    ],
    orders: [{ share: 1, medicine: products.ketamineVial, dosing: { mg: 100, ...once } }],
    reasons: [
      { share: 70 },
      { share: 22, reason: textOnly('General anaesthesia') },
      {
        share: 8,
        reason: icd10cm('F33.2', 'Major depressive disorder, recurrent severe without psychotic features'),
      },
    ],
    specialty: ['Anesthesiology', 0.8],
    beside: [products.midazolam, products.fentanyl, products.propofol],
    record: surgical,
    isAcute: true,
  },
  {
    name: 'procedural sedation in the emergency department',
    share: 4,
    why: 'Fractures and dislocations, often of children.',
    ages: [25, 22, 1, 90],
    women: 0.48,
    places: [{ share: 1, class: 'EMER', location: 'Emergency department' }],
    orders: [{ share: 1, medicine: products.ketamineVial, dosing: { mgPerKg: 1.5, ...once } }],
    reasons: [{ share: 1, reason: textOnly('Procedural sedation') }],
    specialty: ['Emergency medicine', 0.8],
    record: surgical,
    isAcute: true,
  },
  {
    name: 'cream',
    share: 1,
    why: 'Compounded for neuropathic pain.',
    ages: [56, 14, 20, 90],
    women: 0.6,
    places: [{ share: 1, class: 'AMB', location: 'Pain clinic' }],
    orders: [{ share: 1, medicine: products.ketamineCream }],
    reasons: [{ share: 1, reason: icd10cm('G89.4', 'Chronic pain syndrome') }],
    record: pain,
  },
];
