/** Who takes what: rates of outpatients with depression that has resisted treatment, and of patients with chronic pain. */
import { from, medicine, type Likely } from './likely.js';
import * as products from './products.js';

const stopped = 'Earlier attempts, of which a record shows the last few years only.';

/** Frequent in both groups, or in nobody. */
const everybody: readonly Likely[] = [
  medicine(products.others, 0.5, 'Every second adult takes something of no interest here.'),
  medicine(products.others, 0.3, 'And many take a second such medicine.'),
  medicine(products.supplements, 0.18, 'Typed in as text by whoever takes the history.'),
  medicine(products.levothyroxine, 0.1, 'Hypothyroidism, and augmentation of antidepressants.'),
  medicine(products.nasalSteroids, 0.1, 'Allergic rhinitis in one of ten.'),
  medicine(products.decongestants, 0.01, 'A cold now and then; mostly bought without prescription.'),
  medicine(products.inhibitors, 0.015, 'Short courses, and diltiazem.'),
  medicine(products.inducers, 0.008, 'Carbamazepine has become rare.'),
  medicine(products.theophylline, 0.001, 'Has become rare.', { among: from(40), matters: true }),
  medicine(products.memantine, 0.004, 'Dementia, now and then pain.', { among: from(50), matters: true }),
];

export const psychiatricMedicines: readonly Likely[] = [
  ...everybody,
  medicine(products.antidepressants, 0.82, 'Labelled and usual is the combination with one.', { since: 120 }),
  medicine(products.bupropion, 0.14, 'The most frequent second antidepressant.'),
  medicine(products.trazodone, 0.16, 'For sleep.'),
  medicine(products.antidepressants, 0.7, stopped, { since: 150, stopped: 200 }),
  medicine(products.antidepressants, 0.55, stopped, { since: 120, stopped: 420 }),
  medicine(products.antidepressants, 0.25, stopped, { since: 20, stopped: 500 }),
  medicine(products.benzodiazepines, 0.24, 'A quarter, half of them as needed.'),
  medicine(products.benzodiazepines, 0.02, 'Stopped for the treatment.', { stopped: 5 }),
  medicine(products.zDrugs, 0.07, 'For sleep, less often than trazodone.'),
  medicine(products.stimulants, 0.12, 'Attention deficit, fatigue, augmentation.'),
  medicine(products.antipsychotics, 0.24, 'Augmentation is tried before ketamine.'),
  medicine(products.lithium, 0.07, 'Augmentation, and bipolar disorder.'),
  medicine(products.lamotrigine, 0.13, 'Bipolar depression, and unlabelled use.'),
  medicine(products.gabapentinoids, 0.12, 'Pain and anxiety.'),
  medicine(products.antihistamines, 0.11, 'Hydroxyzine for anxiety and sleep.'),
  medicine(products.muscleRelaxants, 0.05, 'Back pain.'),
  medicine(products.opioids, 0.05, 'Pain beside depression; programmes are reluctant.'),
  medicine(products.buprenorphine, 0.015, 'Maintenance treatment.'),
  medicine(products.naltrexone, 0.02, 'Alcohol dependence.'),
  medicine(products.maois, 0.008, 'Last resort of a few specialists.', { matters: true }),
  medicine(products.clonidine, 0.03, 'Sleep, nightmares, hypertension.'),
  medicine(products.lozenges, 0.015, 'Some are with two programmes at once.'),
];

export const painMedicines: readonly Likely[] = [
  ...everybody,
  medicine(products.opioids, 0.5, 'Every second patient of a pain clinic.'),
  medicine(products.gabapentinoids, 0.5, 'First choice in neuropathic pain.'),
  medicine(products.muscleRelaxants, 0.25, 'Back pain and spasm.'),
  medicine(products.antidepressants, 0.4, 'Duloxetine and others, for pain or mood.'),
  medicine(products.benzodiazepines, 0.13, 'Less often beside opioids than it was.'),
  medicine(products.antihistamines, 0.05, 'For sleep.'),
  medicine(products.buprenorphine, 0.05, 'For pain, or as maintenance.'),
  medicine(products.clonidine, 0.03, 'An adjuvant.'),
];

export const surgicalMedicines: readonly Likely[] = [
  ...everybody,
  medicine(products.antidepressants, 0.14, 'One adult in seven.'),
  medicine(products.opioids, 0.12, 'Before an operation for pain.'),
  medicine(products.gabapentinoids, 0.08, 'Pain.'),
  medicine(products.benzodiazepines, 0.06, 'One adult in sixteen.'),
  medicine(products.stimulants, 0.04, 'Attention deficit.'),
];
