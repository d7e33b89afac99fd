/** Reasons about psychiatry, consent and substance use, about age and lactation, and about single organs. */
import type { OverrideReason } from '../../src/clinical/rule.js';

// Psychiatry and substance use
export const notPsychosisDataIncorrect: OverrideReason = {
  code: 'not-psychosis-data-incorrect',
  display: 'No psychosis, record is wrong',
};
export const emergencyProceduralUse: OverrideReason = {
  code: 'emergency-procedural-use',
  display: 'Emergency or procedural use',
};
export const assessedBenefitOutweighsRisk: OverrideReason = {
  code: 'assessed-benefit-outweighs-risk',
  display: 'Assessed, benefit outweighs risk',
};
export const ectDeclinedOrUnsuitable: OverrideReason = {
  code: 'ect-declined-or-unsuitable',
  display: 'ECT declined or unsuitable',
};
export const stabiliserPresentNotRecorded: OverrideReason = {
  code: 'stabiliser-present-not-recorded',
  display: 'Mood stabiliser taken, not recorded',
};
export const assessedAndMonitored: OverrideReason = {
  code: 'assessed-and-monitored',
  display: 'Misuse risk assessed, being monitored',
};
export const addictionServiceInvolved: OverrideReason = {
  code: 'addiction-service-involved',
  display: 'Addiction service involved',
};
export const sustainedRemission: OverrideReason = {
  code: 'sustained-remission',
  display: 'In sustained remission',
};
export const patientPrepared: OverrideReason = {
  code: 'patient-prepared',
  display: 'Patient prepared and supported',
};

// Consent, age, lactation
export const capacityConfirmed: OverrideReason = {
  code: 'capacity-confirmed',
  display: 'Capacity to consent confirmed',
};
export const specialistCentreProtocol: OverrideReason = {
  code: 'specialist-centre-protocol',
  display: 'Protocol of a specialist centre',
};
export const clinicalTrial: OverrideReason = {
  code: 'clinical-trial',
  display: 'Enrolled in a clinical trial',
};
export const notBreastfeeding: OverrideReason = {
  code: 'not-breastfeeding',
  display: 'Not breastfeeding',
};
export const planAgreedDocumented: OverrideReason = {
  code: 'plan-agreed-documented',
  display: 'Feeding plan agreed and documented',
};

// Eye, bladder, liver
export const ophthalmologyCleared: OverrideReason = {
  code: 'ophthalmology-cleared',
  display: 'Cleared by ophthalmology',
};
export const stableChronic: OverrideReason = {
  code: 'stable-chronic',
  display: 'Chronic and stable',
};
export const otherCauseConfirmed: OverrideReason = {
  code: 'other-cause-confirmed',
  display: 'Other cause confirmed',
};
export const urologyCleared: OverrideReason = {
  code: 'urology-cleared',
  display: 'Cleared by urology',
};
export const knownStableCause: OverrideReason = {
  code: 'known-stable-cause',
  display: 'Cause known and stable',
};
