/** Reasons of orders in the abbreviations of psychiatry: `SI` is suicidal ideation, and the sacroiliac joint. */
import { expect, it } from '@jest/globals';
import { terminology } from '../support/patient.js';

it.each([
  ['MDD with SI', ['reason-depression', 'reason-major-depression', 'reason-suicidality']],
  ['MDD w/ acute SI', ['reason-depression', 'reason-major-depression', 'reason-suicidality']],
  ['Depression with active SI', ['reason-depression', 'reason-suicidality']],
  ['MDD without SI', ['reason-depression', 'reason-major-depression']],
  ['MDD with SI joint pain', ['reason-depression', 'reason-major-depression', 'reason-pain']],
  ['acute SI joint pain', ['reason-pain']],
])('the reason %s', (text, expected) => {
  const sets = [...terminology.recognise([], { text }).sets.keys()].filter((id) => id.startsWith('reason-'));
  expect(sets.sort()).toEqual([...expected].sort());
});
