/** Every session is watched; what is added depends on pressure, dose and region. */
import rule from '../../../cards/ketamine/monitoring-session-vitals.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const spray = patient().orders('spravato');

testRule(rule, {
  fires: [
    ['every psychiatric order', patient().bp(124, 78), 'info', 'Monitor ketamine'],
    [
      'a blood pressure that calls for nothing',
      patient().bp(124, 78, daysAgo(3)),
      'info',
      'pressure: 124/78, 2026',
    ],
    ['esketamine', spray, 'info', 'Monitor esketamine'],
    ['an order for pain', patient().inContext('PAIN'), 'info', 'ASRA'],
    ['an undetermined context', patient().inContext('UNK'), 'info'],
    ['no blood pressure at all', patient(), 'info', 'required before the first dose'],
    [
      'a blood pressure of 8 days ago',
      patient().bp(124, 78, daysAgo(8)),
      'info',
      'required before the first',
    ],
    ['esketamine in the EU', spray.inRegion('EU'), 'info', 'a psychiatrist decides'],
    ['esketamine in the UK', spray.inRegion('UK'), 'info', 'a psychiatrist decides'],
    ['a dose that was not entered', patient().orders('ketamine-iv', { dosage: {} }), 'info', 'not judged'],
    [
      'a dose in words that are not understood',
      patient().orders('ketamine-iv', { dosage: { text: '1 vial' } }),
      'info',
      'read as an amount: not judged',
    ],
    [
      'a frequency that nobody can mean',
      patient().orders('ketamine-iv', {
        dosage: { timing: { repeat: { frequency: 1e6, period: 1, periodUnit: 'd' } } },
      }),
      'info',
      'Timing unclear',
    ],
    [
      'a rate without its time',
      patient().orders('ketamine-iv', {
        dosage: { doseAndRate: [{ rateQuantity: { value: 5, unit: 'mg/kg/h' } }] },
      }),
      'info',
      'No dose read as an amount',
    ],
    [
      'a weight that is ordered and not known',
      patient()
        .orders('ketamine-iv', { dosage: { doseAndRate: [{ doseQuantity: { value: 40, unit: 'mg' } }] } })
        .alsoRequests('loinc:29463-7'),
      'info',
      'not judged by weight',
    ],
    ['unread vital signs', patient().unread('vital-signs'), 'info'],
  ],
  silent: [['anaesthesia', patient().inContext('ACUTE')]],
  cannotTell: [],
});
