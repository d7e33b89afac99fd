/** What the interaction rules offer to order; LOINC where a code was verified, else codes of our own. */
import type { Offer } from '../../src/clinical/rule.js';
import { loinc, ownRequests } from '../request-systems.js';

export const oximetryAndSedationScores: Offer = {
  offer: 'order',
  label: 'Order continuous pulse oximetry and sedation scores for 2 hours',
  code: {
    system: loinc,
    code: '59408-5',
    display: 'Oxygen saturation in Arterial blood by Pulse oximetry',
  },
  note: 'Continuously for at least 2 hours after the dose, with a sedation score, until the patient is alert.',
};

export const medicationTimingPlan: Offer = {
  offer: 'order',
  label: 'Plan when sedatives are taken on the day of the dose',
  code: { system: ownRequests, code: 'medication-timing-plan', display: 'Medication timing plan' },
};

export const benzodiazepineMinimisationPlan: Offer = {
  offer: 'order',
  label: 'Plan how to keep the benzodiazepine at a minimum',
  code: {
    system: ownRequests,
    code: 'benzodiazepine-minimisation-plan',
    display: 'Benzodiazepine minimisation plan',
  },
};

export const bloodPressureEveryTenMinutes: Offer = {
  offer: 'order',
  label: 'Order blood pressure every 10 minutes for an hour, then until 2 hours',
  code: {
    system: loinc,
    code: '85354-9',
    display: 'Blood pressure panel with all children optional',
  },
  note: 'Before the dose, about every 10 minutes for 60 minutes, and then until 2 hours after it.',
};

export const extendedObservation: Offer = {
  offer: 'order',
  label: 'Plan longer observation after the dose',
  code: { system: ownRequests, code: 'extended-observation', display: 'Extended observation after the dose' },
};

export const routeAndDoseReview: Offer = {
  offer: 'order',
  label: 'Plan a review of route and dose',
  code: { system: ownRequests, code: 'route-and-dose-review', display: 'Review of route and dose' },
};
