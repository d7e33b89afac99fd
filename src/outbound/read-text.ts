/** The body of an answer as text, unpacked, with its decoded bytes counted while they arrive: no length header is believed. */
import { pipeline, type Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import { BodyParts } from '../body-parts.js';
import { UNPACKERS } from '../content-codings.js';

/** More layers than one are nothing that a server needs. */
const MOST_LAYERS = 3;
const BYTE_ORDER_MARK = '\uFEFF';

/** The stream of what was packed; the body itself where nothing was, or not in a way that is known. */
function unpacked({ headers, body }: Pick<Dispatcher.ResponseData, 'headers' | 'body'>): Readable {
  const layers = [headers['content-encoding'] ?? []].flat().flatMap((layer) => layer.split(','));
  const unpackers = layers.map((layer) => UNPACKERS.get(layer.trim().toLowerCase())).reverse();
  if (unpackers.length === 0 || unpackers.length > MOST_LAYERS) return body;
  let stream: Readable = body;
  for (const unpacker of unpackers) {
    if (unpacker === undefined) return stream;
    // Whoever reads the last stream hears of what went wrong before it.
    stream = pipeline(stream, unpacker(), () => undefined);
  }
  return stream;
}

/**
 * Reads a body as UTF-8.
 *
 * @param count - told of every chunk's bytes; what it throws ends the reading, so what is left of a bomb is never unpacked.
 */
export function readText(
  response: Pick<Dispatcher.ResponseData, 'headers' | 'body'>,
  count: (bytes: number) => void,
): Promise<string> {
  const stream = unpacked(response);
  const parts = new BodyParts();
  return new Promise((resolve, reject) => {
    stream.on('data', (chunk: Buffer) => {
      try {
        count(chunk.byteLength);
        parts.add(chunk);
      } catch (error) {
        reject(error instanceof Error ? error : new Error('not counted'));
        stream.destroy();
        response.body.destroy();
      }
    });
    stream.once('end', () => {
      const text = parts.text();
      resolve(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
    });
    stream.on('error', reject);
    response.body.on('error', reject);
  });
}
