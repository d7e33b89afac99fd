/** Anaesthesia in an operating theatre: what the anaesthetist does on purpose is not commented on. */
import { icd10cm, rxnorm } from './codes.js';
import { draftOrder } from './draft-order.js';
import { bloodPressure, weight } from './measurements.js';
import { ketamineVial, onceDaily, recurrentDepression, sertraline } from './products.js';
import { samplePatient } from './sample-patient.js';

export const theatreInduction = samplePatient({
  name: 'Gideon Larkspur',
  shows: 'induction in an operating theatre with midazolam and fentanyl: no card at all',
  place: { setting: 'inpatient', location: 'Operating theatre 2' },
  write: (chart) => {
    chart.person('male', 50);
    chart.noKnownAllergies();
    chart.problem(recurrentDepression);
    chart.problem(icd10cm('I10', 'Essential (primary) hypertension'));
    chart.takes(sertraline, onceDaily);
    chart.measured(bloodPressure(130, 80), 1);
    chart.measured(weight(80), 24 * 7);
    const once = { route: 'intravenous', once: true } as const;
    return [
      draftOrder(chart, 'ketamine', ketamineVial, { ...once, mg: 100 }),
      draftOrder(chart, 'midazolam', rxnorm('1666798', '2 ML midazolam 1 MG/ML Injection'), {
        ...once,
        mg: 2,
      }),
      draftOrder(chart, 'fentanyl', rxnorm('1735003', '2 ML fentanyl 0.05 MG/ML Injection'), {
        ...once,
        mg: 0.1,
      }),
    ];
  },
});
