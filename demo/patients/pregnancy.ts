/** A pregnancy told by a code and by the expected date of delivery. */
import { icd10cm } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, expectedDelivery, weight } from './measurements.js';
import { onceDaily, recurrentDepression, sertraline, spravato, spravatoInduction } from './products.js';
import { samplePatient } from './sample-patient.js';

export const pregnancy = samplePatient({
  name: 'Maribel Fennimore',
  shows: 'twelve weeks pregnant',
  write: (chart) => {
    chart.person('female', 31);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.problem(icd10cm('Z3A.12', '12 weeks gestation of pregnancy'), { since: 2 });
    chart.measured(expectedDelivery(chart.daysAgo(-196)), 24 * 14);
    chart.takes(sertraline, onceDaily);
    chart.measured(bloodPressure(112, 70), 2);
    chart.measured(weight(66), 24 * 7);
    return [draftOrder(chart, 'spravato', spravato, spravatoInduction, recurrentDepression)];
  },
});
