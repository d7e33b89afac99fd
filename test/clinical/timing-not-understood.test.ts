/** What depends on a timing that is not understood is not known; the rest of the order is judged. */
import { describe } from '@jest/globals';
import * as say from '../../src/clinical/criteria.js';
import type { Resource } from '../../src/fhir/resource.js';
import { patient, type PatientCase } from '../support/patient.js';
import { testRows } from './verdict-rows.js';

const ordering = (repeat: Resource, value?: number): PatientCase =>
  patient().orders('ketamine-iv', {
    dosage: {
      timing: { repeat },
      ...(value !== undefined && { doseAndRate: [{ doseQuantity: { value, unit: 'mg' } }] }),
    },
  });
const ABSURD = { frequency: 1e308, period: 1, periodUnit: 'd' };
const TWICE_A_DAY = { frequency: 2, period: 1, periodUnit: 'd' };
const ONCE_A_WEEK = { frequency: 1, period: 1, periodUnit: 'wk' };
const lasting = (duration: number): Resource => ({ duration, durationUnit: 'min' });

describe('a timing that is not understood', () => {
  testRows([
    [
      'leaves open how much is given in a day',
      say.orderedDose('milligramsPerDay', { above: 84 }),
      ordering(TWICE_A_DAY, 56),
      ordering(TWICE_A_DAY, 28),
      ordering(ABSURD, 28),
    ],
    [
      'hides no dose that is told',
      say.orderedDose('milligrams', { above: 84 }),
      ordering(ABSURD, 112),
      ordering(ABSURD, 28),
    ],
    [
      'leaves open over how long a dose is given',
      say.orderedDose('overMinutes', { below: 40 }),
      ordering(lasting(10), 35),
      ordering(lasting(40), 35),
      ordering(lasting(-10), 35),
    ],
    [
      'leaves open how often',
      say.orderedRepeatedly({ moreOftenThan: 2 }),
      ordering(TWICE_A_DAY),
      ordering(ONCE_A_WEEK),
      ordering(ABSURD),
    ],
    ['can be asked for', say.noLegibleTiming, ordering(ABSURD), ordering(ONCE_A_WEEK)],
  ]);
});
