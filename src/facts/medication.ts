/** Finds out which medicine an entry means: coded, contained, referenced or only named, with every coding looked at. */
import type { DoseForm } from '../clinical/dose-form.js';
import type { MedicationRecognition, Terminology } from '../clinical/terminology.js';
import {
  conceptOf,
  isRecord,
  listOf,
  referenceOf,
  textOf,
  type Coding,
  type Concept,
  type Resource,
} from '../fhir/resource.js';
import { isUnnamed, labelOf } from './naming.js';

export type Resolve = (reference: string, from: Resource) => Resource | undefined;

export interface Medication {
  readonly label: string;
  /** Everything the entry calls it. */
  readonly names: readonly string[];
  /** Whether it is named at all, and each of its codes has its words: a code alone may be that of a pack. */
  readonly isNamed: () => boolean;
  readonly substances: readonly string[];
  readonly classes: MedicationRecognition['classes'];
  /** Read from words when it is asked for. */
  readonly form: () => DoseForm | undefined;
  /** `other`: coded in a known system, and not a medicine that any rule speaks about. */
  readonly recognisedBy: 'code' | 'text' | 'near-name' | 'other' | 'nothing';
}

/** Reference of a medication that stands in a resource of its own, if any (R4 and R5 shapes). */
export function medicationReference(resource: Resource): string | undefined {
  const { medicationReference: inR4, medication: inR5 } = resource;
  return referenceOf(inR4) ?? (isRecord(inR5) ? referenceOf(inR5['reference']) : undefined);
}

const NO_RESOURCE: Resource = {};

export function medicationOf(resource: Resource, resolve: Resolve, terminology: Terminology): Medication {
  const inline = isRecord(resource['medication']) ? resource['medication'] : NO_RESOURCE;
  const concepts: Concept[] = [];
  const add = (sent: unknown): void => {
    if (sent !== undefined) concepts.push(conceptOf(sent));
  };
  add(resource['medicationCodeableConcept']);
  add(inline['concept'] ?? (inline['reference'] === undefined ? resource['medication'] : undefined));
  add(resource['code']);
  const reference = medicationReference(resource);
  const referenced = reference === undefined ? undefined : resolve(reference, resource);
  if (referenced) {
    const resolveInside: Resolve = (inner, from) => resolve(inner, from) ?? resolve(inner, resource);
    for (const concept of conceptsOfMedication(referenced, resolveInside)) concepts.push(concept);
  }
  const { medicationReference: inR4 } = resource;
  const named = isRecord(inR4) ? inR4 : inline['reference'];
  const display = isRecord(named) ? textOf(named['display']) : undefined;

  const [only, ...others] = concepts;
  const codings = only && others.length === 0 ? only.codings : concepts.flatMap((concept) => concept.codings);
  const texts: string[] = [];
  for (const { text } of concepts) if (text !== undefined) texts.push(text);
  if (display !== undefined) texts.push(display);
  const names = distinctNames(texts, codings);
  if (referenced) for (const form of formsOf(referenced)) texts.push(form);
  const recognition = terminology.recogniseMedication(codings, texts);
  const first = concepts.find(({ codings: some, text }) => some.length > 0 || text !== undefined);
  return {
    label: display ?? medicineLabel(first ?? NO_CONCEPT, recognition.substances),
    names,
    isNamed: () => names.length > 0 && codings.every((coding) => coding.display !== undefined),
    substances: recognition.substances,
    classes: recognition.classes,
    recognisedBy: recognition.by === 'nothing' && recognition.coded ? 'other' : recognition.by,
    form: () => recognition.form,
  };
}

const NO_CONCEPT: Concept = { codings: [] };

/** How a Medication calls its dose form. */
function formsOf(medication: Resource): readonly string[] {
  const { codings, text } = conceptOf(medication['form']);
  return [text, ...codings.map(({ display }) => display)].filter((words) => words !== undefined);
}

function distinctNames(texts: readonly string[], codings: readonly Coding[]): readonly string[] {
  const [written] = texts;
  // Records mostly say the same in `text` and in `display`.
  if (texts.length === 1 && codings.every(({ display = written }) => display === written)) return [...texts];
  const names = new Set(texts);
  for (const { display } of codings) if (display !== undefined) names.add(display);
  return [...names];
}

/** A code alone is put beside the substances that it means. */
export function medicineLabel(concept: Concept, substances: readonly string[]): string {
  const label = labelOf(concept, 'medicine without a name');
  return isUnnamed(concept) && substances.length > 0 ? `${substances.join(' and ')} (${label})` : label;
}

/** A Medication's own code and its ingredients, for some EHRs code only these; they stand beside it where it is contained. */
function conceptsOfMedication(medication: Resource, resolve: Resolve): readonly Concept[] {
  const ingredients = listOf(medication['ingredient']).filter(isRecord);
  const items = ingredients.flatMap((ingredient) => {
    const item = isRecord(ingredient['item']) ? ingredient['item'] : {};
    const reference = referenceOf(ingredient['itemReference']) ?? referenceOf(item['reference']);
    const inner = reference === undefined ? undefined : resolve(reference, medication);
    return [
      conceptOf(ingredient['itemCodeableConcept']),
      conceptOf(item['concept']),
      conceptOf(inner?.['code']),
    ];
  });
  return [conceptOf(medication['code']), ...items];
}
