/** Fewer than two antidepressant trials on record: the history may be elsewhere, so that this only asks. */
import { all, fewerTrials, hadProcedure, not } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, historyDocumentedElsewhere, notTrdIndication } from '../override-reasons.js';
import {
  canmat2021,
  fdaMonotherapy2025,
  generalKnowledge,
  mcintyre2021,
  rosenhagen2023,
  serviceDesign,
  spravatoEu,
  vaDod2022,
} from '../references.js';
import { antidepressants, electroconvulsiveOrMagneticStimulation } from '../value-sets/index.js';
import { adequateTrial, possibleTrial } from './antidepressant-doses.js';
import { depressionWithoutCrisis } from './depression.js';
import { antidepressantHistory } from './process-requests.js';

export default defineRule({
  id: 'trd-trials-not-documented',
  title: 'Antidepressant trials on record',
  kind: 'eligibility',
  group: 'H',
  appliesTo: depressionWithoutCrisis,
  contexts: ['PSY'],
  branches: [
    {
      when: fewerTrials(1, antidepressants, possibleTrial),
      level: 'info',
      summary:
        'No adequate antidepressant trial on record: two or more are usual before {drug}; confirm the history.',
      action:
        'Confirm the history: no adequate antidepressant trial of the last two years is on record, and treatment resistance usually means two or more.',
    },
    { when: fewerTrials(2, antidepressants, possibleTrial), level: 'info' },
  ],
  summary: 'Only one adequate antidepressant trial on record ({medication}): confirm a second before {drug}.',
  action:
    'Confirm the history: only {medication} was found in an adequate dose and for long enough in two years; treatment resistance usually means two or more.',
  rationale:
    'The record may lack prescriptions from elsewhere, adherence and the reason for stopping, so that this is a question and no obstacle. The more trials have failed, the smaller the expected response.',
  notes: [
    {
      when: all(
        not(fewerTrials(1, antidepressants, possibleTrial)),
        fewerTrials(1, antidepressants, adequateTrial),
      ),
      say: 'The trial found is only possibly adequate: less than six weeks, or venlafaxine below 150 mg.',
    },
    {
      when: hadProcedure(electroconvulsiveOrMagneticStimulation),
      say: 'Electroconvulsive therapy or magnetic stimulation is on record; it is not counted.',
    },
  ],
  conflict:
    'An adequate trial has no accepted definition, as Rosenhagen 2023 says. International experts place ketamine third, CANMAT gives level 1 to a single infusion and level 3 to repeated ones, VA/DoD suggests it after several trials.',
  wrongWhen: 'Trials are documented elsewhere, or the order is not for treatment-resistant depression.',
  evidence: [
    {
      source: rosenhagen2023,
      section: '§4.1, §5.4',
      supports:
        'Resistance as failure of two adequate trials, without an accepted definition of adequate; less response after more failed trials.',
      strength: 'C',
    },
    {
      source: spravatoEu,
      section: '4.1',
      supports: 'At least two trials in the current episode.',
      strength: 'A',
    },
    { source: mcintyre2021, supports: 'Third line, as augmentation.', strength: 'B' },
    { source: canmat2021, supports: 'A single infusion level 1, repeated infusions level 3.', strength: 'B' },
    { source: vaDod2022, supports: 'Suggested after several adequate trials.', strength: 'B' },
    {
      source: fdaMonotherapy2025,
      supports: 'In the US the spray may be used alone in treatment-resistant depression.',
      strength: 'A',
    },
    {
      source: generalKnowledge,
      supports: 'Lowest adequate doses; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'Use within two years and for four weeks or more counts; renewals of one medicine are one trial.',
      strength: 'design',
    },
  ],
  offers: [antidepressantHistory],
  overrideReasons: [historyDocumentedElsewhere, notTrdIndication, dataIncorrect],
});
