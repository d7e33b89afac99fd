/** Which state of pregnancy is told for a patient, and the codes that case tables speak of. */
import { pregnancyEvidence } from '../../cards/ketamine/pregnancy-evidence.js';
import { pregnancy } from '../../src/clinical/criteria.js';
import type { PregnancyState } from '../../src/clinical/criterion.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { daysAgo, patient, type PatientCase } from '../support/patient.js';

const STATES: readonly PregnancyState[] = ['pregnant', 'probable', 'possible', 'not'];
export const verdicts = (someone: PatientCase) => {
  const facts = someone.facts();
  return STATES.map((state) => ({ state, verdict: evaluate(pregnancy([state], pregnancyEvidence), facts) }));
};
/** The state that is told, or every state that stays open, with a question mark. */
export const told = (someone: PatientCase): string =>
  verdicts(someone)
    .flatMap(({ state, verdict }) =>
      verdict.is === 'met' ? [state] : verdict.is === 'unknown' ? [`${state}?`] : [],
    )
    .join(' ');

export const woman = patient({ sex: 'female', age: 30 });
export const HCG = 'loinc:2106-3';
export const SERUM_HCG = 'loinc:19080-1';
export const STATUS = 'loinc:82810-3';
export const EDD = 'loinc:11778-8';
export const POSITIVE = 'sct:10828004';
export const NEGATIVE = 'sct:260385009';
export const PREGNANT = 'sct:77386006';
export const NOT_PREGNANT = 'sct:60001007';
export const DELIVERY = 'sct:66348005';
export const ahead = (days: number): string => daysAgo(-days);
export const expecting = woman.has('Z34.90', { recorded: daysAgo(60) });

export type Row = readonly [name: string, someone: PatientCase, told: string];
