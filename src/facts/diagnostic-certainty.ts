/** How certain a diagnosis is by its code: ICD-10-GM, the German edition, puts that beside the code and not into a status. */
import { isRecord, recordsIn, type Resource } from '../fhir/resource.js';
import { codesOf } from './naming.js';

/** `past`: the state after a disease that is over. */
export type DiagnosticCertainty = 'confirmed' | 'suspected' | 'past' | 'excluded';

const EXTENSION = '/icd-10-gm-diagnosesicherheit';
/** By its letter, the most cautious reading first: gesichert, Verdacht auf, Zustand nach, Ausschluss von. */
const LETTERS: readonly (readonly [letter: string, DiagnosticCertainty])[] = [
  ['g', 'confirmed'],
  ['v', 'suspected'],
  ['z', 'past'],
  ['a', 'excluded'],
];

/** Undefined where no coding of the Condition, and not the Condition itself, carries the extension. */
export function diagnosticCertainty({ extension, code }: Resource): DiagnosticCertainty | undefined {
  let letters: Set<string> | undefined;
  const read = (extensions: unknown): void => {
    if (extensions === undefined) return;
    for (const letter of lettersIn(extensions)) letters = (letters ?? new Set()).add(letter);
  };
  read(extension);
  if (isRecord(code)) for (const coding of recordsIn(code['coding'])) read(coding['extension']);
  const told = letters;
  return told && LETTERS.find(([letter]) => told.has(letter))?.[1];
}

const lettersIn = (extensions: unknown): readonly string[] =>
  recordsIn(extensions)
    .filter(({ url }) => typeof url === 'string' && url.endsWith(EXTENSION))
    .flatMap(({ valueCoding, valueCode, valueCodeableConcept }) =>
      codesOf(valueCoding ?? valueCode ?? valueCodeableConcept),
    );
