/** What the psychiatric rules offer to order beside ketamine; no public code was verified for these services. */
import type { Offer } from '../../src/clinical/rule.js';
import { ownRequests } from '../request-systems.js';

export const psychiatryConsult: Offer = {
  offer: 'order',
  label: 'Ask psychiatry for advice',
  code: { system: ownRequests, code: 'psychiatry-consult', display: 'Psychiatry consultation' },
};

export const mentalStateExamination: Offer = {
  offer: 'order',
  label: 'Plan a mental state examination before the first dose',
  code: { system: ownRequests, code: 'mental-state-examination', display: 'Mental state examination' },
};

export const maniaScreen: Offer = {
  offer: 'order',
  label: 'Plan a screen for mania after the first dose',
  code: { system: ownRequests, code: 'mania-screen', display: 'Rating of manic symptoms' },
  note: 'For example the Young Mania Rating Scale.',
};

export const electroconvulsiveTherapyConsult: Offer = {
  offer: 'order',
  label: 'Ask psychiatry about electroconvulsive therapy',
  code: { system: ownRequests, code: 'ect-consult', display: 'Consultation on electroconvulsive therapy' },
};

export const urineDrugScreenRequest: Offer = {
  offer: 'order',
  label: 'Order a urine drug screen',
  code: { system: ownRequests, code: 'urine-drug-screen', display: 'Urine drug screen' },
  inDays: 0,
};

export const addictionMedicineReferral: Offer = {
  offer: 'order',
  label: 'Refer to addiction medicine',
  code: {
    system: ownRequests,
    code: 'addiction-medicine-referral',
    display: 'Referral to addiction medicine',
  },
};

export const capacityAssessment: Offer = {
  offer: 'order',
  label: 'Plan an assessment of capacity to consent',
  code: { system: ownRequests, code: 'capacity-assessment', display: 'Assessment of capacity to consent' },
};

export const preparationAndSupport: Offer = {
  offer: 'order',
  label: 'Plan preparation and psychological support',
  code: {
    system: ownRequests,
    code: 'preparation-and-support',
    display: 'Preparation and psychological support',
  },
};

export const childAndAdolescentReferral: Offer = {
  offer: 'order',
  label: 'Refer to a specialist centre for children and adolescents',
  code: {
    system: ownRequests,
    code: 'child-and-adolescent-referral',
    display: 'Referral to a child and adolescent specialist centre',
  },
};
