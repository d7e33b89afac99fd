/** A pressure measured an hour ago at which the dose must wait. */
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

export const severeHypertension = samplePatient({
  name: 'Bartholomew Ness',
  shows: 'a blood pressure of 188/112 an hour ago',
  write: (chart) => {
    chart.person('male', 58);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.problem(icd10cm('I10', 'Essential (primary) hypertension'));
    chart.takes(sertraline, onceDaily);
    chart.takes(rxnorm('197361', 'amlodipine 5 MG Oral Tablet'), onceDaily);
    chart.measured(bloodPressure(142, 88), 24 * 20);
    chart.measured(bloodPressure(188, 112), 1);
    chart.measured(weight(92), 24 * 7);
    return [draftOrder(chart, 'ketamine', ketamineVial, antidepressantInfusion, recurrentDepression)];
  },
});
