/** Bipolar I depression with a mood stabiliser that protects little against mania. */
import { icd10cm, rxnorm, snomed } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { antidepressantInfusion, ketamineVial, onceDaily } from './products.js';
import { samplePatient } from './sample-patient.js';

const bipolarDepression = icd10cm(
  'F31.4',
  'Bipolar disorder, current episode depressed, severe, without psychotic features',
);

export const bipolarOnLamotrigine = samplePatient({
  name: 'Odile Marchbanks',
  shows: 'bipolar I disorder on lamotrigine alone; sterilised, so no pregnancy test',
  write: (chart) => {
    chart.person('female', 44);
    chart.noKnownAllergies();
    chart.problem(bipolarDepression);
    chart.problem(snomed('371596008', 'Bipolar I disorder'), { since: 3000 });
    chart.procedure(snomed('287664005', 'Bilateral tubal ligation'), 2000);
    chart.takes(rxnorm('198429', 'lamotrigine 200 MG Oral Tablet'), onceDaily);
    chart.measured(bloodPressure(118, 76), 6);
    chart.measured(weight(70), 24 * 7);
    return [draftOrder(chart, 'ketamine', ketamineVial, antidepressantInfusion, bipolarDepression)];
  },
});
