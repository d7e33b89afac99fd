/** The test patients of the catalogue: who they are, what is ordered, and exactly what the service must find. */
import type { Indicator } from '../../src/clinical/rule.js';
import type { LabelRegion } from '../../src/clinical/facts.js';
import { daysAgo, hoursAgo, patient, type OrderOptions, type PatientCase } from '../support/patient.js';

export interface Vignette {
  readonly name: string;
  readonly patient: PatientCase;
  readonly region?: LabelRegion;
  /** Every rule that fires, with its level: no more and no less. */
  readonly finds: Readonly<Record<string, Indicator>>;
}

/** Lines of the closing card for esketamine nasal spray and for ketamine, in psychiatric use in the US. */
const SPRAY = {
  'monitoring-session-vitals': 'info',
  'counselling-transport-fasting': 'info',
  'spravato-rems': 'info',
} as const;
const INFUSION = {
  'monitoring-session-vitals': 'info',
  'counselling-transport-fasting': 'info',
  'indication-mismatch': 'info',
} as const;
const CLEAR = { 'screen-complete': 'info' } as const;

const MG_56 = {
  timing: { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } },
  doseAndRate: [{ doseQuantity: { value: 56, unit: 'mg', code: 'mg' } }],
};
const HALF_MG_PER_KG = {
  timing: { repeat: { frequency: 2, period: 1, periodUnit: 'wk', duration: 40, durationUnit: 'min' } },
  doseAndRate: [{ doseQuantity: { value: 0.5, unit: 'mg/kg', code: 'mg/kg' } }],
};

interface Baseline {
  readonly age: number;
  readonly sex?: 'male' | 'female';
  readonly order?: string;
  readonly options?: OrderOptions;
  /** Latest pressure, twelve hours ago; `null` for none. */
  readonly bp?: readonly [number, number] | null;
}

/** Two adequate antidepressant trials, sertraline now, normal pressure, weight and liver tests, no known allergies. */
function someone({ age, sex = 'male', order = 'spravato', options, bp = [124, 78] }: Baseline): PatientCase {
  const dosage = order === 'spravato' ? MG_56 : HALF_MG_PER_KG;
  const base = patient({ age, sex })
    .orders(order, { category: 'outpatient', dosage, reason: 'F33.2', ...options })
    .takes('rx:312941', {
      display: 'sertraline 50 MG Oral Tablet',
      mg: 100,
      perDay: 1,
      authored: daysAgo(90),
    })
    .takes('text:bupropion 300 mg', { status: 'stopped', authored: daysAgo(400), stopped: daysAgo(300) })
    .takes('text:venlafaxine 150 mg', { status: 'stopped', authored: daysAgo(280), stopped: daysAgo(120) })
    .allergicTo('sct:716186003')
    .measured('loinc:29463-7', 80, 'kg', daysAgo(20))
    .measured('loinc:1742-6', 22, 'U/L', daysAgo(30));
  return bp === null ? base : base.bp(bp[0], bp[1], hoursAgo(12));
}

