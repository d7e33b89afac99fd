/** Memantine, amantadine, dextromethorphan: a second NMDA antagonist beside ketamine or esketamine. */
import { all, mention, takes } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { drugStoppedOrHeld, specialistDecisionDocumented } from '../override-reasons.js';
import { generalKnowledge, memantineLabels, serviceDesign } from '../references.js';
import { memantine, otherNmdaAntagonists } from '../value-sets/index.js';
import { nmdaAntagonistReview } from './process-requests.js';

const another = takes(otherNmdaAntagonists);

export default defineRule({
  id: 'nmda-antagonist-combination',
  title: 'Memantine, amantadine, dextromethorphan',
  short: 'second NMDA antagonist ({medication})',
  kind: 'interaction',
  group: 'F',
  contexts: ['PSY', 'PAIN', 'UNK', 'ACUTE'],
  branches: [
    {
      when: all(takes(memantine), mention(another)),
      level: { PSY: 'warning', PAIN: 'warning', UNK: 'warning', ACUTE: 'info' },
    },
    {
      when: another,
      level: 'info',
      summary:
        'Stronger central effects possible with {drug} and {medication}, both NMDA antagonists: observe for longer.',
      action:
        'Ask how much is really taken, and extend observation for confusion, agitation and hallucinations.',
    },
  ],
  summary:
    'Confusion or psychosis likelier with {drug} and {medication}: memantine labels advise against the combination.',
  action:
    'Choose one of the two, or extend neuropsychiatric observation: ask about confusion, agitation and hallucinations.',
  rationale: 'Both block NMDA receptors, so that central effects may come more often or more strongly.',
  conflict:
    'Memantine labels of the European type advise against other NMDA antagonists, and name ketamine. The advice rests on theory and few cases; Rosenhagen 2023 does not mention it.',
  wrongWhen: 'The other medicine is held, or a specialist chose the combination and observes the patient.',
  evidence: [
    {
      source: memantineLabels,
      supports:
        'Memantine should not be combined with other NMDA antagonists such as ketamine, since central effects may be more frequent or more pronounced.',
      strength: 'A',
    },
    {
      source: generalKnowledge,
      supports:
        'Amantadine and dextromethorphan act on the same receptor; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports: 'Memantine is a warning because a label names it; the others are information.',
      strength: 'design',
    },
  ],
  offers: [nmdaAntagonistReview],
  overrideReasons: [drugStoppedOrHeld, specialistDecisionDocumented],
});
