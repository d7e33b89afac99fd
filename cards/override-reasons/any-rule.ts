/** Reasons that fit any rule. */
import type { OverrideReason } from '../../src/clinical/rule.js';

export const benefitOutweighsRiskDocumented: OverrideReason = {
  code: 'benefit-outweighs-risk-documented',
  display: 'Benefit outweighs risk, documented',
};
export const specialistDecisionDocumented: OverrideReason = {
  code: 'specialist-decision-documented',
  display: 'Specialist decision, documented',
};
export const specialistCleared: OverrideReason = {
  code: 'specialist-cleared',
  display: 'Cleared by a specialist',
};
export const monitoredSettingArranged: OverrideReason = {
  code: 'monitored-setting-arranged',
  display: 'Monitored setting arranged',
};
export const alreadyManaged: OverrideReason = {
  code: 'already-managed',
  display: 'Known and already managed',
};
export const dataIncorrect: OverrideReason = { code: 'data-incorrect', display: 'Record is wrong' };
export const drugStoppedOrHeld: OverrideReason = {
  code: 'drug-stopped-or-held',
  display: 'Other medicine stopped or held',
};
export const emergencyUse: OverrideReason = { code: 'emergency-use', display: 'Emergency use' };
export const previouslyTolerated: OverrideReason = {
  code: 'previously-tolerated',
  display: 'Tolerated before',
};
export const doseCorrected: OverrideReason = { code: 'dose-corrected', display: 'Dose corrected' };
export const testedElsewhere: OverrideReason = { code: 'tested-elsewhere', display: 'Test done elsewhere' };
export const notApplicableContext: OverrideReason = {
  code: 'not-applicable-context',
  display: 'Does not apply to this use',
};
export const consentDocumented: OverrideReason = {
  code: 'consent-documented',
  display: 'Informed consent documented',
};
export const other: OverrideReason = { code: 'other', display: 'Other reason' };
