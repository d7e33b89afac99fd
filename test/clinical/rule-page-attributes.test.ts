/** The source attributes say what a rule reads of a patient, and are told from its criteria. */
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import { pregnancyEvidence } from '../../cards/ketamine/pregnancy-evidence.js';
import { answerNyhaThreeOrFour, bodyWeight, nyhaClass } from '../../cards/value-sets/index.js';
import {
  age,
  all,
  always,
  answered,
  measured,
  not,
  pregnancy,
  stalePregnancy,
} from '../../src/clinical/criteria.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import { days } from '../../src/clinical/moment.js';
import type { PublishedCatalogue } from '../../src/clinical/publication.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import type { Rule } from '../../src/clinical/rule.js';
import { sourceAttributes } from '../../src/clinical/source-attributes.js';
import { branch, rule } from './made-up-rules.js';

const NAMES = [
  'Bibliographic citation',
  'Developer',
  'Funding of the technical implementation',
  'Release and revision dates',
  'Race',
  'Ethnicity',
  'Language',
  'Sexual orientation',
  'Gender identity',
  'Sex',
  'Date of birth',
  'Social determinants of health',
  'Health status assessments',
];

/** Rows of the use context read ages, too; without them what a rule reads stands alone. */
const bare: PublishedCatalogue = {
  ...catalogue,
  monographs: catalogue.monographs.map((monograph) => ({ ...monograph, useContexts: [] })),
};
const valuesOf = (name: string, made: Rule, within = bare): string =>
  sourceAttributes(made, within)
    .find((attribute) => attribute.name === name)!
    .values.join(' ');
const reading = (when: Criterion): Rule => rule('made-up', [branch(when)]);

const NOT_USED = 'Not used: no criterion of this rule reads it.';

describe('the source attributes', () => {
  it.each(rulesOf(catalogue).map((one) => [one.id, one] as const))(
    'of %s are thirteen, each with a value',
    (_id, one) => {
      const attributes = sourceAttributes(one, catalogue);
      expect(attributes.map(({ name }) => name)).toEqual(NAMES);
      for (const { values } of attributes) {
        expect(values.length).toBeGreaterThan(0);
        expect(values.filter((value) => value.trim() === '' || /[*]|undefined/.test(value))).toEqual([]);
      }
    },
  );

  it.each<[string, string, Criterion, string]>([
    ['nothing of the patient', 'Date of birth', always, NOT_USED],
    ['nothing of the patient', 'Sex', always, NOT_USED],
    ['nothing of the patient', 'Health status assessments', always, NOT_USED],
    ['an age', 'Date of birth', age({ atLeast: 65 }), 'Used as age: age is at least 65 years.'],
    [
      'an age that must not be',
      'Date of birth',
      all(not(age({ below: 18 }))),
      'Used as age: age is below 18 years.',
    ],
    ['an age', 'Sex', age({ atLeast: 65 }), NOT_USED],
    [
      'pregnancy',
      'Date of birth',
      pregnancy(['possible'], pregnancyEvidence),
      'Used as age: a pregnancy is possible from 12 to 50 years.',
    ],
    [
      'pregnancy',
      'Sex',
      pregnancy(['pregnant'], pregnancyEvidence),
      'Used to tell whether a pregnancy is possible, where no entry or result shows one.',
    ],
    ['pregnancy', 'Health status assessments', stalePregnancy(pregnancyEvidence), 'Used: pregnancy status.'],
    [
      'an answer',
      'Health status assessments',
      answered(nyhaClass, answerNyhaThreeOrFour, days(365)),
      'Used: NYHA class within 365 days says Answer: NYHA class III or IV.',
    ],
    [
      'a score',
      'Health status assessments',
      measured(nyhaClass, { within: days(30), above: 9, unit: '{score}' }),
      'Used: the latest NYHA class within 30 days is above 9 score.',
    ],
    [
      'a measurement',
      'Health status assessments',
      measured(bodyWeight, { within: days(30), above: 9, unit: 'kg' }),
      NOT_USED,
    ],
  ])('say of a rule that reads %s, under %s', (_reads, name, criterion, said) => {
    expect(valuesOf(name, reading(criterion))).toBe(said);
  });

  it('say where the use context reads an age', () => {
    expect(valuesOf('Date of birth', reading(always), catalogue)).toContain(
      'The use context reads it in the row: 2b child',
    );
  });

  it('count what an added sentence reads, too', () => {
    const made = rule('made-up', [branch(always)], { notes: [{ when: age({ atLeast: 65 }), say: 'Old.' }] });
    expect(valuesOf('Date of birth', made)).toBe('Used as age: age is at least 65 years.');
  });

  it('tell changes, the newest first', () => {
    const told = valuesOf('Release and revision dates', reading(always), {
      ...bare,
      changes: [
        { date: '2026-01-01', version: '0.1.0', what: 'First written.', rules: ['made-up'] },
        { date: '2026-02-01', version: '0.1.0', what: 'Another rule.', rules: ['another'] },
        { date: '2026-03-01', version: '0.2.0', what: 'Every rule.' },
      ],
    });
    expect(told).toMatch(/2026-03-01: Every rule\. 2026-01-01: First written\.$/);
    expect(told).not.toContain('Another');
  });
});
