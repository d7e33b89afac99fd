/** Child-Pugh class C, said or nearly computed: the labels advise against esketamine, a guideline against ketamine. */
import { all, any, has, measured, named, notMeasured, ordered } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { benefitOutweighsRiskDocumented, dataIncorrect, hepatologyCleared } from '../override-reasons.js';
import {
  asra2018,
  cotter2021,
  generalKnowledge,
  ketamineEu,
  serviceDesign,
  spravatoEu,
  spravatoUs,
} from '../references.js';
import {
  albumin,
  bilirubin,
  cirrhosis,
  esketamine,
  hepaticDecompensation,
  inr,
  severeHepaticDisease,
} from '../value-sets/index.js';
import { childPughC, childPughCUndated } from './child-pugh.js';
import { bilirubinAlbuminInr } from './medical-requests.js';
import { hepatologyAdvice } from './organ-requests.js';

const within = days(90); // design choice

const bilirubinOfClassC = measured(bilirubin, { within, above: 3, unit: 'mg/dL', molarMass: 584.66 }); // Child-Pugh, general knowledge
const albuminOfClassC = measured(albumin, { within, below: 2.8, unit: 'g/dL' }); // Child-Pugh, general knowledge
const inrOfClassC = measured(inr, { within, above: 2.3, unit: '1' }); // Child-Pugh, general knowledge

const decompensated = all(has(cirrhosis), has(hepaticDecompensation));

const severeImpairment = named(
  'severe liver impairment',
  any(has(severeHepaticDisease), decompensated, childPughC),
);

const possibleClassC = named(
  'cirrhosis with two liver values of Child-Pugh class C',
  all(
    has(cirrhosis),
    any(
      all(bilirubinOfClassC, albuminOfClassC),
      all(bilirubinOfClassC, inrOfClassC),
      all(albuminOfClassC, inrOfClassC),
    ),
  ),
);

const noRecentValues = notMeasured([bilirubin, albumin, inr], days(30)); // design choice

export default defineRule({
  id: 'severe-hepatic-impairment',
  title: 'Severe hepatic impairment (Child-Pugh C)',
  short: 'severe liver impairment',
  kind: 'contraindication',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(ordered(esketamine), severeImpairment),
      level: { PSY: 'critical', PAIN: 'warning', UNK: 'critical' },
    },
    {
      when: severeImpairment,
      level: 'warning',
      summary:
        'Severe liver impairment (Child-Pugh C or equivalent): avoid {drug}, its clearance is reduced.',
    },
    {
      when: possibleClassC,
      level: 'warning',
      summary: 'Possible Child-Pugh class C by laboratory values: settle the class before {drug}.',
      action: 'Establish the Child-Pugh class; in class C choose another option or ask hepatology.',
    },
    {
      when: childPughCUndated,
      level: 'warning',
      summary: 'Child-Pugh class C without a date on record: settle the class before {drug}.',
      action: 'Establish the Child-Pugh class; in class C choose another option or ask hepatology.',
    },
  ],
  summary:
    'Severe liver impairment (Child-Pugh C or equivalent): {drug} is not recommended, exposure is unknown.',
  action: 'Choose another option, or involve hepatology before any dose.',
  rationale:
    'The liver clears ketamine and esketamine: in class C their clearance is reduced and exposure unknown, and repeated ketamine can itself injure liver and bile ducts.',
  notes: [
    {
      when: decompensated,
      say: 'Cirrhosis with ascites, bleeding varices or encephalopathy is taken as decompensated.',
    },
    {
      when: possibleClassC,
      say: 'Two of bilirubin above 3 mg/dL, albumin below 2.8 g/dL and INR above 2.3 were found with cirrhosis; an anticoagulant also raises the INR.',
    },
    {
      when: noRecentValues,
      say: 'No bilirubin, albumin or INR of the last 30 days is on record: measure them.',
    },
  ],
  wrongWhen:
    'The liver has recovered or was transplanted, hepatology has cleared the patient, or an anticoagulant explains the INR.',
  evidence: [
    {
      source: spravatoUs,
      section: '§8.6',
      supports: 'Not studied in Child-Pugh class C; use is not recommended.',
      strength: 'A',
    },
    { source: spravatoEu, section: '4.2', supports: 'The same.', strength: 'A' },
    { source: asra2018, supports: 'Avoid infusions in severe hepatic disease.', strength: 'B' },
    { source: ketamineEu, supports: 'Dose reduction in cirrhosis.', strength: 'A' },
    {
      source: cotter2021,
      supports: 'Case series of hepatobiliary events during repeated, supervised ketamine.',
      strength: 'C',
    },
    {
      source: generalKnowledge,
      supports:
        'Ranges of bilirubin, albumin and INR in the Child-Pugh score; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'A recorded class counts for 180 days, and is a warning where a diagnosis tells it without a date; laboratory values count for 90; two of three values with cirrhosis are called possible class C.',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }, offeredWhen(noRecentValues, bilirubinAlbuminInr), hepatologyAdvice],
  overrideReasons: [hepatologyCleared, benefitOutweighsRiskDocumented, dataIncorrect],
});
