/** Which changes of dose cards offer: to whom, beside their nearest neighbours, and not where it cannot be told. */
import { describe, expect, it } from '@jest/globals';
import dose from '../../cards/ketamine/esketamine-dose.js';
import infusion from '../../cards/ketamine/ketamine-parenteral-psych-dose.js';
import liver from '../../cards/ketamine/moderate-hepatic-impairment.js';
import older from '../../cards/ketamine/older-adult.js';
import { suggestionsOf } from '../../src/cds-hooks/cards/suggestions.js';
import { entriesOf } from '../../src/cds-hooks/cards/fold.js';
import { draftsByName } from '../../src/cds-hooks/draft-orders.js';
import type { Resource } from '../../src/fhir/resource.js';
import type { Rule } from '../../src/clinical/rule.js';
import { judge } from '../clinical/made-up-rules.js';
import { daysAgo, patient, type OrderOptions, type PatientCase } from '../support/patient.js';
import { RENDERING } from '../support/rendering.js';

const changes = (someone: PatientCase, rule: Rule): readonly string[] =>
  suggestionsOf(entriesOf([judge(someone, [rule])]), {
    ...RENDERING.ordering,
    drafts: draftsByName([someone.order]),
  })
    .filter(({ actions }) => actions?.[0]?.type === 'update')
    .map(({ label }) => label);

const TO_56 = ['Change the dose to 56 mg'];
const TO_28 = ['Change the dose to 28 mg'];
const TO_HALF = ['Change the dose to 0.5 mg/kg over 40 minutes'];
const NONE: readonly string[] = [];

const spray = (
  value: number,
  age: number | null = 42,
  options: OrderOptions = {},
  unit = 'mg',
): PatientCase =>
  patient({ age }).orders('spravato', {
    dosage: { doseAndRate: [{ doseQuantity: { value, unit } }] },
    ...options,
  });
const later = (someone: PatientCase): PatientCase =>
  someone.takes('rx:2119387', { authored: daysAgo(40), stopped: daysAgo(30) });
const classB = (someone: PatientCase): PatientCase => someone.answered('text:Child-Pugh class', 'text:B');
const drip = (value: number, minutes?: number, more: Resource = {}, unit = 'mg/kg'): PatientCase =>
  patient()
    .measured('loinc:29463-7', 80, 'kg')
    .orders('ketamine-iv', {
      dosage: {
        doseAndRate: [{ doseQuantity: { value, unit } }],
        ...(minutes !== undefined && { timing: { repeat: { duration: minutes, durationUnit: 'min' } } }),
        ...more,
      },
    });

type Row = readonly [string, PatientCase, Rule, readonly string[]];

describe('a change of dose is offered', () => {
  it.each<Row>([
    ['84 to 56 mg in moderate hepatic impairment', classB(spray(84)), liver, TO_56],
    ['three devices in moderate hepatic impairment', classB(spray(3, 42, {}, 'device')), liver, TO_56],
    ['84 to 56 mg in it at 70 in the US', classB(spray(84, 70)), liver, TO_56],
    ['84 to 56 mg in it at 70 in the EU, later', classB(later(spray(84, 70))).inRegion('EU'), liver, TO_56],
    ['a first session of 56 mg at 70 in the EU', spray(56, 70).inRegion('EU'), older, TO_28],
    [
      'a first session of two devices at 65 in the EU',
      spray(2, 65, {}, 'device').inRegion('EU'),
      older,
      TO_28,
    ],
    ['112 mg', later(spray(112)), dose, TO_56],
    ['60 mg', later(spray(60)), dose, TO_56],
    ['112 mg at 70 in the US', later(spray(112, 70)), dose, TO_56],
    ['112 mg in Switzerland', later(spray(112)).inRegion('CH'), dose, TO_56],
    ['a first session of 84 mg in the EU', spray(84).inRegion('EU'), dose, TO_56],
    ['a first session of 84 mg at 70 in the EU', spray(84, 70).inRegion('EU'), dose, TO_28],
    ['2 mg/kg over 40 minutes', drip(2, 40), infusion, TO_HALF],
    ['2 mg/kg over 120 minutes', drip(2, 120), infusion, TO_HALF],
    ['2 mg/kg without a duration', drip(2), infusion, TO_HALF],
    ['0.5 mg/kg over 10 minutes', drip(0.5, 10), infusion, TO_HALF],
    ['1 mg/kg over 39 minutes', drip(1, 39), infusion, TO_HALF],
  ])('for %s', (_name, someone, rule, expected) => {
    expect(changes(someone, rule)).toEqual(expected);
  });
});

