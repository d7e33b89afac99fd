/** Raised intracranial pressure now: not outside ventilated critical care, where studies did not see it rise further. */
import { all, any, hadProcedure, has, named, not } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, specialistCleared, ventilatedCriticalCare } from '../override-reasons.js';
import {
  asra2018,
  generalKnowledge,
  serviceDesign,
  spravatoEu,
  spravatoUs,
  zeiler2014,
} from '../references.js';
import {
  hydrocephalus,
  mechanicalVentilation,
  raisedIntracranialPressure,
  severeBrainInjury,
  ventilatorDependence,
} from '../value-sets/index.js';
import { shuntInPlace } from './inside-the-skull.js';
import { neurosurgeryConsult } from './medical-requests.js';

const hydrocephalusWithoutShunt = all(has(hydrocephalus), not(shuntInPlace));

const recentSevereBrainInjury = has(severeBrainInjury, { within: days(30) }); // design choice

const pressureRaised = named(
  'raised intracranial pressure',
  any(has(raisedIntracranialPressure), hydrocephalusWithoutShunt, recentSevereBrainInjury),
);

const ventilated = named(
  'ventilated',
  any(has(ventilatorDependence), hadProcedure(mechanicalVentilation, days(14))), // design choice: its end is seldom recorded
);

export default defineRule({
  id: 'raised-intracranial-pressure',
  title: 'Raised intracranial pressure',
  short: 'intracranial pressure ({condition})',
  kind: 'contraindication',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    { when: pressureRaised, level: { PSY: 'critical', PAIN: 'critical', UNK: 'critical' } },
    {
      when: all(pressureRaised, not(ventilated)),
      level: { ACUTE: 'info' },
      summary:
        'Intracranial pressure may rise ({condition}): plan ventilation before {drug}, none is recorded.',
      action: 'Confirm that ventilation and blood pressure will be controlled.',
    },
  ],
  summary: 'Raised intracranial pressure ({condition}): do not give {drug} outside ventilated critical care.',
  action: 'Do not give it to a patient who breathes unaided; ask neurology or neurosurgery first.',
  rationale:
    'Labels forbid use where a rise in blood or intracranial pressure is a serious risk. Reviews found no rise with ketamine in sedated, ventilated patients with brain injury, which says nothing about awake ones.',
  notes: [
    {
      when: hydrocephalusWithoutShunt,
      say: 'No shunt is on record for the hydrocephalus; one that works would settle this.',
    },
    {
      when: recentSevereBrainInjury,
      say: 'A severe brain injury counts here for 30 days.',
    },
  ],
  conflict:
    'The labels warn of a rise, and ASRA 2018 advises to avoid ketamine or to go very low; Zeiler 2014 found none under ventilation. The setting decides: the strictest level outside critical care, no finding in ventilated patients.',
  wrongWhen:
    'The pressure is normal again, the patient is ventilated, or the code names a Chiari malformation that presses on nothing.',
  evidence: [
    {
      source: spravatoUs,
      section: '§2.1',
      supports: 'Not to be given where a rise in blood or intracranial pressure poses a serious risk.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.2, 4.3',
      supports: 'The same, among the contraindications.',
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
        'Ketamine labels describe raised pressure of the cerebrospinal fluid; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'A severe brain injury counts for 30 days, a hydrocephalus unless a shunt is known, ventilation only where the record says so.',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }, neurosurgeryConsult],
  overrideReasons: [ventilatedCriticalCare, specialistCleared, dataIncorrect],
});
