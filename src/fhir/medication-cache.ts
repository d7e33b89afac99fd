/** Medications that were read before: a catalogue of products, and the one thing that is kept from one call to the next. */
import { isRecord, textOf } from './resource.js';
import type { TypedResource } from './json-body.js';

/** How long a Medication is kept where its server does not say. */
const KEPT_MS = 600_000;
const MOST_KEPT = 500;

/** Milliseconds that an answer may be kept for. What was not noted may not be kept. */
const freshness = new WeakMap<TypedResource, number>();

/**
 * Remembers what a server says about keeping its answer (RFC 9111 §5.2.2). Without a word it may be kept for a while;
 * `no-store` and `no-cache` are obeyed, and `max-age` where it is shorter.
 */
export function noteFreshness(resource: TypedResource, cacheControl: string | null): void {
  const directives = (cacheControl ?? '').toLowerCase();
  if (/\bno-(?:store|cache)\b/.test(directives)) return;
  const maxAge = /\bmax-age=(?<seconds>\d+)/.exec(directives)?.groups?.['seconds'];
  freshness.set(resource, Math.min(KEPT_MS, Number(maxAge ?? Number.POSITIVE_INFINITY) * 1000));
}

interface Kept {
  readonly medication: TypedResource;
  readonly version: string | undefined;
  /** On the clock of `performance.now`. */
  readonly until: number;
}

export class MedicationCache {
  readonly #kept = new Map<string, Kept>();

  /** @param version - the version that is referred to, if the reference names one. */
  find(id: string, version?: string): TypedResource | undefined {
    const kept = this.#kept.get(id);
    if (kept === undefined || kept.until <= performance.now()) return undefined;
    return version === undefined || version === kept.version ? kept.medication : undefined;
  }

  /** Keeps an answer under the id that was asked for, if it has that id and may be kept. */
  keep(id: string, medication: TypedResource): void {
    const freshFor = freshness.get(medication) ?? 0;
    if (medication.resourceType !== 'Medication' || medication['id'] !== id || freshFor <= 0) return;
    this.#kept.delete(id);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_KEPT && oldest !== undefined) this.#kept.delete(oldest);
    const meta = isRecord(medication['meta']) ? medication['meta'] : {};
    const version = textOf(meta['versionId']);
    this.#kept.set(id, { medication, version, until: performance.now() + freshFor });
  }
}
