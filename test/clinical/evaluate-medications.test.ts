/** The medicines a patient takes: by substance, route, dose and time. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { dailyTotal } from '../../src/clinical/evaluate-medications.js';
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
      'takes, cancelled orders apart',
      say.takes(sets.benzodiazepines, { stoppedWithin: days(30), notCancelled: true }),
      patient().takes('rx:197901', { status: 'completed', authored: daysAgo(9) }),
      patient().takes('rx:197901', { status: 'cancelled', authored: daysAgo(9) }),
      patient().unread('medications'),
    ],
    [
      'takes, what is on hold apart',
      say.takes(sets.benzodiazepines, { notOnHold: true }),
      lorazepam,
      patient().takes('rx:197901', { status: 'on-hold' }),
      patient().unread('medications'),
    ],
    [
      'takes by a route that was not told',
      say.takes(sets.benzodiazepines, { routes: ['unknown'] }),
      patient().takes('text:lorazepam'),
      patient().takes('text:lorazepam injection'),
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
      say.takes(sets.epinephrine, { notCombinedWith: sets.localAnaesthetics }),
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

describe('what is shown of what the patient takes', () => {
  it('is what was asked for, each substance once', () => {
    const someone = lorazepam.takes('text:morphine').takes('text:metformin');
    const verdict = evaluate(
      say.takes([sets.benzodiazepines, sets.longActingBenzodiazepines, sets.opioids]),
      someone.facts(),
    );
    expect(verdict.is === 'met' && verdict.because.map(({ substances }) => substances)).toEqual([
      ['lorazepam'],
      ['morphine'],
    ]);
  });

  it('leaves the verdict uncertain where it rests on what is on hold', () => {
    const certain = (someone: PatientCase): boolean => {
      const verdict = evaluate(say.takes(sets.benzodiazepines), someone.facts());
      return verdict.is === 'met' && verdict.certain;
    };
    const held = patient().takes('rx:197901', { status: 'on-hold' });
    expect([certain(lorazepam), certain(held), certain(held.takes('rx:197901'))]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('what is taken in a day', () => {
  const equivalents = { of: 'diazepam', per: 10, milligrams: { lorazepam: 1, diazepam: 10 } };
  const diazepam = 'text:diazepam 5 mg tablet';

  it.each<readonly [string, PatientCase, number, boolean]>([
    ['nothing', patient(), 0, false],
    ['one medicine', patient().takes('rx:197901', { mg: 1, perDay: 2 }), 20, false],
    [
      'two medicines',
      patient().takes('rx:197901', { mg: 1, perDay: 2 }).takes(diazepam, { mg: 5, perDay: 1 }),
      25,
      false,
    ],
    [
      'two prescriptions of one',
      patient().takes('rx:197901', { mg: 1, perDay: 2 }).takes('rx:197901', { mg: 2, perDay: 1 }),
      40,
      false,
    ],
    [
      'a prescription and a statement of it',
      stated(patient().takes('rx:197901', { mg: 1, perDay: 1 }), 3),
      30,
      false,
    ],
    ['one of which no dose is known', lorazepam.takes(diazepam, { mg: 5, perDay: 1 }), 5, true],
    ['one as needed', patient().takes('rx:197901', { mg: 1, perDay: 2, asNeeded: true }), 0, true],
    ['one that has ended', patient().takes('rx:197901', { mg: 1, perDay: 2, stopped: daysAgo(1) }), 0, true],
    [
      'one without an equivalent',
      patient().takes('text:clobazam 10 mg tablet', { mg: 10, perDay: 1 }),
      0,
      true,
    ],
  ])('of %s', (_name, someone, milligrams, isPart) => {
    const { items } = someone.facts().medications;
    expect(dailyTotal(items, [sets.benzodiazepines], equivalents)).toEqual({ milligrams, isPart });
  });

  it('is in milligrams of the medicines themselves where there is no equivalent to ask for', () => {
    const { items } = patient().takes('rx:197901', { mg: 1, perDay: 2 }).facts().medications;
    expect(dailyTotal(items, [sets.benzodiazepines], undefined)).toEqual({ milligrams: 2, isPart: false });
  });
});
