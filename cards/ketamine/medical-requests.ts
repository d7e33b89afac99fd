/** What the rules on heart, vessels, brain, pregnancy, liver, thyroid and pressor medicines offer to order; LOINC where a code was verified. */
import type { Offer } from '../../src/clinical/rule.js';
import { loinc, ownRequests } from '../request-systems.js';

const bloodPressure = {
  system: loinc,
  code: '85354-9',
  display: 'Blood pressure panel with all children optional',
};

export const bloodPressureNow: Offer = {
  offer: 'order',
  label: 'Repeat blood pressure now',
  code: bloodPressure,
  inDays: 0,
};

export const bloodPressureAroundDose: Offer = {
  offer: 'order',
  label: 'Order blood pressure before the dose and 40 minutes after',
  code: bloodPressure,
  note: 'On the day of the dose: before it, about 40 minutes after, and until values decline.',
};

export const bloodPressureDuringSession: Offer = {
  offer: 'order',
  label: 'Order blood pressure every 10 to 15 minutes during the session',
  code: bloodPressure,
  note: 'Every 10 to 15 minutes from before the dose until values have returned.',
};

export const antihypertensiveReview: Offer = {
  offer: 'order',
  label: 'Review antihypertensive treatment',
  code: {
    system: ownRequests,
    code: 'antihypertensive-review',
    display: 'Review of antihypertensive treatment',
  },
};

export const electrocardiogram: Offer = {
  offer: 'order',
  label: 'Order an ECG',
  code: { system: ownRequests, code: 'ecg', display: 'Twelve-lead electrocardiogram' },
};

export const cardiologyConsult: Offer = {
  offer: 'order',
  label: 'Ask cardiology for advice',
  code: { system: ownRequests, code: 'cardiology-consult', display: 'Cardiology consultation' },
};

export const cardiologyReview: Offer = {
  offer: 'order',
  label: 'Plan a cardiology review in six weeks',
  code: {
    system: ownRequests,
    code: 'cardiology-review',
    display: 'Cardiology review before ketamine or esketamine',
  },
  inDays: 42, // EU SmPC Spravato 4.3
};

export const vascularConsult: Offer = {
  offer: 'order',
  label: 'Ask vascular surgery or cardiology for advice',
  code: {
    system: ownRequests,
    code: 'vascular-consult',
    display: 'Vascular surgery or cardiology consultation',
  },
};

export const neurologyConsult: Offer = {
  offer: 'order',
  label: 'Ask neurology for advice',
  code: { system: ownRequests, code: 'neurology-consult', display: 'Neurology consultation' },
};

export const pregnancyTest: Offer = {
  offer: 'order',
  label: 'Order a pregnancy test (hCG in urine)',
  code: {
    system: loinc,
    code: '2106-3',
    display: 'Choriogonadotropin (pregnancy test) [Presence] in Urine',
  },
  inDays: 0,
};

export const perinatalPsychiatryConsult: Offer = {
  offer: 'order',
  label: 'Refer to perinatal psychiatry',
  code: {
    system: ownRequests,
    code: 'perinatal-psychiatry-consult',
    display: 'Perinatal psychiatry consultation',
  },
};

export const bloodPressureAndPulse: Offer = {
  offer: 'order',
  label: 'Order blood pressure and pulse during the session',
  code: bloodPressure,
  note: 'With the pulse: before the dose, every 10 to 15 minutes, and until both have returned.',
};

export const neurovascularConsult: Offer = {
  offer: 'order',
  label: 'Ask a neurovascular team for advice',
  code: { system: ownRequests, code: 'neurovascular-consult', display: 'Neurovascular consultation' },
};

export const neurosurgeryConsult: Offer = {
  offer: 'order',
  label: 'Ask neurosurgery for advice',
  code: { system: ownRequests, code: 'neurosurgery-consult', display: 'Neurosurgery consultation' },
};

export const bilirubinAlbuminInr: Offer = {
  offer: 'order',
  label: 'Order bilirubin, albumin and INR',
  code: { system: ownRequests, code: 'bilirubin-albumin-inr', display: 'Bilirubin, albumin and INR' },
  note: 'For the Child-Pugh class; not needed where results of the last 30 days are at hand.',
  inDays: 0,
};

export const xanthineReview: Offer = {
  offer: 'order',
  label: 'Plan a review of the xanthine',
  code: {
    system: ownRequests,
    code: 'xanthine-review',
    display: 'Review of theophylline or another xanthine',
  },
};

export const thyrotropinTest: Offer = {
  offer: 'order',
  label: 'Order TSH',
  code: {
    system: loinc,
    code: '3016-3',
    display: 'Thyrotropin [Units/volume] in Serum or Plasma',
  },
  inDays: 0,
};

export const freeThyroxineTest: Offer = {
  offer: 'order',
  label: 'Order free thyroxine',
  code: {
    system: loinc,
    code: '3024-7',
    display: 'Thyroxine (T4) free [Mass/volume] in Serum or Plasma',
  },
  inDays: 0,
};

export const stimulantTimingPlan: Offer = {
  offer: 'order',
  label: 'Plan whether the stimulant is held on the day of the dose',
  code: { system: ownRequests, code: 'stimulant-timing-plan', display: 'Stimulant timing plan' },
};
