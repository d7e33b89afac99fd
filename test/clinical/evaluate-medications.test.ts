/** The medicines a patient takes: by substance, route, dose and time. */
import { describe } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { concept, daysAgo, patient, type PatientCase } from '../support/patient.js';
import { testRows } from './verdict-rows.js';

const lorazepam = patient().takes('rx:197901');
const stated = (someone: PatientCase, perDay: number): PatientCase =>
  someone.resource({
    resourceType: 'MedicationStatement',
    status: 'active',
    medicationCodeableConcept: concept('rx:197901'),
    dosage: [
      {
        doseAndRate: [{ doseQuantity: { value: 1, unit: 'mg' } }],
        timing: { repeat: { frequency: perDay, period: 1, periodUnit: 'd' } },
      },
    ],
  });
/** A patient with an old order of ketamine, and a new one that takes the place of the given one. */
const renewing = (replaced: string): PatientCase =>
  patient()
    .orders('ketamine-iv', { also: { priorPrescription: { reference: replaced } } })
    .resource({
      resourceType: 'MedicationRequest',
      id: 'old',
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: concept('rx:6130'),
    });

describe('what the patient takes', () => {
  testRows([
    [
      'takes a dose that a prescription and a statement both tell',
      say.takes(sets.benzodiazepines, { perDay: { above: 3 } }),
      stated(lorazepam, 4),
      stated(patient().takes('rx:197901', { mg: 1, perDay: 3 }), 2),
      patient().unread('medications'),
    ],
    [
      'takes, drafts apart',
      say.takes(sets.benzodiazepines, { notDrafted: true }),
      lorazepam,
      patient().alsoDrafts('rx:197901'),
      patient().unread('medications'),
    ],
    [
      'takes by needle',
      say.takes(sets.benzodiazepines, { injected: true }),
      patient().takes('text:midazolam 5 mg injection'),
      patient().takes('text:midazolam', { route: 'nasal' }),
      patient().unread('medications'),
    ],
    [
      'takes other than what is replaced',
      say.takes(sets.ketamines, { exceptReplaced: true }),
      renewing('MedicationRequest/another'),
      renewing('MedicationRequest/old').given('rx:6130', { when: daysAgo(3), status: 'in-progress' }),
      patient().unread('medications'),
    ],
    [
      'takes, not in one product with another',
      say.takes(sets.vasopressors, { notCombinedWith: sets.localAnaesthetics }),
      patient().takes('text:epinephrine infusion', { route: 'intravenous' }),
      patient().takes('text:lidocaine 1 % with epinephrine injection'),
      patient().unread('medications'),
    ],
    [
      'takes',
      say.takes(sets.benzodiazepines),
      lorazepam,
      patient().takes('rx:197901', { stopped: daysAgo(1) }),
      patient().unread('medications'),
    ],
    [
      'takes as a co-ordered draft',
      say.takes(sets.benzodiazepines),
      patient().alsoDrafts('rx:197901'),
      patient(),
      patient().unread('medications'),
    ],
    [
      'takes, systemic only',
      say.takes(sets.cyp3a4StrongInhibitors),
      patient().takes('text:ketoconazole 200 mg tablet'),
      patient().takes('text:ketoconazole 2 % cream'),
      patient().unread('medications'),
    ],
    [
      'takes two',
      say.takes([sets.benzodiazepines, sets.opioids], { count: 2 }),
      lorazepam.takes('text:morphine'),
      lorazepam.takes('text:lorazepam'),
      lorazepam.unread('medications'),
    ],
    [
      'takes … stopped within',
      say.takes(sets.benzodiazepines, { stoppedWithin: days(7) }),
      patient().takes('rx:197901', { stopped: daysAgo(7) }),
      patient().takes('rx:197901', { stopped: daysAgo(8) }),
      patient().unread('medications'),
    ],
    [
      'takes by a route',
      say.takes(sets.benzodiazepines, { routes: ['nasal'] }),
      patient().takes('text:midazolam', { route: 'nasal' }),
      lorazepam,
      patient().unread('medications'),
    ],
    [
      'takes by a route or by none that is told',
      say.takes(sets.benzodiazepines, { routes: ['oral', 'unknown'] }),
      patient().takes('text:midazolam'),
      patient().takes('text:midazolam', { route: 'nasal' }),
      patient().unread('medications'),
    ],
    [
      'takes above a daily dose',
      say.takes(sets.benzodiazepines, { perDay: { above: 2 } }),
      patient().takes('rx:197901', { mg: 1, perDay: 3 }),
      patient().takes('rx:197901', { mg: 1, perDay: 2 }),
      patient().unread('medications'),
    ],
    [
      'takes as needed',
      say.takes(sets.benzodiazepines, { asNeeded: true }),
      patient().takes('rx:197901', { asNeeded: true }),
      lorazepam,
      patient().unread('medications'),
    ],
    [
      'takes on a schedule',
      say.takes(sets.benzodiazepines, { asNeeded: false }),
      lorazepam,
      patient().takes('rx:197901', { asNeeded: true }),
      patient().unread('medications'),
    ],
  ]);
});
