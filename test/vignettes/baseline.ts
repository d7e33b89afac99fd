/** What test patients have in common: the order, the record of an unremarkable patient, and what is always said. */
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
export const SPRAY = {
  'monitoring-session-vitals': 'info',
  'counselling-transport-fasting': 'info',
  'spravato-rems': 'info',
} as const;
export const INFUSION = {
  'monitoring-session-vitals': 'info',
  'counselling-transport-fasting': 'info',
  'indication-mismatch': 'info',
} as const;
export const CLEAR = { 'screen-complete': 'info' } as const;

const MG_56 = {
  timing: { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } },
  doseAndRate: [{ doseQuantity: { value: 56, unit: 'mg', code: 'mg' } }],
};
export const HALF_MG_PER_KG = {
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
  /** `null` for none on record. */
  readonly weight?: null;
  readonly liverTests?: null;
}

/** Two adequate antidepressant trials, sertraline now, normal pressure, weight and liver tests, no known allergies. */
export function someone(baseline: Baseline): PatientCase {
  const { age, sex = 'male', order = 'spravato', options, bp = [124, 78] } = baseline;
  const dosage = order === 'spravato' ? MG_56 : HALF_MG_PER_KG;
  let base = patient({ age, sex })
    .orders(order, { category: 'outpatient', dosage, reason: 'F33.2', ...options })
    .takes('rx:312941', {
      display: 'sertraline 50 MG Oral Tablet',
      mg: 100,
      perDay: 1,
      authored: daysAgo(90),
    })
    .takes('text:bupropion', { mg: 300, perDay: 1, authored: daysAgo(400), stopped: daysAgo(300) })
    .takes('text:venlafaxine', { mg: 150, perDay: 1, authored: daysAgo(280), stopped: daysAgo(120) })
    .allergicTo('sct:716186003');
  if (baseline.weight !== null) base = base.measured('loinc:29463-7', 80, 'kg', daysAgo(20));
  if (baseline.liverTests !== null) base = base.measured('loinc:1742-6', 22, 'U/L', daysAgo(30));
  return bp === null ? base : base.bp(bp[0], bp[1], hoursAgo(12));
}
