/** Reasons about process, monitoring and eligibility. */
import type { OverrideReason } from '../../src/clinical/rule.js';

export const protocolInPlace: OverrideReason = {
  code: 'protocol-in-place',
  display: 'Local protocol in place',
};
export const notApplicable: OverrideReason = { code: 'not-applicable', display: 'Not applicable' };
export const alreadyCounselled: OverrideReason = {
  code: 'already-counselled',
  display: 'Patient already counselled',
};
export const enrolmentVerified: OverrideReason = {
  code: 'enrolment-verified',
  display: 'REMS enrolment verified',
};
export const inpatient: OverrideReason = { code: 'inpatient', display: 'Patient is an inpatient' };
export const indicationAdded: OverrideReason = {
  code: 'indication-added',
  display: 'Indication added to the order',
};
export const research: OverrideReason = { code: 'research', display: 'Within a clinical trial' };
export const chartReviewedManually: OverrideReason = {
  code: 'chart-reviewed-manually',
  display: 'Chart reviewed by hand',
};
export const alreadyReviewed: OverrideReason = {
  code: 'already-reviewed',
  display: 'Benefit already reviewed',
};
export const doneElsewhere: OverrideReason = {
  code: 'done-elsewhere',
  display: 'Liver tests done elsewhere',
};
export const singleDoseOnly: OverrideReason = { code: 'single-dose-only', display: 'Single dose only' };

// Suicide risk
export const safetyPlanInPlace: OverrideReason = {
  code: 'safety-plan-in-place',
  display: 'Safety plan in place',
};
export const inpatientAlready: OverrideReason = { code: 'inpatient-already', display: 'Already admitted' };

// Supply outside a clinic
export const supervisedDosingArranged: OverrideReason = {
  code: 'supervised-dosing-arranged',
  display: 'Supervised dosing arranged',
};
export const palliativeCare: OverrideReason = { code: 'palliative-care', display: 'Palliative care' };
export const localProtocol: OverrideReason = {
  code: 'local-protocol',
  display: 'Covered by a local protocol',
};
export const routingErrorCorrected: OverrideReason = {
  code: 'routing-error-corrected',
  display: 'Routing error corrected',
};
export const orderIsClinicAdministered: OverrideReason = {
  code: 'order-is-clinic-administered',
  display: 'Order is given in the clinic',
};

// Eligibility and funding
export const historyDocumentedElsewhere: OverrideReason = {
  code: 'history-documented-elsewhere',
  display: 'Trials documented elsewhere',
};
export const notTrdIndication: OverrideReason = {
  code: 'not-trd-indication',
  display: 'Not for treatment-resistant depression',
};
export const localFundingApproved: OverrideReason = {
  code: 'local-funding-approved',
  display: 'Local funding approved',
};
export const privateCare: OverrideReason = { code: 'private-care', display: 'Private care' };
