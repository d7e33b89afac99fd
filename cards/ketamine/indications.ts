/** What ketamine and esketamine are ordered for, in three groups: psychiatric, pain, acute. */
import type { ValueSet } from '../../src/clinical/value-set.js';
import {
  reasonAcute,
  reasonAlcoholWithdrawal,
  reasonAnxiety,
  reasonBipolar,
  reasonBorderline,
  reasonCrps,
  reasonDepression,
  reasonEatingDisorder,
  reasonOcd,
  reasonPain,
  reasonPsychoticDepression,
  reasonPtsd,
  reasonSubstanceUse,
  reasonSuicidality,
  reasonTreatmentResistantDepression,
} from '../value-sets/index.js';

/** Unipolar depression and its suicidal crisis: what esketamine nasal spray is labelled for; no code tells "resistant". */
export const depressiveIndications: readonly ValueSet[] = [
  reasonDepression,
  reasonTreatmentResistantDepression,
  reasonPsychoticDepression,
  reasonSuicidality,
];

/** Psychiatric uses, those for substance use aside: codes of withdrawal are codes of dependence as well. */
export const mentalIndications: readonly ValueSet[] = [
  ...depressiveIndications,
  reasonBipolar,
  reasonPtsd,
  reasonOcd,
  reasonAnxiety,
  reasonEatingDisorder,
  reasonBorderline,
];

export const psychiatricIndications: readonly ValueSet[] = [...mentalIndications, reasonSubstanceUse];

export const painIndications: readonly ValueSet[] = [reasonPain, reasonCrps];

/** Anaesthesia, procedures and emergencies; alcohol withdrawal as an adjunct in intensive care. */
export const acuteIndications: readonly ValueSet[] = [reasonAcute, reasonAlcoholWithdrawal];
