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
