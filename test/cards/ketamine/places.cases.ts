/** Names of places that stand close to those of anaesthesia and critical care: which of them silence rules, and which do not. */
import { describe, expect, it } from '@jest/globals';
import { patient } from '../../support/patient.js';
import { useContextOf } from '../../support/use-context-of.js';

describe('an order without a reason', () => {
  it.each([
    ['Post-Anesthesia Care Unit', 'ACUTE'],
    ['Postanaesthesia care unit 2', 'ACUTE'],
    ['L&D OR', 'ACUTE'],
    ['Surgical ICU', 'ACUTE'],
    ['Neuro intensive care', 'ACUTE'],
    ['Psychiatric intensive care unit', 'UNK'],
    ['Psych ICU', 'UNK'],
    ['Mental health intensive care', 'UNK'],
    ['Emergency or inpatient', 'UNK'],
    ['Inpatient or emergency', 'UNK'],
  ])('in “%s” is %s', (location, context) => {
    const ordered = patient().orders('ketamine-iv', { reason: null }).at({ location });
    expect(useContextOf(ordered)).toBe(context);
  });
});
