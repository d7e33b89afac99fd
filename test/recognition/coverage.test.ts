/**
 * Every ingredient of every class, by each of its codes, names and brands that this project holds: coverage is printed, and no
 * class may come to hold less than it does today.
 */
import { afterAll, describe, expect, it } from '@jest/globals';
import rxnorm from '../../cards/substances/rxnorm.json' with { type: 'json' };
import { substances } from '../../cards/substances/index.js';
import { doseFormIn } from '../../src/clinical/dose-form.js';
import { object, objects, text } from '../../src/clinical/json.js';
import { holdings } from './holdings.js';
import { ingredients } from './ingredients.js';
import { terminology } from './medication-rows.js';

const rows = Object.entries(ingredients).flatMap(([valueSet, list]) =>
  list.split(/,\s+/).map((inn): readonly [string, string] => [inn, valueSet]),
);
const tally = new Map<string, Map<string, [found: number, of: number]>>();

function note(valueSet: string, kind: string, found: boolean): void {
  const kinds = tally.get(valueSet) ?? new Map<string, [number, number]>();
  const [right, of] = kinds.get(kind) ?? [0, 0];
  tally.set(valueSet, kinds.set(kind, [right + (found ? 1 : 0), of + 1]));
}

const KINDS: Readonly<Record<string, string>> = {
  'http://www.nlm.nih.gov/research/umls/rxnorm': 'RxNorm',
  'http://www.whocc.no/atc': 'ATC',
  'http://snomed.info/sct': 'SNOMED CT',
  'http://fdasis.nlm.nih.gov': 'UNII',
  'http://hl7.org/fhir/sid/ndc': 'NDC',
};

describe('the ingredients of a class', () => {
  it.each(rows)('%s is one of %s, by every code and every name', (inn, valueSet) => {
    expect(terminology.recogniseMedication([], [inn]).substances).toEqual([inn]);
    const substance = substances.list.find(({ name }) => name === inn);

    const missed: string[] = [];
    const look = (
      kind: string,
      written: string,
      found: ReturnType<typeof terminology.recogniseMedication>,
    ) => {
      const right = found.classes.get(valueSet)?.includes(inn) ?? false;
      note(valueSet, kind, right);
      if (!right) missed.push(written);
    };
    for (const { system, code: product, ingredients: parts } of substances.codes) {
      if (!parts.some((part) => part.substance === substance?.code)) continue;
      look(KINDS[system] ?? system, product, terminology.recogniseMedication([{ system, code: product }]));
    }
    for (const name of [inn, ...(substance?.synonyms ?? [])]) {
      look('names', name, terminology.recogniseMedication([], [name]));
    }
    for (const brand of substance?.brands ?? []) {
      look('brands', brand, terminology.recogniseMedication([], [`${brand} 10 mg`]));
    }
    expect(missed).toEqual([]);
  });

  it.each(Object.entries(holdings))('of %s are held as %s, or more', (valueSet, held) => {
    const fewer = held.split(', ').filter((cell) => {
      const [, kind = '', least] = /^(.+) (\d+)$/.exec(cell) ?? [];
      return (tally.get(valueSet)?.get(kind)?.[0] ?? 0) < Number(least);
    });
    expect(fewer).toEqual([]);
  });

  it('are counted in every class', () => {
    expect(Object.keys(holdings).sort()).toEqual(Object.keys(ingredients).sort());
  });

  afterAll(() => {
    const lines = [...tally].map(([valueSet, kinds]) => {
      const cells = [...kinds].map(([kind, [found, of]]) => `${kind} ${found}/${of}`);
      return `  ${valueSet.padEnd(28)} ${cells.join('  ')}`;
    });
    process.stdout.write(['Coverage of the ingredients', ...lines, ''].join('\n'));
  });
});

const products = objects(object(rxnorm, 'RxNorm'), 'group', 'RxNorm')
  .flatMap((group) => objects(group, 'element', 'RxNorm'))
  .map((element) => {
    const targets = objects(element, 'target', 'RxNorm');
    return {
      code: text(element, 'code', 'RxNorm'),
      display: text(element, 'display', 'RxNorm'),
      holds: [...new Set(targets.map((target) => text(target, 'code', 'RxNorm')))],
      form: targets
        .flatMap((target) => objects(target, 'product', 'RxNorm'))
        .map((product) => text(product, 'value', 'RxNorm'))[0],
    };
  });

const innOf = new Map(substances.list.map(({ code, name }) => [code, name]));

describe('what a product holds', () => {
  it('is told by its name alone, for nearly every product', () => {
    const missed = products.filter(({ display, holds }) => {
      const { substances: told } = terminology.recogniseMedication([], [display]);
      return !holds.every((code) => told.includes(innOf.get(code) ?? code));
    });
    process.stdout.write(
      `RxNorm products by their names alone ${products.length - missed.length}/${products.length}\n`,
    );
    expect(missed.length / products.length).toBeLessThan(0.004);
  });

  /** Eye drops: their antihistamine does not reach the blood, and the code of the brand tells no form. */
  const EYE_DROPS = ['Opcon-A', 'Naphcon A'];

  it('is part of what its brand stands for', () => {
    const ofBrand = new Map(products.map(({ display, holds }) => [display, holds]));
    const more = products.flatMap(({ display, holds }) => {
      const [, brand = ''] = /\[([^[\]]+)\]$/.exec(display) ?? [];
      const stands = ofBrand.get(brand);
      const left = stands ? holds.filter((substance) => !stands.includes(substance)) : [];
      return left.length > 0 && !EYE_DROPS.includes(brand) ? [`${brand}: ${left.join(' ')}`] : [];
    });
    expect(more).toEqual([]);
  });
});

/** Suppositories, sprays and gels against haemorrhoids, and pastes for the mouth, act where they are put. */
const LOCAL_BY_DESIGN = /Rectal (?:Suppository|Gel|Spray)|Oral Paste/;

describe('the dose form of a product', () => {
  it('is what its name says', () => {
    const wrong = products.flatMap(({ code, display, form }) => {
      const told = doseFormIn([display]);
      const same = form === undefined || told === undefined || form === told;
      return same || (form === 'topical' && LOCAL_BY_DESIGN.test(display))
        ? []
        : [`${code} ${display}: ${form}, not ${told}`];
    });
    expect(wrong).toEqual([]);
  });

  it('is known for nearly every product whose name tells one', () => {
    const withWords = products.filter(({ display }) => doseFormIn([display]) !== undefined);
    const known = withWords.filter(({ form }) => form !== undefined);
    expect(known.length / withWords.length).toBeGreaterThan(0.98);
  });
});
