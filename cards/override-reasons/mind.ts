/** Reasons about psychiatry, consent and substance use. */
import type { OverrideReason } from '../../src/clinical/rule.js';

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
