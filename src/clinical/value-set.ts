/** A value set: the codes, and where a set allows it the words, that mean one thing to a rule. */
import type { Temporal } from './facts.js';
import { type JsonObject, object, objects, optionalText, text } from './json.js';

/** One code of a value set, or with `descendants` a code and everything below it. */
export interface Member {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
  readonly temporal: Temporal;
  /** The code stands for its whole branch. In the ICDs the hierarchy is the string prefix. */
  readonly descendants: boolean;
  /** The code is too wide, and counts only where the entry itself holds one of these, as whole words. */
  readonly withWords?: readonly string[];
}

/** A FHIR ValueSet as far as this service uses it. */
export interface ValueSet {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** Clinical focus. */
  readonly description: string;
  /** `In: … Out: …`: what is in the set, and what was left out on purpose. */
  readonly purpose: string;
  readonly includes: readonly Member[];
  /** Taken out again; wins over `includes`. */
  readonly excludes: readonly Member[];
  /** Whole words that stand for the set where an entry has no known code. */
  readonly phrases: readonly string[];
  /** Longer wordings that hold one of `phrases` and mean something else. */
  readonly excludedPhrases: readonly string[];
  /** Beside one of these, anywhere in the entry, no phrase stands for the set. */
  readonly vetoes?: readonly string[];
  /** Names that stand for the set where they are all that an entry without a known code says. */
  readonly wholeNames?: readonly string[];
}

/**
 * Reads a FHIR R4 ValueSet (https://hl7.org/fhir/R4/valueset.html): enumerated concepts and `is-a` filters. The result
 * is frozen.
 * @throws Error naming the url of the value set when a part of it is not understood.
 */
export function readValueSet(json: unknown): ValueSet {
  const resource = object(json, 'value set');
  const url = text(resource, 'url', 'value set');
  const id = text(resource, 'id', url);
  if (resource['resourceType'] !== 'ValueSet' || !url.endsWith(`/ValueSet/${id}`)) {
    throw new Error(`${url}: not the value set ${id}`);
  }
  const compose = object(resource['compose'] ?? {}, url);
  const vetoes = extensions(resource, 'phrase-veto', 'valueString', url);
  const wholeNames = extensions(resource, 'whole-name', 'valueString', url);
  const valueSet: ValueSet = {
    id,
    url,
    title: text(resource, 'title', url),
    description: text(resource, 'description', url),
    purpose: text(resource, 'purpose', url),
    includes: objects(compose, 'include', url).flatMap((part) => readPart(part, url)),
    excludes: objects(compose, 'exclude', url).flatMap((part) => readPart(part, url)),
    phrases: extensions(resource, 'phrase', 'valueString', url),
    excludedPhrases: extensions(resource, 'phrase-excluded', 'valueString', url),
    ...(vetoes.length > 0 && { vetoes: Object.freeze(vetoes) }),
    ...(wholeNames.length > 0 && { wholeNames: Object.freeze(wholeNames) }),
  };
  if (valueSet.includes.length + valueSet.phrases.length + wholeNames.length === 0)
    throw new Error(`${url}: empty`);
  for (const list of [valueSet.includes, valueSet.excludes, valueSet.phrases, valueSet.excludedPhrases]) {
    Object.freeze(list);
  }
  return Object.freeze(valueSet);
}

function readPart(part: JsonObject, url: string): readonly Member[] {
  const system = text(part, 'system', url);
  const ofPart = temporalOf(part, url);
  const withWords = Object.freeze(extensions(part, 'with-words', 'valueString', url));
  const concepts = objects(part, 'concept', url).map((concept) => {
    const display = optionalText(concept, 'display', url);
    const temporal = temporalOf(concept, url) ?? ofPart ?? 'current';
    return Object.freeze({
      system,
      code: text(concept, 'code', url),
      ...(display !== undefined && { display }),
      temporal,
      descendants: false,
      ...(withWords.length > 0 && { withWords }),
    });
  });
  const branches = objects(part, 'filter', url).map((filter) => {
    if (filter['property'] !== 'concept' || filter['op'] !== 'is-a')
      throw new Error(`${url}: unknown filter`);
    const code = text(filter, 'value', url);
    const temporal = ofPart ?? 'current';
    return Object.freeze({
      system,
      code,
      temporal,
      descendants: true,
      ...(withWords.length > 0 && { withWords }),
    });
  });
  if ((concepts.length === 0) === (branches.length === 0)) {
    throw new Error(`${url}: a part of ${system} needs concepts or one filter`);
  }
  if (branches.length > 1) throw new Error(`${url}: several filters of one part would have to hold together`);
  return [...concepts, ...branches];
}

function temporalOf(element: JsonObject, url: string): Temporal | undefined {
  const [value, ...more] = extensions(element, 'temporal', 'valueCode', url);
  if (value === undefined) return undefined;
  if (more.length > 0 || (value !== 'history' && value !== 'remission')) {
    throw new Error(`${url}: unknown temporal meaning`);
  }
  return value;
}

function extensions(element: JsonObject, name: string, key: string, url: string): readonly string[] {
  return objects(element, 'extension', url)
    .filter((extension) => text(extension, 'url', url).endsWith(`/StructureDefinition/${name}`))
    .map((extension) => text(extension, key, url));
}
