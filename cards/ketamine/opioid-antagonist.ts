/** Naltrexone, nalmefene, samidorphan: one small trial lost the antidepressant effect of ketamine, and is disputed. */
import { any, takes } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { naltrexoneNotOngoing, specialistDecisionDocumented } from '../override-reasons.js';
import { generalKnowledge, serviceDesign, williams2018 } from '../references.js';
import { naltrexone, opioidAntagonists } from '../value-sets/index.js';

const depotStillActs = takes(naltrexone, { injected: true, stoppedWithin: days(35) }); // design choice

export default defineRule({
  id: 'opioid-antagonist',
  title: 'Naltrexone and other opioid antagonists',
  short: '{medication}',
  kind: 'interaction',
  group: 'F',
  contexts: ['PSY'],
  branches: [
    { when: takes(opioidAntagonists), level: 'info' },
    {
      when: any(takes(naltrexone, { stoppedWithin: days(3) }), depotStillActs), // design choice
      level: 'info',
      summary:
        'Weaker effect of {drug} is disputed: {medication} may still act (last given or ended {when}).',
    },
  ],
  summary:
    'Weaker effect of {drug} with {medication} is disputed: one small trial found it; discuss, do not just stop it.',
  action:
    'Discuss with whoever prescribes it whether and when it is needed; where it treats alcohol or opioid use disorder, do not stop it for this.',
  rationale:
    'In an interim analysis of 12 patients, 50 mg of naltrexone before intravenous ketamine took away most of the antidepressant effect and left dissociation unchanged.',
  notes: [
    {
      when: depotStillActs,
      say: 'An injection of naltrexone acts for about a month and counts for 35 days.',
    },
  ],
  conflict:
    'Williams 2018 was stopped early, its meaning is debated, and other reports do not agree with it. Nalmefene, samidorphan and nasal esketamine were not studied there.',
  wrongWhen:
    'The antagonist is no longer taken, is kept only as a rescue medicine, or the patient responds all the same.',
  evidence: [
    {
      source: williams2018,
      supports:
        'Naltrexone attenuated the antidepressant, not the dissociative effect of ketamine (interim analysis, n = 12, stopped early).',
      strength: 'B',
    },
    {
      source: generalKnowledge,
      supports:
        'Other reports are not consistent, and what holds for naltrexone may hold for its class; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports: 'Counts for 3 days after the last tablet, 35 days after an injection.',
      strength: 'design',
    },
  ],
  overrideReasons: [specialistDecisionDocumented, naltrexoneNotOngoing],
});
