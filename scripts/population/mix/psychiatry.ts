/** Orders for depression and its kin, and orders that do not tell what they are for. */
import { icd10cm } from '../../../demo/patients/codes.js';
import type { Dosing } from '../../../demo/patients/dosing.js';
import { body } from './body.js';
import type { Cohort } from './cohort.js';
import { findings, psychiatricFindings } from './findings.js';
import type { Likely } from './likely.js';
import { psychiatricMedicines } from './medicines.js';
import { mind } from './mind.js';
import * as products from './products.js';

const depression = icd10cm('F33.2', 'Major depressive disorder, recurrent severe without psychotic features');
const singleEpisode = icd10cm('F32.2', 'Major depressive disorder, single episode, severe');
const suicidalIdeation = icd10cm('R45.851', 'Suicidal ideations');
const anyDepression = [
  { share: 70, reason: depression },
  { share: 18, reason: singleEpisode },
];
const psychiatric: readonly Likely[] = [
  ...mind,
  ...body,
  ...psychiatricMedicines,
  ...findings,
  ...psychiatricFindings,
];
const clinic = [
  { share: 85, class: 'AMB', location: 'Interventional psychiatry clinic' },
  { share: 15 },
] as const;
const infusion = (mgPerKg: number): Dosing => ({
  mgPerKg,
  route: 'intravenous',
  over: 40,
  times: 2,
  every: 'week',
});
const spray = (mg: number, times: number): Dosing => ({ mg, route: 'nasal', times, every: 'week' });
const once = { route: 'intravenous', once: true } as const;

export const psychiatry: readonly Cohort[] = [
  {
    name: 'nasal spray in a clinic',
    share: 31,
    why: 'The labelled psychiatric product, and the one that EHRs know best.',
    ages: [46, 14, 18, 82],
    women: 0.63,
    places: clinic,
    orders: [
      { share: 40, medicine: products.spravato, dosing: spray(84, 1), category: 'outpatient' },
      { share: 22, medicine: products.spravato, dosing: spray(84, 2), category: 'outpatient' },
      { share: 22, medicine: products.spravato, dosing: spray(56, 2), category: 'outpatient' },
      { share: 13, medicine: products.spravato, dosing: { route: 'nasal' } },
      { share: 1.5, medicine: products.spravato, dosing: spray(84, 1), category: 'community' },
      { share: 1.5, medicine: products.spravato, dosing: spray(28, 2), category: 'outpatient' },
    ],
    reasons: [...anyDepression, { share: 5, reason: suicidalIdeation }, { share: 7 }],
    specialty: ['Psychiatry', 0.8],
    record: psychiatric,
    sessions: [products.spravato, 0.7],
  },
  {
    name: 'infusion for depression in a clinic',
    share: 21,
    why: 'Racemic ketamine, unlabelled: as widespread as the spray.',
    ages: [44, 14, 18, 80],
    women: 0.6,
    places: clinic,
    orders: [
      { share: 70, medicine: products.ketamineVial, dosing: infusion(0.5), category: 'outpatient' },
      { share: 12, medicine: products.ketamineVial, dosing: infusion(0.8), category: 'outpatient' },
      { share: 10, medicine: products.ketamineVial, dosing: { mg: 50, route: 'intravenous' } },
      { share: 8, medicine: products.ketamineVial, dosing: { route: 'intravenous' } },
    ],
    reasons: [
      ...anyDepression,
      { share: 6, reason: icd10cm('F31.81', 'Bipolar II disorder') },
      { share: 5, reason: icd10cm('F43.10', 'Post-traumatic stress disorder, unspecified') },
      { share: 2, reason: icd10cm('F42.9', 'Obsessive-compulsive disorder, unspecified') },
      { share: 2, reason: icd10cm('F10.20', 'Alcohol dependence, uncomplicated') },
    ],
    specialty: ['Psychiatry', 0.6],
    record: psychiatric,
    sessions: [products.ketamineVial, 0.6],
  },
  {
    name: 'lozenge or compounded spray at home',
    share: 7,
    why: 'Telemedicine and compounding pharmacies.',
    ages: [43, 13, 18, 78],
    women: 0.6,
    places: [{ share: 40, class: 'AMB', location: 'Telehealth' }, { share: 60 }],
    orders: [
      {
        share: 75,
        medicine: products.ketamineLozenge,
        dosing: { mg: 100, route: 'oral', times: 3, every: 'week' },
        category: 'community',
      },
      {
        share: 25,
        medicine: products.ketamineSpray,
        dosing: { mg: 50, route: 'nasal', times: 3, every: 'week' },
        category: 'community',
      },
    ],
    reasons: [
      ...anyDepression,
      { share: 15, reason: icd10cm('G89.4', 'Chronic pain syndrome') },
      { share: 15 },
    ],
    record: psychiatric,
  },
  {
    name: 'suicidal crisis in hospital',
    share: 4,
    why: 'Psychiatric wards and emergency departments.',
    ages: [35, 15, 16, 75],
    women: 0.55,
    places: [
      { share: 60, class: 'IMP', location: 'Psychiatric ward' },
      { share: 40, class: 'EMER', location: 'Emergency department' },
    ],
    orders: [
      {
        share: 1,
        medicine: products.ketamineVial,
        dosing: { mgPerKg: 0.5, ...once, over: 40 },
        category: 'inpatient',
      },
    ],
    reasons: [
      { share: 60, reason: suicidalIdeation },
      { share: 40, reason: depression },
    ],
    specialty: ['Psychiatry', 0.6],
    record: psychiatric,
  },
  {
    name: 'nothing tells the use',
    share: 4,
    why: 'A vial is picked, and nothing else is entered yet.',
    ages: [45, 17, 18, 90],
    women: 0.53,
    places: [{ share: 50, class: 'AMB' }, { share: 30, class: 'IMP', location: 'Ward 7' }, { share: 20 }],
    orders: [
      { share: 70, medicine: products.ketamineVial },
      { share: 30, medicine: products.ketamineVial, dosing: { route: 'intravenous' } },
    ],
    reasons: [{ share: 1 }],
    record: psychiatric,
  },
];
