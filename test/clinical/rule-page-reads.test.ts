/** What a page says that its rule reads: for the decision, and beyond it. */
import { expect, it } from '@jest/globals';
import dataIncomplete from '../../cards/ketamine/data-incomplete.js';
import monitoring from '../../cards/ketamine/monitoring-session-vitals.js';
import nice from '../../cards/ketamine/nice-uk-guidance.js';
import olderAdult from '../../cards/ketamine/older-adult.js';
import screenComplete from '../../cards/ketamine/screen-complete.js';
import { readsInWords } from '../../src/clinical/reads-in-words.js';
import type { Rule } from '../../src/clinical/rule.js';

it.each<readonly [string, Rule, string]>([
  ['a rule on the order', nice, 'the order alone'],
  ['a rule on the patient', olderAdult, 'patient details, medicines'],
  [
    'a rule that adds what was measured',
    monitoring,
    'the order alone; for what is said or offered in addition also vital signs, laboratory results',
  ],
  ['a rule on what was not read', dataIncomplete, 'what could not be read'],
  [
    'a rule on what others found',
    screenComplete,
    'what could not be read, what other rules have found; for what is said or offered in addition also medicines',
  ],
])('%s', (_name, rule, said) => {
  expect(readsInWords(rule)).toBe(said);
});
