/** The US programme for the spray, by the place where it is given; elsewhere there is none. */
import rule from '../../../cards/ketamine/spravato-rems.js';
import { patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const spray = patient().orders('spravato');

testRule(rule, {
  fires: [
    ['the spray in a clinic', spray.at({ class: 'AMB' }), 'info', 'enrol the patient'],
    ['the spray in hospital', spray.at({ class: 'IMP' }), 'info', 'need not be enrolled'],
    ['the spray without a category', spray, 'info', 'does not say where the spray is given'],
    ['the spray where the encounter was not read', spray.unread('encounter'), 'info', 'cannot see'],
  ],
  silent: [
    ['the spray in the EU', spray.inRegion('EU')],
    ['the spray in the UK', spray.inRegion('UK')],
    ['the spray in Switzerland', spray.inRegion('CH')],
    ['esketamine injection', patient().orders('esketamine-iv')],
    ['compounded ketamine spray', patient().orders('ketamine-nasal')],
    ['intravenous ketamine', patient()],
    ['the spray in pain', spray.inContext('PAIN')],
    ['the spray, use unknown', spray.inContext('UNK')],
    ['the spray beside anaesthesia', spray.inContext('ACUTE')],
  ],
  cannotTell: [],
});
