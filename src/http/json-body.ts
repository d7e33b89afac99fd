/** The body of a request: JSON in UTF-8, up to a size, as long as there is memory to hold it. */
import type { Request, Response } from 'express';
import { CdsError } from '../errors.js';
import { readBytes } from './body-bytes.js';
import type { BodyParts } from '../body-parts.js';
import type { HoldBytes } from './held-bytes.js';

/** RFC 8259 knows no charset parameter, and UTF-8 is all there is; what is in US-ASCII is in UTF-8 as well. */
function isUtf8(contentType: string): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType)?.[1];
  return charset === undefined || /^(?:utf-?8|us-ascii)$/i.test(charset);
}

/** Reads bodies up to a limit, in bytes after decompression, as long as there is memory to hold them. */
export function jsonBodyReader(
  limit: number,
  hold: HoldBytes,
): (request: Request, response: Response) => Promise<BodyParts> {
  return (request, response) => {
    const isJson = request.is(['application/json', 'application/fhir+json']);
    if (isJson === false || !isUtf8(request.headers['content-type'] ?? ''))
      throw new CdsError('CDS_MEDIA_TYPE');
    return readBytes(request, limit, hold(response));
  };
}
