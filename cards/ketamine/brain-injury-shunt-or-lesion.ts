/** What may raise intracranial pressure without having done so: old injury, shunt, tumour, cavernoma. */
import { all, any, has, named, not } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, specialistCleared, stableNoIcpConcern } from '../override-reasons.js';
import {
  asra2018,
  generalKnowledge,
  serviceDesign,
  spravatoMedicationGuide,
  zeiler2014,
} from '../references.js';
import {
  brainInjuryHistory,
  hydrocephalus,
  intracranialLesion,
  raisedIntracranialPressure,
  severeBrainInjury,
} from '../value-sets/index.js';
import { oldBleed, recentBleed, shuntInPlace, undatedBleed } from './inside-the-skull.js';
import { neurologyConsult, neurosurgeryConsult } from './medical-requests.js';

/** A bleed that is recent, or may be, has a rule of its own. */
const injuryWithoutRecentBleed = all(
  has(severeBrainInjury, { status: 'ever' }),
  not(any(recentBleed, undatedBleed)),
);

const mayRaisePressure = named(
  'old brain injury, shunt or intracranial lesion',
  any(
    has([brainInjuryHistory, intracranialLesion, raisedIntracranialPressure, hydrocephalus], {
      status: 'ever',
    }),
    oldBleed,
    injuryWithoutRecentBleed,
    shuntInPlace,
  ),
);

export default defineRule({
  id: 'brain-injury-shunt-or-lesion',
  title: 'Earlier brain injury, shunt or intracranial lesion',
  short: '{condition}',
  kind: 'precaution',
  group: 'B',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [{ when: mayRaisePressure, level: 'warning' }],
  suppressedBy: ['raised-intracranial-pressure'],
  summary: '{condition}: rule out raised intracranial pressure before {drug}.',
  action:
    'Confirm the neurological state of today; where pressure may be raised, do not give it outside critical care.',
  rationale:
    'The labels ask for care where intracranial pressure may rise: after brain injury, with a shunt, with a mass inside the skull.',
  notes: [
    {
      when: has(severeBrainInjury, { undated: true }),
      say: 'The date of the injury is not recorded: one of the last 30 days would be a contraindication.',
    },
    {
      when: has(intracranialLesion, { status: 'ever' }),
      say: 'Ask whether the lesion presses on the brain, and whether a vascular one is an aneurysm: either would be a contraindication.',
    },
  ],
  conflict:
    'The labels ask for caution and ASRA 2018 for very low doses; Zeiler 2014 found no rise in pressure with ketamine, in ventilated patients only.',
  wrongWhen:
    'The condition is long settled and a specialist sees no concern about intracranial pressure, or the entry is wrong.',
  evidence: [
    {
      source: spravatoMedicationGuide,
      supports: 'Patients are to report conditions that raise pressure in the brain.',
      strength: 'A',
    },
    {
      source: asra2018,
      supports: 'Raised intracranial pressure: avoid, or low dose with extreme caution (grade C).',
      strength: 'B',
    },
    {
      source: zeiler2014,
      supports: 'Systematic review: no rise with ketamine in ventilated patients with brain injury.',
      strength: 'B',
    },
    {
      source: generalKnowledge,
      supports:
        'The EU label (4.4) lists conditions of raised intracranial pressure among its cautions; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'Which injuries and lesions count, and that a bleed counts here after 90 days and concussion does not.',
      strength: 'design',
    },
  ],
  offers: [neurologyConsult, neurosurgeryConsult],
  overrideReasons: [specialistCleared, stableNoIcpConcern, dataIncorrect],
});
