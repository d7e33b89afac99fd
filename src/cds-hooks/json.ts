/** JSON within limits of depth and number of values. */
import { CdsError } from '../errors.js';

/** FHIR resources nest some ten levels deep. */
const MAX_DEPTH = 64;
/** FHIR takes about 23 bytes a value, so that 10 MB of it have some 450 000. */
const MAX_VALUES = 500_000;

const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** How many values are below an object or array. Most are plain: only for the others is there a call. */
function countBelow(container: object, depth: number): number {
  if (depth === MAX_DEPTH && Object.keys(container).length > 0) throw new CdsError('CDS_BODY_TOO_COMPLEX');
  let count = 0;
  if (Array.isArray(container)) {
    count = container.length;
    for (const value of container as readonly unknown[])
      if (isContainer(value)) count += countBelow(value, depth + 1);
  } else {
    // Of all ways to walk through an object this one alone makes nothing; what JSON makes inherits nothing that it would find.
    for (const name in container) {
      const value = (container as Readonly<Record<string, unknown>>)[name];
      count += isContainer(value) ? 1 + countBelow(value, depth + 1) : 1;
    }
  }
  if (count >= MAX_VALUES) throw new CdsError('CDS_BODY_TOO_COMPLEX');
  return count;
}

/**
 * Refuses JSON that a reader further on could choke on: recursion over it ends in a RangeError. This one recurses itself, and never
 * deeper than it lets anything pass.
 */
function checkBounds(json: unknown): void {
  if (isContainer(json)) countBelow(json, 0);
}

const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

function textOf(body: Uint8Array): string {
  const isMarked = BYTE_ORDER_MARK.every((byte, index) => body[index] === byte);
  return Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8', isMarked ? 3 : 0);
}

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(body));
  } catch {
    throw new CdsError('CDS_BODY_UNREADABLE');
  }
}

/**
 * The JSON that a body is.
 *
 * @throws CdsError where it is none, or is nested too deeply, or has too many values.
 */
export function readJson(body: Uint8Array): unknown {
  const json = parse(body);
  checkBounds(json);
  return json;
}
