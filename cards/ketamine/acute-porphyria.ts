/** An acute porphyria, at any time: sources disagree on whether ketamine can set off an attack. */
import { has } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, specialistCleared } from '../override-reasons.js';
import { generalKnowledge } from '../references.js';
import { acutePorphyria } from '../value-sets/index.js';
import { porphyriaCentreConsult } from './organ-requests.js';

export default defineRule({
  id: 'acute-porphyria',
  title: 'Acute porphyria',
  short: '{condition}',
  kind: 'precaution',
  group: 'E',
  contexts: ['PSY', 'PAIN', 'UNK', 'ACUTE'],
  branches: [
    {
      // The enzyme defect stays: an attack that is over does not make the patient safe.
      when: has(acutePorphyria, { status: 'ever' }),
      level: { PSY: 'warning', PAIN: 'warning', UNK: 'warning', ACUTE: 'info' },
    },
  ],
  summary: '{condition}: safety of {drug} is disputed; check a porphyria drug database before ordering.',
  action: 'Look {drug} up in a porphyria drug database, and ask a porphyria centre before the first dose.',
  rationale:
    'In an acute porphyria some medicines set off attacks that can paralyse or kill; whether ketamine is one of them is not settled.',
  conflict:
    'Older guidance counts porphyria as a relative contraindication to ketamine, and porphyria drug databases judge it differently; none of them was read for this rule.',
  wrongWhen: 'A porphyria centre has cleared the medicine, or the porphyria is not one of the acute kinds.',
  evidence: [
    {
      source: generalKnowledge,
      supports:
        'ACEP guidance of 2011 (relative contraindication) and section 4.4 of UK Ketalar (caution) on acute porphyria, attacks set off by medicines, disagreement of databases; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
  ],
  offers: [porphyriaCentreConsult],
  overrideReasons: [specialistCleared, dataIncorrect],
});
