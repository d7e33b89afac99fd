/** The products that the sample patients are ordered or take, and the dosings that recur. */
import { icd10cm, rxnorm } from './codes.js';
import type { Dosing } from './dosing.js';

export const spravato = rxnorm('2119387', 'esketamine 140 MG/ML Nasal Spray [Spravato]');
export const ketamineVial = rxnorm('238084', 'ketamine 50 MG/ML Injectable Solution');
export const sertraline = rxnorm('312938', 'sertraline 100 MG Oral Tablet');

/** Induction as labelled: twice a week under supervision. */
export const spravatoInduction: Dosing = { mg: 56, route: 'nasal', times: 2, every: 'week' };
/** The infusion of the antidepressant trials. */
export const antidepressantInfusion: Dosing = {
  mgPerKg: 0.5,
  route: 'intravenous',
  over: 40,
  times: 2,
  every: 'week',
};
export const onceDaily: Dosing = { tablets: 1, times: 1, route: 'oral' };

export const recurrentDepression = icd10cm(
  'F33.2',
  'Major depressive disorder, recurrent severe without psychotic features',
);
