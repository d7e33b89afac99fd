/** Whose a resource is: nothing of another patient may ever pass, whatever the EHR was asked for. */
import type { Carried } from './bundle.js';
import { containedIn } from './contained.js';
import { listOf, normaliseReference, referenceOf, textOf, type Resource } from './resource.js';

/** `unattributed`: the resource does not say whose it is. */
export type Ownership = 'own' | 'other' | 'unattributed';

export interface Owner {
  readonly patientId: string;
  /** The server on which absolute references must be, if it is known. */
  readonly base?: string;
  /** `Patient/id`, where the id is plain: what most references say. */
  readonly reference: string | undefined;
  /** What a `urn:` reference means in the Bundle that it came in. */
  readonly byFullUrl: (fullUrl: string) => Resource | undefined;
}

/** The patient, as the references within one answer may name them. */
export function ownerIn(came: readonly Carried[], patientId: string, base: string | undefined): Owner {
  let named: ReadonlyMap<string, Resource> | undefined;
  return {
    patientId,
    reference: PLAIN_ID.test(patientId) ? `Patient/${patientId}` : undefined,
    ...(base !== undefined && { base }),
    // Hardly any reference needs it.
    byFullUrl: (fullUrl) => (named ??= namedIn(came)).get(fullUrl),
  };
}

function namedIn(came: readonly Carried[]): ReadonlyMap<string, Resource> {
  const named = new Map<string, Resource>();
  for (const { fullUrl, resource } of came) if (fullUrl !== undefined) named.set(fullUrl, resource);
  return named;
}

/** FHIR R4 id: nothing in it has to be taken apart. */
const PLAIN_ID = /^[A-Za-z0-9.-]{1,64}$/;

/** Types that belong to nobody. */
const WITHOUT_PATIENT = new Set([
  'HealthcareService',
  'Location',
  'Medication',
  'MedicationKnowledge',
  'Organization',
  'Practitioner',
  'PractitionerRole',
  'Substance',
]);

/** The elements by which FHIR R4 types name their patient. */
const PATIENT_ELEMENTS = ['subject', 'patient', 'individual', 'beneficiary', 'for'] as const;

/** A contained Patient has a local id, so one with another id tells nothing about whose the resource is. */
function containedOwnership(fragment: string, resource: Resource, patientId: string): Ownership {
  const patient = containedIn(resource, fragment);
  return patient?.['resourceType'] === 'Patient' && patient['id'] === patientId ? 'own' : 'unattributed';
}

function ownershipByReference(reference: string, resource: Resource, owner: Owner): Ownership {
  if (reference === owner.reference) return 'own';
  if (reference.startsWith('#')) return containedOwnership(reference.slice(1), resource, owner.patientId);
  const meant = owner.byFullUrl(reference);
  if (meant?.['resourceType'] === 'Patient') return meant['id'] === owner.patientId ? 'own' : 'other';
  const target = normaliseReference(reference, owner.base);
  return target?.id === owner.patientId && (target.type ?? 'Patient') === 'Patient' ? 'own' : 'other';
}

/**
 * Whose a resource is. A reference that cannot be shown to mean this patient means another one; ids are compared with
 * their letter case.
 */
export function ownershipOf(resource: Resource, owner: Owner): Ownership {
  const type = textOf(resource['resourceType']) ?? '';
  if (type === 'Patient') return resource['id'] === owner.patientId ? 'own' : 'other';
  if (WITHOUT_PATIENT.has(type)) return 'own';
  let ownership: Ownership = 'unattributed';
  for (const element of PATIENT_ELEMENTS) {
    const sent = resource[element];
    if (sent === undefined) continue;
    for (const value of listOf(sent)) {
      const reference = referenceOf(value);
      const told = reference === undefined ? undefined : ownershipByReference(reference, resource, owner);
      if (told === 'other') return 'other';
      if (told === 'own') ownership = 'own';
    }
  }
  return ownership;
}

/** Tells which of the resources of one answer or session say that they are another patient's. */
export function belongingToAnother(
  came: readonly Carried[],
  patientId: string,
  base: string | undefined,
): (resource: Resource) => boolean {
  const owner = ownerIn(came, patientId, base);
  const told = new Map<Resource, boolean>();
  return (resource) => {
    const isAnothers = told.get(resource) ?? ownershipOf(resource, owner) === 'other';
    told.set(resource, isAnothers);
    return isAnothers;
  };
}
