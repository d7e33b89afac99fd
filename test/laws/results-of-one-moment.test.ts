/** Where a moment has several results of one test, their ids decide nothing: the one that speaks against the medicine counts. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo, patient } from '../support/patient.js';
import { judge, textsOf, type AnyPatient, type Judged } from './any-patient.js';
import { FEWER_RUNS } from './same-patients.js';

const quantity = (code: string, value: number, unit: string): Resource => ({
  code: concept(code),
  valueQuantity: { value, unit, code: unit },
});
const answer = (code: string, said: string): Resource => ({
  code: concept(code),
  valueCodeableConcept: concept(said),
});

/** Good, bad and unreadable results of each test. */
const TESTS: readonly (readonly Resource[])[] = [
  [
    quantity('loinc:1742-6', 20, 'U/L'),
    quantity('loinc:1742-6', 300, 'U/L'),
    quantity('loinc:1742-6', 305, ''),
    { ...quantity('loinc:1742-6', 300, 'U/L'), referenceRange: [{ high: { value: 30, unit: 'U/L' } }] },
  ],
  [
    quantity('loinc:1975-2', 0.6, 'mg/dL'),
    quantity('loinc:1975-2', 60, 'umol/L'),
    quantity('loinc:1975-2', 3, 'furlongs'),
  ],
  [quantity('loinc:1751-7', 4, 'g/dL'), quantity('loinc:1751-7', 24, 'g/L')],
  [quantity('loinc:3016-3', 2, 'm[IU]/L'), quantity('loinc:3016-3', 0.01, 'mIU/L')],
  [
    quantity('loinc:59408-5', 98, '%'),
    quantity('loinc:59408-5', 84, '%'),
    answer('loinc:59408-5', 'text:low'),
  ],
  [quantity('loinc:10230-1', 60, '%'), quantity('loinc:10230-1', 25, '%')],
  [
    quantity('loinc:29463-7', 90, 'kg'),
    quantity('loinc:29463-7', 45, 'kg'),
    quantity('loinc:29463-7', 45, ''),
  ],
  [answer('text:Child-Pugh class', 'text:B'), answer('text:Child-Pugh class', 'text:C')],
  [answer('loinc:88020-3', 'text:Class I'), answer('loinc:88020-3', 'text:Class III')],
  [
    quantity('loinc:19080-1', 1, 'mIU/mL'),
    quantity('loinc:19080-1', 400, 'IU/L'),
    quantity('loinc:19080-1', 400, ''),
    answer('loinc:2106-3', 'sct:260385009'),
    answer('loinc:2106-3', 'sct:10828004'),
  ],
];

const base = patient({ sex: 'female', age: 31 })
  .orders('ketamine-iv', { dosage: { doseAndRate: [{ doseQuantity: { value: 40, unit: 'mg' } }] } })
  .has('K74.60')
  .has('E05.00')
  .has('I50.9');

const judgedWith = (results: readonly Resource[]): Judged => {
  const observations = results.map((result, index) => ({
    ...{ resourceType: 'Observation', id: `result-${index}`, status: 'final', effectiveDateTime: daysAgo(2) },
    ...result,
  }));
  const someone: AnyPatient = {
    order: base.order,
    drug: 'ketamine',
    drafts: [],
    resources: [...base.resources, ...observations],
    region: 'US',
  };
  return judge(someone, [], 'PSY');
};

const essence = (judged: Judged): unknown => ({
  findings: judged.assessment.findings.map(({ rule, indicator }) => [rule.id, indicator]),
  unchecked: judged.assessment.unchecked.map(({ rule, missing }) => [rule.id, missing]),
  texts: textsOf(judged).toSorted(),
});

const several = fc
  .constantFrom(...TESTS)
  .chain((results) => fc.tuple(fc.shuffledSubarray([...results], { minLength: 2 }), fc.nat()));
/** Rules that results alone decide, for this patient, and that no other takes the place of. */
const AGAINST = [
  'liver-tests-abnormal',
  'severe-hepatic-impairment',
  'hyperthyroidism-uncontrolled',
  'respiratory-compromise',
  'significant-cardiac-disease',
  'ketamine-parenteral-psych-dose',
  'pregnancy-current',
];
const LEVELS = ['info', 'warning', 'critical'];

describe('results of one moment', () => {
  it('say the same whatever their ids', () => {
    fc.assert(
      fc.property(several, ([results]) => {
        expect(essence(judgedWith(results.toReversed()))).toEqual(essence(judgedWith(results)));
      }),
      FEWER_RUNS,
    );
  });

  it('warn as loudly as each of them does', () => {
    fc.assert(
      fc.property(several, ([results, pick]) => {
        const one = judgedWith([results[pick % results.length] ?? {}]).assessment.findings;
        const all = judgedWith(results).assessment.findings;
        for (const { rule, indicator } of one.filter(({ rule }) => AGAINST.includes(rule.id))) {
          const found = all.find((finding) => finding.rule.id === rule.id);
          expect([rule.id, LEVELS.indexOf(found?.indicator ?? '')]).toEqual([
            rule.id,
            Math.max(LEVELS.indexOf(indicator), LEVELS.indexOf(found?.indicator ?? '')),
          ]);
        }
      }),
      FEWER_RUNS,
    );
  });

  it('are said where one of them cannot be read and none of the others decides', () => {
    const unread = judgedWith([
      quantity('loinc:1742-6', 20, 'U/L'),
      quantity('loinc:1742-6', 305, ''),
    ]).assessment;
    expect(unread.unchecked.map(({ rule }) => rule.id)).toContain('liver-tests-abnormal');
    expect(unread.gaps).toContainEqual({
      source: 'laboratory',
      reason: 'unit-not-understood',
      of: 'alanine aminotransferase',
    });
  });
});
