/** One query's answer as the rest of the service sees it: this patient's resources, and what is missing. */
import type { Gap } from '../clinical/known.js';
import type { Entry } from './bundle.js';
import type { Collected } from './collect-pages.js';
import { latestVersions, saysItIsLater } from './latest-version.js';
import type { Ownership } from './ownership.js';
import type { Query } from './query.js';
import { textOf, type Resource } from './resource.js';

/** The answer to one query. It is complete exactly when `gaps` is empty. */
export interface Reading {
  readonly resources: readonly Resource[];
  readonly gaps: readonly Gap[];
  /** `false`: the EHR said that it has no such type. */
  readonly offered: boolean;
  /** How many of `resources` do not say whose they are. */
  readonly unattributed: number;
}

/** A copy of what the answer holds may be poorer than it, or older: it counts only if it says that it is later. */
function addsTo(answered: ReadonlyMap<string | undefined, Resource>, resource: Resource): boolean {
  const id = textOf(resource['id']);
  const known = id === undefined ? undefined : answered.get(id);
  return known === undefined || saysItIsLater(resource, known);
}

/**
 * Keeps what is the patient's own or nobody's, each resource once. Another patient's is left out, and that it was there
 * is said.
 */
export function readingOf(
  query: Query,
  collected: Collected,
  ownershipOf: (resource: Resource) => Ownership,
): Reading {
  const { entries, offered, beside = [] } = collected;
  const matches: Resource[] = [];
  const unattributed = new Set<Resource>();
  let isMixed = false;
  const take = ({ resource, isMatch }: Entry): Ownership | undefined => {
    if (!isMatch) return undefined;
    const ownership = ownershipOf(resource);
    if (ownership !== 'other') matches.push(resource);
    if (ownership === 'unattributed') unattributed.add(resource);
    return ownership;
  };
  for (const entry of entries) if (take(entry) === 'other') isMixed = true;
  if (beside.length > 0) {
    const answered = new Map(matches.map((resource) => [textOf(resource['id']), resource]));
    for (const entry of beside) if (addsTo(answered, entry.resource)) take(entry);
  }
  const resources = latestVersions(matches);

  const isKnownAbsence = !offered && query.optional === true;
  const reasons = new Set(isKnownAbsence ? [] : collected.reasons);
  if (isMixed) reasons.add('wrong-patient');
  return {
    resources,
    gaps: [...reasons].map((reason) => ({ source: query.source, reason })),
    offered,
    unattributed:
      unattributed.size === 0 ? 0 : resources.filter((resource) => unattributed.has(resource)).length,
  };
}
