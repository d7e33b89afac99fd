/** Morphine, codeine and their kin: slower glucuronidation in the test tube, not confirmed in humans. */
import { all, any, takes } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { alreadyManaged } from '../override-reasons.js';
import {
  lohela2023,
  morphineRatLiver,
  rosenhagen2023,
  serviceDesign,
  uchaipichat2011,
} from '../references.js';
import { hydromorphoneOxymorphone, morphineCodeine } from '../value-sets/index.js';

const studied = takes(morphineCodeine);
const alike = takes(hydromorphoneOxymorphone);

export default defineRule({
  id: 'morphine-codeine-ugt',
  title: 'Morphine, codeine and glucuronidation',
  short: 'glucuronidation of {medication}',
  kind: 'interaction',
  // Told beside the sedation that the same opioids cause.
  group: 'C',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    { when: any(studied, all(studied, alike)), level: 'info' },
    {
      when: alike,
      level: 'info',
      summary:
        'Slower clearance of {medication} by {drug} is theory (UGT) without human data: watch for sedation.',
    },
  ],
  summary:
    'Slower clearance of {medication} by {drug}: seen in vitro (UGT), not shown in humans; watch for sedation.',
  action:
    'Titrate the opioid to effect and watch for sedation; do not change its dose for this reason alone.',
  rationale:
    'Ketamine inhibits UGT2B7 in vitro, from which a rise of the AUC of morphine and codeine by more than half is predicted at anaesthetic doses. What matters at the bedside is the added sedation and respiratory depression.',
  notes: [
    {
      when: alike,
      say: 'Hydromorphone and oxymorphone are cleared by the same family of enzymes; no study was found.',
    },
  ],
  conflict:
    'Rosenhagen 2023 (§5.3) says that the clearance of morphine is halved, which was found in the isolated rat liver. In a later crossover trial in volunteers (Lohela 2023) intravenous S-ketamine left the total AUC of oral morphine unchanged and slowed its absorption (early AUC lower by 69 %).',
  wrongWhen: 'The opioid is being titrated to effect under observation anyway.',
  evidence: [
    {
      source: lohela2023,
      supports: 'Volunteers: total AUC of oral morphine unchanged, early AUC lower by 69 %.',
      strength: 'B',
    },
    {
      source: uchaipichat2011,
      supports:
        'Inhibition of UGT2B7 in vitro; predicts an AUC of morphine and codeine more than 50 % higher.',
      strength: 'D',
    },
    {
      source: morphineRatLiver,
      supports: 'Clearance of morphine about halved in the isolated rat liver.',
      strength: 'D',
    },
    {
      source: rosenhagen2023,
      section: '§5.3',
      supports: 'Advises caution, since consequences in humans are not known.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports: 'Hydromorphone and oxymorphone are told alike, although no study was found.',
      strength: 'design',
    },
  ],
  overrideReasons: [alreadyManaged],
});
