/** A rule that is not asked would have said nothing. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  always,
  context,
  has,
  measured,
  not,
  ordered,
  orderedBy,
  orderedFor,
  region,
  takes,
} from '../../src/clinical/criteria.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import { rulesToAsk } from '../../src/clinical/dispatch.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { LABEL_REGIONS, type Facts } from '../../src/clinical/facts.js';
import type { Source } from '../../src/clinical/known.js';
import { days } from '../../src/clinical/moment.js';
import { anyPatient, judge } from '../laws/any-patient.js';
import { branch, rule } from './made-up-rules.js';
import { catalogue } from '../../cards/index.js';
import {
  alanineAminotransferase,
  benzodiazepines,
  esketamine,
  ketamines,
  schizophrenia,
  valueSets,
} from '../../cards/value-sets/index.js';

const UNREAD: readonly Source[] = ['conditions', 'medications', 'allergies', 'laboratory', 'procedures'];

describe('for every patient, a rule that is not asked', () => {
  it('is unmet, in all its branches or as a whole', () => {
    const someone = fc.tuple(anyPatient, fc.subarray([...UNREAD]));
    fc.assert(
      fc.property(someone, ([whoever, unread]) => {
        const { monograph, facts } = judge(whoever, unread).assessment;
        const asked = new Set(rulesToAsk(monograph, facts));
        for (const { appliesTo, branches, id } of monograph.rules.filter((one) => !asked.has(one))) {
          const applies = appliesTo && evaluate(appliesTo, facts).is;
          const verdicts = branches.map(({ when }) => evaluate(when, facts).is);
          expect({ id, silent: applies === 'unmet' || verdicts.every((is) => is === 'unmet') }).toEqual({
            id,
            silent: true,
          });
        }
      }),
      { numRuns: 150 },
    );
  });
});

const EMPTY = { items: [], gaps: [] };
const UNKNOWN = { items: [], gaps: [{ source: 'conditions', reason: 'timeout' }] } as const;
const nothing = {
  conditions: EMPTY,
  procedures: EMPTY,
  medications: EMPTY,
  allergies: EMPTY,
  vitalSigns: EMPTY,
  laboratory: EMPTY,
  order: { classes: new Map([[ketamines.id, ['ketamine']]]), reasons: [], route: 'intravenous' },
  region: 'EU',
  context: 'PSY',
} as unknown as Facts;

const isAsked = (when: Criterion, facts: Facts, appliesTo?: Criterion): boolean => {
  const only = rule('only', [branch(when)], appliesTo ? { appliesTo } : {});
  const [monograph] = catalogue.monographs;
  if (!monograph) throw new Error('no monograph');
  return rulesToAsk({ ...monograph, rules: [only] }, facts).length === 1;
};

describe('of a record that holds nothing', () => {
  it.each<readonly [string, Criterion, boolean]>([
    ['a condition', has(schizophrenia), false],
    ['a medicine', takes(benzodiazepines), false],
    ['a result', measured(alanineAminotransferase, { within: days(30), above: 10, unit: 'U/L' }), false],
    ['the absence of a condition', not(has(schizophrenia)), true],
    ['nothing', always, true],
    ['a condition and nothing else', { op: 'all', of: [always, has(schizophrenia)] }, false],
    ['a condition or nothing', { op: 'any', of: [always, has(schizophrenia)] }, true],
    ['this drug', ordered(ketamines), true],
    ['another drug', ordered(esketamine), false],
    ['this route or another', orderedBy('nasal', 'intravenous'), true],
    ['another route', orderedBy('nasal'), false],
    ['a reason that the order does not give', orderedFor(schizophrenia), false],
    ['this region', region('EU', 'UK'), true],
    ['another region', region('US'), false],
    ['this use', context('PSY'), true],
    ['another use', context('PAIN'), false],
    ['a condition in this region', { op: 'all', of: [region('EU'), has(schizophrenia)] }, false],
    ['a condition or a medicine', { op: 'any', of: [takes(benzodiazepines), has(schizophrenia)] }, false],
  ])('a rule that asks for %s is asked: %#', (_name, when, asked) => {
    expect(isAsked(when, nothing)).toBe(asked);
  });

  it('a rule for orders beside a condition is not asked', () => {
    expect(isAsked(always, nothing, has(schizophrenia))).toBe(false);
  });
});

it('a list that was not read to its end has its rules asked', () => {
  expect(isAsked(has(schizophrenia), { ...nothing, conditions: UNKNOWN })).toBe(true);
  expect(isAsked(takes(benzodiazepines), { ...nothing, conditions: UNKNOWN })).toBe(false);
});

it('every rule of the catalogue is asked of some order where nothing could be read', () => {
  const gap = { items: [], gaps: [{ source: 'order', reason: 'timeout' }] };
  const lists = Object.entries(nothing).filter(([, list]) => list === EMPTY);
  const unread = { ...nothing, ...Object.fromEntries(lists.map(([list]) => [list, gap])) };
  const sets = new Map(valueSets.map(({ id }) => [id, 'current']));
  const order = { ...nothing.order, classes: sets, reasons: [{ label: 'any', sets }] };
  for (const monograph of catalogue.monographs) {
    const asked = LABEL_REGIONS.flatMap((of) =>
      (['nasal', 'unknown'] as const).flatMap((route) =>
        rulesToAsk(monograph, { ...unread, region: of, order: { ...order, route } } as unknown as Facts),
      ),
    );
    expect(monograph.rules.filter((one) => !asked.includes(one))).toEqual([]);
  }
});
