/** The spray ordered for home, by category or by pharmacy; the clinic's own orders and pharmacies are the neighbours. */
import rule from '../../../cards/ketamine/spravato-home-dispense.js';
import { patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const spray = (category?: string) => patient().orders('spravato', category === undefined ? {} : { category });
const dispensedBy = (display: string) =>
  patient().orders('spravato', {
    category: 'outpatient',
    also: { dispenseRequest: { numberOfRepeatsAllowed: 3, performer: { display } } },
  });

testRule(rule, {
  fires: [
    ['a discharge prescription', spray('discharge'), 'critical', 'entered as a discharge prescription'],
    ['an order for the community', spray('community'), 'critical', 'in the community'],
    ['a retail pharmacy', dispensedBy('Community/Retail Pharmacy'), 'critical', 'is to dispense it'],
    ['a community pharmacy', dispensedBy('Hill Street Community Pharmacy'), 'critical'],
    ['a mail-order pharmacy', dispensedBy('Mail-Order Pharmacy'), 'critical'],
    ['home delivery', dispensedBy('Acme Home Delivery'), 'critical'],
    [
      'a discharge prescription in the EU',
      spray('discharge').inRegion('EU'),
      'warning',
      'direct supervision',
    ],
    [
      'its brand alone, for discharge, in the EU',
      patient()
        .orders('spravato', {
          category: 'discharge',
          reason: null,
          also: { medicationCodeableConcept: { text: 'Spravato' }, dosageInstruction: [] },
        })
        .inRegion('EU'),
      'warning',
    ],
    ['the UK', spray('community').inRegion('UK'), 'warning'],
    ['Switzerland', spray('community').inRegion('CH'), 'warning'],
    [
      'a spray without a route in the US',
      patient().orders('spravato', { category: 'discharge', also: { dosageInstruction: [] } }),
      'critical',
    ],
  ],
  silent: [
    ['an order of the clinic', spray('outpatient')],
    ['an order in hospital', spray('inpatient')],
    ['an order without a category', spray()],
    ['an order in the EU without a category', spray().inRegion('EU')],
    ['a specialty pharmacy, which supplies the clinic', dispensedBy('Specialty Pharmacy')],
    ['an outpatient pharmacy', dispensedBy('Hospital Outpatient Pharmacy')],
    ['a hospital in the community', dispensedBy('Riverside Community Hospital, Pharmacy')],
    [
      'repeats without a word on who dispenses',
      patient().orders('spravato', { also: { dispenseRequest: { numberOfRepeatsAllowed: 5 } } }),
    ],
    ['ketamine by mouth for home', patient().orders('ketamine-oral', { category: 'community' })],
    ['compounded nasal ketamine for home', patient().orders('ketamine-nasal', { category: 'community' })],
    ['injected esketamine', patient().orders('esketamine-iv', { category: 'discharge' })],
    ['a discharge prescription for pain, which is another matter', spray('discharge').inContext('PAIN')],
    ['a discharge prescription, use unknown', spray('discharge').inContext('UNK')],
    ['a discharge prescription beside anaesthesia', spray('discharge').inContext('ACUTE')],
  ],
  cannotTell: [],
});
