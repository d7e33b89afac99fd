/** A response body as one FHIR resource: decoded bytes are counted while they arrive, and anything else is refused. */
import type { Dispatcher } from 'undici';
import { readText } from '../outbound/read-text.js';
import { ReadFault } from './read-fault.js';
import { isRecord, textOf, type Resource } from './resource.js';
import { withoutBlanks } from './without-blanks.js';

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

/** Recurses itself, and never deeper than it lets anything pass. */
function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) return value.some((item) => isDeeperThan(levels - 1, item));
  const object = value as Resource;
  for (const name in object) if (isDeeperThan(levels - 1, object[name])) return true;
  return false;
}

/** A resource that says what type it is. */
export type TypedResource = Resource & { readonly resourceType: string };

function isTyped(value: unknown): value is TypedResource {
  return isRecord(value) && textOf(value['resourceType']) === value['resourceType'];
}

function parse(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text);
    return isDeeperThan(MAX_DEPTH, body) ? undefined : withoutBlanks(body);
  } catch {
    return undefined;
  }
}

/**
 * Reads a body whatever its content type says, since many servers mislabel JSON.
 *
 * @throws ReadFault `too-large` or `bad-body`: HTML, empty, `null`, truncated, an array, no resource type.
 */
export async function readResource(
  response: Pick<Dispatcher.ResponseData, 'headers' | 'body'>,
  budget: ByteBudget,
): Promise<TypedResource> {
  const body = parse(await readText(response, countWithin(budget)));
  if (!isTyped(body)) throw new ReadFault('bad-body');
  return body;
}
