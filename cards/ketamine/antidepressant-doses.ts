/** The dose and the time from which the use of an antidepressant counts as a trial. */
import type { TrialOptions } from '../../src/clinical/criterion.js';

/**
 * Lowest daily doses in mg (general knowledge of the kind of the Antidepressant Treatment History Form, to be confirmed by
 * the reviewing pharmacist).
 */
const minimumDoses = {
  agomelatine: 25,
  amitriptyline: 100,
  bupropion: 150,
  citalopram: 20,
  clomipramine: 100,
  desipramine: 100,
  desvenlafaxine: 50,
  dosulepin: 100,
  doxepin: 100,
  duloxetine: 60,
  escitalopram: 10,
  fluoxetine: 20,
  fluvoxamine: 100,
  imipramine: 100,
  isocarboxazid: 30,
  levomilnacipran: 40,
  lofepramine: 100,
  maprotiline: 100,
  mianserin: 60,
  milnacipran: 100,
  mirtazapine: 15,
  moclobemide: 300,
  nefazodone: 300,
  nortriptyline: 75,
  paroxetine: 20,
  phenelzine: 45,
  protriptyline: 30,
  reboxetine: 8,
  selegiline: 6,
  sertraline: 50,
  tranylcypromine: 30,
  trazodone: 200,
  trimipramine: 100,
  venlafaxine: 75,
  vilazodone: 20,
  vortioxetine: 10,
} as const;

const within = { days: 730 }; // design choice: two years

/** Sold for giving up smoking. */
const exceptNamed = ['Zyban'];
/** One tablet of 105 mg with 45 mg, once or twice a day; patches from 6 mg in 24 hours. */
const inAnyDose = [['bupropion', 'dextromethorphan'], ['selegiline']];
/** Its tablets treat Parkinson's disease. */
const onlyBy = { selegiline: 'transdermal' } as const;

/** Also trials that are only possibly adequate: four weeks at least, venlafaxine from 75 mg. */
export const possibleTrial: TrialOptions = {
  milligramsPerDay: minimumDoses,
  days: 28,
  within,
  inAnyDose,
  onlyBy,
  exceptNamed,
};

/** Trials of six weeks at least, venlafaxine from 150 mg. */
export const adequateTrial: TrialOptions = {
  milligramsPerDay: { ...minimumDoses, venlafaxine: 150 },
  days: 42,
  within,
  inAnyDose,
  onlyBy,
  exceptNamed,
};
