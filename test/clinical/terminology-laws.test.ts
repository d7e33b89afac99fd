/** What holds for every code and every text, whatever the content of the value sets. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createTerminology, type MedicationRecognition } from '../../src/clinical/terminology.js';

const { recognise, recogniseMedication } = createTerminology(valueSets, substances);

const members = valueSets
  .flatMap(({ includes }) => includes)
  .filter(({ system }) => system !== substances.system);
const coding = fc.constantFrom(...members).map(({ system, code }) => ({ system, code }));
const product = fc.constantFrom(...substances.codes).map(({ system, code }) => ({ system, code }));
const unknown = fc.record({
  system: fc.constantFrom('http://snomed.info/sct', 'https://ehr.example.org'),
  code: fc.constant('000'),
});
const name = fc.constantFrom(
  ...substances.list.flatMap(({ name: inn, synonyms, brands }) => [inn, ...synonyms, ...brands]),
);
const letters = fc.stringMatching(/^[a-z]{1,8}$/);

const shuffled = <T>(items: fc.Arbitrary<T>) =>
  fc
    .array(items, { maxLength: 4 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
const plain = ({ substances: found, classes, form, by, coded }: MedicationRecognition) => ({
  ...{ found, form, by, coded },
  classes: new Map([...classes].sort()),
});

describe('recognition', () => {
  it('does not depend on the order of codings', () => {
    fc.assert(
      fc.property(shuffled(coding), ([codings, other]) => {
        expect(recognise(other).sets).toEqual(recognise(codings).sets);
      }),
    );
    fc.assert(
      fc.property(shuffled(product), ([codings, other]) => {
        expect(plain(recogniseMedication(other))).toEqual(plain(recogniseMedication(codings)));
      }),
    );
  });

  it('does not change when a coding is added that nobody knows', () => {
    fc.assert(
      fc.property(fc.array(coding, { maxLength: 3 }), unknown, (codings, stranger) => {
        expect(recognise([stranger, ...codings])).toEqual(recognise(codings));
      }),
    );
    fc.assert(
      fc.property(fc.array(product, { minLength: 1, maxLength: 3 }), unknown, (codings, stranger) => {
        const { substances: found, form } = recogniseMedication(codings);
        expect(recogniseMedication([...codings, stranger])).toMatchObject({
          substances: found,
          ...(form && { form }),
        });
      }),
    );
  });

  it('finds every member of every value set, and every product', () => {
    const innOf = new Map(substances.list.map(({ code, name: inn }) => [code, inn]));
    for (const { system, code, withWords } of members) {
      const options = withWords?.[0] === undefined ? {} : { text: `Some ${withWords[0]}` };
      expect(recognise([{ system, code }], options).by).toBe('code');
    }
    for (const { system, code, ingredients } of substances.codes) {
      const found = recogniseMedication([{ system, code }]).substances;
      const held = [...new Set(ingredients.map(({ substance }) => substance))].sort();
      expect(found).toEqual(held.map((substance) => innOf.get(substance)));
    }
  });

  it('does not depend on upper and lower case', () => {
    fc.assert(
      fc.property(name, (text) => {
        const { substances: found } = recogniseMedication([], [text]);
        expect(found.length).toBeGreaterThan(0);
        expect(recogniseMedication([], [text.toUpperCase()]).substances).toEqual(found);
        expect(recogniseMedication([], [text.toLowerCase()]).substances).toEqual(found);
      }),
    );
  });

  it('finds a name among other words', () => {
    fc.assert(
      fc.property(name, (text) => {
        const alone = recogniseMedication([], [text]).substances;
        expect(recogniseMedication([], [`xxxxx (${text}), 5 mg`]).substances).toEqual(alone);
      }),
    );
  });

  it('never takes a longer word for the name inside it', () => {
    const oneWord = substances.list.map(({ name: inn }) => inn).filter((inn) => /^[a-z]+$/.test(inn));
    const known = new Set(
      substances.list
        .flatMap(({ name: inn, synonyms, brands }) => [inn, ...synonyms, ...brands])
        .map((text) => text.toLowerCase()),
    );
    fc.assert(
      fc.property(fc.constantFrom(...oneWord), letters, letters, (inn, before, after) => {
        for (const word of [before + inn, inn + after, before + inn + after]) {
          fc.pre(!known.has(word));
          // It may be one slip away from another name (caarticaine from carticaine), and is said to be read so.
          expect(['near-name', 'nothing']).toContain(recogniseMedication([], [word]).by);
        }
      }),
    );
  });

  it('takes any text at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 2000 }),
        fc.string({ unit: 'binary' }),
        (text, code) => {
          const strange = { system: text, code, display: text };
          expect(['code', 'text', 'nothing']).toContain(recognise([strange], { text }).by);
          expect(['code', 'text', 'near-name', 'nothing']).toContain(
            recogniseMedication([strange], [text]).by,
          );
        },
      ),
    );
  });
});
