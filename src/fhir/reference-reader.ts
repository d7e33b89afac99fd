/** The second wave: what the resources read so far point to, each target once. */
import type { Gap, GapReason, Source } from '../clinical/known.js';
import type { FhirServer } from './fhir-server.js';
import { gapInsteadOfAnswer } from './operation-outcome.js';
import { ReadFault } from './read-fault.js';
import type { ResourceIndex } from './resource-index.js';
import {
  isRecord,
  normaliseReference,
  recordsIn,
  referenceOf,
  type ReferenceTarget,
  type Resource,
} from './resource.js';

const MAX_READS = 40;
const VERSION = /\/_history\/(?<version>[^/]+)$/;

/** The part of the record that is unknown when a reference to this type means nothing. */
const SOURCES: Readonly<Record<string, Source>> = {
  Medication: 'medications',
  MedicationRequest: 'medications',
  Condition: 'conditions',
  Encounter: 'encounter',
  Location: 'encounter',
  Observation: 'laboratory',
  Patient: 'patient',
  Procedure: 'procedures',
};

export class ReferenceReader {
  readonly #index: ResourceIndex;
  readonly #server: FhirServer | undefined;
  readonly #reads = new Map<string, Promise<void>>();
  readonly #faults = new Map<string, GapReason>();

  /** @param server - where to read what was not sent along; `undefined` if no server may be dialled. */
  constructor(index: ResourceIndex, server: FhirServer | undefined) {
    this.#index = index;
    this.#server = server;
  }

  /** Starts reading what is not known yet. References to other servers are never followed. */
  request(references: readonly string[]): void {
    void this.#start(references);
  }

  /** @returns the reads that were not under way yet. */
  #start(references: readonly string[]): readonly Promise<void>[] {
    const started: Promise<void>[] = [];
    for (const reference of references) {
      if (this.#index.find(reference) !== undefined) continue;
      const target = this.#targetOf(reference);
      if (target === undefined || this.#reads.has(keyOf(target)) || this.#reads.size >= MAX_READS) continue;
      const read = this.#read(target, VERSION.exec(reference)?.[1]);
      this.#reads.set(keyOf(target), read);
      started.push(read);
    }
    return started;
  }

  /** When the read of a reference has ended, well or not; at once where none was started. */
  async settled(reference: string): Promise<void> {
    const target = this.#targetOf(reference);
    await (target && this.#reads.get(keyOf(target)));
  }

  /** When all that was started has ended, well or not. */
  async allSettled(): Promise<void> {
    await Promise.all(this.#reads.values());
  }

  /** Why a reference means nothing; `undefined` if it does mean something. */
  unresolved(reference: string): Gap | undefined {
    if (this.#index.find(reference) !== undefined) return undefined;
    const target = this.#targetOf(reference) ?? normaliseReference(reference);
    const fault =
      target?.type === undefined ? undefined : this.#faults.get(keyOf({ ...target, type: target.type }));
    return { source: SOURCES[target?.type ?? ''] ?? 'order', reason: fault ?? 'unresolved-reference' };
  }

  #targetOf(reference: string): Required<ReferenceTarget> | undefined {
    const target = this.#server && normaliseReference(reference, this.#server.base);
    return target?.type === undefined ? undefined : { type: target.type, id: target.id };
  }

  async #read({ type, id }: Required<ReferenceTarget>, version?: string): Promise<void> {
    const fault = await this.#readInto(type, id, version);
    if (fault !== undefined) this.#faults.set(`${type}/${id}`, fault);
  }

  async #readInto(type: string, id: string, version?: string): Promise<GapReason | undefined> {
    try {
      const resource: Resource | undefined = await this.#server?.read(type, id, version);
      if (resource?.['resourceType'] === 'OperationOutcome')
        return gapInsteadOfAnswer(resource) ?? 'unresolved-reference';
      if (resource?.['resourceType'] !== type || resource['id'] !== id) return 'bad-body';
      this.#index.add([{ resource }]);
      // Some name the medicine in its ingredients alone, which stand beside it.
      await Promise.all(this.#start(ingredientsOf(resource)));
      if (this.#index.find(`${type}/${id}`) !== undefined) return undefined;
      return this.#index.ownershipOf(resource) === 'other' ? 'wrong-patient' : 'unresolved-reference';
    } catch (error) {
      if (!(error instanceof ReadFault)) throw error;
      return error.reason === 'not-found' ? 'unresolved-reference' : error.reason;
    }
  }
}

const ingredientsOf = (resource: Resource): readonly string[] =>
  resource['resourceType'] === 'Medication'
    ? recordsIn(resource['ingredient']).flatMap(({ itemReference, item }) => {
        const reference =
          referenceOf(itemReference) ?? (isRecord(item) ? referenceOf(item['reference']) : undefined);
        return reference === undefined || reference.startsWith('#') ? [] : [reference];
      })
    : [];

const keyOf = ({ type, id }: Required<ReferenceTarget>): string => `${type}/${id}`;
