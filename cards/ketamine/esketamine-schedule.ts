/** How often nasal esketamine is given, when its benefit is due to be evaluated, and what a long gap means. */
import {
  administered,
  all,
  any,
  firstGiven,
  lastGiven,
  not,
  notMeasured,
  orderedRepeatedly,
  requested,
} from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { alreadyReviewed, psychiatristIndividualised } from '../override-reasons.js';
import { janssenNasalProducts, rosenhagen2023, serviceDesign, spravatoUs } from '../references.js';
import { depressionScales, esketamine } from '../value-sets/index.js';
import { suicidalCrisis } from './depression.js';
import { nasalEsketamine } from './orders.js';
import { depressionScale } from './process-requests.js';
import { A_YEAR, byNose } from './sessions.js';

const LAPSE = days(28); // design choice
const LESS_THAN_FOUR_WEEKS = days(27); // SPRAVATO PI §2: on day 28 the induction is over

const inductionIsOver = any(
  administered(esketamine, { ...byNose, within: A_YEAR, atLeast: 8 }), // SPRAVATO PI §2: twice a week for four weeks
  firstGiven(esketamine, { ...byNose, longerAgoThan: LESS_THAN_FOUR_WEEKS, within: A_YEAR }),
);
const lapsed = lastGiven(esketamine, { ...byNose, longerAgoThan: LAPSE, within: A_YEAR });
const benefitNotRated = all(
  notMeasured(depressionScales, days(180)), // design choice
  not(requested(depressionScales)),
);

export default defineRule({
  id: 'esketamine-schedule',
  title: 'Schedule of nasal esketamine',
  short: 'schedule of {drug}',
  kind: 'dosing',
  group: 'G',
  appliesTo: nasalEsketamine,
  contexts: ['PSY'],
  branches: [
    { when: orderedRepeatedly({ moreOftenThan: 2 }), level: 'warning' }, // SPRAVATO PI §2
    {
      when: lapsed,
      level: 'info',
      summary: 'Last session of {drug} on record was {ago}: decide on which schedule to restart.',
      action:
        'Decide whether to begin the schedule anew; after missed sessions in maintenance with worsening, consider the previous frequency.',
    },
    {
      when: all(inductionIsOver, benefitNotRated),
      level: 'info',
      summary:
        'Four weeks or eight sessions of {drug} without a rating of depression: evaluate benefit first.',
      action:
        'Rate depression (PHQ-9, MADRS or QIDS), and continue only with a benefit, at the least frequent schedule that keeps it.',
    },
  ],
  summary:
    'More than two sessions a week of {drug}: the label has two in weeks 1–4, one in weeks 5–8, then one or fewer.',
  action:
    'Correct the frequency: two sessions a week in weeks 1 to 4, one a week in weeks 5 to 8, then one every week or every two.',
  rationale:
    'The label asks to look for benefit after an induction of four weeks and then to give the spray no more often than remission or response requires.',
  notes: [
    {
      when: all(lapsed, benefitNotRated),
      say: 'No rating of depression within 180 days is on record.',
    },
    {
      when: all(suicidalCrisis, inductionIsOver),
      say: 'In acute suicidal depression use beyond four weeks has not been studied.',
    },
  ],
  wrongWhen:
    'A psychiatrist has set this schedule for the patient, or benefit was evaluated outside this record.',
  evidence: [
    {
      source: spravatoUs,
      section: '§2',
      supports:
        'Twice a week for four weeks, weekly to week 8, then weekly or every two weeks; benefit is evaluated after induction; the least frequent dosing is used.',
      strength: 'A',
    },
    {
      source: janssenNasalProducts,
      supports:
        'Missed sessions: the schedule is continued in weeks 1 to 4; in maintenance with worsening the previous frequency may be resumed.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§3',
      supports: 'An induction of four weeks, twice a week.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports:
        'A rating counts for 180 days; a gap of more than 28 days is a restart; sessions are counted for a year. Dosage lines on different days add up, unless they are phases of a series; dates are counted over seven days.',
      strength: 'design',
    },
  ],
  offers: [depressionScale],
  overrideReasons: [psychiatristIndividualised, alreadyReviewed],
});
