/** Aneurysm and dissection: any status counts, a relative's disease never. */
import rule from '../../../cards/ketamine/aneurysmal-vascular-disease.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const aneurysm = patient().has('I71.40', { display: 'Abdominal aortic aneurysm' });

testRule(rule, {
  fires: [
    ['an aortic aneurysm', aneurysm, 'critical', 'Abdominal aortic aneurysm'],
    ['nasal esketamine', aneurysm.orders('spravato'), 'critical', 'esketamine'],
    ['ketamine, whose labels do not name it', aneurysm, 'critical', 'do not name aneurysm'],
    ['pain', aneurysm.inContext('PAIN'), 'critical'],
    ['an unknown use', aneurysm.inContext('UNK'), 'critical'],
    ['an anaesthetic, one level lower', aneurysm.inContext('ACUTE'), 'warning', 'In anaesthesia'],
    [
      'a resolved aneurysm of long ago',
      patient().has('I71.40', { clinicalStatus: 'resolved', onset: '2009-05-01' }),
      'critical',
    ],
    ['an inactive one', patient().has('icd10:I71.4', { clinicalStatus: 'inactive' }), 'critical'],
    [
      'an aneurysm near the dura',
      patient().has('I67.1', { display: 'Aneurysm at the dural ring' }),
      'critical',
    ],
    ['an unruptured cerebral aneurysm', patient().has('I67.1'), 'critical'],
    [
      'a subarachnoid haemorrhage without trauma',
      patient().has('I60.9', { clinicalStatus: 'resolved' }),
      'critical',
    ],
    ['an aortic dissection', patient().has('I71.00'), 'critical'],
    ['a popliteal aneurysm', patient().has('I72.4'), 'critical'],
    ['a SNOMED CT diagnosis', patient().has('sct:233985008'), 'critical'],
    [
      'a repair without a diagnosis',
      patient().underwent('text:Endovascular aneurysm repair', daysAgo(900)),
      'critical',
    ],
    [
      'an unconfirmed diagnosis, one level lower',
      patient().has('I71.40', { verificationStatus: 'provisional' }),
      'warning',
    ],
    ['a diagnosis while procedures were not read', aneurysm.unread('procedures'), 'critical'],
  ],
  silent: [
    ['an empty record', patient()],
    ['a family history', patient().has('Z82.49')],
    ['a diagnosis entered in error', patient().has('I71.40', { verificationStatus: 'entered-in-error' })],
    ['a refuted diagnosis', patient().has('I71.40', { verificationStatus: 'refuted' })],
    ['a dural fistula under the code of aneurysms', patient().has('I67.1', { display: 'Dural AV fistula' })],
    ['a ventricular aneurysm', patient().has('I25.3')],
    ['a retinal microaneurysm', patient().has('E11.319')],
    ['a bone cyst', patient().has('M85.50')],
    ['an atrial septal defect', patient().has('Q21.10')],
    ['a carotid dissection, which is cerebrovascular history', patient().has('I77.71')],
    ['words without a code', patient().has('text:aortic aneurysm?')],
    [
      'a procedure that was not done',
      patient().underwent('text:Endovascular aneurysm repair', daysAgo(5), 'not-done'),
    ],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['the procedures were not read', patient().unread('procedures')],
    [
      'the problem list was not read before an anaesthetic',
      patient().unread('conditions').inContext('ACUTE'),
    ],
  ],
});
