/** The bytes of a body, unpacked and counted while they arrive: what headers promise of them counts for nothing. */
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Request } from 'express';
import { CdsError } from '../errors.js';
import type { Held } from './held-bytes.js';

/** `undefined`: the bytes are taken as they come. */
const UNPACKERS: ReadonlyMap<string, (() => Transform) | undefined> = new Map<
  string,
  (() => Transform) | undefined
>([
  ['', undefined],
  ['identity', undefined],
  ['gzip', () => createGunzip()],
  ['deflate', () => createInflate()],
  ['br', () => createBrotliDecompress()],
]);

/** Bytes that come unpacked: no stream stands between the socket and us, which would cost more than to parse a short body. */
function collectPlain(request: Request, limit: number, held: Held): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  return new Promise((resolve, reject) => {
    const end = (finish: () => void): void => {
      request.off('data', take).off('end', done).off('close', hungUp).off('error', hungUp);
      finish();
    };
    const fail = (error: unknown): void => {
      end(() => {
        reject(error instanceof CdsError ? error : new CdsError('CDS_BODY_UNREADABLE'));
      });
    };
    const take = (chunk: Buffer): void => {
      bytes += chunk.byteLength;
      try {
        if (bytes > limit) throw new CdsError('CDS_BODY_TOO_LARGE');
        held.grow(bytes);
        chunks.push(chunk);
      } catch (error) {
        fail(error);
      }
    };
    const done = (): void => {
      end(() => {
        resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, bytes));
      });
    };
    const hungUp = (): void => {
      fail(new CdsError('CDS_BODY_UNREADABLE'));
    };
    request.on('data', take).once('end', done).once('close', hungUp).once('error', hungUp);
  });
}

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
  const encoding = (headers['content-encoding'] ?? '').trim().toLowerCase();
  if (!UNPACKERS.has(encoding)) throw new CdsError('CDS_MEDIA_TYPE');
  if (Number(headers['content-length']) > limit) throw new CdsError('CDS_BODY_TOO_LARGE');
  if (request.destroyed) throw new CdsError('CDS_BODY_UNREADABLE');
  const unpacker = UNPACKERS.get(encoding);
  if (unpacker === undefined) {
    try {
      return await collectPlain(request, limit, held);
    } finally {
      // Node reads on to the end of the request and keeps nothing of it, so that the answer is still heard.
      request.resume();
    }
  }
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
