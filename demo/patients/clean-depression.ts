/** Treatment-resistant depression, everything read, nothing that speaks against the order. */
import { rxnorm, snomed } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { onceDaily, recurrentDepression, sertraline, spravato, spravatoInduction } from './products.js';
import { samplePatient } from './sample-patient.js';

export const cleanDepression = samplePatient({
  name: 'Wren Hollowell',
  shows: 'treatment-resistant depression, and nothing that speaks against the order',
  write: (chart) => {
    chart.person('male', 42);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression, { since: 900 });
    chart.problem(snomed('1153570009', 'Treatment resistant depression'), { since: 120 });
    chart.takes(sertraline, { ...onceDaily, since: 100 });
    chart.takes(rxnorm('993541', '24 HR bupropion hydrochloride 150 MG Extended Release Oral Tablet'), {
      ...onceDaily,
      since: 120,
      stopped: 110,
    });
    chart.takes(rxnorm('313581', '24 HR venlafaxine 150 MG Extended Release Oral Capsule'), {
      ...onceDaily,
      since: 150,
      stopped: 240,
    });
    chart.measured(bloodPressure(124, 78), 12);
    chart.measured(weight(78), 24 * 7);
    return [draftOrder(chart, 'spravato', spravato, spravatoInduction, recurrentDepression)];
  },
});
