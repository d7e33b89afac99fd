/** What the rules on breathing, eye, bladder, liver, porphyria and lactation offer to order; no public code was verified. */
import type { Offer } from '../../src/clinical/rule.js';

const system = 'https://ketamine-cds.org/fhir/CodeSystem/request';

export const sleepApnoeaReview: Offer = {
  offer: 'order',
  label: 'Plan a check of sleep apnoea and its treatment',
  code: { system, code: 'sleep-apnoea-review', display: 'Review of sleep apnoea and its treatment' },
};

export const ophthalmologyConsult: Offer = {
  offer: 'order',
  label: 'Ask ophthalmology for advice',
  code: { system, code: 'ophthalmology-consult', display: 'Ophthalmology consultation' },
};

export const porphyriaCentreConsult: Offer = {
  offer: 'order',
  label: 'Ask a porphyria centre for advice',
  code: { system, code: 'porphyria-centre-consult', display: 'Consultation of a porphyria centre' },
};

export const urinalysis: Offer = {
  offer: 'order',
  label: 'Order a urinalysis',
  code: { system, code: 'urinalysis', display: 'Urinalysis' },
  inDays: 0,
};

export const urologyReferral: Offer = {
  offer: 'order',
  label: 'Refer to urology',
  code: { system, code: 'urology-referral', display: 'Referral to urology' },
};

export const hepatologyAdvice: Offer = {
  offer: 'order',
  label: 'Ask hepatology for advice',
  code: { system, code: 'hepatology-consult', display: 'Hepatology consultation' },
};

export const lactationServiceReferral: Offer = {
  offer: 'order',
  label: 'Refer to a lactation or perinatal service',
  code: {
    system,
    code: 'lactation-service-referral',
    display: 'Referral to a lactation or perinatal service',
  },
};
