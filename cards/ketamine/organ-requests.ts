/** What the rules on breathing, eye, bladder, liver, porphyria and lactation offer to order; no public code was verified. */
import type { Offer } from '../../src/clinical/rule.js';
import { ownRequests } from '../request-systems.js';

export const sleepApnoeaReview: Offer = {
  offer: 'order',
  label: 'Plan a check of sleep apnoea and its treatment',
  code: {
    system: ownRequests,
    code: 'sleep-apnoea-review',
    display: 'Review of sleep apnoea and its treatment',
  },
};

export const ophthalmologyConsult: Offer = {
  offer: 'order',
  label: 'Ask ophthalmology for advice',
  code: { system: ownRequests, code: 'ophthalmology-consult', display: 'Ophthalmology consultation' },
};

export const porphyriaCentreConsult: Offer = {
  offer: 'order',
  label: 'Ask a porphyria centre for advice',
  code: {
    system: ownRequests,
    code: 'porphyria-centre-consult',
    display: 'Consultation of a porphyria centre',
  },
};

export const urinalysis: Offer = {
  offer: 'order',
  label: 'Order a urinalysis',
  code: { system: ownRequests, code: 'urinalysis', display: 'Urinalysis' },
  inDays: 0,
};

export const urologyReferral: Offer = {
  offer: 'order',
  label: 'Refer to urology',
  code: { system: ownRequests, code: 'urology-referral', display: 'Referral to urology' },
};

export const hepatologyAdvice: Offer = {
  offer: 'order',
  label: 'Ask hepatology for advice',
  code: { system: ownRequests, code: 'hepatology-consult', display: 'Hepatology consultation' },
};

export const lactationServiceReferral: Offer = {
  offer: 'order',
  label: 'Refer to a lactation or perinatal service',
  code: {
    system: ownRequests,
    code: 'lactation-service-referral',
    display: 'Referral to a lactation or perinatal service',
  },
};
