/** Everything of this patient that was sent or read, found again by reference, and whose each resource is. */
import type { Carried } from './bundle.js';
import { latestVersions } from './latest-version.js';
import { ownerIn, ownershipOf, type Ownership } from './ownership.js';
import { normaliseReference, textOf, type Resource } from './resource.js';

export class ResourceIndex {
  readonly #patientId: string;
  readonly #base: string | undefined;
  /** Of every resource that came. */
  readonly #ownership = new Map<Resource, Ownership>();
  /** Not filed yet: few calls look for anything. */
  #unfiled: Carried[] = [];
  readonly #byReference = new Map<string, Resource>();
  readonly #byFullUrl = new Map<string, Resource>();
  /** `Type/id` by the id alone; undefined where several types have it. */
  readonly #keyOfId = new Map<string, string | undefined>();
  #foreign = 0;

  constructor(patientId: string, base: string | undefined) {
    this.#patientId = patientId;
    this.#base = base;
  }

  /** Takes in what came in one answer. What is another patient's stays out. */
  add(came: readonly Carried[]): void {
    const owner = ownerIn(came, this.#patientId, this.#base);
    for (const carried of came) {
      if (this.#ownership.has(carried.resource)) continue;
      const ownership = ownershipOf(carried.resource, owner);
      this.#ownership.set(carried.resource, ownership);
      if (ownership === 'other') this.#foreign += 1;
      else this.#unfiled.push(carried);
    }
  }

  /** Whose a resource is that was taken in. What was not is taken for another patient's. */
  ownershipOf(resource: Resource): Ownership {
    return this.#ownership.get(resource) ?? 'other';
  }

  /** How many resources of another patient came. */
  get foreign(): number {
    return this.#foreign;
  }

  /** The resource that a reference means, if it came. Contained references mean nothing here. */
  find(reference: string): Resource | undefined {
    this.#file();
    const named = this.#byFullUrl.get(reference);
    const target = normaliseReference(reference, this.#base);
    if (named !== undefined || target === undefined) return named;
    if (target.type !== undefined) return this.#byReference.get(`${target.type}/${target.id}`);
    const key = this.#keyOfId.get(target.id);
    return key === undefined ? undefined : this.#byReference.get(key);
  }

  #file(): void {
    for (const { resource, fullUrl } of this.#unfiled) {
      if (fullUrl !== undefined) this.#byFullUrl.set(fullUrl, resource);
      const key = keyOf(resource);
      if (key === undefined) continue;
      const id = key.slice(key.indexOf('/') + 1);
      const others = this.#keyOfId.has(id) && this.#keyOfId.get(id) !== key;
      this.#keyOfId.set(id, others ? undefined : key);
      const known = this.#byReference.get(key);
      const [latest = resource] = known ? latestVersions([known, resource]) : [];
      this.#byReference.set(key, latest);
    }
    this.#unfiled = [];
  }
}

function keyOf(resource: Resource): string | undefined {
  const type = textOf(resource['resourceType']);
  const id = textOf(resource['id']);
  return type === undefined || id === undefined ? undefined : `${type}/${id}`;
}
