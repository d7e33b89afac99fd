/** Recognises what codes and words of a record mean: the value sets of a statement, the substances of a medicine. */
import { type CodingLike, createCodeIndex, type HoldsWords } from './code-index.js';
import type { Membership, Temporal } from './facts.js';
import { isKnownSystem } from './code-systems.js';
import { createMedicationIndex, type RecogniseMedication } from './medication-index.js';
import { createPhraseSets } from './phrase-sets.js';
import type { Substances } from './substances.js';
import type { ValueSet } from './value-set.js';
import { isSaid } from './denials.js';
import { wordsOf } from './words.js';

export type { MedicationRecognition } from './medication-index.js';

export interface Recognition {
  readonly sets: Membership;
  readonly by: 'code' | 'text' | 'nothing';
}

interface RecogniseOptions {
  /** Free text of the entry. It is matched, like displays, with the phrases of value sets, and only where no code is known. */
  readonly text?: string;
  /** Neither displays nor text stand for a set: conditions are told by their codes. Only a code that asks for words has them looked at. */
  readonly codesOnly?: true;
}

export interface Terminology {
  /** The value sets of a statement. The order of codings does not matter, and a known code outweighs any words. */
  readonly recognise: (codings: readonly CodingLike[], options?: RecogniseOptions) => Recognition;
  /** The value sets that are all that a statement says: by every code that can be read, else by every word. */
  readonly recogniseWhole: (codings: readonly CodingLike[], text?: string) => ReadonlySet<string>;
  /** The substances of a medicine, by any coding of any system; by whole words of displays and text where none is known. */
  readonly recogniseMedication: RecogniseMedication;
  /** Family history, screening and observation for a suspected condition: never a condition of the patient. */
  readonly isFamilyHistoryOrRisk: (codings: readonly CodingLike[], text?: string) => boolean;
}

const FAMILY_HISTORY_AND_RISK = 'family-history-and-risk';

/** Where codings of one statement disagree about time, the first of these stands: the more cautious reading. */
const CAUTION: readonly Temporal[] = ['current', 'remission', 'history'];

/** Builds every index once; recognising is look-ups from then on. @throws Error on a value set that cannot be indexed. */
export function createTerminology(valueSets: readonly ValueSet[], substances: Substances): Terminology {
  const setsOf = createCodeIndex(valueSets);
  const inWords = createPhraseSets(valueSets);
  const setsInWords = inWords.named;
  // Sets do not hide each other's phrases: of one set, its own phrases alone can tell.
  const isRiskInWords = createPhraseSets(valueSets.filter(({ id }) => id === FAMILY_HISTORY_AND_RISK)).named;
  const recogniseMedication = createMedicationIndex(valueSets, substances);

  /** What the only known code means stands as the index has it. */
  const setsByCode = (codings: readonly CodingLike[], text: string | undefined): Membership => {
    const holds = holdsWords(codings, text);
    let only: Membership = NO_SETS;
    let together: Map<string, Temporal> | undefined;
    for (const coding of codings) {
      const found = setsOf(coding, holds);
      if (found.size === 0) continue;
      if (only.size === 0) {
        only = found;
        continue;
      }
      together ??= new Map(only);
      for (const [id, temporal] of found) {
        const stands = together.get(id);
        const cautious = stands === undefined || CAUTION.indexOf(temporal) < CAUTION.indexOf(stands);
        if (cautious) together.set(id, temporal);
      }
    }
    return together ?? only;
  };

  const recognise = (codings: readonly CodingLike[], options: RecogniseOptions = {}): Recognition => {
    const sets = setsByCode(codings, options.text);
    if (sets.size > 0) return { sets, by: 'code' };
    if (options.codesOnly) return NOTHING;
    const named = setsInWords(textsOf(codings, options.text));
    if (named.size === 0) return NOTHING;
    return { sets: new Map(Array.from(named, (id) => [id, 'current'])), by: 'text' };
  };

  /** A code that is in no value set says what it is called, and nothing else beside it tells that. */
  const setsOfCode = (coding: CodingLike): ReadonlySet<string> => {
    const sets = setsOf(coding, holdsWords([coding], undefined));
    return sets.size > 0 ? new Set(sets.keys()) : inWords.saidAlone(textsOf([coding], undefined));
  };

  const recogniseWhole = (codings: readonly CodingLike[], text?: string): ReadonlySet<string> => {
    const [first, ...others] = codings.filter(isReadable).map(setsOfCode);
    if (first === undefined) return inWords.saidAlone(textsOf(codings, text));
    return new Set([...first].filter((id) => others.every((sets) => sets.has(id))));
  };

  return {
    recognise,
    recogniseWhole,
    recogniseMedication,
    isFamilyHistoryOrRisk: (codings, text) => {
      const sets = setsByCode(codings, text);
      if (sets.size > 0) return sets.has(FAMILY_HISTORY_AND_RISK);
      return isRiskInWords(textsOf(codings, text)).size > 0;
    },
  };
}

const isReadable = ({ system, code }: CodingLike): boolean =>
  code !== undefined && system !== undefined && isKnownSystem(system);

const NO_SETS: Membership = new Map();
const NOTHING: Recognition = { sets: NO_SETS, by: 'nothing' };

const textsOf = (codings: readonly CodingLike[], text: string | undefined): readonly string[] =>
  [...codings.map(({ display }) => display), text].filter((words) => words !== undefined);

/** Looks at displays and text only when asked, and puts them into words once. What is denied is not held. */
function holdsWords(codings: readonly CodingLike[], text: string | undefined): HoldsWords {
  let texts: readonly (readonly string[])[] | undefined;
  return (wanted, time) => {
    texts ??= textsOf(codings, text).map((said) => wordsOf(said).split(' ').filter(Boolean));
    return texts.some((words) => wanted.some((phrase) => isSaid(words, phrase, time)));
  };
}
