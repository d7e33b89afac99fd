/** Everything of this patient that was sent or read, found again by reference, and whose each resource is. */
import { isBlank } from './blank-medication.js';
import type { Carried } from './bundle.js';
import { laterOf } from './latest-version.js';
import { ownerIn, ownershipOf, type Ownership } from './ownership.js';
import { normaliseReference, textOf, type Resource } from './resource.js';

export class ResourceIndex {
  readonly #patientId: string;
  readonly #base: string | undefined;
  /** Of every resource that came. */
  readonly #ownership = new Map<Resource, Ownership>();
  /** Not filed yet: few calls look for anything. */
  #unfiled: Carried[] = [];
  /** The types of what came. */
  readonly #types = new Set<string | undefined>();
  /** By type, then by id, each in its latest version. */
  readonly #byType = new Map<string, Map<string, Resource>>();
  /** The type that has an id; undefined where several have it. */
  readonly #typeOfId = new Map<string, string | undefined>();
  readonly #byFullUrl = new Map<string, Resource>();
  #foreign = 0;

  constructor(patientId: string, base: string | undefined) {
    this.#patientId = patientId;
    this.#base = base;
  }

  /**
   * Takes in what came in one answer. What is another patient's stays out.
   *
   * @param isForAnother - whether the search was made for another patient: then what does not say whose it is, is theirs.
   */
  add(came: readonly Carried[], isForAnother: () => boolean = () => false): void {
    const owner = ownerIn(came, this.#patientId, this.#base);
    for (const carried of came) {
      if (this.#ownership.has(carried.resource)) continue;
      const said = ownershipOf(carried.resource, owner);
      const ownership = said === 'unattributed' && isForAnother() ? 'other' : said;
      this.#ownership.set(carried.resource, ownership);
      if (ownership === 'other') this.#foreign += 1;
      else {
        this.#unfiled.push(carried);
        this.#types.add(textOf(carried.resource['resourceType']));
      }
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

  /** The resource that a reference means, if it came and says anything. Contained references mean nothing here. */
  find(reference: string): Resource | undefined {
    const found = this.#find(reference);
    return found === undefined || isBlank(found) ? undefined : found;
  }

  #find(reference: string): Resource | undefined {
    const target = normaliseReference(reference, this.#base);
    const isRelative = !reference.includes(':');
    if (isRelative && target?.type !== undefined && !this.#types.has(target.type)) return undefined;
    this.#file();
    const named = this.#byFullUrl.get(reference);
    if (named !== undefined || target === undefined) return named;
    const type = target.type ?? this.#typeOfId.get(target.id);
    return type === undefined ? undefined : this.#byType.get(type)?.get(target.id);
  }

  #file(): void {
    for (const { resource, fullUrl } of this.#unfiled) {
      if (fullUrl !== undefined) this.#byFullUrl.set(fullUrl, resource);
      const type = textOf(resource['resourceType']);
      const id = textOf(resource['id']);
      if (type === undefined || id === undefined) continue;
      this.#typeOfId.set(id, !this.#typeOfId.has(id) || this.#typeOfId.get(id) === type ? type : undefined);
      const ofType = this.#byType.get(type) ?? new Map<string, Resource>();
      this.#byType.set(type, ofType);
      const known = ofType.get(id);
      ofType.set(id, known === undefined ? resource : laterOf(known, resource));
    }
    this.#unfiled = [];
  }
}
