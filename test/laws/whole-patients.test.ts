/** Laws that hold for every patient, with the catalogue as it is. */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Source } from '../../src/clinical/known.js';
import { sourcesOfRule } from '../../src/clinical/sources-of.js';
import type { Resource } from '../../src/fhir/resource.js';
import { WHOLE_RECORD } from '../support/readings.js';
import { anyPatient, essenceOf, firedIn, judge, textsOf, type AnyPatient } from './any-patient.js';
import { expectSame, FEWER_RUNS, onceFor, RUNS } from './same-patients.js';

jest.setTimeout(120_000);
const anySource = fc.constantFrom(...WHOLE_RECORD);
/** Labels outside the US contraindicate these as well, for the injections. */
const CRITICAL_BY_REGION = [
  'significant-cardiac-disease',
  'cerebrovascular-history',
  'hyperthyroidism-uncontrolled',
  'pressor-and-bp-raising-drugs',
];

const judgedOnce = onceFor((someone: AnyPatient) => judge(someone));
const essenceOnce = onceFor((someone: AnyPatient) => essenceOf(judgedOnce(someone)));

const anyOrderOf = (someone: AnyPatient): fc.Arbitrary<readonly Resource[]> =>
  fc.shuffledSubarray([...someone.resources], { minLength: someone.resources.length });

describe('for every patient', () => {
  it('the order of the resources does not matter', () => {
    const shuffled = anyPatient.chain((someone) => fc.tuple(fc.constant(someone), anyOrderOf(someone)));
    fc.assert(
      fc.property(shuffled, ([someone, resources]) => {
        expectSame(essenceOf(judge({ ...someone, resources })), essenceOnce(someone));
      }),
      FEWER_RUNS,
    );
  });

  it('a resource that is sent twice counts once', () => {
    fc.assert(
      fc.property(anyPatient, (someone) => {
        const resources = [...someone.resources, ...someone.resources];
        expectSame(essenceOf(judge({ ...someone, resources })), essenceOnce(someone));
      }),
      FEWER_RUNS,
    );
  });

  it('the same patient is judged the same again', () => {
    fc.assert(
      fc.property(anyPatient, (someone) => {
        const before = JSON.stringify(someone);
        expectSame(essenceOf(judge(someone)), essenceOnce(someone));
        expect(JSON.stringify(someone)).toBe(before);
      }),
      FEWER_RUNS,
    );
  });

  it('more data never takes an allergy away', () => {
    const isAllergy = ({ resourceType }: Resource): boolean =>
      resourceType === 'AllergyIntolerance' || resourceType === 'Patient';
    fc.assert(
      fc.property(anyPatient, (someone) => {
        const few = firedIn(
          judge({ ...someone, resources: someone.resources.filter(isAllergy), drafts: [] }),
        );
        const all = firedIn(judgedOnce(someone));
        expect(all.includes('hypersensitivity-ketamine')).toBe(few.includes('hypersensitivity-ketamine'));
      }),
      FEWER_RUNS,
    );
  });

  it('what could not be read takes away no finding that rests on the rest, and is said', () => {
    fc.assert(
      fc.property(anyPatient, anySource, (someone, source) => {
        const whole = judgedOnce(someone);
        const partly = judge(someone, [source], whole.context);
        const independent = whole.assessment.findings
          .filter(({ rule }) => rule.kind !== 'data quality' && !sourcesOfRule(rule).includes(source))
          .map(({ rule }) => rule.id);
        expect(firedIn(partly)).toEqual(expect.arrayContaining(independent));
        expect(firedIn(partly)).toContain('data-incomplete');
        expect(firedIn(partly)).not.toContain('screen-complete');
        expect(partly.assessment.gaps.map((gap) => gap.source)).toContain(source);
      }),
      RUNS,
    );
  });

  it('what was read and found empty is no gap', () => {
    const types: Readonly<Partial<Record<Source, readonly string[]>>> = {
      conditions: ['Condition'],
      allergies: ['AllergyIntolerance'],
      medications: ['MedicationRequest'],
      'vital-signs': ['Observation'],
      laboratory: ['Observation'],
      procedures: ['Procedure'],
      encounter: ['Encounter'],
    };
    fc.assert(
      fc.property(anyPatient, anySource, (someone, source) => {
        const resources = someone.resources.filter(
          ({ resourceType }) => !types[source]?.includes(String(resourceType)),
        );
        const { assessment } = judge({ ...someone, resources, drafts: [] });
        expect(assessment.gaps.map((gap) => gap.source)).not.toContain(source);
      }),
      FEWER_RUNS,
    );
  });

  it('no text holds a placeholder, "undefined" or "NaN", and every summary keeps to its length', () => {
    fc.assert(
      fc.property(anyPatient, fc.subarray([...WHOLE_RECORD]), (someone, unread) => {
        const odd = /[{}]|undefined|NaN|\[object/;
        expect(textsOf(judge(someone, unread)).filter((text) => odd.test(text))).toEqual([]);
      }),
      FEWER_RUNS,
    );
  });

  it('every finding names data of this patient or this order', () => {
    fc.assert(
      fc.property(anyPatient, (someone) => {
        const idOf = ({ resourceType, id }: Resource): string => `${String(resourceType)}/${String(id)}`;
        const known = new Set([
          ...someone.resources.map(idOf),
          ...[someone.order, ...someone.drafts].map((draft) => `draft:${idOf(draft)}`),
        ]);
        const { findings } = judgedOnce(someone).assessment;
        const named = findings.flatMap(({ because }) => because.map(({ reference }) => reference));
        expect(findings.filter(({ because }) => because.length === 0)).toEqual([]);
        expect(named.filter((reference) => !known.has(reference))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('nothing that may stand in a resource makes a rule fail, or shows as a fault of ours', () => {
    const spoiled = fc.record({
      someone: anyPatient.filter(({ resources }) => resources.length > 1),
      at: fc.nat(),
      element: fc.nat(),
      value: fc.oneof(fc.jsonValue(), fc.constantFrom('constructor', '__proto__', 'toString')),
    });
    fc.assert(
      fc.property(spoiled, ({ someone, at, element, value }) => {
        const index = 1 + (at % (someone.resources.length - 1));
        const resources = someone.resources.map((resource, position) => {
          const names = Object.keys(resource).filter((name) => name !== 'resourceType' && name !== 'id');
          const name = names[element % names.length];
          return position === index && name !== undefined ? { ...resource, [name]: value } : resource;
        });
        const judged = judge({ ...someone, resources });
        expect(judged.assessment.gaps.map(({ reason }) => reason)).not.toContain('rule-failed');
        const odd = /undefined|NaN|\[object|function ?\(|=>/;
        expect(textsOf(judged).filter((text) => odd.test(text))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('only contraindications are critical, but for those of regional labels', () => {
    fc.assert(
      fc.property(anyPatient, (someone) => {
        const loud = judgedOnce(someone)
          .assessment.findings.filter(({ rule, indicator }) => indicator === 'critical' && rule.group !== 'A')
          .map(({ rule }) => rule.id);
        const allowed = someone.region === 'US' ? [] : CRITICAL_BY_REGION;
        expect(loud.filter((id) => !allowed.includes(id))).toEqual([]);
      }),
      RUNS,
    );
  });
});
