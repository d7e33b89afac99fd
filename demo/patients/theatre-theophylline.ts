/** A xanthine under an anaesthetic: the one thing to say in a theatre that is otherwise left in peace. */
import { icd10cm, rxnorm } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { ketamineVial } from './products.js';
import { samplePatient } from './sample-patient.js';

export const theatreTheophylline = samplePatient({
  name: 'Marguerite Sallow',
  shows: 'induction in an operating theatre, on theophylline: a warning there, critical elsewhere',
  place: { setting: 'inpatient', location: 'Operating theatre 2' },
  write: (chart) => {
    chart.person('female', 63);
    chart.noKnownAllergies();
    chart.problem(icd10cm('J44.9', 'Chronic obstructive pulmonary disease, unspecified'), { since: 2200 });
    chart.problem(icd10cm('K80.20', 'Calculus of gallbladder without cholecystitis'), { since: 40 });
    chart.takes(rxnorm('317769', 'theophylline 300 MG Extended Release Oral Tablet'), {
      tablets: 1,
      times: 2,
      route: 'oral',
      since: 300,
    });
    chart.measured(bloodPressure(132, 78), 1);
    chart.measured(weight(66), 24 * 3);
    return [draftOrder(chart, 'ketamine', ketamineVial, { route: 'intravenous', once: true, mg: 100 })];
  },
});
