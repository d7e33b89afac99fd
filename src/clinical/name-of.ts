/** How an entry is named that the record gives a code for, and no words; and what it is, within a sentence. */
import type { ValueSet } from './value-set.js';

interface Nameable {
  readonly label: string;
  readonly unnamed?: true;
  readonly sets: ReadonlyMap<string, unknown>;
}

/** `Aortic aneurysm (code I71.40)`: by the value set in which it was found; else as the record names it. */
export function nameOf({ label, unnamed, sets }: Nameable, wanted: readonly ValueSet[]): string {
  const found = unnamed && wanted.find(({ id }) => sets.has(id));
  return found ? `${found.title} (${label})` : label;
}

/** A value set's title within a sentence: `body weight`; names and abbreviations, as `Child-Pugh`, stay as they are. */
export const titleAmid = ({ title }: ValueSet): string =>
  /^\p{Lu}[^\p{Lu} ]+(?: |$)/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
