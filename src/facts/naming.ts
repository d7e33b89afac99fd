/** How a resource is named and referred to on a card, and which of its codes can be read at all. */
import { isKnownSystem } from '../clinical/code-systems.js';
import type { Recognition, Terminology } from '../clinical/terminology.js';
import { conceptOf, isRecord, textOf, type Coding, type Concept, type Resource } from '../fhir/resource.js';

/** Whether the record can be asked for it, or told to remove it, by its id. */
export const hasId = (resource: Resource): boolean => textOf(resource['id']) !== undefined;

/** `Type/id`; resources of one type without an id share a reference, which names none of them. */
export function referenceTo(resource: Resource): string {
  const type = textOf(resource['resourceType']) ?? 'Resource';
  return `${type}/${textOf(resource['id']) ?? 'unidentified'}`;
}

/** What the record calls it: its text, else the first display, else its code. */
export function labelOf(concept: Concept, otherwise: string): string {
  const text = textOf(concept.text);
  if (text !== undefined) return text;
  const display = concept.codings.map((coding) => textOf(coding.display)).find((name) => name !== undefined);
  const code = concept.codings.map((coding) => textOf(coding.code)).find((name) => name !== undefined);
  return display ?? (code === undefined ? otherwise : `code ${code}`);
}

/** Whether the record gives a code for it, and no words. */
export const isUnnamed = (concept: Concept): boolean =>
  textOf(concept.text) === undefined &&
  concept.codings.length > 0 &&
  concept.codings.every(({ display }) => textOf(display) === undefined);

const NO_CODES: readonly string[] = [];
/** Spelt as FHIR spells its own codes. */
const PLAIN_CODE = /^[a-z-]+$/;

const inOneWord = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, '-');

/** The code of a concept that is nothing but one of FHIR's own codes, as most statuses are. */
function plainCodeOf(value: unknown): string | undefined {
  if (!isRecord(value) || value['text'] !== undefined) return undefined;
  const { coding: codings } = value;
  const coding: unknown = Array.isArray(codings) && codings.length === 1 ? codings[0] : undefined;
  if (!isRecord(coding) || coding['display'] !== undefined) return undefined;
  const { code } = coding;
  return typeof code === 'string' && PLAIN_CODE.test(code) ? code : undefined;
}

/**
 * Codes of a CodeableConcept, a Coding or a bare string, as status elements come in all three shapes. Where the codes are
 * an EHR's own, its words say the same: `Entered in error` is `entered-in-error`.
 */
export function codesOf(value: unknown): readonly string[] {
  if (value === undefined) return NO_CODES;
  const plain = plainCodeOf(value);
  if (plain !== undefined) return [plain];
  const { codings, text } = conceptOf(value);
  const names = new Set<string>();
  const add = (name: string | undefined): void => {
    if (name !== undefined) names.add(PLAIN_CODE.test(name) ? name : inOneWord(name));
  };
  for (const { code, display } of codings) {
    add(code);
    add(display);
  }
  add(text);
  return [...names];
}

/** Whether a coding can be looked up at all: it has a code of a system that the value sets are written in. */
export const isUsable = ({ system, code }: Coding): boolean =>
  code !== undefined && system !== undefined && isKnownSystem(system);

/** What was measured, by its code or, where none is known, by its name. */
export function recogniseName(result: Resource, terminology: Terminology): Recognition {
  const { codings, text } = conceptOf(result['code']);
  return terminology.recognise(codings, text === undefined ? {} : { text });
}
