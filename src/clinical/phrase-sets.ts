/** Tells from free text the value sets whose phrases it holds: reasons, procedures, answers; never conditions. */
import { isDenied } from './denials.js';
import { createPhraseIndex, wordList, type PhraseIndex } from './phrase-index.js';
import type { ValueSet } from './value-set.js';

interface Wording {
  readonly id: string;
  readonly counts: boolean;
}

/** What joins phrases, or says how much, how long or of whom, and names nothing by itself. */
const BESIDE_PHRASES: ReadonlySet<string> = new Set(
  (
    'a an and or with then also plus but the of on in to from by at after during following very only just some ' +
    'mild mildly moderate moderately severe severely slight slightly strong intense marked significant extreme ' +
    'transient transiently brief temporary short occasional acute patient pt had has have having was were felt feels ' +
    'feeling feelings experienced experiences experiencing reported reports developed caused causes symptom symptoms ' +
    'sign signs effect effects side episode episodes finding disorder situation'
  ).split(' '),
);
/** No text that is longer is read to its end. */
const READ_TO_ITS_END = 500;

const NONE: ReadonlySet<string> = new Set();

/** The ids of the value sets that texts stand for. */
type SetsOfTexts = (texts: readonly string[]) => ReadonlySet<string>;

export interface PhraseSets {
  /**
   * Those that the texts name. In one set a longer phrase is read before a shorter one and uses up its words, so that an
   * excluded wording (`respiratory …`) hides the phrase inside it; sets do not hide each other's phrases.
   */
  readonly named: SetsOfTexts;
  /** Those whose phrases are all that each of the texts says. */
  readonly saidAlone: SetsOfTexts;
}

export function createPhraseSets(valueSets: readonly ValueSet[]): PhraseSets {
  const index = createPhraseIndex(
    valueSets.flatMap(({ id, phrases, excludedPhrases }) => [
      ...phrases.map((phrase): readonly [string, Wording] => [phrase, { id, counts: true }]),
      ...excludedPhrases.map((phrase): readonly [string, Wording] => [phrase, { id, counts: false }]),
    ]),
  );
  const vetoes = createPhraseIndex(
    valueSets.flatMap(({ id, vetoes: phrases = [] }) =>
      phrases.map((phrase): readonly [string, string] => [phrase, id]),
    ),
  );

  const wholes = new Map<string, Set<string>>();
  for (const { id, wholeNames = [] } of valueSets) {
    for (const name of wholeNames) {
      const key = wordList(name).join(' ');
      wholes.set(key, (wholes.get(key) ?? new Set()).add(id));
    }
  }

  /** Of all texts, since one that says more may say of what else it is. */
  const wholly = (lists: readonly (readonly string[])[]): readonly string[] => {
    const [first = NONE, ...others] = lists.map((words) => wholes.get(words.join(' ')) ?? NONE);
    return [...first].filter((id) => others.every((ids) => ids.has(id)));
  };

  const named: SetsOfTexts = (texts) => {
    const lists = texts.map(wordList);
    const found = new Set([
      ...lists.flatMap((words) => [...wordsBySet(index, words).keys()]),
      ...wholly(lists),
    ]);
    if (found.size === 0) return found;
    for (const words of lists) {
      for (const { values, start } of vetoes.matches(words)) {
        if (!isDenied(words, start)) for (const id of values) found.delete(id);
      }
    }
    return found;
  };

  return {
    named,
    saidAlone: (texts) => {
      const [first = new Set<string>(), ...others] = texts.map((text) => saidAloneIn(index, text));
      return new Set([...first].filter((id) => others.every((sets) => sets.has(id))));
    },
  };
}

/** Value set → the places of the words by which it is named. */
function wordsBySet(index: PhraseIndex<Wording>, words: readonly string[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const readUpTo = new Map<string, number>();
  for (const { values, start, end } of index.matches(words)) {
    for (const { id, counts } of values) {
      if (start < (readUpTo.get(id) ?? 0)) continue;
      readUpTo.set(id, end);
      if (!counts || isDenied(words, start)) continue;
      const places = found.get(id) ?? new Set<number>();
      for (let place = start; place < end; place += 1) places.add(place);
      found.set(id, places);
    }
  }
  return found;
}

function saidAloneIn(index: PhraseIndex<Wording>, text: string): ReadonlySet<string> {
  if (text.length > READ_TO_ITS_END) return new Set();
  const words = wordList(text);
  const named = [...wordsBySet(index, words)].filter(([, places]) =>
    words.every((word, place) => places.has(place) || BESIDE_PHRASES.has(word)),
  );
  return new Set(named.map(([id]) => id));
}
