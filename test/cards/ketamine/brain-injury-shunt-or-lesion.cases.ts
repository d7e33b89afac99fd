/** What is old, settled or small enough for a warning; whatever is active or recent belongs to a stronger rule. */
import rule from '../../../cards/ketamine/brain-injury-shunt-or-lesion.js';
import raised from '../../../cards/ketamine/raised-intracranial-pressure.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const injury = (days: number, clinicalStatus = 'active') =>
  patient().has('S06.2X0A', {
    display: 'Diffuse traumatic brain injury',
    onset: daysAgo(days),
    clinicalStatus,
  });
const subdural = (days: number) => patient().has('S06.5X0A', { onset: daysAgo(days) });
const tumour = patient().has('D32.0', { display: 'Benign neoplasm of cerebral meninges' });

testRule(
  rule,
  {
    fires: [
      [
        'an injury of five years ago, and a shunt',
        injury(1825, 'resolved').has('Z98.2', { display: 'Presence of cerebrospinal fluid drainage device' }),
        'warning',
        'Diffuse traumatic brain injury',
      ],
      ['a severe injury on day 31', injury(31), 'warning'],
      ['a severe injury of two weeks ago that is marked as resolved', injury(14, 'resolved'), 'warning'],
      [
        'a severe injury without a date',
        patient().has('S06.2X0A'),
        'warning',
        'date of the injury is not recorded',
      ],
      ['a history of brain injury', patient().has('Z87.820'), 'warning'],
      ['a brain injury of unsaid severity, in SNOMED CT', patient().has('sct:127295002'), 'warning'],
      ['a sequela of a brain injury', patient().has('S06.2X5S'), 'warning'],
      ['a subdural bleed on day 91', subdural(91), 'warning'],
      [
        'a resolved subdural bleed without a date',
        patient().has('S06.5X0A', { clinicalStatus: 'resolved' }),
        'warning',
      ],
      [
        'a resolved subdural bleed of which only the end is known',
        patient().has('I62.03', { clinicalStatus: 'resolved', abatement: daysAgo(700) }),
        'warning',
      ],
      [
        'a subdural bleed without injury, a year ago',
        patient().has('I62.03', { onset: daysAgo(365) }),
        'warning',
      ],
      ['a hydrocephalus with a shunt', patient().has('G91.1').has('Z98.2'), 'warning'],
      [
        'a shunt by its operation alone',
        patient().underwent('text:ventriculoperitoneal shunt', '2012'),
        'warning',
        'ventriculoperitoneal shunt',
      ],
      [
        'resolved intracranial hypertension',
        patient().has('G93.2', { clinicalStatus: 'resolved' }),
        'warning',
      ],
      ['a meningioma', tumour, 'warning', 'presses on the brain'],
      ['a glioma', patient().has('C71.2'), 'warning'],
      ['a cavernoma', patient().has('D18.02'), 'warning'],
      ['a malformation of cerebral vessels of unsaid kind', patient().has('Q28.3'), 'warning', 'aneurysm'],
      ['a history of a brain tumour', patient().has('Z86.011'), 'warning'],
      ['nasal esketamine', tumour.orders('spravato'), 'warning', 'esketamine'],
      ['pain', tumour.inContext('PAIN'), 'warning'],
      ['an unknown use', tumour.inContext('UNK'), 'warning'],
      ['an unconfirmed lesion', patient().has('D32.0', { verificationStatus: 'provisional' }), 'info'],
      [
        'a hydrocephalus while the operations were not read',
        patient().has('G91.1').unread('procedures'),
        'warning',
      ],
    ],
    silent: [
      ['an empty record', patient()],
      ['concussion of last month', patient().has('S06.0X0A', { onset: daysAgo(30) })],
      [
        'concussion of a year ago',
        patient().has('S06.0X0A', { onset: daysAgo(365), clinicalStatus: 'resolved' }),
      ],
      [
        'a resolved subdural bleed of last month, which counts as a haemorrhage',
        patient().has('S06.5X0A', { clinicalStatus: 'resolved', onset: daysAgo(30) }),
      ],
      ['a subdural bleed on day 90, which counts as a haemorrhage', subdural(90)],
      ['an active subdural bleed without a date, which may be recent', patient().has('S06.5X0A')],
      ['active intracranial hypertension', patient().has('G93.2')],
      ['a hydrocephalus without a shunt', patient().has('G91.1')],
      ['a severe injury on day 30', injury(30)],
      ['a tumour beside active oedema', tumour.has('G93.6')],
      ['a bleed into the brain, which has a rule of its own', patient().has('I61.9')],
      ['a meningioma of the spine', patient().has('D32.1')],
      ['tension headache', patient().has('G44.209')],
      ['an anaesthetic', tumour.inContext('ACUTE')],
      ['one entered in error', patient().has('C71.9', { verificationStatus: 'entered-in-error' })],
    ],
    cannotTell: [
      ['the problem list was not read', patient().unread('conditions')],
      ['the operations were not read', patient().unread('procedures')],
    ],
  },
  [raised],
);
