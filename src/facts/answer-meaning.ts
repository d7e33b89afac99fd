/** What an observation answers: by its value, by what the laboratory says of it, or by a name that holds the answer. */
import type { Membership } from '../clinical/facts.js';
import type { Terminology } from '../clinical/terminology.js';
import { containsWords } from '../clinical/words.js';
import { conceptOf, listOf, type Concept } from '../fhir/resource.js';

const NO_ANSWER: Membership = new Map();

/** What the answer, and what the laboratory says of it, are members of. The answer outweighs the interpretation. */
export function meaningOf(answer: Concept, interpretation: unknown, terminology: Terminology): Membership {
  const said = listOf(interpretation).map(conceptOf);
  if (said.length === 0 && !saysSomething(answer)) return NO_ANSWER;
  const words = [answer.text ?? '', ...answer.codings.map(({ display }) => display ?? '')]
    .map(inFull)
    .join(' ; ');
  return new Map([
    ...said.flatMap(({ codings, text = '' }) => [...terminology.recognise(codings, { text }).sets]),
    ...terminology.recognise(answer.codings, { text: words }).sets,
  ]);
}

/** A letter that is all there is: `A`, `(A)`. In a sentence it may be a word, and alone it is a class. */
const LETTER = /^\W*([abc])\W*$/i;
/** What is all that is said. In a sentence `no` may deny anything, and what is present may be the control line. */
const PLAIN: readonly (readonly [RegExp, inFull: string])[] = [
  [/^\W*(?:y|yes|true|ja|oui|s[iì])\W*$/i, 'plain yes'],
  [/^\W*(?:n|no|false|nein|non)\W*$/i, 'plain no'],
  [/^\W*(?:no|none|nothing)(?: [^.;:,]{1,60})? (?:detected|present|found)\W*$/i, 'not detected'],
  [/^\W*present\W*$/i, 'plain present'],
  [/^\W*absent\W*$/i, 'plain absent'],
  [/^[\s(]*\+{1,4}[\s)]*$/, 'positive'],
];
const inFull = (words: string): string => {
  const letter = LETTER.exec(words)?.[1];
  if (letter !== undefined) return `class ${letter}`;
  return PLAIN.find(([form]) => form.test(words))?.[1] ?? words;
};

export const saysSomething = ({ codings, text }: Concept): boolean =>
  text !== undefined || codings.length > 0;

/** The answers that a name holds, of those of which a name may hold one: `class C` in `Child-Pugh class C`. */
export const answersInName = (name: Membership, possible: readonly string[] = []): Membership =>
  possible.some((id) => name.has(id))
    ? new Map([...name].filter(([id]) => possible.includes(id)))
    : NO_ANSWER;

/** Values that take back what the name says, in words and as codes of SNOMED CT, LOINC and HL7. */
const DENIALS = [
  'false',
  'no',
  'not',
  'none',
  'never',
  'absent',
  'negative',
  'denied',
  'excluded',
  'ruled out',
  'n',
];
const DENYING_CODES = ['2667000', '373067005', '260415000', '260385009', 'LA32-8', 'LA9634-2'];

const isDenied = ({ codings, text = '' }: Concept): boolean =>
  codings.some(
    ({ code = '', display = '' }) => DENYING_CODES.includes(code) || containsWords(display, DENIALS),
  ) || containsWords(text, DENIALS);

/** The name answers where neither it nor the value denies it, and the value gives no answer of its own. */
export function withNamed(
  meaning: Membership,
  name: { readonly sets: Membership; readonly concept: Concept },
  possible: readonly string[] | undefined,
  answer: Concept,
): Membership {
  const inName = answersInName(name.sets, possible);
  if (inName.size === 0 || possible?.some((id) => meaning.has(id)) === true) return meaning;
  return isDenied(answer) || isDenied(name.concept) ? meaning : new Map([...meaning, ...inName]);
}
