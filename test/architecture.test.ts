/** The sentences of ARCHITECTURE.md that no linter can say. */
import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { substances } from '../cards/substances/index.js';
import { catalogue } from '../cards/index.js';
import { wordsOf } from '../src/clinical/words.js';

const filesIn = (room: string, ending = '.ts'): readonly string[] =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(room, name));

const linesOf = (file: string): number => readFileSync(file, 'utf8').split('\n').length;

/** Substances whose names are also words of every day or of this trade. */
const NOT_DRUG_NAMES = ['alcohol', 'opium', 'ethanol', 'lithium', 'thyroid'];

describe('the rooms', () => {
  it('src names no drug', () => {
    const names = [
      ...catalogue.monographs.map(({ drug }) => drug),
      ...substances.list.flatMap(({ name, brands }) => [name, ...brands]),
    ]
      .map((name) => wordsOf(name))
      .filter((name) => name.trim().length > 3 && !NOT_DRUG_NAMES.includes(name.trim()));
    const named = filesIn('src').flatMap((file) => {
      const words = wordsOfWhole(readFileSync(file, 'utf8'));
      return names.filter((name) => words.includes(name)).map((name) => `${file}: ${name.trim()}`);
    });
    expect(named).toEqual([]);
  });

  it.each(['src', 'hooks', 'cards', 'demo', 'bench', 'test', 'scripts'])(
    'no file of %s passes 250 lines',
    (room) => {
      expect(filesIn(room).filter((file) => linesOf(file) > 251)).toEqual([]);
    },
  );

  it('every file opens with a sentence that says its idea', () => {
    const silent = ['src', 'hooks', 'cards', 'demo', 'bench', 'scripts', 'test']
      .flatMap((room) => filesIn(room))
      .filter((file) => !readFileSync(file, 'utf8').startsWith('/**'));
    expect(silent).toEqual([]);
  });

  it('rule files hold no functions', () => {
    const functions = /=>|\bfunction\b|\bclass\b/;
    const code = (file: string): string =>
      readFileSync(file, 'utf8')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/\/\/.*$/gm, '')
        .replace(/'[^'\n]*'|`[^`]*`/g, '');
    expect(filesIn('cards/ketamine').filter((file) => functions.test(code(file)))).toEqual([]);
  });

  it('a drug is a folder and one line in the index', () => {
    for (const { id } of catalogue.monographs) expect(existsSync('cards/ketamine')).toBe(id !== '');
    expect(readFileSync('cards/index.ts', 'utf8')).toContain('./ketamine/index.js');
  });

  it('the lock file carries no download addresses', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});

/** Like `wordsOf`, for a whole file. */
function wordsOfWhole(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}
