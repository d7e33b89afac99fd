/** Acute glaucoma, an open globe, a fresh operation; a chronic glaucoma is a line, a suspected one nothing. */
import rule from '../../../cards/ketamine/intraocular-pressure-risk.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const attack = patient().has('H40.213', { display: 'Acute angle-closure glaucoma' });
const open = patient().has('S05.31XA', { display: 'Ocular laceration' });
const CATARACT = 'text:cataract surgery, right eye';

testRule(rule, {
  fires: [
    ['an acute angle closure', attack, 'warning', 'Acute angle-closure glaucoma: ketamine can raise'],
    ['an angle closure of unsaid kind', patient().has('icd10:H40.2'), 'warning'],
    ['an open globe', open, 'warning', 'Ocular laceration'],
    [
      'surgery of the eye 30 days ago',
      patient().underwent(CATARACT, daysAgo(30)),
      'warning',
      'counts for 30 days',
    ],
    ['surgery of the eye today', patient().underwent('text:vitrectomy', daysAgo(0)), 'warning', 'vitrectomy'],
    [
      'an unconfirmed attack, one level lower',
      patient().has('H40.213', { verificationStatus: 'differential' }),
      'info',
    ],
    ['nasal esketamine', attack.orders('spravato'), 'warning', 'esketamine'],
    ['pain', attack.inContext('PAIN'), 'warning'],
    ['an unknown use', attack.inContext('UNK'), 'warning'],
    ['an open globe in anaesthesia', open.inContext('ACUTE'), 'info', 'another agent'],
    ['open-angle glaucoma', patient().has('H40.1131', { display: 'Open-angle glaucoma' }), 'info', 'drops'],
    ['ocular hypertension by SNOMED CT', patient().has('sct:4210003'), 'info'],
    ['open-angle glaucoma in pain', patient().has('H40.1131').inContext('PAIN'), 'info'],
    ['an attack beside a chronic glaucoma', attack.has('H40.1131'), 'warning'],
  ],
  silent: [
    ['an empty record', patient()],
    ['a suspected glaucoma', patient().has('H40.003')],
    ['ocular hypertension by ICD, filed among the suspects', patient().has('H40.053')],
    ['an attack that is over', patient().has('H40.213', { clinicalStatus: 'resolved' })],
    ['surgery of the eye 31 days ago', patient().underwent(CATARACT, daysAgo(31))],
    [
      'cataract surgery that is only planned',
      patient().underwent('text:cataract surgery planned', daysAgo(3)),
    ],
    ['a cataract without surgery', patient().has('H25.13')],
    ['a corneal abrasion', patient().has('S05.01XA')],
    ['a diagnosis entered in error', patient().has('H40.213', { verificationStatus: 'entered-in-error' })],
    ['an acute angle closure in anaesthesia', attack.inContext('ACUTE')],
    ['surgery of the eye in anaesthesia', patient().underwent(CATARACT, daysAgo(1)).inContext('ACUTE')],
    ['open-angle glaucoma in anaesthesia', patient().has('H40.1131').inContext('ACUTE')],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['the procedures were not read', patient().unread('procedures')],
  ],
});
