/** Depression with psychotic features: reassuring but small studies stand against the caution of the label. */
import { has } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, ectDeclinedOrUnsuitable, specialistDecisionDocumented } from '../override-reasons.js';
import { rosenhagen2023, spravatoUs } from '../references.js';
import { psychoticDepression } from '../value-sets/index.js';
import { electroconvulsiveTherapyConsult } from './psychiatric-requests.js';

export default defineRule({
  id: 'psychotic-depression',
  title: 'Depression with psychotic features',
  kind: 'precaution',
  group: 'D',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [{ when: has(psychoticDepression), level: 'warning' }],
  summary:
    'Debated in psychotic depression: little evidence on {drug}, more on ECT; let a specialist decide.',
  action:
    'Have a specialist decide, after considering electroconvulsive therapy, or an antidepressant together with an antipsychotic.',
  rationale:
    'Ketamine and esketamine can bring on psychotic symptoms, and the registration trials left out depression with psychotic features.',
  conflict:
    'Case reports and a small study describe better mood without worse psychosis (Rosenhagen 2023, which calls the safety debated); the US label of nasal esketamine asks that benefit outweigh risk. The trial that found ketamine as effective as ECT enrolled non-psychotic depression only.',
  wrongWhen: 'The patient declines or cannot have ECT, or a specialist has documented the decision.',
  evidence: [
    {
      source: rosenhagen2023,
      section: '§4.1',
      supports: 'Mood improved and psychosis did not worsen in small studies; safety remains debated.',
      strength: 'C',
    },
    {
      source: rosenhagen2023,
      section: '§4.1',
      supports: 'ECT is highly effective; comparisons with ketamine conflict, and one excluded psychosis.',
      strength: 'B',
    },
    {
      source: spravatoUs,
      section: '§5.2',
      supports: 'With psychosis now or before: treat only if benefit outweighs risk.',
      strength: 'A',
    },
  ],
  offers: [electroconvulsiveTherapyConsult],
  overrideReasons: [specialistDecisionDocumented, ectDeclinedOrUnsuitable, dataIncorrect],
});
