/** The bytes of a body, unpacked and counted while they arrive: what headers promise of them counts for nothing. */
import type { Transform } from 'node:stream';
import type { Request } from 'express';
import { BodyParts } from '../body-parts.js';
import { UNPACKERS } from '../content-codings.js';
import { CdsError } from '../errors.js';
import type { Held } from './held-bytes.js';

/**
 * In bytes: from then on a body is taken chunk by chunk, and others have their turn in between. Node would hand over two megabytes
 * at once.
 */
const IN_ONE_GO = 256 * 1024;

/** The bytes are taken as they come. */
const isPlain = (coding: string): boolean => coding === '' || coding === 'identity';

function take(chunk: Uint8Array, parts: BodyParts, limit: number, held: Held): void {
  const bytes = parts.bytes + chunk.byteLength;
  if (bytes > limit) throw new CdsError('CDS_BODY_TOO_LARGE');
  held.grow(bytes);
  parts.add(chunk);
}

/** Bytes that come unpacked: no stream stands between the socket and us, which would cost more than to parse a short body. */
function collectPlain(request: Request, limit: number, held: Held): Promise<BodyParts> {
  const parts = new BodyParts();
  return new Promise((resolve, reject) => {
    const end = (finish: () => void): void => {
      request.off('data', takeNext).off('end', done).off('close', hungUp).off('error', hungUp);
      finish();
    };
    const fail = (error: unknown): void => {
      end(() => {
        reject(error instanceof CdsError ? error : new CdsError('CDS_BODY_UNREADABLE'));
      });
    };
    const takeNext = (chunk: Buffer): void => {
      try {
        take(chunk, parts, limit, held);
      } catch (error) {
        fail(error);
        return;
      }
      if (parts.bytes < IN_ONE_GO) return;
      request.pause();
      setImmediate(() => request.resume());
    };
    const done = (): void => {
      end(() => {
        resolve(parts);
      });
    };
    const hungUp = (): void => {
      fail(new CdsError('CDS_BODY_UNREADABLE'));
    };
    request.on('data', takeNext).once('end', done).once('close', hungUp).once('error', hungUp);
  });
}

async function collect(stream: Transform, limit: number, held: Held): Promise<BodyParts> {
  const parts = new BodyParts();
  for await (const chunk of stream) if (chunk instanceof Uint8Array) take(chunk, parts, limit, held);
  return parts;
}

async function unpack(stream: Transform, request: Request, limit: number, held: Held): Promise<BodyParts> {
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
  }
}

/**
 * Reads up to `limit` bytes, counted after decompression; what is announced and cannot be held is refused unread.
 *
 * @throws CdsError also when the client hangs up before the end.
 */
export async function readBytes(request: Request, limit: number, held: Held): Promise<BodyParts> {
  const { headers } = request;
  const coding = (headers['content-encoding'] ?? '').trim().toLowerCase();
  const unpacker = UNPACKERS.get(coding);
  if (unpacker === undefined && !isPlain(coding)) throw new CdsError('CDS_MEDIA_TYPE');
  const announced = Number(headers['content-length'] ?? 0);
  if (announced > limit) throw new CdsError('CDS_BODY_TOO_LARGE');
  if (request.destroyed) throw new CdsError('CDS_BODY_UNREADABLE');
  return new Promise((resolve, reject) => {
    held.expect(announced, reject);
    const collected = unpacker
      ? unpack(unpacker(), request, limit, held)
      : collectPlain(request, limit, held);
    collected.then((parts) => {
      held.complete();
      resolve(parts);
    }, reject);
  });
}
