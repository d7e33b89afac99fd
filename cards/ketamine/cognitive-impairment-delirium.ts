/** A mind that is clouded or failing: the dose clouds it further, and consent has to be somebody's own. */
import { all, any, has, mention } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { capacityConfirmed, dataIncorrect, specialistDecisionDocumented } from '../override-reasons.js';
import { generalKnowledge, rosenhagen2023, serviceDesign, spravatoUs } from '../references.js';
import { delirium, dementia, mildCognitiveImpairment } from '../value-sets/index.js';
import { nasalEsketamine } from './orders.js';
import { capacityAssessment } from './psychiatric-requests.js';

export default defineRule({
  id: 'cognitive-impairment-delirium',
  title: 'Delirium or dementia',
  short: '{condition}',
  kind: 'precaution',
  group: 'D',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(
        any(has(delirium, { within: days(30) }), has(delirium, { undated: true })), // design choice
        mention(has(dementia)),
      ),
      level: 'warning',
      summary: '{condition}: {drug} impairs cognition further; treat the delirium before any dose.',
      action:
        'Find and treat the cause of the delirium first, and check capacity to consent once it is over.',
    },
    { when: has(dementia), level: 'warning' },
    {
      when: has(mildCognitiveImpairment),
      level: 'info',
      summary: '{condition}: {drug} impairs cognition for some hours; make sure that consent is understood.',
      action: 'Make sure that the patient understands what is agreed, and arrange an escort.',
    },
  ],
  summary: '{condition}: {drug} impairs cognition for some hours; check capacity and consent first.',
  action: 'Assess capacity, document consent or who decides instead, and arrange an escort.',
  rationale:
    'Esketamine lowered cognitive performance 40 minutes after a dose in healthy volunteers; people with dementia were left out of the trials.',
  notes: [
    {
      when: nasalEsketamine,
      say: 'The patient has to use the spray without help: check that this is possible.',
    },
  ],
  conflict:
    'Rosenhagen 2023 (§5.1) reports cognition that is stable or improves over long treatment, but not in dementia; the US label describes the decline after each dose.',
  wrongWhen: 'Capacity has been confirmed, or a specialist has taken the decision and documented it.',
  evidence: [
    {
      source: spravatoUs,
      section: '§5.8',
      supports: 'Cognitive performance declined 40 minutes after the dose in healthy volunteers.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§5.1',
      supports: 'Cognition is mostly stable or better with long-term nasal esketamine.',
      strength: 'C',
    },
    {
      source: generalKnowledge,
      supports:
        'Exclusion of dementia from the trials, and that a delirium is treated first; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports: 'An active delirium counts for 30 days from its onset, or without a date.',
      strength: 'design',
    },
  ],
  offers: [capacityAssessment],
  overrideReasons: [capacityConfirmed, specialistDecisionDocumented, dataIncorrect],
});
