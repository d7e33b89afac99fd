/** Schizophrenia that the problem list calls inactive, under clozapine: it counts as current. */
import { icd10cm, rxnorm } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { antidepressantInfusion, ketamineVial, recurrentDepression } from './products.js';
import { samplePatient } from './sample-patient.js';

export const inactiveSchizophrenia = samplePatient({
  name: 'Tobias Kettleburn',
  shows: 'schizophrenia marked inactive, on clozapine',
  write: (chart) => {
    chart.person('male', 35);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.problem(icd10cm('F20.0', 'Paranoid schizophrenia'), { since: 3600, status: 'inactive' });
    chart.takes(rxnorm('197535', 'clozapine 100 MG Oral Tablet'), { tablets: 2, times: 1, route: 'oral' });
    chart.measured(bloodPressure(120, 78), 4);
    chart.measured(weight(88), 24 * 7);
    return [draftOrder(chart, 'ketamine', ketamineVial, antidepressantInfusion, recurrentDepression)];
  },
});
