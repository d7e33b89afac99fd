/** What the cardiovascular and pregnancy rules offer to order; LOINC where a code was verified, else codes of our own. */
import type { Offer } from '../../src/clinical/rule.js';

const system = 'https://ketamine-cds.org/fhir/CodeSystem/request';
const bloodPressure = {
  system: 'http://loinc.org',
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
  code: { system, code: 'antihypertensive-review', display: 'Review of antihypertensive treatment' },
};

export const electrocardiogram: Offer = {
  offer: 'order',
  label: 'Order an ECG',
  code: { system, code: 'ecg', display: 'Twelve-lead electrocardiogram' },
};

export const cardiologyConsult: Offer = {
  offer: 'order',
  label: 'Ask cardiology for advice',
  code: { system, code: 'cardiology-consult', display: 'Cardiology consultation' },
};

export const cardiologyReview: Offer = {
  offer: 'order',
  label: 'Plan a cardiology review in six weeks',
  code: { system, code: 'cardiology-review', display: 'Cardiology review before ketamine or esketamine' },
  inDays: 42, // EU SmPC Spravato 4.3
};

export const vascularConsult: Offer = {
  offer: 'order',
  label: 'Ask vascular surgery or cardiology for advice',
  code: { system, code: 'vascular-consult', display: 'Vascular surgery or cardiology consultation' },
};

export const neurologyConsult: Offer = {
  offer: 'order',
  label: 'Ask neurology for advice',
  code: { system, code: 'neurology-consult', display: 'Neurology consultation' },
};

export const pregnancyTest: Offer = {
  offer: 'order',
  label: 'Order a pregnancy test (hCG in urine)',
  code: {
    system: 'http://loinc.org',
    code: '2106-3',
    display: 'Choriogonadotropin (pregnancy test) [Presence] in Urine',
  },
  inDays: 0,
};

export const perinatalPsychiatryConsult: Offer = {
  offer: 'order',
  label: 'Refer to perinatal psychiatry',
  code: { system, code: 'perinatal-psychiatry-consult', display: 'Perinatal psychiatry consultation' },
};
