/** What cards offer to some patients only. */
import { describe, expect, it } from '@jest/globals';
import cerebrovascular from '../../cards/ketamine/cerebrovascular-history.js';
import benzodiazepine from '../../cards/ketamine/benzodiazepine-efficacy.js';
import compounded from '../../cards/ketamine/ketamine-nonparenteral-compounded.js';
import dose from '../../cards/ketamine/ketamine-parenteral-psych-dose.js';
import paediatric from '../../cards/ketamine/paediatric-patient.js';
import cardiac from '../../cards/ketamine/significant-cardiac-disease.js';
import stimulant from '../../cards/ketamine/psychostimulant.js';
import breathing from '../../cards/ketamine/respiratory-compromise.js';
import pregnancy from '../../cards/ketamine/pregnancy-current.js';
import psychosis from '../../cards/ketamine/psychosis-history.js';
import liver from '../../cards/ketamine/severe-hepatic-impairment.js';
import { draftsByName } from '../../src/cds-hooks/draft-orders.js';
import { suggestionsOf } from '../../src/cds-hooks/cards/suggestions.js';
import { entriesOf } from '../../src/cds-hooks/cards/fold.js';
import type { Rule } from '../../src/clinical/rule.js';
import { judge } from '../clinical/made-up-rules.js';
import { daysAgo, patient, type PatientCase } from '../support/patient.js';
import { RENDERING } from '../support/rendering.js';

const offered = (someone: PatientCase, rule: Rule): readonly string[] =>
  suggestionsOf(entriesOf([judge(someone, [rule])]), {
    ...RENDERING.ordering,
    drafts: draftsByName([someone.order]),
  }).map(({ label }) => label);

const woman = patient({ age: 30, sex: 'female' });
const failingHeart = patient().has('I50.23');
const pregnant = woman.has('Z33.1', { onset: daysAgo(30) });
const push = patient().orders('ketamine-iv', { dosage: { text: 'IV push' } });
const lozenge = (category: string) => patient().orders('ketamine-oral', { category });
const failing = patient().has('K72.90');
const psychotic = patient().has('F23', { clinicalStatus: 'resolved' });
const TEST = 'Order a pregnancy test (hCG in urine)';
const LIVER = 'Order bilirubin, albumin and INR';
const NEUROLOGY = 'Ask neurology for advice';
const PSYCHIATRY = 'Ask psychiatry for advice';
const REMOVE = 'Remove this ketamine order';
const PERINATAL = 'Refer to perinatal psychiatry';
const CENTRE = 'Refer to a specialist centre for children and adolescents';
const APNOEA = 'Plan a check of sleep apnoea and its treatment';
const STIMULANT = 'Plan whether the stimulant is held on the day of the dose';
const FIRST_DOSE = 'Plan a supervised first dose';
const TAPER = 'Plan how to keep the benzodiazepine at a minimum';
const WEIGHT = 'Order a body weight';

describe('an offer', () => {
  it.each<readonly [string, PatientCase, Rule, string, boolean]>([
    [
      'a pregnancy test, in a probable pregnancy',
      woman.answered('loinc:2106-3', 'text:positive'),
      pregnancy,
      TEST,
      true,
    ],
    ['a supervised first dose, for home', lozenge('community'), compounded, FIRST_DOSE, true],
    [
      'a supervised first dose, where each is supervised',
      lozenge('outpatient'),
      compounded,
      FIRST_DOSE,
      false,
    ],
    ['a pregnancy test, in a known pregnancy', pregnant, pregnancy, TEST, false],
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
      'removal, where the label of the region contraindicates',
      failingHeart.inRegion('UK'),
      cardiac,
      REMOVE,
      true,
    ],
    ['removal, where it does not', failingHeart, cardiac, REMOVE, false],
    ['perinatal psychiatry, in depression', pregnant, pregnancy, PERINATAL, true],
    ['perinatal psychiatry, in anaesthesia', pregnant.inContext('ACUTE'), pregnancy, PERINATAL, false],
    ['a centre for children, in depression', patient({ age: 16 }), paediatric, CENTRE, true],
    ['a centre for children, in pain', patient({ age: 16 }).inContext('PAIN'), paediatric, CENTRE, false],
    ['a check of sleep apnoea, to whom has it', patient().has('G47.33'), breathing, APNOEA, true],
    ['a check of sleep apnoea, in asthma', patient().has('J45.20'), breathing, APNOEA, false],
    ['holding a stimulant that is taken', patient().takes('text:modafinil'), stimulant, STIMULANT, true],
    ['holding a stimulant, with bupropion', patient().takes('text:bupropion'), stimulant, STIMULANT, false],
    ['less of a benzodiazepine', patient().takes('rx:197901'), benzodiazepine, TAPER, true],
    [
      'less of a benzodiazepine, with zolpidem',
      patient().takes('text:zolpidem'),
      benzodiazepine,
      TAPER,
      false,
    ],
    ['a weight, where none is known', push, dose, WEIGHT, true],
    ['a weight, where one is known', push.measured('loinc:29463-7', 80, 'kg'), dose, WEIGHT, false],
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
