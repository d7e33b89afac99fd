/** A psychosis that is over: the risk of another one is weighed before each course of treatment. */
import { any, has, not } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import {
  assessedBenefitOutweighsRisk,
  dataIncorrect,
  specialistDecisionDocumented,
} from '../override-reasons.js';
import { asra2018, rosenhagen2023, spravatoLeafletEu, spravatoUs } from '../references.js';
import {
  historyOfPsychosis,
  otherPsychoticDisorders,
  psychoticDepression,
  psychoticMania,
  substanceInducedPsychosis,
} from '../value-sets/index.js';
import { requestedByPsychiatry } from './orders.js';
import { mentalStateExamination, psychiatryConsult } from './psychiatric-requests.js';

const psychoses = [
  otherPsychoticDisorders,
  historyOfPsychosis,
  psychoticDepression,
  psychoticMania,
  substanceInducedPsychosis,
];

export default defineRule({
  id: 'psychosis-history',
  title: 'History of psychosis',
  short: '{condition}',
  kind: 'precaution',
  group: 'D',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: any(
        has(psychoses, { status: 'history' }),
        has(psychoses, { status: 'remission' }),
        has(substanceInducedPsychosis, { longerAgoThan: days(90) }), // design choice: until then it is active
      ),
      level: 'warning',
    },
  ],
  suppressedBy: ['psychosis-active'],
  summary: 'Past psychosis may return: {condition}, {when}; examine mental state before {drug}.',
  action:
    'Examine the mental state today, ask about substances and antipsychotic adherence, and go on only if benefit outweighs risk.',
  rationale:
    'Ketamine and esketamine bring on transient psychotic symptoms by blocking NMDA receptors; people who have been psychotic were left out of the registration trials.',
  notes: [
    {
      when: any(
        has(psychoticDepression, { status: 'history' }),
        has(psychoticDepression, { status: 'remission' }),
      ),
      say: 'The past episode was a depression with psychotic features: ask whether psychotic symptoms are part of the present one.',
    },
  ],
  conflict:
    'The US label and Rosenhagen 2023 ask for a careful weighing of benefit and risk; small studies in psychotic depression saw no worsening.',
  wrongWhen: 'The entry is a mistake, or psychiatry has weighed the risk and documented the decision.',
  evidence: [
    {
      source: spravatoUs,
      section: '§5.2',
      supports: 'With a history of psychosis: treat only if benefit outweighs risk.',
      strength: 'A',
    },
    {
      source: spravatoLeafletEu,
      section: 'warnings and precautions',
      supports: 'A psychosis, now or before, is a reason for caution.',
      strength: 'A',
    },
    {
      source: asra2018,
      supports: 'Infusions are to be avoided in poorly controlled psychosis.',
      strength: 'B',
    },
    {
      source: rosenhagen2023,
      section: 'abstract, §5.2',
      supports: 'Caution with a history of psychosis.',
      strength: 'C',
    },
    {
      source: rosenhagen2023,
      section: '§4.1',
      supports: 'Limited studies in psychotic depression saw no worsening.',
      strength: 'C',
    },
  ],
  offers: [mentalStateExamination, offeredWhen(not(requestedByPsychiatry), psychiatryConsult)],
  overrideReasons: [assessedBenefitOutweighsRisk, dataIncorrect, specialistDecisionDocumented],
});
