/** Active only, a hydrocephalus only without a shunt, an injury for 30 days; under ventilation nothing is said. */
import rule from '../../../cards/ketamine/raised-intracranial-pressure.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const hypertension = patient().has('G93.2', { display: 'Benign intracranial hypertension' });
const obstructive = patient().has('G91.1', { display: 'Obstructive hydrocephalus' });
const injury = (days: number, clinicalStatus = 'active') =>
  patient().has('S06.2X0A', {
    display: 'Diffuse traumatic brain injury',
    onset: daysAgo(days),
    clinicalStatus,
  });

testRule(rule, {
  fires: [
    ['idiopathic intracranial hypertension', hypertension, 'critical', 'Benign intracranial hypertension'],
    [
      'a tumour with mass effect beside its code',
      patient().has('C71.9', { display: 'Glioblastoma with mass effect' }),
      'critical',
    ],
    ['cerebral oedema', patient().has('G93.6'), 'critical'],
    ['compression of the brain', patient().has('G93.5'), 'critical'],
    ['a tumour with compression', patient().has('C71.9').has('sct:135801000119109'), 'critical'],
    ['obstructive hydrocephalus', obstructive, 'critical', 'No shunt is on record'],
    ['a severe brain injury of today', injury(0), 'critical', 'counts here for 30 days'],
    ['a severe brain injury on day 30', injury(30), 'critical'],
    ['nasal esketamine', hypertension.orders('spravato'), 'critical', 'esketamine'],
    ['pain', hypertension.inContext('PAIN'), 'critical'],
    ['an unknown use', hypertension.inContext('UNK'), 'critical'],
    ['an anaesthetic without a word on ventilation', hypertension.inContext('ACUTE'), 'info', 'ventilation'],
    [
      'an anaesthetic, ventilated long ago',
      hypertension.underwent('text:mechanical ventilation', daysAgo(15)).inContext('ACUTE'),
      'info',
    ],
    [
      'a psychiatric order for a ventilated patient',
      hypertension.has('Z99.11'),
      'critical',
      'outside ventilated critical care',
    ],
    ['an unconfirmed one', patient().has('G93.2', { verificationStatus: 'provisional' }), 'warning'],
    [
      'a shunt that was removed',
      obstructive.underwent('text:removal of ventriculoperitoneal shunt', daysAgo(200)),
      'critical',
    ],
  ],
  silent: [
    ['a tumour without mass effect', patient().has('D32.0', { display: 'Meningioma without mass effect' })],
    ['an empty record', patient()],
    ['resolved intracranial hypertension', patient().has('G93.2', { clinicalStatus: 'resolved' })],
    ['hydrocephalus with a shunt by its status code', obstructive.has('Z98.2')],
    [
      'hydrocephalus with a shunt by its operation',
      obstructive.underwent('text:ventriculoperitoneal shunt', '2015'),
    ],
    ['normal-pressure hydrocephalus', patient().has('G91.2')],
    ['a severe brain injury on day 31', injury(31)],
    ['a brain injury that is marked as resolved', injury(20, 'resolved')],
    ['a brain injury without a date, which the rule on old injuries has', patient().has('S06.2X0A')],
    ['concussion of last week', patient().has('S06.0X1A', { onset: daysAgo(7) })],
    ['a tumour without compression', patient().has('C71.9')],
    ['migraine', patient().has('G43.909')],
    ['a ventilated patient under anaesthesia', hypertension.has('Z99.11').inContext('ACUTE')],
    [
      'a patient under anaesthesia whose ventilation is recorded',
      hypertension.underwent('text:invasive mechanical ventilation', daysAgo(1)).inContext('ACUTE'),
    ],
    [
      'ventilation recorded on day 14',
      hypertension.underwent('text:mechanical ventilation', daysAgo(14)).inContext('ACUTE'),
    ],
    ['one entered in error', patient().has('G93.2', { verificationStatus: 'entered-in-error' })],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['the operations were not read, with a hydrocephalus', obstructive.unread('procedures')],
  ],
});