describe('no change of dose is offered', () => {
  it.each<Row>([
    ['for 56 mg in moderate hepatic impairment', classB(spray(56)), liver, NONE],
    ['for 84 mg in it, where 28 mg is the start', classB(spray(84, 70)).inRegion('EU'), liver, NONE],
    ['for 84 mg in it, use unknown', classB(spray(84)).inContext('UNK'), liver, NONE],
    ['for an injection in it', classB(patient().orders('esketamine-iv')), liver, NONE],
    [
      'for 84 mg in an unconfirmed one',
      spray(84).has('K74.60', { verificationStatus: 'provisional' }).measured('loinc:1975-2', 2.5, 'mg/dL'),
      liver,
      NONE,
    ],
    ['for a later session of 56 mg at 70 in the EU', later(spray(56, 70)).inRegion('EU'), older, NONE],
    ['for 28 mg at 70 in the EU', spray(28, 70).inRegion('EU'), older, NONE],
    ['for 56 mg at 70 in the US', spray(56, 70), older, NONE],
    ['for 56 mg at 70 in the UK', spray(56, 70).inRegion('UK'), older, NONE],
    ['for a later 112 mg at 70 in the EU', later(spray(112, 70)).inRegion('EU'), dose, NONE],
    ['for 112 mg at 70 in the UK, whose label was not read', spray(112, 70).inRegion('UK'), dose, NONE],
    ['for a first session of 84 mg in the US', spray(84), dose, NONE],
    ['for a first session of 84 mg in the UK', spray(84).inRegion('UK'), dose, NONE],
    [
      'for a first session of 84 mg in a suicidal crisis in the EU',
      spray(84, 42, { reason: 'R45.851' }).inRegion('EU'),
      dose,
      NONE,
    ],
    ['for 1.2 mg/kg over 120 minutes, which would then be given faster', drip(1.2, 120), infusion, NONE],
    ['for 28 mg in the US, which may be meant', spray(28), dose, NONE],
    ['for 42 mg, which would have to rise', later(spray(42)), dose, NONE],
    ['for 2 mg, where devices were meant', later(spray(2)), dose, NONE],
    [
      'for 56 mg twice a day, where the frequency is wrong',
      later(
        spray(56, 42, {
          dosage: {
            doseAndRate: [{ doseQuantity: { value: 56, unit: 'mg' } }],
            timing: { repeat: { frequency: 2, period: 1, periodUnit: 'd' } },
          },
        }),
      ),
      dose,
      NONE,
    ],
    [
      'for 1.4 mg/kg at 80 kg by nose',
      later(spray(1.4, 42, {}, 'mg/kg')).measured('loinc:29463-7', 80, 'kg'),
      dose,
      NONE,
    ],
    ['for 0.5 mg/kg over 40 minutes', drip(0.5, 40), infusion, NONE],
    ['for 0.3 mg/kg over 10 minutes, which would have to rise', drip(0.3, 10), infusion, NONE],
    ['for 160 mg at 80 kg', drip(160, 40, {}, 'mg'), infusion, NONE],
    ['for 2 mg/kg, use unknown', drip(2, 40).inContext('UNK'), infusion, NONE],
    ['for 2 mg/kg in the muscle', drip(2, 40, { route: { text: 'intramuscular' } }), infusion, NONE],
    ['for 2 mg/kg as a push', drip(2, undefined, { text: 'IV push' }), infusion, NONE],
    ['for 2 mg/kg by a method of pushing', drip(2, undefined, { method: { text: 'Push' } }), infusion, NONE],
    [
      'for 2 mg/kg of arketamine',
      drip(2, 40).orders('ketamine-iv', {
        dosage: { doseAndRate: [{ doseQuantity: { value: 2, unit: 'mg/kg' } }] },
        also: { medicationCodeableConcept: { text: 'arketamine injection' } },
      }),
      infusion,
      NONE,
    ],
  ])('%s', (_name, someone, rule, expected) => {
    expect(changes(someone, rule)).toEqual(expected);
  });
});

describe('no change of dose is offered where it cannot be told', () => {
  it.each<Row>([
    ['whether 28 mg is the start: age', classB(spray(84, null)).inRegion('EU'), liver, NONE],
    [
      'whether 28 mg is the start: earlier sessions',
      classB(spray(84, 70)).inRegion('EU').unread('medications'),
      liver,
      NONE,
    ],
    ['how old the patient is', spray(112, null).inRegion('EU'), dose, NONE],
    ['whether there were sessions before', spray(112, 70).inRegion('EU').unread('medications'), dose, NONE],
  ])('%s', (_name, someone, rule, expected) => {
    expect(judge(someone, [rule]).findings).toHaveLength(1);
    expect(changes(someone, rule)).toEqual(expected);
  });
});
