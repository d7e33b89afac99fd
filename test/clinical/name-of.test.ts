/** How what rules look for is named within a sentence. */
import { describe, expect, it } from '@jest/globals';
import { titleAmid } from '../../src/clinical/name-of.js';
import { bodyWeight, childPugh, gammaGlutamyltransferase, inr, tsh } from '../../cards/value-sets/index.js';

describe('a title within a sentence', () => {
  it('begins in lower case, but for names', () => {
    expect([bodyWeight, gammaGlutamyltransferase, inr, tsh, childPugh].map(titleAmid)).toEqual([
      'body weight',
      'gamma-glutamyltransferase',
      'international normalised ratio',
      'thyrotropin (TSH)',
      'Child-Pugh class or score',
    ]);
  });
});
