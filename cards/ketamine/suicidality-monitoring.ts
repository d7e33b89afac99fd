/** Suicide risk, and young adults: treatment replaces neither admission nor a safety plan. */
import { age, all, answered, any, has, not, orderedFor } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { inpatientAlready, safetyPlanInPlace } from '../override-reasons.js';
import { generalKnowledge, rosenhagen2023, serviceDesign, spravatoEu, spravatoUs } from '../references.js';
import {
  answerPositive,
  answerSuicideRisk,
  reasonSuicidality,
  suicidalIdeation,
  suicideAttempt,
  suicideRiskScales,
} from '../value-sets/index.js';
import { nasalEsketamine } from './orders.js';
import { safetyPlanAndFollowUp, suicideRiskRating } from './process-requests.js';

const youngAdult = all(age({ atLeast: 18 }), age({ below: 25 })); // SPRAVATO PI, boxed warning: young adults

export default defineRule({
  id: 'suicidality-monitoring',
  title: 'Suicide risk and follow-up',
  kind: 'monitoring',
  group: 'H',
  contexts: ['PSY'],
  branches: [
    {
      when: any(
        orderedFor(reasonSuicidality),
        has(suicidalIdeation),
        has(suicideAttempt, { status: 'ever', within: days(183) }), // design choice
        has(suicideAttempt, { undated: true }), // design choice: active, and not known to be long ago
        answered(suicideRiskScales, answerSuicideRisk, days(180)), // design choice
        answered(suicideRiskScales, answerPositive, days(180)), // design choice
      ),
      level: 'info',
    },
    {
      when: youngAdult,
      level: 'info',
      summary:
        'Age {age}: ask patient and carers to watch for suicidal thoughts in the first weeks of {drug}.',
      action:
        'Ask about suicidal thoughts at each session, and ask patient and carers to report any worsening.',
    },
  ],
  summary:
    'Suicide risk: {drug} replaces neither admission nor a safety plan; watch closely during treatment.',
  action:
    'Agree on a safety plan, decide on admission by the risk and not by the response to a dose, and follow up within 24 to 72 hours.',
  rationale:
    'An improvement after a dose does not rule out admission. Young adults on antidepressants may have more suicidal thoughts, above all at the beginning.',
  notes: [
    {
      when: nasalEsketamine,
      say: 'Nasal esketamine has not been shown to prevent suicide or to lessen suicidal thoughts (label).',
    },
    {
      when: not(nasalEsketamine),
      say: 'In trials intravenous ketamine reduced suicidal thoughts within 72 hours; that it prevents suicide has not been shown.',
    },
  ],
  conflict:
    'On suicidal thoughts Rosenhagen 2023 reports one analysis in which nasal esketamine did not differ from placebo, and another with a small to medium effect.',
  wrongWhen: 'A safety plan is in place, or the patient is admitted already.',
  evidence: [
    {
      source: spravatoUs,
      section: 'boxed warning, §1, §5.6',
      supports:
        'Not shown to prevent suicide or reduce ideation; an improvement does not rule out admission; young adults are to be watched.',
      strength: 'A',
    },
    { source: spravatoEu, supports: 'States the same limits of use.', strength: 'A' },
    {
      source: rosenhagen2023,
      section: '§4.2',
      supports:
        'Intravenous ketamine reduced ideation within 72 hours; analyses of nasal esketamine disagree.',
      strength: 'C',
    },
    {
      source: generalKnowledge,
      supports:
        'Follow-up within 24 to 72 hours, and that trials did not measure prevention of suicide by ketamine; to be confirmed by the reviewing pharmacist.',
      strength: 'design',
    },
    {
      source: serviceDesign,
      supports:
        'An attempt counts for 183 days, a rating for 180, and an active attempt without a date counts; young adults are those of 18 to 24 years.',
      strength: 'design',
    },
  ],
  offers: [suicideRiskRating, safetyPlanAndFollowUp],
  overrideReasons: [safetyPlanInPlace, inpatientAlready],
});
