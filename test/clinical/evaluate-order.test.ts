/** The order itself, and the encounter it belongs to. */
import { describe } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { concept, patient } from '../support/patient.js';
import { testRows } from './verdict-rows.js';

const series = { timing: { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } } };
const once = { timing: { repeat: { count: 1 } } };
const dose = { doseAndRate: [{ doseQuantity: { value: 0.5, unit: 'mg/kg', code: 'mg/kg' } }] };

describe('the order', () => {
  testRows([
    [
      'encounterClass',
      say.encounterClass('EMER'),
      patient().at({ class: 'EMER' }),
      patient().at({ class: 'AMB' }),
      patient().unread('encounter'),
    ],
    [
      'encounterClass in words, one of several',
      say.encounterClass('EMER', 'inpatient'),
      patient().at({ class: 'Inpatient encounter' }),
      patient().at({ class: 'inpatients' }),
      patient().unread('encounter'),
    ],
    [
      'encounterAt',
      say.encounterAt('ICU'),
      patient().at({ location: 'Medical ICU 2' }),
      patient().at({ location: 'Medical ward' }),
      patient().unread('encounter'),
    ],
    ['ordered', say.ordered(sets.ketamine), patient(), patient().orders('spravato')],
    ['orderedBy', say.orderedBy('intravenous'), patient(), patient().orders('ketamine-oral')],
    [
      'orderedBy an unknown route',
      say.orderedBy('unknown'),
      patient().orders('ketamine-no-route'),
      patient(),
    ],
    [
      'orderedFor',
      say.orderedFor(sets.reasonDepression),
      patient(),
      patient().orders('ketamine-iv', { reason: 'G89.4' }),
    ],
    [
      'orderedWithoutReason',
      say.orderedWithoutReason,
      patient().orders('ketamine-iv', { reason: null }),
      patient(),
    ],
    [
      'orderCategory',
      say.orderCategory('community'),
      patient().orders('ketamine-iv', { category: 'community' }),
      patient(),
    ],
    ['orderedOnce', say.orderedOnce, patient().orders('ketamine-iv', { dosage: once }), patient()],
    [
      'orderedRepeatedly',
      say.orderedRepeatedly({ perWeek: 2 }),
      patient().orders('ketamine-iv', { dosage: series }),
      patient().orders('ketamine-iv', { dosage: once }),
    ],
    [
      'orderedDose',
      say.orderedDose('milligramsPerKilogram', { atLeast: 0.5, atMost: 0.5 }),
      patient().orders('ketamine-iv', { dosage: dose }),
      patient(),
    ],
    [
      'orderedRepeatedly more often than',
      say.orderedRepeatedly({ moreOftenThan: 1 }),
      patient().orders('ketamine-iv', { dosage: series }),
      patient().orders('ketamine-iv', {
        dosage: { timing: { repeat: { frequency: 1, period: 1, periodUnit: 'wk' } } },
      }),
    ],
    [
      'orderedRepeatedly often enough, but not too often',
      say.orderedRepeatedly({ perWeek: 2, moreOftenThan: 2 }),
      patient().orders('ketamine-iv', {
        dosage: { timing: { repeat: { frequency: 3, period: 1, periodUnit: 'wk' } } },
      }),
      patient().orders('ketamine-iv', { dosage: series }),
    ],
    [
      'ordered as one of several',
      say.ordered([sets.esketamine, sets.ketamine]),
      patient(),
      patient().orders('spravato', { also: { medicationCodeableConcept: concept('text:fluoxetine') } }),
    ],
    [
      'orderSays',
      say.orderSays('induction'),
      patient().orders('ketamine-iv', { dosage: { text: 'For rapid INDUCTION of anaesthesia' } }),
      patient().orders('ketamine-iv', { dosage: { text: 'reinduction' } }),
    ],
    [
      'dispensedBy',
      say.dispensedBy('compounding', 'compounded'),
      patient().orders('ketamine-iv', {
        also: { dispenseRequest: { performer: { display: 'Green Street Compounding Pharmacy' } } },
      }),
      patient().orders('ketamine-iv', { also: { dispenseRequest: { performer: { display: 'Ward 3' } } } }),
    ],
    [
      'requested as one of several',
      say.requested([sets.tsh, sets.liverPanel]),
      patient().alsoRequests('text:Hepatic panel'),
      patient().alsoRequests('text:Urine culture'),
    ],
    [
      'requestedBy',
      say.requestedBy('psychiatry'),
      patient().orders('ketamine-iv', { requesterSpecialty: 'Psychiatry, adult' }),
      patient(),
    ],
  ]);
});
