/** Every kind of malformation, treated or not; the neighbours are other abnormal vessels and shunts made on purpose. */
import rule from '../../../cards/ketamine/arteriovenous-malformation.js';
import { patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const malformation = patient().has('Q28.2', {
  display: 'Arteriovenous malformation of cerebral vessels',
  onset: '2019-03-02',
  clinicalStatus: 'resolved',
});

testRule(rule, {
  fires: [
    ['a cerebral malformation that was embolised', malformation, 'critical', 'still counts'],
    ['one for the spray', malformation.orders('spravato'), 'critical', 'contraindicated (US label)'],
    ['one for ketamine', malformation, 'critical', 'treat ketamine likewise'],
    ['one for injected esketamine', malformation.orders('esketamine-iv'), 'critical', 'treat esketamine'],
    ['an active one in SNOMED CT', patient().has('sct:234142008'), 'critical'],
    ['a spinal one', patient().has('sct:261482004'), 'critical'],
    ['a pulmonary one', patient().has('Q25.72'), 'critical'],
    ['a visceral one', patient().has('Q27.33'), 'critical'],
    ['a fistula of the dura', patient().has('sct:703166003'), 'critical'],
    [
      'hereditary telangiectasia beside a malformation',
      patient().has('I78.0').has('Q28.2', { display: 'Arteriovenous malformation of cerebral vessels' }),
      'critical',
      'Arteriovenous malformation',
    ],
    ['pain', malformation.inContext('PAIN'), 'critical'],
    ['an unknown use', malformation.inContext('UNK'), 'critical'],
    ['an anaesthetic', malformation.inContext('ACUTE'), 'warning', 'In anaesthesia'],
    [
      'the EU, where the label does not name it',
      malformation.orders('spravato').inRegion('EU'),
      'critical',
      'does not name malformations',
    ],
    ['Switzerland', malformation.inRegion('CH'), 'critical', 'does not name malformations'],
    ['an unconfirmed one', patient().has('Q28.2', { verificationStatus: 'provisional' }), 'warning'],
    ['an undated one', patient().has('Q28.2', { clinicalStatus: null }), 'critical'],
    [
      'the spray in pain',
      malformation.orders('spravato').inContext('PAIN'),
      'critical',
      'contraindicated (US label)',
    ],
    ['the spray for an unknown use', malformation.orders('spravato').inContext('UNK'), 'critical'],
    ['the spray beside anaesthesia', malformation.orders('spravato').inContext('ACUTE'), 'warning'],
    [
      'a spinal dural fistula under the code of any acquired fistula',
      patient().has('I77.0', { display: 'Spinal dural arteriovenous fistula' }),
      'critical',
      'Spinal dural arteriovenous fistula',
    ],
    [
      'a dural fistula under the code of aneurysms',
      patient().has('I67.1', { display: 'Dural arteriovenous fistula' }),
      'critical',
    ],
    [
      'a dural fistula in ICD-10',
      patient().has('icd10:I67.1', { display: 'Dural AV-fistula (embolised)' }),
      'critical',
    ],
  ],
  silent: [
    ['an empty record', patient()],
    ['a cavernoma', patient().has('D18.02')],
    ['a malformation of cerebral vessels of unsaid kind', patient().has('Q28.3')],
    [
      'an acquired fistula elsewhere, which the words do not place',
      patient().has('I77.0', { display: 'Arteriovenous fistula, acquired' }),
    ],
    ['a fistula of a carotid artery', patient().has('I67.1', { display: 'Carotid-cavernous fistula' })],
    ['an aneurysm at the dura', patient().has('I67.1', { display: 'Aneurysm at the distal dural ring' })],
    ['an aneurysm outside the dura', patient().has('I67.1', { display: 'Extradural carotid aneurysm' })],
    [
      'another condition whose words say dural fistula',
      patient().has('I10', { display: 'Dural arteriovenous fistula' }),
    ],
    ['a fistula for dialysis', patient().has('Z99.2').has('I77.0')],
    ['hereditary telangiectasia alone', patient().has('I78.0')],
    ['angiodysplasia of the bowel', patient().has('K55.20').has('K31.819')],
    ['a haemangioma', patient().has('D18.01')],
    ['an aneurysm, which has a rule of its own', patient().has('I67.1')],
    ['one entered in error', patient().has('Q28.2', { verificationStatus: 'entered-in-error' })],
    ['one that was ruled out', patient().has('Q28.2', { verificationStatus: 'refuted' })],
    ['a family history of vascular disease', patient().has('Z82.49')],
    ['the spray without a malformation', patient().orders('spravato')],
  ],
  cannotTell: [['the problem list was not read', patient().unread('conditions')]],
});
