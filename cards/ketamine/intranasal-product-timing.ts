/** A nasal steroid or decongestant on the day of nasal esketamine: a matter of timing, not of interaction. */
import { takes } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { alreadyCounselled } from '../override-reasons.js';
import { janssenNasalProducts, spravatoUs, zannikos2023 } from '../references.js';
import { nasalCorticosteroids, nasalDecongestants } from '../value-sets/index.js';
import { nasalEsketamine } from './orders.js';
import { nasalProductInstruction } from './process-requests.js';

export default defineRule({
  id: 'intranasal-product-timing',
  title: 'Nasal steroid or decongestant before nasal esketamine',
  short: 'timing of nasal {medication}',
  kind: 'dosing',
  group: 'G',
  appliesTo: nasalEsketamine,
  contexts: ['PSY'],
  branches: [
    { when: takes([nasalCorticosteroids, nasalDecongestants], { routes: ['nasal'] }), level: 'info' },
  ],
  summary: 'Use nasal {medication} at least 1 hour before {drug} on the day of a session.',
  action:
    'Tell the patient to use nasal {medication} at least 1 hour before the session, and to blow the nose before the first device only.',
  rationale:
    'The interval is an instruction of the label and no interaction: after oxymetazoline or mometasone an hour before, exposure to esketamine did not change relevantly.',
  wrongWhen: 'The patient has been told already, or the spray is not used on that day.',
  evidence: [
    {
      source: spravatoUs,
      section: '§2',
      supports: 'A nasal corticosteroid or decongestant is used at least 1 hour before the spray.',
      strength: 'A',
    },
    {
      source: zannikos2023,
      supports: 'Oxymetazoline or mometasone 1 hour before did not change exposure relevantly.',
      strength: 'B',
    },
    { source: janssenNasalProducts, supports: 'Repeats the interval of 1 hour.', strength: 'A' },
  ],
  offers: [nasalProductInstruction],
  overrideReasons: [alreadyCounselled],
});
