/** Finds out, before anything is read, which medicine a draft order means. */
import type { MedicationRecognition, Terminology } from '../clinical/terminology.js';
import { isRecord, listOf, normaliseReference, textOf, type Resource } from '../fhir/resource.js';
import { medicationOf, medicationReference, type Resolve } from './medication.js';
import { referenceTo } from './naming.js';
import { saysNoMedicine } from './vague-names.js';

export type Identified =
  | { readonly is: 'named'; readonly classes: MedicationRecognition['classes'] }
  /** The medicine stands behind a reference that only a read can resolve. `named`: words beside it do not say which it is. */
  | { readonly is: 'referenced'; readonly reference: string; readonly named: boolean }
  /** No medicine was chosen yet. */
  | { readonly is: 'empty' };

/** Looks at every coding, at contained and accompanying Medications, and at the words; reads nothing. */
export function identifyOrder(order: Resource, resolve: Resolve, terminology: Terminology): Identified {
  const medication = medicationOf(order, resolve, terminology);
  if (medication.recognisedBy !== 'nothing') return { is: 'named', classes: medication.classes };
  const reference = medicationReference(order);
  const named = medication.names.length > 0;
  // What stands behind a reference tells more than words that fit any medicine; other drugs cause no read.
  const isOpen =
    reference !== undefined &&
    medication.names.every(saysNoMedicine) &&
    !(named && resolve(reference, order) !== undefined);
  if (isOpen) return { is: 'referenced', reference, named };
  return named ? { is: 'named', classes: medication.classes } : { is: 'empty' };
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
  let given: readonly Given[] | undefined;
  return (reference, from) => {
    if (reference.startsWith('#')) {
      return listOf(from['contained'])
        .filter(isRecord)
        .find(({ id }) => id === reference.slice(1) || id === reference);
    }
    const target = normaliseReference(reference);
    const wanted = target?.type === undefined ? undefined : `${target.type}/${target.id}`;
    return (given ??= list()).find(
      ({ resource, fullUrl }) => fullUrl === reference || referenceTo(resource) === wanted,
    )?.resource;
  };
}

function resourcesIn(value: Resource): readonly Resource[] {
  if (textOf(value['resourceType']) !== 'Bundle') return [value];
  return listOf(value['entry'])
    .filter(isRecord)
    .flatMap((entry) => (isRecord(entry['resource']) ? [entry['resource']] : []));
}
