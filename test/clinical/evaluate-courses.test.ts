/** Administrations and trials: how often, how long ago, in which dose and for how long. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { days, hours } from '../../src/clinical/moment.js';
import { daysAgo, hoursAgo, patient, type PatientCase } from '../support/patient.js';
import { testRows } from './verdict-rows.js';

const KETAMINE = 'rx:6130';
const unread = patient().unread('medications');
const givenOn = (...daysBack: readonly number[]): PatientCase =>
  daysBack.reduce((someone, back) => someone.given(KETAMINE, { when: daysAgo(back) }), patient());
/** A dose of yesterday evening that stems from the order `old`, and a new order in the place of the given one. */
const replacing = (replaced: string): PatientCase =>
  patient()
    .orders('ketamine-iv', { also: { priorPrescription: { reference: replaced } } })
    .given(KETAMINE, { when: hoursAgo(18), request: 'MedicationRequest/old' });
const year = days(365);

const trial = { milligramsPerDay: { sertraline: 50, fluoxetine: 20 }, days: 28, within: { days: 730 } };
const tried = say.fewerTrials(2, [sets.sedatingAntidepressants], trial);
const SERTRALINE = 'rx:36437';
const FLUOXETINE = 'rx:4493';
const both = patient()
  .takes(SERTRALINE, { mg: 50, perDay: 1, authored: daysAgo(60) })
  .takes(FLUOXETINE, { mg: 20, perDay: 1, authored: daysAgo(200), stopped: daysAgo(150) });

describe('administrations', () => {
  testRows([
    [
      'administered',
      say.administered(sets.ketamines, { within: hours(24) }),
      patient().given(KETAMINE, { when: hoursAgo(23) }),
      patient().given(KETAMINE, { when: hoursAgo(25) }),
      unread,
    ],
    [
      'administered so often',
      say.administered(sets.ketamines, { within: year, atLeast: 3 }),
      givenOn(3, 10, 17),
      givenOn(3, 10, 366),
      unread,
    ],
    [
      'administered at different times',
      say.administered(sets.ketamines, { within: year, atLeast: 2 }),
      givenOn(3, 4),
      givenOn(3, 3),
    ],
    [
      'administered, not merely ordered',
      say.administered(sets.ketamines, { within: year }),
      givenOn(3),
      patient().takes(KETAMINE),
    ],
    [
      'administered, not refused',
      say.administered(sets.ketamines, { within: year }),
      givenOn(3),
      patient().given(KETAMINE, { status: 'not-done' }),
    ],
    [
      'administered, other than of what is replaced',
      say.administered(sets.ketamines, { within: hours(24), exceptReplaced: true }),
      replacing('MedicationRequest/another'),
      replacing('MedicationRequest/old'),
      unread,
    ],
    [
      'first given',
      say.firstGiven(sets.ketamines, { longerAgoThan: days(28), within: year }),
      givenOn(29, 2),
      givenOn(28, 2),
      unread,
    ],
    [
      'last given',
      say.lastGiven(sets.ketamines, { longerAgoThan: days(28), within: year }),
      givenOn(60, 29),
      givenOn(60, 28),
      unread,
    ],
  ]);
});

describe('trials', () => {
  testRows([['fewer than asked for', tried, patient(), both, unread]]);

  it('of an incomplete list are enough where enough were found', () => {
    expect(evaluate(tried, both.takes('text:white tablet').facts()).is).toBe('unmet');
  });

  it.each<readonly [string, PatientCase, boolean]>([
    [
      'a dose below the least',
      patient().takes(FLUOXETINE, { mg: 10, perDay: 1, authored: daysAgo(90) }),
      false,
    ],
    ['27 days', patient().takes(FLUOXETINE, { mg: 20, perDay: 1, authored: daysAgo(27) }), false],
    ['28 days', patient().takes(FLUOXETINE, { mg: 20, perDay: 1, authored: daysAgo(28) }), true],
    [
      'two renewals of 20 days each',
      patient()
        .takes(FLUOXETINE, { mg: 20, perDay: 1, authored: daysAgo(100), stopped: daysAgo(80) })
        .takes(FLUOXETINE, { mg: 20, perDay: 1, authored: daysAgo(80), stopped: daysAgo(60) }),
      true,
    ],
    [
      'two overlapping entries of 20 days',
      patient()
        .takes(FLUOXETINE, { mg: 20, perDay: 1, authored: daysAgo(100), stopped: daysAgo(80) })
        .takes(FLUOXETINE, { mg: 20, perDay: 1, authored: daysAgo(100), stopped: daysAgo(80) }),
      false,
    ],
    ['a dose that is not recorded', patient().takes(FLUOXETINE, { authored: daysAgo(90) }), false],
    [
      'the strength of the product where the dose is not recorded',
      patient().takes(FLUOXETINE, { authored: daysAgo(90), display: 'fluoxetine 20 MG Oral Capsule' }),
      true,
    ],
    [
      'a product that is weaker than the least dose',
      patient().takes(FLUOXETINE, { authored: daysAgo(90), display: 'fluoxetine 10 MG Oral Capsule' }),
      false,
    ],
    [
      'an end three years ago',
      patient().takes(FLUOXETINE, { mg: 20, perDay: 1, authored: daysAgo(1200), stopped: daysAgo(1000) }),
      false,
    ],
    [
      'an end that is not recorded',
      patient().takes(FLUOXETINE, { mg: 20, perDay: 1, authored: daysAgo(200), status: 'stopped' }),
      false,
    ],
    ['a draft', patient().alsoDrafts(FLUOXETINE, { mg: 20, perDay: 1, authored: daysAgo(90) }), false],
    [
      'a date of the year one',
      patient().takes(FLUOXETINE, { mg: 20, perDay: 1, authored: '0001-01-01' }),
      true,
    ],
  ])('beside sertraline: %s', (_name, someone, counts) => {
    const withSertraline = someone.takes(SERTRALINE, { mg: 100, perDay: 1, authored: daysAgo(60) });
    expect(evaluate(tried, withSertraline.facts()).is).toBe(counts ? 'unmet' : 'met');
  });

  it('that count are shown with their dose', () => {
    const someone = patient().takes(SERTRALINE, { mg: 100, perDay: 1, authored: daysAgo(60) });
    expect(evaluate(tried, someone.facts())).toMatchObject({
      because: [{ substances: ['sertraline'], value: '100 mg/day' }],
    });
  });
});
