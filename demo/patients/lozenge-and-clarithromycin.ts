/** Oral ketamine, ordered as text since no product exists, with a strong inhibitor of CYP3A4. */
import { icd10cm, rxnorm, textOnly } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { onceDaily, recurrentDepression, sertraline } from './products.js';
import { samplePatient } from './sample-patient.js';

export const lozengeAndClarithromycin = samplePatient({
  name: 'Philippa Overstrand',
  shows: 'compounded ketamine lozenges with clarithromycin',
  write: (chart) => {
    chart.person('female', 49);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.problem(icd10cm('Z78.0', 'Asymptomatic menopausal state'), { since: 700 });
    chart.takes(sertraline, onceDaily);
    chart.takes(rxnorm('197517', 'clarithromycin 500 MG Oral Tablet'), {
      tablets: 1,
      times: 2,
      route: 'oral',
      since: 2,
    });
    chart.measured(bloodPressure(122, 74), 10);
    chart.measured(weight(68), 24 * 7);
    const lozenge = textOnly('ketamine 100 mg lozenge (compounded)');
    return [draftOrder(chart, 'lozenge', lozenge, { mg: 100, times: 3, route: 'oral' }, recurrentDepression)];
  },
});
