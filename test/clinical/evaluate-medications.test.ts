/** The medicines a patient takes: by substance, route, dose and time. */
import { describe } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { daysAgo, patient } from '../support/patient.js';
import { testRows } from './verdict-rows.js';

const lorazepam = patient().takes('rx:197901');

describe('what the patient takes', () => {
  testRows([
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