export const vignettes: readonly Vignette[] = [
  {
    name: 'clean treatment-resistant depression',
    patient: someone({ age: 42 }),
    finds: { ...SPRAY, ...CLEAR },
  },
  {
    name: 'a dialysis fistula is no arteriovenous malformation',
    patient: someone({ age: 55 }).has('N18.6').has('Z99.2'),
    finds: { ...SPRAY, ...CLEAR },
  },
  {
    name: 'family history only, negative hCG yesterday',
    patient: someone({ age: 38, sex: 'female' })
      .has('Z81.8')
      .has('Z82.49')
      .answered('loinc:2106-3', 'sct:260385009', daysAgo(1)),
    finds: { ...SPRAY, ...CLEAR },
  },
  {
    name: 'an old, stable myocardial infarction',
    patient: someone({ age: 61, bp: [128, 76] })
      .has('I25.2', { onset: daysAgo(1095) })
      .takes('rx:866924', { display: 'metoprolol' }),
    finds: { ...SPRAY, 'significant-cardiac-disease': 'info' },
  },
  {
    name: '146/88 at 70 with US labelling',
    patient: someone({ age: 70, bp: [146, 88] }),
    finds: { ...SPRAY, 'bp-elevated': 'warning', 'older-adult': 'info' },
  },
  {
    name: '146/88 at 70 with EU labelling: first dose of 56 mg',
    patient: someone({ age: 70, bp: [146, 88] }),
    region: 'EU',
    finds: {
      'monitoring-session-vitals': 'info',
      'counselling-transport-fasting': 'info',
      'older-adult': 'warning',
    },
  },
  {
    name: 'pregnant in the twelfth week',
    patient: someone({ age: 31, sex: 'female' })
      .has('Z3A.12', { onset: daysAgo(3) })
      .dated('loinc:11778-8', daysAgo(-196), daysAgo(3)),
    finds: { ...SPRAY, 'pregnancy-current': 'critical' },
  },
  {
    name: 'a negative hCG three days ago',
    patient: someone({ age: 34, sex: 'female', order: 'ketamine-iv' }).answered(
      'loinc:2106-3',
      'sct:260385009',
      daysAgo(3),
    ),
    finds: { ...INFUSION, ...CLEAR },
  },
  {
    name: 'an aortic aneurysm entered in error',
    patient: someone({ age: 66, order: 'ketamine-iv' }).has('I71.40', {
      verificationStatus: 'entered-in-error',
    }),
    finds: { ...INFUSION, 'older-adult': 'info', ...CLEAR },
  },
  {
    name: 'schizophrenia marked inactive, on clozapine',
    patient: someone({ age: 35, order: 'ketamine-iv' })
      .has('F20.9', { clinicalStatus: 'inactive' })
      .takes('atc:N05AH02', { mg: 100, perDay: 2 }),
    finds: {
      ...INFUSION,
      'psychosis-active': 'critical',
      'antipsychotic-interaction': 'info',
      'cns-depressants': 'info',
    },
  },
  {
    name: 'bipolar I on lamotrigine alone, sterilised',
    patient: someone({ age: 44, sex: 'female', order: 'ketamine-iv', options: { reason: 'F31.30' } })
      .has('F31.30')
      .has('Z98.51')
      .takes('atc:N03AX09', { mg: 200, perDay: 1 }),
    finds: { ...INFUSION, 'bipolar-disorder': 'warning', lamotrigine: 'info' },
  },
  {
    name: 'induction in an operating room',
    patient: someone({
      age: 50,
      order: 'ketamine-iv',
      bp: [130, 80],
      options: {
        reason: null,
        category: 'inpatient',
        dosage: {
          timing: { repeat: { count: 1 } },
          doseAndRate: [{ doseQuantity: { value: 100, unit: 'mg', code: 'mg' } }],
        },
      },
    })
      .has('I10')
      .alsoDrafts('text:midazolam 2 mg injection')
      .alsoDrafts('text:fentanyl 100 mcg injection')
      .at({ class: 'IMP', location: 'Operating Room 3' }),
    finds: {},
  },
  {
    name: 'a boy of eight with a forearm fracture in the emergency department',
    patient: someone({
      age: 8,
      order: 'ketamine-nasal',
      bp: null,
      options: {
        reason: 'text:forearm fracture reduction',
        category: 'outpatient',
        dosage: {
          timing: { repeat: { count: 1 } },
          doseAndRate: [{ doseQuantity: { value: 1, unit: 'mg/kg', code: 'mg/kg' } }],
        },
      },
    }).at({ class: 'EMER', location: 'Emergency Department' }),
    finds: {},
  },
  {
    name: 'lorazepam stopped two years ago',
    patient: someone({ age: 46, order: 'ketamine-iv' }).takes('rx:197901', {
      status: 'stopped',
      authored: daysAgo(800),
      stopped: daysAgo(730),
    }),
    finds: { ...INFUSION, ...CLEAR },
  },
  {
    name: 'phenelzine, active',
    patient: someone({ age: 51, bp: [130, 80] }).takes('atc:N06AF03', { mg: 15, perDay: 3 }),
    finds: { ...SPRAY, maoi: 'warning' },
  },
  {
    name: 'phenelzine, stopped thirty days ago',
    patient: someone({ age: 51, bp: [130, 80] }).takes('atc:N06AF03', {
      stopped: daysAgo(30),
      authored: daysAgo(200),
    }),
    finds: { ...SPRAY, ...CLEAR },
  },
  {
    name: 'ketoconazole cream and an allergy to ketorolac',
    patient: someone({ age: 55, order: 'ketamine-iv' })
      .takes('text:ketoconazole 2 % cream')
      .allergicTo('text:ketorolac'),
    finds: { ...INFUSION, ...CLEAR },
  },
  {
    name: 'medicines that could not be read, psychosis resolved in 2018',
    patient: someone({ age: 45 })
      .has('F23', { clinicalStatus: 'resolved', onset: '2018-05-01' })
      .unread('medications'),
    finds: { ...SPRAY, 'data-incomplete': 'warning', 'psychosis-history': 'warning' },
  },
  {
    name: 'oral prednisone',
    patient: someone({ age: 42 }).takes('text:prednisone 10 mg oral tablet'),
    finds: { ...SPRAY, ...CLEAR },
  },
  {
    name: 'rifampicin with the nasal spray',
    patient: someone({ age: 42 }).takes('atc:J04AB02'),
    finds: { ...SPRAY, ...CLEAR },
  },
  {
    name: 'porphyria cutanea tarda',
    patient: someone({ age: 45, order: 'ketamine-iv' }).has('E80.1'),
    finds: { ...INFUSION, ...CLEAR },
  },
];
