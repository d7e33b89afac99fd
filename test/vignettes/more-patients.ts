/** Further test patients: rarer diagnoses, doses, forms, settings, and one with nearly everything. */
import { daysAgo, hoursAgo } from '../support/patient.js';
import { CLEAR, HALF_MG_PER_KG, INFUSION, someone, SPRAY, type Vignette } from './baseline.js';

const NEGATIVE = 'sct:260385009';
const HCG = 'loinc:2106-3';
const dose = (value: number, unit: string) => ({
  doseAndRate: [{ doseQuantity: { value, unit, code: unit } }],
});
const lozenge = {
  order: 'ketamine-oral',
  options: {
    category: 'community',
    dosage: { ...dose(100, 'mg'), timing: { repeat: { frequency: 3, period: 1, periodUnit: 'd' } } },
  },
} as const;

export const morePatients: readonly Vignette[] = [
  {
    name: 'a man in sustained remission from alcohol who smokes and has extended-release naltrexone',
    patient: someone({ age: 48 })
      .has('F10.21', {
        clinicalStatus: 'remission',
        onset: '2010-01-01',
        recorded: daysAgo(2190),
        abatement: daysAgo(2190),
      })
      .has('F17.210')
      .given('text:naltrexone extended-release injection 380 mg', {
        when: daysAgo(20),
        route: 'intramuscular',
      }),
    finds: { ...SPRAY, 'substance-use-disorder': 'info', 'opioid-antagonist': 'info' },
  },
  {
    name: 'lozenges to take home, with clarithromycin, after the menopause',
    patient: someone({ age: 49, sex: 'female', ...lozenge })
      .has('N95.1')
      .takes('rx:21212', { authored: daysAgo(1) }),
    finds: {
      ...INFUSION,
      'cyp-inhibitor-ketamine': 'warning',
      'ketamine-nonparenteral-compounded': 'warning',
    },
  },
  {
    name: 'theophylline with ketamine',
    patient: someone({ age: 42, order: 'ketamine-iv' }).takes('rx:10438'),
    finds: { ...INFUSION, 'theophylline-aminophylline': 'critical' },
  },
  {
    name: 'theophylline with the nasal spray',
    patient: someone({ age: 42 }).takes('rx:10438'),
    finds: { ...SPRAY, 'theophylline-aminophylline': 'warning' },
  },
  {
    name: 'the nasal spray on a discharge prescription',
    patient: someone({ age: 33, options: { category: 'discharge' } }),
    finds: { ...SPRAY, 'spravato-home-dispense': 'critical' },
  },
  {
    name: 'interstitial cystitis, and a ketamine use disorder in remission for eight months',
    patient: someone({ age: 29, sex: 'female', order: 'ketamine-iv' })
      .has('N30.10')
      .has('sct:724715004', { clinicalStatus: 'remission', abatement: daysAgo(240) }),
    finds: {
      ...INFUSION,
      'bladder-disease': 'warning',
      'substance-use-disorder': 'warning',
      'pregnancy-test-due': 'info',
    },
  },
  {
    name: 'a boy of sixteen with depression',
    patient: someone({ age: 16, order: 'ketamine-iv' }),
    finds: { ...INFUSION, 'paediatric-patient': 'warning' },
  },
  {
    name: 'an infusion series for CRPS, with morphine and raised ALT, after the menopause',
    patient: someone({
      age: 57,
      sex: 'female',
      order: 'ketamine-iv',
      options: {
        reason: 'G90.511',
        dosage: {
          doseAndRate: [{ rateQuantity: { value: 0.3, unit: 'mg/kg/h' } }],
          timing: { repeat: { frequency: 1, period: 1, periodUnit: 'd', count: 5 } },
        },
      },
    })
      .has('N95.1')
      .takes('rx:7052', { mg: 15, perDay: 2 })
      .measured('loinc:1742-6', 200, 'U/L', daysAgo(20), [undefined, 40]),
    finds: {
      'monitoring-session-vitals': 'info',
      'cns-depressants': 'warning',
      'morphine-codeine-ugt': 'info',
      'liver-tests-abnormal': 'warning',
    },
  },
  {
    name: 'an inpatient with one dose of 40 mg, no reason, no weight, on lorazepam',
    patient: someone({
      age: 47,
      order: 'ketamine-iv',
      weight: null,
      options: {
        reason: null,
        category: 'inpatient',
        dosage: { ...dose(40, 'mg'), timing: { repeat: { count: 1 } } },
      },
    })
      .takes('rx:197901', { mg: 1, perDay: 2 })
      .at({ class: 'IMP' }),
    finds: {
      'monitoring-session-vitals': 'info',
      'indication-mismatch': 'info',
      'cns-depressants': 'warning',
      'benzodiazepine-efficacy': 'info',
      'ketamine-parenteral-psych-dose': 'info',
    },
  },
  {
    name: 'nearly everything at once',
    patient: someone({ age: 66, order: 'ketamine-iv', bp: null, liverTests: null })
      .has('I71.40')
      .bp(186, 112, hoursAgo(1))
      .has('F10.20')
      .takes('rx:197901', { mg: 2, perDay: 2 })
      .takes('rx:7804')
      .takes('rx:700810')
      .takes('atc:N03AX09')
      .takes('rx:32968'),
    finds: {
      ...INFUSION,
      'aneurysmal-vascular-disease': 'critical',
      'bp-severe-elevation': 'critical',
      'substance-use-disorder': 'warning',
      'cns-depressants': 'warning',
      'benzodiazepine-efficacy': 'warning',
      psychostimulant: 'warning',
      lamotrigine: 'info',
      'older-adult': 'info',
      'monitoring-lft-baseline': 'info',
    },
  },
  {
    name: 'a cerebral arteriovenous malformation, embolised years ago',
    patient: someone({ age: 36 }).has('Q28.2', { clinicalStatus: 'resolved', onset: '2019-03-01' }),
    finds: { ...SPRAY, 'arteriovenous-malformation': 'critical' },
  },
  {
    name: 'an old brain injury with a stable shunt',
    patient: someone({ age: 31 })
      .has('S06.2X9S', { clinicalStatus: 'resolved', onset: daysAgo(1825) })
      .has('Z87.820')
      .has('Z98.2'),
    finds: { ...SPRAY, 'brain-injury-shunt-or-lesion': 'warning' },
  },
  {
    name: 'a nasal steroid with the nasal spray',
    patient: someone({ age: 42 }).takes('text:mometasone furoate 50 mcg nasal spray'),
    finds: { ...SPRAY, 'intranasal-product-timing': 'info', ...CLEAR },
  },
  {
    name: 'a renewal that names the order it replaces',
    patient: someone({
      age: 40,
      options: { also: { priorPrescription: { reference: 'MedicationRequest/old' } } },
    }).resource({
      resourceType: 'MedicationRequest',
      id: 'old',
      status: 'active',
      intent: 'order',
      authoredOn: daysAgo(28),
      medicationCodeableConcept: { text: 'Spravato 56 mg nasal spray' },
    }),
    finds: { ...SPRAY, ...CLEAR },
  },
  {
    name: 'oral ketamine in a supervised clinic, with rifampicin',
    patient: someone({ age: 42, order: 'ketamine-oral', options: { category: 'outpatient' } }).takes(
      'atc:J04AB02',
    ),
    finds: {
      ...INFUSION,
      'cyp-inducer-ketamine': 'warning',
      'ketamine-nonparenteral-compounded': 'warning',
    },
  },
  {
    name: 'breastfeeding sixty days after a delivery',
    patient: someone({ age: 30, sex: 'female' })
      .has('Z37.0', { onset: daysAgo(60), clinicalStatus: 'resolved' })
      .answered('loinc:63895-7', 'text:breastfeeding', daysAgo(10))
      .answered(HCG, NEGATIVE, daysAgo(2)),
    finds: { ...SPRAY, lactation: 'warning' },
  },
  {
    name: 'acute intermittent porphyria',
    patient: someone({ age: 45, order: 'ketamine-iv' }).has('E80.21'),
    finds: { ...INFUSION, 'acute-porphyria': 'warning' },
  },
  {
    name: '2 mg/kg as a push for depression, in an outpatient of 80 kg',
    patient: someone({
      age: 44,
      order: 'ketamine-iv',
      options: { dosage: { ...dose(160, 'mg'), route: { text: 'IV push' } } },
    }),
    finds: { ...INFUSION, 'ketamine-parenteral-psych-dose': 'warning' },
  },
  {
    name: 'post-traumatic stress disorder and borderline personality disorder',
    patient: someone({ age: 27, sex: 'female' })
      .has('F43.10')
      .has('F60.3')
      .answered(HCG, NEGATIVE, daysAgo(1)),
    finds: { ...SPRAY, 'dissociation-vulnerability': 'info' },
  },
  {
    name: 'the nasal spray beside sertraline in the UK',
    patient: someone({ age: 50 }),
    region: 'UK',
    finds: {
      'monitoring-session-vitals': 'info',
      'counselling-transport-fasting': 'info',
      'nice-uk-guidance': 'info',
      ...CLEAR,
    },
  },
  {
    name: 'half a milligram per kilogram over forty minutes, in the EU',
    patient: someone({ age: 44, order: 'ketamine-iv', options: { dosage: HALF_MG_PER_KG } }),
    region: 'EU',
    finds: { ...INFUSION, ...CLEAR },
  },
];
