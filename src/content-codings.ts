/** The content codings that are unpacked (RFC 9110, 8.4.1), of what callers send and of what servers answer alike. */
import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** As an `accept-encoding` says it. */
export const UNPACKED = 'br, gzip, deflate';

/** By their names in small letters. */
export const UNPACKERS: ReadonlyMap<string, () => Transform> = new Map<string, () => Transform>([
  ['gzip', () => createGunzip()],
  ['x-gzip', () => createGunzip()],
  ['deflate', () => createInflate()],
  ['br', () => createBrotliDecompress()],
]);
