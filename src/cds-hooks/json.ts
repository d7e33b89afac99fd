/** JSON within limits of depth and number of values. */
import { CdsError } from '../errors.js';

/** FHIR resources nest some ten levels deep. */
const MAX_DEPTH = 64;
/** FHIR takes about 23 bytes a value, so that 10 MB of it have some 450 000. */
const MAX_VALUES = 500_000;

type JsonObject = Readonly<Record<string, unknown>>;

/** Of one value: itself, and all that are below it. */
function countOf(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 1;
  return 1 + (Array.isArray(value) ? countIn(value, depth) : countMembers(value as JsonObject, depth));
}

function countIn(array: readonly unknown[], depth: number): number {
  if (array.length > 0) refuseBelow(depth);
  let count = 0;
  for (const value of array) count = added(count, countOf(value, depth + 1));
  return count;
}

/** Of all ways to walk through an object this one alone makes nothing; what JSON makes inherits nothing that it would find. */
function countMembers(object: JsonObject, depth: number): number {
  let count = 0;
  for (const name in object) {
    refuseBelow(depth);
    count = added(count, countOf(object[name], depth + 1));
  }
  return count;
}

function refuseBelow(depth: number): void {
  if (depth === MAX_DEPTH) throw new CdsError('CDS_BODY_TOO_COMPLEX');
}

function added(count: number, more: number): number {
  if (count + more > MAX_VALUES) throw new CdsError('CDS_BODY_TOO_COMPLEX');
  return count + more;
}

/**
 * Refuses JSON that a reader further on could choke on: recursion over it ends in a RangeError. This one recurses itself, and never
 * deeper than it lets anything pass.
 */
function checkBounds(json: unknown): void {
  added(countOf(json, 0), 0);
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
