/** An arteriovenous malformation, treated or not: a pressure surge may make it bleed. The US label alone names it. */
import { all, context, has, not, region } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, treatedAndClearedBySpecialist } from '../override-reasons.js';
import { ketalarUs, serviceDesign, spravatoEu, spravatoUs } from '../references.js';
import { arteriovenousMalformation } from '../value-sets/index.js';
import { neurovascularConsult } from './medical-requests.js';
import { nasalEsketamine } from './orders.js';

const malformation = has(arteriovenousMalformation, { status: 'ever' });
const level = { PSY: 'critical', PAIN: 'critical', UNK: 'critical', ACUTE: 'warning' } as const;

export default defineRule({
  id: 'arteriovenous-malformation',
  title: 'Arteriovenous malformation',
  short: '{condition}',
  kind: 'contraindication',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    { when: all(nasalEsketamine, malformation), level },
    {
      when: malformation,
      level,
      summary:
        'Bleeding risk: {condition}; contraindicated with nasal esketamine (US label), treat {drug} likewise.',
    },
  ],
  summary: 'Bleeding risk: {condition}; {drug} raises blood pressure and is contraindicated (US label).',
  action:
    'Do not proceed without neurovascular advice; a malformation that was treated or embolised still counts.',
  rationale: 'Blood pressure rises within minutes of a dose, and the vessels of a malformation may bleed.',
  notes: [
    {
      when: not(region('US')),
      say: 'The EU label does not name malformations: it covers them where a rise in blood or intracranial pressure is a serious risk.',
    },
    {
      when: not(nasalEsketamine),
      say: 'Ketamine labels forbid use where a marked rise in blood pressure would be a serious hazard, without naming malformations.',
    },
    {
      when: context('ACUTE'),
      say: 'In anaesthesia the pressure is controlled and ketamine may be a deliberate choice, hence a warning only.',
    },
  ],
  conflict:
    'The US label of nasal esketamine contraindicates use in arteriovenous malformation; the EU label does not name it, and Rosenhagen 2023 does not mention it. The stricter label decides the level in every region.',
  wrongWhen:
    'The entry is a mistake, or specialists have cleared the patient after the malformation was closed.',
  evidence: [
    {
      source: spravatoUs,
      section: '§4',
      supports: 'Arteriovenous malformation is a contraindication.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.3',
      supports:
        'Contraindicated where a rise in blood or intracranial pressure is a serious risk; arteriovenous malformation is not named.',
      strength: 'A',
    },
    {
      source: ketalarUs,
      section: '§4',
      supports:
        'Contraindicated where a significant rise in blood pressure would be a serious hazard; malformation by analogy.',
      strength: 'B',
    },
    {
      source: serviceDesign,
      supports: 'The contraindication of the US label counts in every region and for ketamine as well.',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }, neurovascularConsult],
  overrideReasons: [treatedAndClearedBySpecialist, dataIncorrect],
});
