/** Reads the age; where only the year or the month of birth is recorded, both ages that follow have to say the same. */
import type { Criterion } from './criterion.js';
import type { Facts, PatientFact } from './facts.js';
import type { Gap } from './known.js';
import { met, unknown, unmet, type Verdict } from './verdict.js';

const BIRTH = { source: 'patient', of: 'date of birth' } as const;
export const BIRTH_NOT_RECORDED: Gap = { ...BIRTH, reason: 'not-recorded' };
const DAY_NOT_RECORDED: Gap = { ...BIRTH, reason: 'day-not-recorded' };

export function aged(criterion: Criterion & { op: 'age' }, facts: Facts): Verdict {
  const [patient] = facts.patient.items;
  if (patient?.age === undefined) {
    return unknown(facts.patient.gaps.length > 0 ? facts.patient.gaps : [BIRTH_NOT_RECORDED]);
  }
  const inMonths = criterion.unit === 'months';
  const measure = inMonths ? 'ageInMonths' : 'age';
  const { atLeast = 0, below = Infinity } = criterion;
  const most = patient[measure] ?? patient.age;
  const least = patient.youngest?.[measure] ?? most;
  if (most < atLeast || least >= below) return unmet;
  if (least < atLeast || most >= below) return unknown([DAY_NOT_RECORDED]);
  return met([
    {
      kind: 'patient',
      reference: patient.reference,
      label: inMonths
        ? `age ${between(least, most)} ${most === 1 ? 'month' : 'months'}`
        : `age ${ageInWords(patient)}`,
      remarks: [],
      ...(patient.birthDate && { date: patient.birthDate }),
    },
  ]);
}

/** `17`, or `17–18` where the birthday is not recorded. */
export const ageInWords = ({ age, youngest }: PatientFact): string =>
  age === undefined ? 'not recorded' : between(youngest?.age ?? age, age);

const between = (least: number, most: number): string => (least === most ? `${most}` : `${least}–${most}`);
