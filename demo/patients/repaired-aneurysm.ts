/** An aneurysm that was repaired and is recorded as resolved: no label exempts it. */
import { icd10cm, textOnly } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { onceDaily, recurrentDepression, sertraline, spravato, spravatoInduction } from './products.js';
import { samplePatient } from './sample-patient.js';

export const repairedAneurysm = samplePatient({
  name: 'Alban Thistlewood',
  shows: 'an abdominal aortic aneurysm, repaired and "resolved": critical all the same',
  write: (chart) => {
    chart.person('male', 61);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.problem(icd10cm('I71.40', 'Abdominal aortic aneurysm, without rupture, unspecified'), {
      since: 1500,
      status: 'resolved',
    });
    chart.procedure(textOnly('Endovascular repair of abdominal aortic aneurysm'), 1400);
    chart.takes(sertraline, onceDaily);
    chart.measured(bloodPressure(128, 80), 3);
    chart.measured(weight(84), 24 * 7);
    return [draftOrder(chart, 'spravato', spravato, spravatoInduction, recurrentDepression)];
  },
});
