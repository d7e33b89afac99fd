/** A bleed into the brain at any time; other bleeds inside the skull to the day; ischaemia and microbleeds never. */
import rule from '../../../cards/ketamine/intracerebral-haemorrhage-history.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const bleed = patient().has('I61.9', {
  display: 'Nontraumatic intracerebral hemorrhage, unspecified',
  onset: daysAgo(8 * 365),
  clinicalStatus: 'resolved',
});
const subdural = (days: number, clinicalStatus = 'active') =>
  patient().has('S06.5X0A', {
    display: 'Traumatic subdural hemorrhage',
    onset: daysAgo(days),
    clinicalStatus,
  });

const undated = patient().has('S06.5X0A');

testRule(rule, {
  fires: [
    ['a bleed of eight years ago, resolved', bleed, 'critical', 'however long ago'],
    ['an active one', patient().has('I61.0', { onset: daysAgo(3) }), 'critical'],
    ['a sequela', patient().has('I69.151'), 'critical'],
    ['a bleed inside the skull of unsaid place', patient().has('I62.9'), 'critical'],
    ['a haemorrhagic infarct', patient().has('sct:230706003'), 'critical'],
    ['a history of haemorrhagic stroke', patient().has('sct:140701000119108'), 'critical'],
    ['nasal esketamine', bleed.orders('spravato'), 'critical', 'esketamine is contraindicated'],
    ['ketamine', bleed, 'critical', 'UK Ketalar names cerebrovascular accident'],
    ['pain', bleed.inContext('PAIN'), 'critical'],
    ['an unknown use', bleed.inContext('UNK'), 'critical'],
    ['an anaesthetic', bleed.inContext('ACUTE'), 'warning', 'In anaesthesia'],
    ['an unconfirmed one', patient().has('I61.9', { verificationStatus: 'differential' }), 'warning'],
    ['a subdural bleed of today', subdural(0), 'critical', 'hemorrhage today'],
    ['a subdural bleed on day 90', subdural(90), 'critical', 'within 90 days'],
    ['a resolved one of last month', subdural(30, 'resolved'), 'critical', '30 days ago'],
    [
      'a bleed into the brain after an injury',
      patient().has('S06.340A', { onset: daysAgo(50) }),
      'critical',
      'old brain injury',
    ],
    ['an epidural bleed', patient().has('S06.4X0A', { onset: daysAgo(50) }), 'critical'],
    ['a subdural bleed without injury', patient().has('I62.01', { recorded: daysAgo(50) }), 'critical'],
    ['a recent subdural bleed under anaesthesia', subdural(20).inContext('ACUTE'), 'warning'],
    [
      'an active subdural bleed without a date',
      undated,
      'warning',
      'date unknown; do not give ketamine within 90 days',
    ],
    [
      'an old subdural bleed beside an old bleed into the brain',
      subdural(400).has('I61.9', { onset: daysAgo(900) }),
      'critical',
    ],
    ['a recent subdural bleed in pain', subdural(20).inContext('PAIN'), 'critical'],
    ['a recent subdural bleed, use unknown', subdural(20).inContext('UNK'), 'critical'],
    ['an undated subdural bleed in pain', undated.inContext('PAIN'), 'warning'],
    ['an undated subdural bleed, use unknown', undated.inContext('UNK'), 'warning'],
    ['an undated subdural bleed under anaesthesia', undated.inContext('ACUTE'), 'info'],
    [
      'an unspecific history code whose words name the bleed',
      patient().has('Z86.79', { display: 'History of intracerebral hemorrhage' }),
      'critical',
      'History of intracerebral hemorrhage',
    ],
    [
      'an unspecific history code of ICD-10 whose words name the bleed',
      patient().has('icd10:Z86.7', { display: 'Personal history of haemorrhagic stroke' }),
      'critical',
    ],
  ],
  silent: [
    ['an empty record', patient()],
    ['a subdural bleed on day 91, which counts as a brain injury', subdural(91)],
    ['a subdural bleed of five years ago', subdural(1800, 'resolved')],
    [
      'a resolved subdural bleed without a date, which counts as a brain injury',
      patient().has('S06.5X0A', { clinicalStatus: 'resolved' }),
    ],
    ['an ischaemic stroke', patient().has('I63.9', { onset: daysAgo(100) })],
    ['a sequela of an ischaemic stroke', patient().has('I69.351')],
    ['a transient ischaemic attack', patient().has('G45.9', { onset: daysAgo(3) })],
    ['a history of stroke of unsaid kind', patient().has('Z86.73')],
    [
      'an unspecific history code that says subdural',
      patient().has('Z86.79', { display: 'History of subdural hematoma' }),
    ],
    [
      'an unspecific history code that says ischaemic',
      patient().has('Z86.79', { display: 'History of ischemic stroke' }),
    ],
    ['an unspecific history of circulatory disease', patient().has('Z86.79')],
    ['subarachnoid haemorrhage, which the aneurysm rule has', patient().has('I60.9')],
    ['bleeding under the conjunctiva', patient().has('H11.31')],
    ['retinal bleeding', patient().has('H35.61')],
    ['concussion', patient().has('S06.0X0A', { onset: daysAgo(10) })],
    ['one entered in error', patient().has('I61.9', { verificationStatus: 'entered-in-error' })],
    ['a family history of stroke', patient().has('Z82.3')],
  ],
  cannotTell: [['the problem list was not read', patient().unread('conditions')]],
});
