/** The FHIR server refuses the list of medicines: that is said, and never taken for "none". */
import { icd10cm, rxnorm } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { onceDaily, recurrentDepression, spravato, spravatoInduction } from './products.js';
import { samplePatient } from './sample-patient.js';

export const unreadableMedicines = samplePatient({
  name: 'Silvester Ainsworth',
  shows: 'the list of medicines is forbidden to the service; a brief psychosis years ago',
  unreadable: { resourceTypes: ['MedicationRequest'], status: 403 },
  write: (chart) => {
    chart.person('male', 45);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.problem(icd10cm('F23', 'Brief psychotic disorder'), { since: 3000, status: 'resolved' });
    chart.takes(rxnorm('854873', 'zolpidem tartrate 10 MG Oral Tablet'), onceDaily);
    chart.measured(bloodPressure(124, 78), 6);
    chart.measured(weight(79), 24 * 7);
    return [draftOrder(chart, 'spravato', spravato, spravatoInduction, recurrentDepression)];
  },
});
