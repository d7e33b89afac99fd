/** A criterion as a nested list: what has to hold together stands together, one condition a line. */
import type { Criterion } from './criterion.js';
import { describe } from './describe.js';

/** A line, in the inline Markdown of `describe`, and what stands below it. */
export interface Outline {
  readonly words: string;
  readonly of: readonly Outline[];
}

export function outline(criterion: Criterion): Outline {
  switch (criterion.op) {
    case 'all':
      return group('all of these:', 'all', criterion.of);
    case 'any':
      return group('any of these:', 'any', criterion.of);
    case 'mention':
      return { words: 'shown with it, deciding nothing:', of: parts(criterion.of) };
    case 'not':
      return negated(criterion.of);
    default:
      return line(describe(criterion));
  }
}

/** All of (all of a, b), c is all of a, b, c; one alone needs no list. */
function group(words: string, op: 'all' | 'any', criteria: readonly Criterion[]): Outline {
  const [first, ...more] = merged(op, criteria);
  if (first !== undefined && more.length === 0) return outline(first);
  return { words, of: merged(op, criteria).map(outline) };
}

const merged = (op: 'all' | 'any', criteria: readonly Criterion[]): readonly Criterion[] =>
  criteria.flatMap((part) => (part.op === op ? merged(op, part.of) : [part]));

const parts = (criterion: Criterion): readonly Outline[] =>
  criterion.op === 'any' ? merged('any', criterion.of).map(outline) : [outline(criterion)];

/** How a phrase of `describe` is denied in good English. */
const DENIALS: readonly (readonly [RegExp, string])[] = [
  [/^any of these:$/, 'none of these:'],
  [/^all of these:$/, 'not all of these:'],
  [/^(the [^*]*?) is any of these:$/, '$1 is none of these:'],
  [/^(the [^*]*?) is /, '$1 is not '],
  [/^the record has a /, 'the record has no '],
  [/^the record has /, 'the record does not have '],
  [/^the patient takes /, 'the patient does not take '],
  [/^the allergy list has an? /, 'the allergy list has no '],
  [/^/, 'not: '],
];

function negated(criterion: Criterion): Outline {
  const { words, of } = outline(criterion);
  const [pattern, denial] = DENIALS.find(([asserted]) => asserted.test(words)) ?? [/^/, 'not: '];
  return {
    words: words.replace(pattern, denial).replace(', or stopped within', ', nor stopped it within'),
    of,
  };
}

const MANY_NAMES = /(?<!\*)\*[^*]+\*(?!\*)(?: or \*[^*]+\*(?!\*)){3,}/;

/** A phrase with more than three names in a row gives each of them a line. */
function line(words: string): Outline {
  const [names] = MANY_NAMES.exec(words) ?? [];
  if (names === undefined) return { words, of: [] };
  return {
    words: `${words
      .replace(names, 'any of these')
      .replace('different of any of', 'different of')
      .replace(/^no any of/, 'none of')}:`,
    of: names.split(' or *').map((name, index) => ({ words: index === 0 ? name : `*${name}`, of: [] })),
  };
}
