/** A response body as one FHIR resource: decoded bytes are counted while they arrive, and anything else is refused. */
import type { Response } from 'undici';
import { readText } from '../outbound/read-text.js';
import { ReadFault } from './read-fault.js';
import { isRecord, textOf, type Resource } from './resource.js';

/** Decoded bytes of one response. */
const MAX_BYTES_PER_READ = 5 * 1024 * 1024;
/** Decoded bytes of all responses of one hook call. */
const MAX_BYTES_PER_CALL = 10 * 1024 * 1024;
/** FHIR resources nest about a dozen levels; far deeper ones are made to break whoever walks them. */
const MAX_DEPTH = 64;

/** What is left of the bytes of one hook call. */
export interface ByteBudget {
  remaining: number;
}

export const newByteBudget = (): ByteBudget => ({ remaining: MAX_BYTES_PER_CALL });

/** Counts the bytes of one response, and of all of its call. */
function countWithin(budget: ByteBudget): (bytes: number) => void {
  let read = 0;
  return (bytes) => {
    read += bytes;
    budget.remaining -= bytes;
    if (read > MAX_BYTES_PER_READ || budget.remaining < 0) throw new ReadFault('too-large');
  };
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString && character === '\\') at += 1;
    else if (character === '"') isInString = !isInString;
    else if (isInString) continue;
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** A resource that says what type it is. */
export type TypedResource = Resource & { readonly resourceType: string };

function isTyped(value: unknown): value is TypedResource {
  return isRecord(value) && textOf(value['resourceType']) === value['resourceType'];
}

function parse(text: string): unknown {
  if (isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads a body whatever its content type says, since many servers mislabel JSON.
 *
 * @throws ReadFault `too-large` or `bad-body`: HTML, empty, `null`, truncated, an array, no resource type.
 */
export async function readResource(response: Response, budget: ByteBudget): Promise<TypedResource> {
  const body = parse(await readText(response, countWithin(budget)));
  if (!isTyped(body)) throw new ReadFault('bad-body');
  return body;
}
