/** Bodily illness: rates of adults whom a clinic has looked at before it offers ketamine, so that contraindications are rare. */
import { below, from, ofChildbearingAge, problem, type Likely } from './likely.js';

const selected =
  'Clinics ask for it before they offer ketamine; what is left was missed, or is known and accepted.';

/** Rare, and what the contraindications are about: a check that never meets them would be no check. */
const contraindications: readonly Likely[] = [
  problem('I71.40', 'Abdominal aortic aneurysm, without rupture, unspecified', 0.006, selected, {
    among: from(60),
    matters: true,
  }),
  problem('I67.1', 'Cerebral aneurysm, nonruptured', 0.002, selected, { matters: true }),
  problem('Q28.2', 'Arteriovenous malformation of cerebral vessels', 0.001, selected, { matters: true }),
  problem('I61.9', 'Nontraumatic intracerebral haemorrhage, unspecified', 0.002, selected, {
    status: 'resolved',
    matters: true,
  }),
  problem('I21.4', 'Non-ST elevation myocardial infarction', 0.002, selected, {
    since: 25,
    among: from(45),
    matters: true,
  }),
  problem('I63.9', 'Cerebral infarction, unspecified', 0.001, selected, {
    since: 30,
    among: from(45),
    matters: true,
  }),
  problem('G93.2', 'Benign intracranial hypertension', 0.002, selected, { matters: true }),
  problem('K72.90', 'Hepatic failure, unspecified without coma', 0.0005, selected, { matters: true }),
  problem('Z34.90', 'Supervision of normal pregnancy, unspecified', 0.006, selected, {
    since: 90,
    among: ofChildbearingAge,
    matters: true,
  }),
  problem('O14.12', 'Severe pre-eclampsia, second trimester', 0.0005, selected, {
    since: 2,
    among: ofChildbearingAge,
    matters: true,
  }),
  problem('E80.21', 'Acute intermittent (hepatic) porphyria', 0.0005, 'A rare disease.', { matters: true }),
];

const hypertension: readonly Likely[] = [
  problem('I10', 'Essential (primary) hypertension', 0.12, 'About one in eight adults below 45.', {
    among: (person) => from(18)(person) && below(45)(person),
  }),
  problem('I10', 'Essential (primary) hypertension', 0.48, 'About half of the adults from 45 on.', {
    among: from(45),
  }),
  problem('I1A.0', 'Resistant hypertension', 0.006, 'One in fifty of those with hypertension is coded so.', {
    among: from(45),
  }),
];

export const body: readonly Likely[] = [
  ...contraindications,
  ...hypertension,
  problem('G47.33', 'Obstructive sleep apnea', 0.14, 'Frequent in depression and obesity, often untreated.'),
  problem(
    'J44.9',
    'Chronic obstructive pulmonary disease, unspecified',
    0.07,
    'Smokers from middle age on.',
    {
      among: from(50),
    },
  ),
  problem('J45.20', 'Mild intermittent asthma, uncomplicated', 0.09, 'About one adult in eleven.'),
  problem(
    'I25.10',
    'Atherosclerotic heart disease of native coronary artery',
    0.08,
    'One in twelve from 55.',
    {
      among: from(55),
    },
  ),
  problem('I48.91', 'Unspecified atrial fibrillation', 0.05, 'One in twenty from 60.', { among: from(60) }),
  problem('I50.22', 'Chronic systolic (congestive) heart failure', 0.025, 'One in forty from 60.', {
    among: from(60),
  }),
  problem('Z86.73', 'Personal history of transient ischemic attack', 0.03, 'A few per cent from 60.', {
    among: from(60),
  }),
  problem('Z87.820', 'Personal history of traumatic brain injury', 0.05, 'Veterans and accidents.'),
  problem('Z98.2', 'Presence of cerebrospinal fluid drainage device', 0.001, 'Rare.'),
  problem('E05.90', 'Thyrotoxicosis, unspecified without thyrotoxic crisis', 0.006, 'Mostly treated.'),
  problem('H40.11X0', 'Primary open-angle glaucoma', 0.04, 'From 65 on.', { among: from(65) }),
  problem('N30.10', 'Interstitial cystitis (chronic) without hematuria', 0.008, 'Mostly women with pain.'),
  problem('N39.0', 'Urinary tract infection, site not specified', 0.04, 'Left on the list after it passed.'),
  problem('K74.60', 'Unspecified cirrhosis of liver', 0.006, 'Alcohol and fatty liver, compensated.'),
  problem('K76.0', 'Fatty (change of) liver, not elsewhere classified', 0.09, 'Frequent with overweight.'),
  problem(
    'F03.90',
    'Unspecified dementia, unspecified severity',
    0.02,
    'The oldest patients of pain clinics.',
    {
      among: from(75),
    },
  ),
  problem('Z34.90', 'Supervision of normal pregnancy, unspecified', 0.012, 'Entries nobody has closed.', {
    since: 800,
    among: ofChildbearingAge,
  }),
  problem('Z39.1', 'Encounter for care of lactating mother', 0.006, 'Postpartum depression.', {
    since: 30,
    among: ofChildbearingAge,
    matters: true,
  }),
];
