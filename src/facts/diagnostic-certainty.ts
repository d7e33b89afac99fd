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
export function diagnosticCertainty(condition: Resource): DiagnosticCertainty | undefined {
  const { code } = condition;
  const codings = isRecord(code) ? recordsIn(code['coding']) : [];
  let letters: readonly string[] | undefined;
  for (const { extension } of [condition, ...codings]) {
    if (extension !== undefined) letters = [...(letters ?? []), ...lettersIn(extension)];
  }
  return letters && LETTERS.find(([letter]) => letters.includes(letter))?.[1];
}

const lettersIn = (extension: unknown): readonly string[] =>
  recordsIn(extension)
    .filter(({ url }) => typeof url === 'string' && url.endsWith(EXTENSION))
    .flatMap(({ valueCoding, valueCode, valueCodeableConcept }) =>
      codesOf(valueCoding ?? valueCode ?? valueCodeableConcept),
    );
