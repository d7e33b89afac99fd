/** The FHIR server answers nothing about this patient: the service says that nothing was checked. */
import { icd10cm } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { onceDaily, recurrentDepression, sertraline, spravato, spravatoInduction } from './products.js';
import { samplePatient } from './sample-patient.js';

const WHATEVER_IS_ASKED = [
  ...[
    'Patient',
    'Encounter',
    'Condition',
    'AllergyIntolerance',
    'Observation',
    'Procedure',
    'ServiceRequest',
  ],
  ...['MedicationRequest', 'MedicationStatement', 'MedicationDispense', 'MedicationAdministration'],
];

export const failingServer = samplePatient({
  name: 'Lysander Coldwell',
  shows: 'a FHIR server that fails: nothing could be read, and nothing was checked',
  unreadable: { resourceTypes: WHATEVER_IS_ASKED, status: 503 },
  write: (chart) => {
    chart.person('male', 47);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.problem(icd10cm('I60.9', 'Nontraumatic subarachnoid hemorrhage, unspecified'), { since: 900 });
    chart.takes(sertraline, onceDaily);
    chart.measured(bloodPressure(136, 84), 2);
    chart.measured(weight(80), 24 * 7);
    return [draftOrder(chart, 'spravato', spravato, spravatoInduction, recurrentDepression)];
  },
});
