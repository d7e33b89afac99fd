/** What the rules on dose, process and eligibility offer to order; LOINC where a code was verified, else codes of our own. */
import type { Offer } from '../../src/clinical/rule.js';
import { loinc, ownRequests } from '../request-systems.js';

type Order = Offer & { readonly offer: 'order' };

export const nmdaAntagonistReview: Order = {
  offer: 'order',
  label: 'Plan a review of the other NMDA antagonist',
  code: { system: ownRequests, code: 'nmda-antagonist-review', display: 'Review of NMDA antagonist' },
};

export const nasalProductInstruction: Order = {
  offer: 'order',
  label: 'Plan advice on when to use nasal products',
  code: {
    system: ownRequests,
    code: 'nasal-product-instruction',
    display: 'Advice on timing of nasal products',
  },
  note: 'Nasal steroid or decongestant at least 1 hour before the session.',
};

export const depressionScale: Order = {
  offer: 'order',
  label: 'Order a PHQ-9',
  code: {
    system: loinc,
    code: '44249-1',
    display: 'PHQ-9 quick depression assessment panel [Reported.PHQ]',
  },
  inDays: 0,
};

export const weighPatient: Order = {
  offer: 'order',
  label: 'Order a body weight',
  code: { system: loinc, code: '29463-7', display: 'Body weight' },
  inDays: 0,
};

export const supervisedFirstDose: Order = {
  offer: 'order',
  label: 'Plan a supervised first dose',
  code: { system: ownRequests, code: 'supervised-first-dose', display: 'Supervised first dose' },
  note: 'Under observation with blood pressure and pulse oximetry; small quantity and written instructions afterwards.',
};

export const hepaticPanel: Order = {
  offer: 'order',
  label: 'Order a hepatic panel',
  code: { system: ownRequests, code: 'hepatic-panel', display: 'Hepatic panel' },
  note: 'ALT, AST, alkaline phosphatase and bilirubin.',
  inDays: 0,
};

export const gammaGtTest: Order = {
  offer: 'order',
  label: 'Order gamma-GT',
  code: {
    system: loinc,
    code: '2324-2',
    display: 'Gamma glutamyl transferase [Enzymatic activity/volume] in Serum or Plasma',
  },
  inDays: 0,
};

export const suicideRiskRating: Order = {
  offer: 'order',
  label: 'Plan a rating of suicide risk',
  code: { system: ownRequests, code: 'suicide-risk-rating', display: 'Rating of suicide risk' },
  note: 'For example the Columbia Suicide Severity Rating Scale.',
  inDays: 0,
};

export const safetyPlanAndFollowUp: Order = {
  offer: 'order',
  label: 'Plan a safety plan and a follow-up within 24 to 72 hours',
  code: { system: ownRequests, code: 'safety-plan-and-follow-up', display: 'Safety plan and follow-up' },
  note: 'Follow-up 24 to 72 hours after the dose.',
  inDays: 1,
};

export const antidepressantHistory: Order = {
  offer: 'order',
  label: 'Plan a history of antidepressant trials',
  code: { system: ownRequests, code: 'antidepressant-history', display: 'History of antidepressant trials' },
  note: 'Medicine, dose, duration, adherence and reason for stopping.',
};

export const antidepressantReview: Order = {
  offer: 'order',
  label: 'Plan a review of the oral antidepressant',
  code: { system: ownRequests, code: 'antidepressant-review', display: 'Review of antidepressant treatment' },
};
