/** Reads the compact source of a value set: a few lines of prose, then codes by system, then words. */

/** One code of an enumeration, or with `branch` a code and everything below it. */
export interface SourceConcept {
  readonly code: string;
  readonly display?: string;
  readonly temporal?: string;
}

/** Consecutive lines of one system: concepts by name, or branches of an ICD. */
export interface SourcePart {
  readonly system: string;
  readonly excluded: boolean;
  readonly branches: boolean;
  /** The codes count only in an entry that holds one of these in its own words. */
  readonly withWords: readonly string[];
  readonly concepts: readonly SourceConcept[];
}

export interface ValueSetSource {
  readonly title: string;
  readonly version: string;
  readonly date: string;
  readonly description: string;
  readonly included: string;
  readonly excluded: string;
  readonly parts: readonly SourcePart[];
  readonly words: readonly string[];
  readonly excludedWords: readonly string[];
  /** Beside one of these, anywhere in the entry, the words do not count. */
  readonly vetoes: readonly string[];
  /** Names that stand for the set only where they are all that the entry says. */
  readonly wholeNames: readonly string[];
}

const EDITION = /^(\d+\.\d+\.\d+) of (\d{4}-\d{2}-\d{2})$/;
const SECTION = /^(not )?([A-Za-z][A-Za-z\d -]*?)(?: (history|remission))?:(?: (.+))?$/;
const CONCEPT = /^(?:(history|remission) )?([^ ]+)(?: (.+))?$/;

interface Section {
  readonly line: number;
  readonly heading: string;
  readonly items: string[];
}

/**
 * @param text see `cards/value-sets/sources/README.md` for what stands where
 * @throws Error naming the line that is not understood.
 */
export function readSource(text: string): ValueSetSource {
  const lines = text.split('\n');
  const [title = ''] = lines;
  const header = (line: number, name: string): string => {
    const written = lines[line - 1] ?? '';
    if (!written.startsWith(`${name}: `)) throw new Error(`line ${line}: expected "${name}: …"`);
    return written.slice(name.length + 2);
  };
  const [, version, date] = EDITION.exec(header(2, 'edition')) ?? [];
  if (version === undefined || date === undefined) {
    throw new Error('line 2: expected an edition such as "1.0.0 of 2026-11-28"');
  }
  const sections = sectionsOf(lines);
  const words = (name: string): readonly string[] =>
    sections
      .filter(({ heading }) => heading.startsWith(`${name}:`))
      .flatMap(({ heading, items }) => phrasesOf([heading.slice(name.length + 1), ...items].join(' ')));
  return {
    title,
    version,
    date,
    description: header(3, 'for'),
    included: header(4, 'in'),
    excluded: header(5, 'out'),
    parts: sections
      .filter(({ heading }) => !/^(?:(?:not )?words|not beside|whole names):/.test(heading))
      .flatMap(readParts),
    words: words('words'),
    excludedWords: words('not words'),
    vetoes: words('not beside'),
    wholeNames: words('whole names'),
  };
}

const phrasesOf = (written: string): readonly string[] => written.split(';').map((phrase) => phrase.trim());

/** Headings stand at the margin; what belongs to one is indented by two blanks. */
function sectionsOf(lines: readonly string[]): readonly Section[] {
  if (lines[5] !== '') throw new Error('line 6: expected an empty line before the codes');
  if (lines.at(-1) !== '') throw new Error(`line ${lines.length}: the file must end with a line break`);
  const sections: Section[] = [];
  for (const [index, written] of lines.slice(6, -1).entries()) {
    const line = index + 7;
    if (!written.startsWith('  ')) sections.push({ line, heading: written, items: [] });
    else if (sections.length === 0) throw new Error(`line ${line}: belongs to no heading`);
    else sections.at(-1)?.items.push(written.slice(2));
  }
  return sections;
}

function readParts({ line, heading, items }: Section): readonly SourcePart[] {
  const [matched, not, system = '', temporal, inline] = SECTION.exec(heading) ?? [];
  if (matched === undefined) throw new Error(`line ${line}: "${heading}" is no heading`);
  const part = { system, excluded: not !== undefined };
  if (inline !== undefined) {
    const [listed = '', words] = [inline, ...items].join(' ').split(' with ');
    const codes = listed.split(' ').filter(Boolean);
    const concepts = codes.map((code) => ({ code, ...(temporal !== undefined && { temporal }) }));
    return [{ ...part, branches: true, withWords: words === undefined ? [] : phrasesOf(words), concepts }];
  }
  if (temporal !== undefined) throw new Error(`line ${line}: what time a code tells stands before the code`);
  const [codes, words, contrary] = closedBy(items);
  if (codes.length === 0) throw new Error(`line ${line}: "${heading}" has no codes`);
  const concepts = codes.map((item, index) => readConcept(item, line + index + 1));
  const listed = { ...part, branches: false, withWords: words, concepts };
  return contrary.length === 0 ? [listed] : [listed, { ...listed, excluded: true, withWords: contrary }];
}

/** The codes of a list, the words beside which they count, and those beside which they do not count after all. */
function closedBy(items: readonly string[]): readonly [string[], readonly string[], readonly string[]] {
  const lists: Record<'codes' | 'with' | 'not with', string[]> = { codes: [], with: [], 'not with': [] };
  let list = lists.codes;
  for (const item of items) {
    const [opening, name] = /^((?:not )?with) /.exec(item) ?? ['', undefined];
    if (name === 'with' || name === 'not with') list = lists[name];
    list.push(item.slice(opening.length));
  }
  const phrases = (written: readonly string[]): readonly string[] =>
    written.length === 0 ? [] : phrasesOf(written.join(' '));
  return [lists.codes, phrases(lists.with), phrases(lists['not with'])];
}

function readConcept(item: string, line: number): SourceConcept {
  const [matched, temporal, code = '', display] = CONCEPT.exec(item) ?? [];
  if (matched === undefined) throw new Error(`line ${line}: "${item}" is no code`);
  return {
    code,
    ...(display !== undefined && { display }),
    ...(temporal !== undefined && { temporal }),
  };
}
