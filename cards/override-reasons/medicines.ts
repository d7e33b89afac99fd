/** Reasons about doses and other medicines. */
import type { OverrideReason } from '../../src/clinical/rule.js';

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
export const naltrexoneNotOngoing: OverrideReason = {
  code: 'naltrexone-not-ongoing',
  display: 'Opioid antagonist no longer taken',
};
export const antidepressantNotRecorded: OverrideReason = {
  code: 'antidepressant-not-recorded',
  display: 'Antidepressant taken, not recorded',
};
export const tapering: OverrideReason = { code: 'tapering', display: 'Antidepressant being tapered' };
export const monotherapyIntended: OverrideReason = {
  code: 'monotherapy-intended',
  display: 'Monotherapy intended',
};

// Blood pressure and seizures
export const anaesthetistAware: OverrideReason = {
  code: 'anaesthetist-aware',
  display: 'Anaesthetist aware, both intended',
};
export const bpNormalOnStimulant: OverrideReason = {
  code: 'bp-normal-on-stimulant',
  display: 'Blood pressure normal on the stimulant',
};
export const shortActingAsNeeded: OverrideReason = {
  code: 'short-acting-as-needed',
  display: 'Short-acting, only as needed',
};

// Dose, schedule and duplication
export const titrationPhase: OverrideReason = { code: 'titration-phase', display: 'Titration phase' };
export const unitEnteredCorrectly: OverrideReason = {
  code: 'unit-entered-correctly',
  display: 'Dose unit is as intended',
};
export const psychiatristIndividualised: OverrideReason = {
  code: 'psychiatrist-individualised',
  display: 'Schedule individualised by psychiatrist',
};
export const proceduralSedationIntended: OverrideReason = {
  code: 'procedural-sedation-intended',
  display: 'Procedural sedation intended',
};
export const titrationUnderProtocol: OverrideReason = {
  code: 'titration-under-protocol',
  display: 'Titrated under a protocol',
};
export const weightKnown: OverrideReason = {
  code: 'weight-known',
  display: 'Weight known, dose calculated by it',
};
export const intendedSwitch: OverrideReason = {
  code: 'intended-switch',
  display: 'Intended switch of product',
};
export const replacingOrder: OverrideReason = {
  code: 'replacing-order',
  display: 'This order replaces the other',
};
export const differentEncounterProceduralUse: OverrideReason = {
  code: 'different-encounter-procedural-use',
  display: 'The other was for a procedure',
};
