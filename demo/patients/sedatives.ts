/** A benzodiazepine in a dose that may blunt the effect, and an opioid beside it. */
import { icd10cm, rxnorm } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import {
  antidepressantInfusion,
  ketamineVial,
  onceDaily,
  recurrentDepression,
  sertraline,
} from './products.js';
import { samplePatient } from './sample-patient.js';

export const sedatives = samplePatient({
  name: 'Caspian Dunmore',
  shows: 'lorazepam 4 mg a day, and oxycodone',
  write: (chart) => {
    chart.person('male', 51);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.problem(icd10cm('M54.50', 'Low back pain, unspecified'));
    chart.takes(sertraline, onceDaily);
    chart.takes(rxnorm('197902', 'lorazepam 2 MG Oral Tablet'), {
      tablets: 1,
      times: 2,
      route: 'oral',
      since: 60,
    });
    chart.takes(rxnorm('1049621', 'oxycodone hydrochloride 5 MG Oral Tablet'), {
      tablets: 1,
      times: 3,
      route: 'oral',
      since: 45,
    });
    chart.measured(bloodPressure(126, 82), 5);
    chart.measured(weight(81), 24 * 7);
    return [draftOrder(chart, 'ketamine', ketamineVial, antidepressantInfusion, recurrentDepression)];
  },
});
