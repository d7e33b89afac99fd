/** The body of an answer as text, with its decoded bytes counted while they arrive: no length header is believed. */
import type { Response } from 'undici';

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  for await (const chunk of body) if (chunk instanceof Uint8Array) yield chunk;
}

/**
 * Reads a body as UTF-8.
 *
 * @param count - told of every chunk's bytes; what it throws ends the reading, so what is left of a bomb is never unpacked.
 */
export async function readText(response: Response, count: (bytes: number) => void): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of chunksOf(response)) {
    count(chunk.byteLength);
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
