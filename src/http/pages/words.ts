/** Small parts of pages: levels as badges, use contexts, enumerations, links to rules. */
import { CONTEXT_NAMES } from '../../clinical/rule-words.js';
import type { UseContext } from '../../clinical/facts.js';
import type { Indicator } from '../../clinical/rule.js';
import { markup, type Markup, type Piece } from '../markup.js';

export const badge = (level: Indicator): Markup => markup`<span class="level ${level}">${level}</span>`;

/** `PSY`, with what it stands for where a pointer rests on it. */
export const contextMark = (context: UseContext): Markup =>
  markup`<abbr title="${CONTEXT_NAMES[context]}">${context}</abbr>`;

/** Nothing to see is still something to hear. */
export const silent = markup`<span class="quiet" aria-hidden="true">–</span><span class="hidden">not shown</span>`;

/** `a, b and c`. */
export function enumerated(items: readonly string[]): string {
  const [last = '', ...others] = items.toReversed();
  return others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
}

/** `a, b, c`, of pieces. */
export const listed = (pieces: readonly Piece[]): Piece =>
  pieces.map((piece, index) => [index === 0 ? '' : ', ', piece]);

/** Links to rules by their titles; an id that leads nowhere stays an id. */
export const linksTo = (ids: readonly string[], titles: ReadonlyMap<string, string>): Piece =>
  listed(ids.map((id) => (titles.has(id) ? markup`<a href="/rules/${id}">${titles.get(id)}</a>` : id)));
