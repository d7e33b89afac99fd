/** Reasons about the patient's body: allergy, heart and vessels, brain, pregnancy, liver and thyroid. */
import type { OverrideReason } from '../../src/clinical/rule.js';

// Allergy
export const intoleranceNotAllergy: OverrideReason = {
  code: 'intolerance-not-allergy',
  display: 'Expected effect, not an allergy',
};
export const toleratedSince: OverrideReason = {
  code: 'tolerated-since',
  display: 'Tolerated since the reaction',
};

// Heart, vessels, blood pressure
export const repairedAndClearedBySpecialist: OverrideReason = {
  code: 'repaired-and-cleared-by-specialist',
  display: 'Repaired, cleared by a specialist',
};
export const emergencyNoAlternative: OverrideReason = {
  code: 'emergency-no-alternative',
  display: 'Emergency without alternative',
};
export const cardiologyCleared: OverrideReason = {
  code: 'cardiology-cleared',
  display: 'Cleared by cardiology',
};
export const dateWrong: OverrideReason = { code: 'date-wrong', display: 'Recorded date is wrong' };
export const enhancedMonitoringArranged: OverrideReason = {
  code: 'enhanced-monitoring-arranged',
  display: 'Closer monitoring arranged',
};
export const bpRecheckedAcceptable: OverrideReason = {
  code: 'bp-rechecked-acceptable',
  display: 'Blood pressure rechecked, acceptable',
};
export const repeatBpAcceptable: OverrideReason = {
  code: 'repeat-bp-acceptable',
  display: 'Repeat blood pressure acceptable',
};

// Vessels and pressure inside the skull
export const treatedAndClearedBySpecialist: OverrideReason = {
  code: 'treated-and-cleared-by-specialist',
  display: 'Treated, cleared by a specialist',
};
export const traumaticAndClearedByNeurology: OverrideReason = {
  code: 'traumatic-and-cleared-by-neurology',
  display: 'After an injury, cleared by neurology',
};
export const ventilatedCriticalCare: OverrideReason = {
  code: 'ventilated-critical-care',
  display: 'Ventilated in critical care',
};
export const stableNoIcpConcern: OverrideReason = {
  code: 'stable-no-icp-concern',
  display: 'Stable, no concern about ICP',
};

// Pregnancy
export const notPregnantDataIncorrect: OverrideReason = {
  code: 'not-pregnant-data-incorrect',
  display: 'Not pregnant, record is wrong',
};
export const obstetricAnaesthesia: OverrideReason = {
  code: 'obstetric-anaesthesia',
  display: 'Obstetric anaesthesia',
};
export const notOfChildBearingPotential: OverrideReason = {
  code: 'not-of-child-bearing-potential',
  display: 'Not of child-bearing potential',
};
export const patientDeclinesDocumented: OverrideReason = {
  code: 'patient-declines-documented',
  display: 'Patient declines the test, documented',
};

// Liver and thyroid
export const hepatologyCleared: OverrideReason = {
  code: 'hepatology-cleared',
  display: 'Cleared by hepatology',
};
export const euthyroidConfirmed: OverrideReason = {
  code: 'euthyroid-confirmed',
  display: 'Normal thyroid function confirmed',
};
