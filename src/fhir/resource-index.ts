/** Everything of this patient that was sent or read, found again by reference. */
import type { Carried } from './bundle.js';
import { latestVersions } from './latest-version.js';
import { ownerIn, ownershipOf } from './ownership.js';
import { normaliseReference, textOf, type Resource } from './resource.js';

export class ResourceIndex {
  readonly #patientId: string;
  readonly #base: string | undefined;
  readonly #byReference = new Map<string, Resource>();
  readonly #byFullUrl = new Map<string, Resource>();
  /** What came of another patient. */
  readonly #foreign = new Set<Resource>();

  constructor(patientId: string, base: string | undefined) {
    this.#patientId = patientId;
    this.#base = base;
  }

  /** Takes in what came in one answer. What is another patient's stays out. */
  add(came: readonly Carried[]): void {
    const owner = ownerIn(came, this.#patientId, this.#base);
    for (const { resource, fullUrl } of came) {
      const key = keyOf(resource);
      if (ownershipOf(resource, owner) === 'other') {
        this.#foreign.add(resource);
        continue;
      }
      if (fullUrl !== undefined) this.#byFullUrl.set(fullUrl, resource);
      const known = key === undefined ? undefined : this.#byReference.get(key);
      if (known === resource) continue;
      const [latest = resource] = known ? latestVersions([known, resource]) : [];
      if (key !== undefined) this.#byReference.set(key, latest);
    }
  }

  /** How many resources of another patient came. */
  get foreign(): number {
    return this.#foreign.size;
  }

  /** The resource that a reference means, if it came. Contained references mean nothing here. */
  find(reference: string): Resource | undefined {
    const named = this.#byFullUrl.get(reference);
    const target = normaliseReference(reference, this.#base);
    if (named !== undefined || target === undefined) return named;
    if (target.type !== undefined) return this.#byReference.get(`${target.type}/${target.id}`);
    const all = [...this.#byReference].filter(([key]) => key.endsWith(`/${target.id}`));
    return all.length === 1 ? all[0]?.[1] : undefined;
  }
}

function keyOf(resource: Resource): string | undefined {
  const type = textOf(resource['resourceType']);
  const id = textOf(resource['id']);
  return type === undefined || id === undefined ? undefined : `${type}/${id}`;
}
