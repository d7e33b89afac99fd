/** Blood pressures that cannot be ones: whether it is told that there was something. */
import { describe, expect, it } from '@jest/globals';
import { measurementNames } from '../../hooks/queries.js';
import { pressureIn } from '../../src/facts/pressure.js';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, terminology } from '../support/patient.js';

const PANEL = 'loinc:85354-9';
const SYSTOLIC = 'loinc:8480-6';
const DIASTOLIC = 'loinc:8462-4';
const mmHg = (value: unknown): Resource => ({ valueQuantity: { value, unit: 'mmHg', code: 'mm[Hg]' } });
const part = (code: string, parts: Resource): Resource => ({ code: concept(code), ...parts });
const isMisread = (code: string, parts: Resource): boolean =>
  pressureIn(part(code, parts), terminology, measurementNames, code === PANEL).isMisread;

describe('a pressure that is not used is told where a number stands', () => {
  it.each<readonly [string, string, Resource, boolean]>([
    ['in order', PANEL, { component: [part(SYSTOLIC, mmHg(142)), part(DIASTOLIC, mmHg(88))] }, false],
    ['in one half', PANEL, { component: [part(SYSTOLIC, mmHg(142)), part(DIASTOLIC, mmHg(880))] }, true],
    ['beyond all limits', SYSTOLIC, mmHg(1420), true],
    ['below nothing', SYSTOLIC, mmHg(-142), true],
    ['exchanged', PANEL, { component: [part(SYSTOLIC, mmHg(80)), part(DIASTOLIC, mmHg(140))] }, true],
    ['with two in one', SYSTOLIC, mmHg('142/88'), true],
    ['once for both', PANEL, mmHg(142), true],
    [
      'of which nothing was heard',
      PANEL,
      { component: [part(SYSTOLIC, mmHg(90)), part(DIASTOLIC, mmHg(0))] },
      false,
    ],
    ['nowhere, as it was not taken', PANEL, { valueString: 'unable to obtain after 2 attempts' }, false],
    ['nowhere, but a word', PANEL, { valueString: 'refused' }, false],
    ['nowhere, but a word for one half', PANEL, { component: [part(SYSTOLIC, { valueString: 'x' })] }, false],
    ['nowhere, as is said', PANEL, { component: [part(SYSTOLIC, { dataAbsentReason: {} })] }, false],
    ['for another measurement', 'loinc:29463-7', mmHg(1420), false],
  ])('%s', (_name, code, parts, mark) => {
    expect(isMisread(code, parts)).toBe(mark);
  });
});
