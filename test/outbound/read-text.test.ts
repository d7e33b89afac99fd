/** Bodies of answers: unpacked whichever way they were packed, counted while they come, and never half read. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Agent, request } from 'undici';
import { readText } from '../../src/outbound/read-text.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function textOf(listener: RequestListener, count: (bytes: number) => void = () => undefined) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const dispatcher = new Agent();
  closing.push(
    () => dispatcher.destroy(),
    () => new Promise((resolve) => server.close(resolve)),
  );
  return readText(await request(`http://127.0.0.1:${port}/`, { dispatcher }), count);
}

const sending =
  (body: Buffer | string, encoding?: string | string[]): RequestListener =>
  (_request, response) => {
    if (encoding !== undefined) response.setHeader('content-encoding', encoding);
    response.end(body);
  };
const TEXT = '{"µ": "ſ and 😀"}';

describe('a body', () => {
  it.each<readonly [string, RequestListener, string]>([
    ['as it is', sending(TEXT), TEXT],
    ['of nothing', sending(''), ''],
    ['with a mark of its byte order', sending(`\uFEFF${TEXT}`), TEXT],
    ['as it is, and says so', sending(TEXT, 'identity'), TEXT],
    ['packed with gzip', sending(gzipSync(TEXT), 'GZIP'), TEXT],
    ['packed with deflate', sending(deflateSync(TEXT), 'deflate'), TEXT],
    ['packed twice', sending(brotliCompressSync(gzipSync(TEXT)), 'gzip, br'), TEXT],
    ['packed twice, told in two lines', sending(brotliCompressSync(gzipSync(TEXT)), ['gzip', 'br']), TEXT],
  ])('is read: %s', async (_name, listener, expected) => {
    expect(await textOf(listener)).toBe(expected);
  });

  it('whose characters come in halves is read whole', async () => {
    const [first, second] = [Buffer.from(TEXT).subarray(0, 3), Buffer.from(TEXT).subarray(3)];
    const inHalves: RequestListener = (_request, response) => {
      response.write(first, () => setImmediate(() => response.end(second)));
    };
    expect(await textOf(inHalves)).toBe(TEXT);
  });

  it.each<readonly [string, RequestListener]>([
    ['that is not packed as it says', sending(TEXT, 'gzip')],
    ['that is packed and cut off', sending(gzipSync(TEXT).subarray(0, -12), 'gzip')],
    [
      'that breaks off',
      (_request, response) => {
        response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy());
      },
    ],
  ])('%s is none', async (_name, listener) => {
    await expect(textOf(listener)).rejects.toThrow();
  });

  it('is counted as it is unpacked, and left where the count says so', async () => {
    const counted: number[] = [];
    const bomb = sending(gzipSync(Buffer.alloc(20_000_000, 32)), 'gzip');
    const most = 100_000;
    const reading = textOf(bomb, (bytes) => {
      counted.push(bytes);
      if (counted.reduce((sum, some) => sum + some, 0) > most) throw new Error('too much');
    });
    await expect(reading).rejects.toThrow('too much');
    expect(counted.reduce((sum, some) => sum + some, 0)).toBeLessThan(2 * most);
  });
});
