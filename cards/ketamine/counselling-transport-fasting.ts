/** What the patient has to know beforehand: food, drink, alcohol, the way home, driving. */
import { not } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { alreadyCounselled } from '../override-reasons.js';
import { rosenhagen2023, serviceDesign, spravatoUs } from '../references.js';
import { nasalEsketamine, outpatientOrder } from './orders.js';

export default defineRule({
  id: 'counselling-transport-fasting',
  title: 'Advice to the patient: fasting, transport, driving',
  kind: 'monitoring',
  group: 'H',
  contexts: ['PSY', 'UNK'],
  branches: [
    {
      when: nasalEsketamine,
      level: 'info',
      summary:
        'Counsel on {drug}: no food for 2 h, no drink for 30 min before; escort home; no driving until the next day after sleep.',
      action:
        'Advise: nothing to eat for 2 hours and nothing to drink for 30 minutes before the spray, blow the nose once beforehand, no alcohol, an escort home, no driving or machines until the next day after a restful sleep.',
    },
    { when: outpatientOrder, level: 'info' },
  ],
  summary:
    'Counsel on {drug}: fasting by the local rule; escort home; no driving until the next day after sleep.',
  action:
    'Advise: fasting by the local rule, no alcohol, an escort home, no driving or machines until the next day after a restful sleep.',
  rationale:
    'Sedation, dissociation and slowed reactions outlast the session; nausea and vomiting are common.',
  notes: [
    { when: nasalEsketamine, say: 'About one patient in four is nauseous after nasal esketamine.' },
    {
      when: not(nasalEsketamine),
      say: 'The advice on driving is carried over from the label of nasal esketamine.',
    },
  ],
  wrongWhen: 'The patient has already been counselled, or stays in hospital.',
  evidence: [
    {
      source: spravatoUs,
      section: '§2, §5.9',
      supports:
        'No food for 2 hours, no liquids for 30 minutes; no driving until the day after a restful sleep; nausea in about a quarter.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§5.3',
      supports: 'Ketamine adds to the effect of alcohol and other sedatives.',
      strength: 'C',
    },
    {
      source: rosenhagen2023,
      section: '§5.1',
      supports: 'Nausea and dissociation are common and pass.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports: 'The same advice on driving for ketamine as for esketamine.',
      strength: 'design',
    },
  ],
  overrideReasons: [alreadyCounselled],
});
