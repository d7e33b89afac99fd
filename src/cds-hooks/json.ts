/** JSON within limits of depth and number of values. */
import { CdsError } from '../errors.js';

/** FHIR resources nest some ten levels deep. */
const MAX_DEPTH = 64;
/** FHIR takes about 23 bytes a value, so that 10 MB of it have some 450 000. */
const MAX_VALUES = 500_000;

/**
 * Refuses JSON that a reader further on could choke on: recursion over it ends in a RangeError.
 *
 * Iterative itself, for the same reason.
 */
function checkBounds(json: unknown): void {
  let level: unknown[] = [json];
  let values = 1;
  for (let depth = 0; level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      const members = membersOf(value);
      values += members.length;
      const isTooDeep = depth === MAX_DEPTH && members.length > 0;
      if (isTooDeep || values > MAX_VALUES) throw new CdsError('CDS_BODY_TOO_COMPLEX');
      for (const member of members) if (typeof member === 'object' && member !== null) next.push(member);
    }
    level = next;
  }
}

function membersOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

/** Takes a byte order mark away, and keeps nothing from one body to the next. */
const DECODER = new TextDecoder();

function parse(body: Uint8Array): unknown {
  try {
    return JSON.parse(DECODER.decode(body));
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
