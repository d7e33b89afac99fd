/** Finds out which medicine an entry means: coded, contained, referenced or only named, with every coding looked at. */
import type { MedicationRecognition, Terminology } from '../clinical/terminology.js';
import {
  conceptOf,
  isRecord,
  listOf,
  referenceOf,
  textOf,
  type Concept,
  type Resource,
} from '../fhir/resource.js';
import { isUnnamed, labelOf } from './naming.js';

export type Resolve = (reference: string, from: Resource) => Resource | undefined;

export interface Medication {
  readonly label: string;
  /** Everything the entry calls it. */
  readonly names: readonly string[];
  readonly substances: readonly string[];
  readonly classes: MedicationRecognition['classes'];
  readonly form?: string;
  /** `other`: coded in a known system, and not a medicine that any rule speaks about. */
  readonly recognisedBy: 'code' | 'text' | 'near-name' | 'other' | 'nothing';
}

/** Reference of a medication that stands in a resource of its own, if any (R4 and R5 shapes). */
export function medicationReference(resource: Resource): string | undefined {
  const medication = isRecord(resource['medication']) ? resource['medication'] : {};
  return referenceOf(resource['medicationReference']) ?? referenceOf(medication['reference']);
}

export function medicationOf(resource: Resource, resolve: Resolve, terminology: Terminology): Medication {
  const inline = isRecord(resource['medication']) ? resource['medication'] : {};
  const concepts: Concept[] = [
    conceptOf(resource['medicationCodeableConcept']),
    conceptOf(inline['concept'] ?? (inline['reference'] === undefined ? resource['medication'] : undefined)),
    conceptOf(resource['code']),
  ];
  const reference = medicationReference(resource);
  const referenced = reference === undefined ? undefined : resolve(reference, resource);
  if (referenced) {
    const resolveInside: Resolve = (inner, from) => resolve(inner, from) ?? resolve(inner, resource);
    concepts.push(...conceptsOfMedication(referenced, resolveInside));
  }
  const [named] = [resource['medicationReference'], inline['reference']].filter(isRecord);
  const display = named ? textOf(named['display']) : undefined;

  const codings = concepts.flatMap((concept) => concept.codings);
  const texts = [...concepts.flatMap(({ text }) => text ?? []), ...(display === undefined ? [] : [display])];
  const names = [...new Set([...texts, ...codings.flatMap((coding) => textOf(coding.display) ?? [])])];
  const form = conceptOf(referenced?.['form']);
  const words = [
    ...texts,
    ...(form.text === undefined ? [] : [form.text]),
    ...form.codings.flatMap((coding) => coding.display ?? []),
  ];
  const recognition = terminology.recogniseMedication(codings, words);
  const first = concepts.find(({ codings: some, text }) => some.length > 0 || text !== undefined);
  const substances = recognition.substances.map((substance) => terminology.displayOf(substance));
  return {
    label: display ?? medicineLabel(first ?? { codings: [] }, substances),
    names,
    substances,
    classes: new Map(
      [...recognition.classes].map(([set, members]) => [
        set,
        members.map((code) => terminology.displayOf(code)),
      ]),
    ),
    recognisedBy: recognition.by === 'nothing' && recognition.coded ? 'other' : recognition.by,
    ...(recognition.form !== undefined && { form: recognition.form }),
  };
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
