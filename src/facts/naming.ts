/** How a resource is named and referred to on a card, and which of its codes can be read at all. */
import { conceptOf, textOf, type Coding, type Concept, type Resource } from '../fhir/resource.js';
import { canonicalSystem } from '../clinical/code-systems.js';

/** `Type/id`; a resource without an id is named by its type alone. */
export function referenceTo(resource: Resource): string {
  const type = textOf(resource['resourceType']) ?? 'Resource';
  return `${type}/${textOf(resource['id']) ?? 'unidentified'}`;
}

/** What the record calls it: its text, else the first display, else its code. */
export function labelOf(concept: Concept, otherwise: string): string {
  const display = concept.codings.map((coding) => textOf(coding.display)).find((text) => text !== undefined);
  const code = concept.codings.map((coding) => textOf(coding.code)).find((text) => text !== undefined);
  return textOf(concept.text) ?? display ?? (code === undefined ? otherwise : `code ${code}`);
}

/** Lower-case codes of a CodeableConcept, a Coding or a bare string, as status elements come in all three shapes. */
export function codesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.toLowerCase()];
  const { codings, text } = conceptOf(value);
  const codes = codings.flatMap(({ code }) => textOf(code)?.toLowerCase() ?? []);
  return codes.length > 0 || text === undefined ? codes : [text.toLowerCase()];
}

/** Whether a coding stands in a code system that the value sets are written in. */
export function isKnownSystem(coding: Coding): boolean {
  return coding.code !== undefined && coding.system !== undefined && canonicalSystem(coding.system) !== undefined;
}
