/** The body of a request: JSON within limits of size, depth and number of values. */
import type { Request, Response } from 'express';
import { CdsError } from '../errors.js';
import { readBytes } from './body-bytes.js';
import type { HoldBytes } from './held-bytes.js';

/** FHIR resources nest some ten levels deep. */
const MAX_DEPTH = 64;
/** FHIR takes about 23 bytes a value, so that 10 MB of it have some 450 000. */
const MAX_VALUES = 500_000;

/** RFC 8259 knows no charset parameter, and UTF-8 is all there is. */
function isUtf8(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType)?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

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

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(DECODER.decode(body));
  } catch {
    throw new CdsError('CDS_BODY_UNREADABLE');
  }
}

/** Reads bodies up to a limit, in bytes after decompression, as long as there is memory to hold them. */
export function jsonBodyReader(
  limit: number,
  hold: HoldBytes,
): (request: Request, response: Response) => Promise<unknown> {
  return async (request, response) => {
    const isJson = request.is(['application/json', 'application/fhir+json']);
    if (isJson === false || !isUtf8(request.headers['content-type'] ?? ''))
      throw new CdsError('CDS_MEDIA_TYPE');
    const bytes = await readBytes(request, limit, hold(response));
    const body = parse(bytes);
    checkBounds(body);
    return body;
  };
}
