/** The dose of a prescription whose place a draft takes. */
import { describe } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { patient, type PatientCase } from '../support/patient.js';
import type { MedicationOptions } from '../support/statements.js';
import { testRows } from './verdict-rows.js';

const LORAZEPAM = 'rx:197901';
const TEMAZEPAM = 'text:temazepam 10 mg';
const above3mg = say.takes(sets.benzodiazepines, { perDay: { above: 3 } });

/** A patient with 4 mg of lorazepam a day, and a draft that takes its place. */
const renewed = (options: MedicationOptions, code = LORAZEPAM): PatientCase =>
  patient()
    .takes(LORAZEPAM, { id: 'old', mg: 1, perDay: 4 })
    .alsoDrafts(code, { ...options, replaces: 'MedicationRequest/old' });

describe('the dose of what the patient takes, where a draft takes its place', () => {
  testRows([
    [
      'is that of the draft',
      above3mg,
      renewed({ mg: 1, perDay: 4 }),
      renewed({ mg: 1, perDay: 2 }),
      renewed({ mg: 1, perDay: 2 }).unread('medications'),
    ],
    [
      'is the old one where the draft tells none, unless it is as needed',
      above3mg,
      renewed({}),
      renewed({ asNeeded: true }),
      renewed({ asNeeded: true }).unread('medications'),
    ],
    [
      'is the old one where the draft is another medicine',
      above3mg,
      renewed({ mg: 1, perDay: 1 }, TEMAZEPAM),
      patient().alsoDrafts(TEMAZEPAM, { mg: 1, perDay: 1 }),
      patient().unread('medications'),
    ],
  ]);
});
