/** What an order says in words beside its codes: instructions, route, method and notes. */
import { conceptOf, isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';

const wordsOfConcept = (value: unknown): readonly (string | undefined)[] => {
  const { codings, text } = conceptOf(value);
  return [text, ...codings.flatMap(({ code, display }) => [display, code])];
};

/** In no order of force; the same words may come twice. */
export function wordsOfOrder(resource: Resource, dosages: readonly Resource[]): readonly string[] {
  const words = [
    ...dosages.flatMap((dosage) => [
      textOf(dosage['text']),
      textOf(dosage['patientInstruction']),
      ...listOf(dosage['additionalInstruction']).flatMap(wordsOfConcept),
      ...wordsOfConcept(dosage['route']),
      ...wordsOfConcept(dosage['method']),
    ]),
    textOf(resource['renderedDosageInstruction']),
    ...listOf(resource['note']).map((note) => (isRecord(note) ? textOf(note['text']) : textOf(note))),
  ];
  return words.filter((word) => word !== undefined);
}
