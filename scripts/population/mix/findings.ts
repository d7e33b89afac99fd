/** What is measured, how high and how long ago. Follow-up in practice is patchy: values are missing or old. */
import { loinc, textOnly } from '../../../demo/patients/codes.js';
import type { Random } from '../random.js';
import { ofChildbearingAge, woman, type Likely, type Person } from './likely.js';

/** When blood pressure was last taken, in hours; without hours it is not on record. */
interface Timing {
  readonly share: number;
  readonly hours?: readonly [from: number, to: number];
  readonly why: string;
}

const OUTPATIENT_PRESSURES: readonly Timing[] = [
  { share: 45, hours: [1, 4], why: 'Taken on arrival, before the order is placed.' },
  { share: 27, hours: [24, 29 * 24], why: 'From the last session or visit.' },
  { share: 10, hours: [31 * 24, 89 * 24], why: 'From an intake some weeks ago.' },
  { share: 8, hours: [100 * 24, 400 * 24], why: 'From general practice, long ago.' },
  { share: 10, why: 'On paper, or on the monitor only.' },
];
const HOSPITAL_PRESSURES: readonly Timing[] = [
  { share: 92, hours: [0, 3], why: 'Charted from the monitor.' },
  { share: 8, why: 'Not charted yet.' },
];

/** In mmHg; most of those with hypertension are treated. */
type Spread = readonly [mean: number, deviation: number];
const PRESSURES: Readonly<
  Record<'hypertensive' | 'untreated' | 'other', { systolic: Spread; diastolic: Spread }>
> = {
  hypertensive: { systolic: [135, 13], diastolic: [82, 9] },
  untreated: { systolic: [164, 14], diastolic: [98, 9] },
  other: { systolic: [121, 11], diastolic: [75, 8] },
};

/** One in twenty of those with hypertension has stopped, or never begun, to take something for it. */
function kindOf(isHypertensive: boolean, random: Random): keyof typeof PRESSURES {
  if (!isHypertensive) return 'other';
  return random.chance(0.05) ? 'untreated' : 'hypertensive';
}

/** Tells whether it is so high that it has to be said anywhere. */
export function pressure(
  { record }: Person,
  random: Random,
  isHypertensive: boolean,
  isInHospital: boolean,
): boolean {
  const { hours } = random.oneOf(isInHospital ? HOSPITAL_PRESSURES : OUTPATIENT_PRESSURES);
  if (hours === undefined) return false;
  const { systolic, diastolic } = PRESSURES[kindOf(isHypertensive, random)];
  const high = random.around(...systolic);
  const low = Math.min(random.around(...diastolic), high - 20);
  record.bloodPressure(high, low, random.between(...hours));
  return high >= 180 || low >= 110;
}

const alanine = loinc('1742-6', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma');
const aspartate = loinc(
  '1920-8',
  'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma',
);
const hcg = loinc('2106-3', 'Choriogonadotropin (pregnancy test) [Presence] in Urine');

const aminotransferases = (mean: number): Likely['write'] => {
  return (record, random) => {
    const days = random.between(2, 85);
    for (const code of [alanine, aspartate]) {
      record.measured(code, Math.max(6, random.around(mean, mean / 4)), 'U/L', days, { low: 5, high: 40 });
    }
  };
};

export const findings: readonly Likely[] = [
  {
    rate: 0.75,
    why: 'Weighed within three months, since doses go by weight.',
    write: (record, random) => {
      record.measured(
        loinc('29463-7', 'Body weight'),
        Math.max(42, random.around(82, 19)),
        'kg',
        random.between(0, 80),
      );
    },
  },
  {
    rate: 0.55,
    why: 'Body mass index where height is known; a third is obese.',
    write: (record, random) => {
      record.measured(
        loinc('39156-5', 'Body mass index (BMI) [Ratio]'),
        Math.max(17, random.around(29, 6)),
        'kg/m2',
        random.between(0, 300),
      );
    },
  },
  { rate: 0.4, why: 'Liver tests of the last months, unremarkable.', write: aminotransferases(24) },
  { rate: 0.04, why: 'And one in ten of these is raised.', write: aminotransferases(70) },
  {
    rate: 0.003,
    why: 'A raise above three times the limit is rare.',
    write: aminotransferases(150),
  },
  {
    rate: 0.2,
    why: 'Tested before the first sessions.',
    among: ofChildbearingAge,
    write: (record, random) => {
      record.answered(hcg, textOnly('Negative'), random.between(0, 20));
    },
  },
  {
    rate: 0.002,
    why: 'A test that surprised.',
    among: ofChildbearingAge,
    matters: true,
    write: (record) => {
      record.answered(hcg, textOnly('Positive'), 2);
    },
  },
  {
    rate: 0.02,
    why: 'Hysterectomy on the list of procedures.',
    among: (person) => woman(person) && person.age > 35,
    write: (record) => {
      record.underwent({ text: 'Hysterectomy' }, 2000);
    },
  },
];

export const psychiatricFindings: readonly Likely[] = [
  {
    rate: 0.6,
    why: 'A depression score at most visits.',
    write: (record, random) => {
      record.measured(
        loinc('44261-6', 'PHQ-9 total score'),
        Math.min(27, Math.max(0, random.around(17, 5))),
        '{score}',
        random.between(0, 60),
      );
    },
  },
];
