/** A record of which the EHR gives out a part only, and says so: what was taken out is not known, and not "none". */
import { rxnorm } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { onceDaily, recurrentDepression, spravato, spravatoInduction } from './products.js';
import { samplePatient } from './sample-patient.js';

export const restrictedRecord = samplePatient({
  name: 'Ottoline Farraday',
  shows: 'a restricted record: a diagnosis and a medicine are redacted',
  write: (chart) => {
    chart.person('female', 53);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.redactedProblem();
    chart.takes(rxnorm('312941', 'sertraline 50 MG Oral Tablet'), onceDaily);
    chart.redactedMedicine();
    chart.measured(bloodPressure(122, 76), 7);
    chart.measured(weight(64), 24 * 7);
    return [draftOrder(chart, 'spravato', spravato, spravatoInduction, recurrentDepression)];
  },
});
