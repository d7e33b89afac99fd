/** Generated bodies that nobody should send: whatever comes, the answer stays below 500. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import request from 'supertest';
import { CALL, FEEDBACK, openDoor, SERVICE } from './door.js';

const { app } = openDoor();
const PATHS = [SERVICE, `${SERVICE}/feedback`];

/** A valid body in which one member, anywhere, became something else. */
function mutated(body: unknown): fc.Arbitrary<unknown> {
  return fc.tuple(fc.nat(30), fc.jsonValue({ maxDepth: 3 })).map(([target, replacement]) => {
    let visited = 0;
    return JSON.parse(
      JSON.stringify(body, (_name, value: unknown) => (visited++ === target ? replacement : value)),
    ) as unknown;
  });
}

async function send(
  path: string,
  type: string,
  encoding: string | undefined,
  body: string | Buffer,
): Promise<number> {
  const sent = request(app)
    .post(path)
    .set('Content-Type', type)
    .serialize((value: unknown) => value as string);
  const { status, text, headers } = await (encoding ? sent.set('Content-Encoding', encoding) : sent).send(
    body,
  );
  if (text !== '') JSON.parse(text);
  expect(headers['x-request-id']).toBeDefined();
  return status;
}

describe('whatever is sent', () => {
  it('is answered below 500: any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), fc.json(), async (path, body) => {
        expect(await send(path, 'application/json', undefined, body)).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });

  it('is answered below 500: a valid body with anything in the place of anything', async () => {
    const any = fc.oneof(
      fc.tuple(fc.constant(PATHS[0]!), mutated(CALL)),
      fc.tuple(fc.constant(PATHS[1]!), mutated(FEEDBACK)),
    );
    await fc.assert(
      fc.asyncProperty(any, async ([path, body]) => {
        const text = JSON.stringify(body);
        expect(await send(path, 'application/json', undefined, text)).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
  });

  it('is answered below 500: any bytes of any type in any encoding', async () => {
    const types = fc.constantFrom(
      'application/json',
      'application/json; charset=',
      'application/json;',
      '/',
      'a/b;c="',
      ';',
    );
    const encodings = fc.constantFrom(undefined, 'gzip', 'br', 'deflate', 'identity', 'gzip, gzip', '');
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...PATHS),
        types,
        encodings,
        fc.uint8Array({ maxLength: 200 }),
        async (path, type, encoding, bytes) => {
          expect(await send(path, type, encoding, Buffer.from(bytes))).toBeLessThan(500);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('changes no prototype', async () => {
    const poisons = [
      `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${JSON.stringify(CALL).slice(1)}`,
      JSON.stringify(CALL).replace('"context":{', '"context":{"__proto__":{"polluted":1},'),
      JSON.stringify(FEEDBACK).replace('{"card"', '{"__proto__":{"polluted":1},"card"'),
    ];
    for (const [index, body] of poisons.entries()) {
      const path = index === 2 ? PATHS[1]! : PATHS[0]!;
      expect(await send(path, 'application/json', undefined, body)).toBe(200);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
