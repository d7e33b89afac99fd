/** The bytes of a body, unpacked and counted while they arrive: what headers promise of them counts for nothing. */
import { PassThrough, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Request } from 'express';
import { CdsError } from '../errors.js';
import type { Held } from './held-bytes.js';

const UNPACKERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['', () => new PassThrough()],
  ['identity', () => new PassThrough()],
  ['gzip', () => createGunzip()],
  ['deflate', () => createInflate()],
  ['br', () => createBrotliDecompress()],
]);

async function collect(stream: Transform, limit: number, held: Held): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stream) {
    if (!(chunk instanceof Uint8Array)) continue;
    bytes += chunk.byteLength;
    if (bytes > limit) throw new CdsError('CDS_BODY_TOO_LARGE');
    held.grow(bytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads up to `limit` bytes, counted after decompression.
 *
 * @throws CdsError also when the client hangs up before the end.
 */
export async function readBytes(request: Request, limit: number, held: Held): Promise<Buffer> {
  const { headers } = request;
  const unpacker = UNPACKERS.get((headers['content-encoding'] ?? '').trim().toLowerCase());
  if (unpacker === undefined) throw new CdsError('CDS_MEDIA_TYPE');
  if (Number(headers['content-length']) > limit) throw new CdsError('CDS_BODY_TOO_LARGE');
  if (request.destroyed) throw new CdsError('CDS_BODY_UNREADABLE');
  const stream = unpacker();
  const hungUp = (): void => {
    if (!request.complete) stream.destroy(new Error('hung up'));
  };
  request.once('close', hungUp);
  try {
    return await collect(request.pipe(stream), limit, held);
  } catch (error) {
    throw error instanceof CdsError ? error : new CdsError('CDS_BODY_UNREADABLE');
  } finally {
    request.off('close', hungUp).unpipe(stream);
    stream.destroy();
    // Node reads on to the end of the request and keeps nothing of it, so that the answer is still heard.
    request.resume();
  }
}
