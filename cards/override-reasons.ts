/** The coded reasons a clinician may give for going on despite a card: a closed table, from which each rule picks its own. */
import type { OverrideReason } from '../src/clinical/rule.js';

/*
 * The codes are kept in the audit trail and counted in feedback: one that has been shown once is never given a new
 * meaning. Where two read alike, the narrower one belongs to a rule and the wider one to any rule.
 */

// For any rule
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

// Age and dose
export const alreadyEstablishedDose: OverrideReason = {
  code: 'already-established-dose',
  display: 'Established on this dose',
};

// Interactions
export const drugHeldOnDay: OverrideReason = {
  code: 'drug-held-on-day',
  display: 'Sedative held on the day',
};
export const longTermStableDose: OverrideReason = {
  code: 'long-term-stable-dose',
  display: 'Stable long-term dose',
};
export const taperPlanned: OverrideReason = { code: 'taper-planned', display: 'Gradual taper planned' };
export const clinicallyNecessary: OverrideReason = {
  code: 'clinically-necessary',
  display: 'Benzodiazepine clinically necessary',
};
export const doseBelowThreshold: OverrideReason = {
  code: 'dose-below-threshold',
  display: 'Actual dose is below the threshold',
};
export const maoiStoppedOver14Days: OverrideReason = {
  code: 'maoi-stopped-over-14-days',
  display: 'MAOI stopped more than 14 days ago',
};
export const doseReduced: OverrideReason = { code: 'dose-reduced', display: 'Ketamine dose reduced' };
export const alternativeAntibioticChosen: OverrideReason = {
  code: 'alternative-antibiotic-chosen',
  display: 'Another antibiotic chosen',
};
export const parenteralOrNasalRoute: OverrideReason = {
  code: 'parenteral-or-nasal-route',
  display: 'Given parenterally or nasally',
};
export const parenteralRouteUsed: OverrideReason = {
  code: 'parenteral-route-used',
  display: 'Given parenterally',
};
export const doseAdjusted: OverrideReason = { code: 'dose-adjusted', display: 'Ketamine dose adjusted' };
export const inducerToBeStopped: OverrideReason = {
  code: 'inducer-to-be-stopped',
  display: 'Inducer is being stopped',
};

// Process
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
