/** A record without codes: known names are found in the text, the rest is counted and named. */
import { textOnly } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure } from './measurements.js';
import { antidepressantInfusion, ketamineVial, onceDaily } from './products.js';
import { samplePatient } from './sample-patient.js';

const depression = textOnly('Depression, not better after two courses');

export const textOnlyRecord = samplePatient({
  name: 'Emmeline Crabtree',
  shows: 'medicines and diagnoses written as text, without codes',
  write: (chart) => {
    chart.person('female', 57);
    chart.noKnownAllergies();
    chart.problem(depression);
    chart.problem(textOnly('Bad knees'));
    chart.takes(textOnly('Sertraline 100 mg tablets'), onceDaily);
    chart.takes(textOnly('Alprazolam 0.5 mg tablets'), { tablets: 1, times: 2, route: 'oral' });
    chart.takes(textOnly('Evening drops from the herbalist'));
    chart.measured(bloodPressure(126, 80), 20);
    return [draftOrder(chart, 'ketamine', ketamineVial, antidepressantInfusion, depression)];
  },
});
