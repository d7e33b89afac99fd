/** Criteria as nested lists, in which every name leads to what it stands for. */
import type { Criterion } from '../../clinical/criterion.js';
import { termsOf, valueSetsOf } from '../../clinical/criterion-nodes.js';
import { outline, type Outline } from '../../clinical/outline.js';
import { markup, type Markup, type Piece } from '../markup.js';
import { valueSetId } from './value-set.js';

/** Where a name leads on this page: a term's explanation, a value set's codes. */
export interface Targets {
  term(name: string): string | undefined;
  set(title: string): string | undefined;
}

export function targetsOf(criteria: readonly Criterion[]): Targets {
  const terms = termsOf(criteria);
  const sets = new Map(valueSetsOf(criteria).map((set) => [set.title, valueSetId(set)]));
  return {
    term: (name) => (terms.has(name) ? termId(name) : undefined),
    set: (title) => sets.get(title),
  };
}

/** What the terms of these criteria stand for; nothing where they use none. */
export function termList(criteria: readonly Criterion[], targets: Targets): Markup | undefined {
  const terms = [...termsOf(criteria)];
  if (terms.length === 0) return undefined;
  return markup`<dl>${terms.map(
    ([name, meaning]) =>
      markup`<dt id="${termId(name)}">${name}</dt><dd>${criterionOf(meaning, targets)}</dd>\n`,
  )}</dl>`;
}

export const criterionOf = (criterion: Criterion, targets: Targets): Markup =>
  outlined(outline(criterion), targets);

const outlined = ({ words, of }: Outline, targets: Targets): Markup => {
  const below = of.map((line) => markup`<li>${outlined(line, targets)}</li>`);
  return markup`${inline(words, targets)}${of.length === 0 ? undefined : markup`<ul>${below}</ul>`}`;
};

/** `a strong sedative` → `term-a-strong-sedative`. */
const termId = (name: string): string => `term-${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`;

const MARKED = /\*\*(?<term>[^*]+)\*\*|\*(?<set>[^*]+)\*/g;

/** `describe` marks terms with two asterisks and value sets with one. */
function inline(words: string, targets: Targets): Piece {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of words.matchAll(MARKED)) {
    const { term, set } = found.groups ?? {};
    pieces.push(unbroken(words.slice(from, found.index)));
    if (term !== undefined) pieces.push(anchored(targets.term(term), markup`<strong>${term}</strong>`));
    if (set !== undefined) pieces.push(anchored(targets.set(set), markup`<em>${set}</em>`));
    from = found.index + found[0].length;
  }
  return [...pieces, unbroken(words.slice(from))];
}

/** A number stays on the line of its unit. */
const unbroken = (text: string): string => text.replace(/(?<=\d) (?=[%\p{L}])/gu, '\u00a0');

const anchored = (id: string | undefined, text: Markup): Markup =>
  id === undefined ? text : markup`<a href="#${id}">${text}</a>`;
