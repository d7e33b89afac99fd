/** An irreversible inhibitor of monoamine oxidase, still taken. */
import { rxnorm } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { recurrentDepression, spravato, spravatoInduction } from './products.js';
import { samplePatient } from './sample-patient.js';

export const maoi = samplePatient({
  name: 'Leopold Quarrington',
  shows: 'phenelzine, still taken',
  write: (chart) => {
    chart.person('male', 51);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.takes(rxnorm('312347', 'phenelzine 15 MG Oral Tablet'), { tablets: 1, times: 3, route: 'oral' });
    chart.measured(bloodPressure(130, 80), 8);
    chart.measured(weight(76), 24 * 7);
    return [draftOrder(chart, 'spravato', spravato, spravatoInduction, recurrentDepression)];
  },
});
