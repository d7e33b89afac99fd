/** NICE speaks for the UK only, and for psychiatric use only. */
import rule from '../../../cards/ketamine/nice-uk-guidance.js';
import { patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const inUk = patient().inRegion('UK');

testRule(rule, {
  fires: [
    ['nasal esketamine in the UK', inUk.orders('spravato'), 'info', 'TA854'],
    ['intravenous ketamine in the UK', inUk, 'info', 'NG222'],
    ['ketamine by mouth in the UK', inUk.orders('ketamine-oral'), 'info', 'agree funding locally'],
    [
      'injected esketamine, of which NG222 says nothing',
      inUk.orders('esketamine-iv'),
      'info',
      'intravenous ketamine was not taken up',
    ],
    ['post-traumatic stress', inUk.orders('ketamine-iv', { reason: 'F43.10' }), 'info'],
  ],
  silent: [
    ['the US', patient()],
    ['the EU', patient().inRegion('EU')],
    ['Switzerland', patient().inRegion('CH').orders('spravato')],
    ['pain', inUk.inContext('PAIN')],
    ['an unknown use', inUk.inContext('UNK')],
    ['an anaesthetic', inUk.inContext('ACUTE')],
  ],
  cannotTell: [],
});
