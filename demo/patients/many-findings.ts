/** More findings than cards: they are folded, none is dropped. */
import { icd10cm, rxnorm } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { antidepressantInfusion, ketamineVial, onceDaily, recurrentDepression } from './products.js';
import { samplePatient } from './sample-patient.js';

export const manyFindings = samplePatient({
  name: 'Ambrose Pettigrove',
  shows: 'aneurysm, blood pressure, alcohol, sedatives, lamotrigine and age: three cards',
  write: (chart) => {
    chart.person('male', 66);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.problem(icd10cm('I71.40', 'Abdominal aortic aneurysm, without rupture, unspecified'), {
      since: 200,
    });
    chart.problem(icd10cm('F10.20', 'Alcohol dependence, uncomplicated'));
    chart.takes(rxnorm('197902', 'lorazepam 2 MG Oral Tablet'), { tablets: 1, times: 2, route: 'oral' });
    chart.takes(rxnorm('1049621', 'oxycodone hydrochloride 5 MG Oral Tablet'), {
      tablets: 1,
      times: 2,
      route: 'oral',
    });
    chart.takes(rxnorm('198429', 'lamotrigine 200 MG Oral Tablet'), onceDaily);
    chart.measured(bloodPressure(186, 112), 1);
    chart.measured(weight(74), 24 * 7);
    return [draftOrder(chart, 'ketamine', ketamineVial, antidepressantInfusion, recurrentDepression)];
  },
});
