/** An arterial aneurysm or dissection, repaired or not: a pressure surge may rupture it. */
import { any, context, hadProcedure, has, not } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import {
  dataIncorrect,
  emergencyNoAlternative,
  repairedAndClearedBySpecialist,
} from '../override-reasons.js';
import { ketalarUk, ketalarUs, rosenhagen2023, spravatoEu, spravatoUs } from '../references.js';
import { aneurysmalVascularDisease, aneurysmRepair } from '../value-sets/index.js';
import { vascularConsult } from './medical-requests.js';
import { nasalEsketamine } from './orders.js';

export default defineRule({
  id: 'aneurysmal-vascular-disease',
  title: 'Aneurysmal vascular disease',
  short: '{condition}',
  kind: 'contraindication',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    {
      when: any(has(aneurysmalVascularDisease, { status: 'ever' }), hadProcedure(aneurysmRepair)),
      level: { PSY: 'critical', PAIN: 'critical', UNK: 'critical', ACUTE: 'warning' },
    },
  ],
  summary: 'Rupture risk: {condition}; {drug} raises blood pressure and is contraindicated.',
  action: 'Do not proceed without vascular or neurosurgical advice; no label exempts a repaired aneurysm.',
  rationale:
    'Ketamine and esketamine raise systolic and diastolic pressure within minutes, with a peak about 40 minutes after nasal esketamine; a weakened arterial wall may give way.',
  notes: [
    {
      when: not(nasalEsketamine),
      say: 'Ketamine labels do not name aneurysm: they forbid use where a marked rise in blood pressure would be a serious hazard, of which aneurysm is the plainest case.',
    },
    {
      when: context('ACUTE'),
      say: 'In anaesthesia the pressure is controlled and ketamine may be a deliberate choice, hence a warning only.',
    },
  ],
  conflict:
    'Rosenhagen 2023 advises only caution in cardiovascular conditions; the US and EU labels of nasal esketamine contraindicate it. The labels decide the level.',
  wrongWhen: 'The entry is a mistake, or vascular specialists have cleared the patient after repair.',
  evidence: [
    {
      source: spravatoUs,
      section: '§4',
      supports: 'Aneurysm of the aorta, intracranial or peripheral arteries is a contraindication.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.3',
      supports: 'Aneurysmal vascular disease is a contraindication.',
      strength: 'A',
    },
    {
      source: ketalarUs,
      section: '§4',
      supports: 'Contraindicated where a significant rise in blood pressure would be a serious hazard.',
      strength: 'A',
    },
    {
      source: ketalarUk,
      section: '4.3',
      supports: 'Contraindicated where a rise in blood pressure would be a serious hazard.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§5.2',
      supports: 'Advises caution in cardiovascular conditions.',
      strength: 'C',
    },
  ],
  offers: [{ offer: 'remove-draft' }, vascularConsult],
  overrideReasons: [repairedAndClearedBySpecialist, dataIncorrect, emergencyNoAlternative],
});
