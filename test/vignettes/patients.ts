/** The test patients of the catalogue: who they are, what is ordered, and exactly what the service must find. */
import { daysAgo } from '../support/patient.js';
import { CLEAR, INFUSION, someone, SPRAY, type Vignette } from './baseline.js';
import { morePatients } from './more-patients.js';

const firstPatients: readonly Vignette[] = [
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

export const vignettes: readonly Vignette[] = [...firstPatients, ...morePatients];
