/** What cards offer to some patients only. */
import { describe, expect, it } from '@jest/globals';
import cerebrovascular from '../../cards/ketamine/cerebrovascular-history.js';
import pregnancy from '../../cards/ketamine/pregnancy-current.js';
import psychosis from '../../cards/ketamine/psychosis-history.js';
import liver from '../../cards/ketamine/severe-hepatic-impairment.js';
import { suggestionsOf } from '../../src/cds-hooks/cards/suggestions.js';
import { entriesOf } from '../../src/cds-hooks/cards/fold.js';
import type { Rule } from '../../src/clinical/rule.js';
import { judge } from '../clinical/made-up-rules.js';
import { daysAgo, NOW, patient, type PatientCase } from '../support/patient.js';

const offered = (someone: PatientCase, rule: Rule): readonly string[] =>
  suggestionsOf(entriesOf([judge(someone, [rule])]), {
    patientId: 'p1',
    drafts: [],
    requested: [],
    now: NOW,
  }).map(({ label }) => label);

const woman = patient({ age: 30, sex: 'female' });
const failing = patient().has('K72.90');
const psychotic = patient().has('F23', { clinicalStatus: 'resolved' });
const TEST = 'Order a pregnancy test (hCG in urine)';
const LIVER = 'Order bilirubin, albumin and INR';
const NEUROLOGY = 'Ask neurology for advice';
const PSYCHIATRY = 'Ask psychiatry for advice';

describe('an offer', () => {
  it.each<readonly [string, PatientCase, Rule, string, boolean]>([
    [
      'a pregnancy test, in a probable pregnancy',
      woman.answered('loinc:2106-3', 'text:positive'),
      pregnancy,
      TEST,
      true,
    ],
    [
      'a pregnancy test, in a known pregnancy',
      woman.has('Z33.1', { onset: daysAgo(30) }),
      pregnancy,
      TEST,
      false,
    ],
    [
      'liver values, where none is recent',
      failing.measured('loinc:1751-7', 3, 'g/dL', daysAgo(31)),
      liver,
      LIVER,
      true,
    ],
    [
      'liver values, where one is recent',
      failing.measured('loinc:1751-7', 3, 'g/dL', daysAgo(30)),
      liver,
      LIVER,
      false,
    ],
    ['liver values, where results were not read', failing.unread('laboratory'), liver, LIVER, true],
    [
      'neurology, five months after a stroke',
      patient().has('I63.9', { onset: daysAgo(150) }),
      cerebrovascular,
      NEUROLOGY,
      true,
    ],
    [
      'neurology, a year after a stroke',
      patient().has('I63.9', { onset: daysAgo(365) }),
      cerebrovascular,
      NEUROLOGY,
      false,
    ],
    ['neurology, after a stroke of unknown date', patient().has('I63.9'), cerebrovascular, NEUROLOGY, true],
    ['psychiatry, to another prescriber', psychotic, psychosis, PSYCHIATRY, true],
    [
      'psychiatry, to a psychiatrist',
      psychotic.orders('ketamine-iv', { requesterSpecialty: 'Psychiatry' }),
      psychosis,
      PSYCHIATRY,
      false,
    ],
  ])('of %s', (_name, someone, rule, label, expected) => {
    expect(offered(someone, rule).includes(label)).toBe(expected);
  });
});
