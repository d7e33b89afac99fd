/** What every value set and every substance must satisfy before a pharmacist looks at its content. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { substances } from '../../cards/substances/index.js';
import * as exported from '../../cards/value-sets/index.js';
import { canonicalSystem } from '../../src/clinical/code-systems.js';
import type { ValueSet } from '../../src/clinical/value-set.js';

const SNOMED_CT = 'http://snomed.info/sct';
const LOINC = 'http://loinc.org';
const FOLDER = new URL('../../cards/value-sets/', import.meta.url);
const { valueSets, ...named } = exported;
const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
const byId = valueSets.map((valueSet): [string, ValueSet] => [valueSet.id, valueSet]);

const camelCase = (id: string): string =>
  id.replace(/-([a-z\d])/g, (_, letter: string) => letter.toUpperCase());

/** The check digit of SNOMED CT identifiers (Verhoeff): permutations and the dihedral group of ten elements. */
function hasValidCheckDigit(code: string): boolean {
  const base = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];
  const permute = (digit: number, times: number): number =>
    times === 0 ? digit : permute(base[digit]!, times - 1);
  const multiply = (a: number, b: number): number => {
    if (a < 5) return b < 5 ? (a + b) % 5 : ((a + b - 5) % 5) + 5;
    return b < 5 ? ((a - 5 - b + 5) % 5) + 5 : (a - b + 5) % 5;
  };
  const digits = Array.from(code, Number).reverse();
  return digits.reduce((check, digit, index) => multiply(check, permute(digit, index % 8)), 0) === 0;
}

describe('the check of SNOMED CT identifiers', () => {
  it.each([
    ['22298006', true],
    ['22298007', false],
    ['22289006', false],
  ])('%s: %s', (code, valid) => {
    expect(hasValidCheckDigit(code)).toBe(valid);
  });
});

describe('the value sets together', () => {
  it('are exported one for each file, under the name of the file', () => {
    expect(Object.keys(named).sort()).toEqual(
      files.map((file) => camelCase(file.replace('.json', ''))).sort(),
    );
  });

  it('are all in the list, once', () => {
    expect(valueSets).toHaveLength(files.length);
    expect(new Set(valueSets).size).toBe(files.length);
    expect(new Set(valueSets)).toEqual(new Set(Object.values(named)));
  });

  it.each(Object.entries(named))('%s stands under its own id', (name, valueSet) => {
    expect(camelCase(valueSet.id)).toBe(name);
  });
});

describe('the urine drug screen, which is asked for as a whole', () => {
  it('holds the screens that rules judge apart, and no other', () => {
    const codesOf = (...parts: readonly ValueSet[]) =>
      parts.flatMap(({ includes }) => includes.map(({ code }) => code)).sort();
    expect(
      codesOf(
        named.cocaineOrPhencyclidineScreen,
        named.opioidScreen,
        named.benzodiazepineScreen,
        named.barbiturateScreen,
        named.cannabinoidScreen,
        named.amphetamineScreen,
      ),
    ).toEqual(codesOf(named.urineDrugScreen));
  });
});

describe.each(byId)('%s', (id, valueSet) => {
  const source = readFileSync(new URL(`${id}.json`, FOLDER), 'utf8');
  const members = [...valueSet.includes, ...valueSet.excludes];

  it('says what is in and what was left out', () => {
    expect(valueSet.purpose).toMatch(/^In: .+\. Out: .+\.$/);
    expect(valueSet.title).not.toBe('');
    expect(valueSet.description).toMatch(/\.$/);
  });

  it('holds something, and nothing twice', () => {
    const { includes, phrases, wholeNames = [] } = valueSet;
    expect(includes.length + phrases.length + wholeNames.length).toBeGreaterThan(0);
    const keys = valueSet.includes.map(
      ({ system, code, temporal, descendants }) => `${system}|${code}|${temporal}|${descendants}`,
    );
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    const words = [...valueSet.phrases, ...valueSet.excludedPhrases].map((phrase) => phrase.toLowerCase());
    expect(words.filter((phrase, index) => words.indexOf(phrase) !== index)).toEqual([]);
  });

  it('has one concept a line', () => {
    const lines = source.split('\n');
    for (const { code } of members.filter(({ descendants }) => !descendants)) {
      expect(
        lines.filter((line) => line.includes(`"code": "${code}", `) || line.includes(`"code": "${code}"}`))
          .length,
      ).toBeGreaterThan(0);
    }
    expect(lines.filter((line) => (line.match(/"code":/g) ?? []).length > 1)).toEqual([]);
  });

  it('uses canonical systems, with names for enumerated concepts', () => {
    for (const { system, display, descendants } of members) {
      if (!system.startsWith('https://ketamine-cds.org/')) expect(system).toMatch(/^http:\/\//);
      expect(descendants || display !== undefined).toBe(true);
    }
  });

  it('has SNOMED CT identifiers with a valid check digit and LOINC codes of the right shape', () => {
    const codes = (wanted: string) =>
      members.filter(({ system }) => system === wanted).map(({ code }) => code);
    expect(codes(SNOMED_CT).filter((code) => !hasValidCheckDigit(code))).toEqual([]);
    expect(codes(LOINC).filter((code) => !/^(LA)?\d+-\d$/.test(code))).toEqual([]);
  });

  it('carries the notice of the terminologies whose codes it has', () => {
    const notices = [SNOMED_CT, LOINC].filter((system) => members.some((member) => member.system === system));
    const { copyright = '' } = JSON.parse(source) as { copyright?: string };
    expect(notices.map((system) => copyright.includes(system === LOINC ? 'LOINC' : 'SNOMED CT'))).toEqual(
      notices.map(() => true),
    );
  });

  it('names only substances that exist', () => {
    const known = new Set(substances.list.map(({ code }) => code));
    const stray = valueSet.includes.filter(
      ({ system, code }) => system === substances.system && !known.has(code),
    );
    expect(stray).toEqual([]);
  });
});

describe('the substances', () => {
  const snomedCodes = substances.codes.filter(({ system }) => system === SNOMED_CT).map(({ code }) => code);

  it('have valid SNOMED CT identifiers', () => {
    expect(snomedCodes.filter((code) => !hasValidCheckDigit(code))).toEqual([]);
  });

  it('are each in a value set, or say in their definition why they are in none', () => {
    const inSets = new Set(valueSets.flatMap(({ includes }) => includes.map(({ code }) => code)));
    expect(
      substances.list.filter(({ code, definition }) => !inSets.has(code) && definition === undefined),
    ).toEqual([]);
  });

  it('have codes that are lower-case names without spaces, each once', () => {
    const codes = substances.list.map(({ code }) => code);
    expect(codes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('are found by each foreign code once', () => {
    const keys = substances.codes.map(({ system, code }) => `${canonicalSystem(system)}|${code}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(['codesystem', 'rxnorm', 'atc', 'snomed', 'unii', 'ndc'])(
    '%s.json has one concept a line',
    (name) => {
      const url = new URL(`../../cards/substances/${name}.json`, import.meta.url);
      const lines = readFileSync(url, 'utf8').split('\n');
      expect(
        lines.filter((line) => line.trim().startsWith('{"code":') && !/^\s*\{"code": .*\},?$/.test(line)),
      ).toEqual([]);
      expect(lines.filter((line) => line.trim().startsWith('{"code":')).length).toBeGreaterThan(50);
    },
  );
});
