/** Names of places that stand close to those of anaesthesia and critical care: which of them silence rules, and which do not. */
import { describe, expect, it } from '@jest/globals';
import { scopes } from '../../../cards/ketamine/scopes.js';
import { useContexts } from '../../../cards/ketamine/use-contexts.js';
import { ketamines } from '../../../cards/value-sets/index.js';
import type { Monograph } from '../../../src/clinical/rule.js';
import { decideUseContext } from '../../../src/clinical/use-context.js';
import { patient } from '../../support/patient.js';

const monograph: Monograph = {
  id: 'test',
  drug: 'ketamine',
  triggers: ketamines,
  useContexts,
  scopes,
  rules: [],
};

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
    expect(decideUseContext(monograph, ordered.factsBeforeContext())).toBe(context);
  });
});
