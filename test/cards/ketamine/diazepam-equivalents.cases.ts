/** The table converts benzodiazepines that the value set knows, and nothing else. */
import { describe, expect, it } from '@jest/globals';
import { diazepamEquivalents } from '../../../cards/ketamine/diazepam-equivalents.js';
import { benzodiazepines } from '../../../cards/value-sets/index.js';
import { terminology } from '../../support/patient.js';

const rows = Object.entries(diazepamEquivalents.milligrams);

describe('the diazepam equivalents', () => {
  it.each(rows)('%s is a benzodiazepine, under the name that facts carry', (name) => {
    const { classes } = terminology.recogniseMedication([], [name]);
    expect(classes.get(benzodiazepines.id)).toEqual([name]);
  });

  it.each(rows)('%s has an amount that is more than nothing', (_name, milligrams) => {
    expect(milligrams).toBeGreaterThan(0);
  });

  it('convert diazepam into itself', () => {
    expect(diazepamEquivalents.milligrams[diazepamEquivalents.of]).toBe(diazepamEquivalents.per);
  });
});
