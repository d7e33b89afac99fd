/** Finds out, before anything is read, which medicine a draft order means. */
import type { MedicationRecognition, Terminology } from '../clinical/terminology.js';
import { isBlank } from '../fhir/blank-medication.js';
import { containedIn } from '../fhir/contained.js';
import { isRecord, listOf, normaliseReference, textOf, type Resource } from '../fhir/resource.js';
import { medicationOf, medicationReference, type Resolve } from './medication.js';
import { referenceTo } from './naming.js';
import { saysNoMedicine } from './vague-names.js';

export type Identified =
  | { readonly is: 'named'; readonly classes: MedicationRecognition['classes'] }
  /** The medicine stands behind a reference that only a read can resolve: words beside it are missing, or fit any medicine. */
  | { readonly is: 'referenced'; readonly reference: string }
  /** An identifier stands where a reference could be read, and no words tell which medicine it means. */
  | { readonly is: 'by-identifier' }
  /** No medicine was chosen yet. */
  | { readonly is: 'empty' };

/** Looks at every coding, at contained and accompanying Medications, and at the words; reads nothing. */
export function identifyOrder(order: Resource, resolve: Resolve, terminology: Terminology): Identified {
  const medication = medicationOf(order, resolve, terminology);
  if (medication.recognisedBy !== 'nothing') return { is: 'named', classes: medication.classes };
  const reference = medicationReference(order);
  const named = medication.names.length > 0;
  const isVague = (): boolean => medication.names.every(saysNoMedicine);
  // What stands behind a reference tells more than words that fit any medicine; other drugs cause no read.
  const came = reference === undefined ? undefined : resolve(reference, order);
  const isAnswered = named && came !== undefined && !isBlank(came);
  if (reference !== undefined && isVague() && !isAnswered) return { is: 'referenced', reference };
  if (reference === undefined && hasIdentifier(order) && isVague()) return { is: 'by-identifier' };
  return named ? { is: 'named', classes: medication.classes } : { is: 'empty' };
}

/** A logical reference (FHIR R4 §2.3.0.2) in place of a literal one, in the shapes of R4 and R5. */
function hasIdentifier({ medicationReference: inR4, medication: inR5 }: Resource): boolean {
  const sent = inR4 ?? (isRecord(inR5) ? inR5['reference'] : undefined);
  return isRecord(sent) && sent['identifier'] !== undefined;
}

interface Given {
  readonly resource: Resource;
  readonly fullUrl?: string;
}

/** Resolves references within what was sent: contained resources, other drafts, prefetched resources. */
export function localResolver(
  drafts: readonly Given[],
  prefetch: Readonly<Record<string, unknown>>,
): Resolve {
  const list = (): readonly Given[] => [
    ...drafts,
    ...Object.values(prefetch)
      .filter(isRecord)
      .flatMap(resourcesIn)
      .map((resource) => ({ resource })),
  ];
  let given: ReadonlyMap<string, Resource> | undefined;
  return (reference, from) => {
    if (reference.startsWith('#')) return containedIn(from, reference);
    const target = normaliseReference(reference);
    const index = (given ??= byName(list()));
    return (
      index.get(reference) ??
      (target?.type === undefined ? undefined : index.get(`${target.type}/${target.id}`))
    );
  };
}

/** By their full URLs and by type and id, the first of each. */
function byName(given: readonly Given[]): ReadonlyMap<string, Resource> {
  const index = new Map<string, Resource>();
  for (const { resource, fullUrl } of given)
    for (const name of [fullUrl, referenceTo(resource)])
      if (name !== undefined && !index.has(name)) index.set(name, resource);
  return index;
}

function resourcesIn(value: Resource): readonly Resource[] {
  if (textOf(value['resourceType']) !== 'Bundle') return [value];
  return listOf(value['entry'])
    .filter(isRecord)
    .flatMap((entry) => (isRecord(entry['resource']) ? [entry['resource']] : []));
}
