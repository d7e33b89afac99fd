/** Bodies that nobody should send: any bytes, any JSON, real calls in which anything stands in the place of anything, or one word again and again. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { CALLS, NO_SERVER } from './plain-call.js';
import { anyWordyCall } from './wordy-calls.js';

export interface HostileBody {
  readonly endpoint: 'feedback' | 'service';
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: Uint8Array;
}

const FEEDBACK = JSON.stringify({
  feedback: [
    {
      card: '5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11',
      outcome: 'overridden',
      outcomeTimestamp: '2026-07-01T15:05:31.000Z',
      overrideReason: { reason: { code: 'x', system: 'https://example.org' }, userComment: 'x' },
    },
  ],
});

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom<unknown>(
    null,
    [],
    {},
    -0,
    1e308,
    '__proto__',
    'constructor',
    '\u0000',
    '\uD800',
    '../../etc',
    'Patient/other',
    '<script>',
    '9999-99-99',
    NO_SERVER,
    'http://169.254.169.254/',
  ),
  fc.integer({ min: 1, max: 2_000 }).map((length) => 'x'.repeat(length * 10)),
  fc
    .integer({ min: 1, max: 60 })
    .map((depth) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`) as unknown),
);

/** JSON in which some members, anywhere, became something else. */
function mutated(text: string, changes: readonly (readonly [number, unknown])[]): string {
  let members = 0;
  JSON.parse(text, (_name, value: unknown) => (members++, value));
  const targets = new Map(changes.map(([at, value]) => [at % members, value]));
  let visited = 0;
  return JSON.stringify(JSON.parse(text), (_name, value: unknown) => {
    const at = visited++;
    return targets.has(at) ? targets.get(at) : value;
  });
}

const changes = fc.array(fc.tuple(fc.nat(), nasty), { maxLength: 4 });

const text: fc.Arbitrary<readonly [HostileBody['endpoint'], string]> = fc
  .oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constant('service' as const), fc.constantFrom(...CALLS), changes) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('feedback' as const), fc.constant(FEEDBACK), changes) },
  )
  .map(([endpoint, body, changed]) => [endpoint, mutated(body, changed)] as const);

const anything = fc.tuple(
  fc.constantFrom<HostileBody['endpoint']>('service', 'feedback'),
  fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.integer({ min: 65, max: 5_000 }).map((depth) => '{"a":'.repeat(depth)),
    fc.integer({ min: 65, max: 5_000 }).map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`),
    fc.constantFrom(...CALLS).chain((call) => fc.nat(call.length).map((end) => call.slice(0, end))),
  ),
);

const PACKERS: Readonly<Record<string, (bytes: Buffer) => Uint8Array>> = {
  identity: (bytes) => bytes,
  gzip: (bytes) => gzipSync(bytes),
  deflate: (bytes) => deflateSync(bytes),
  br: (bytes) => brotliCompressSync(bytes, { params: { [1]: 3 } }),
};
const TYPES = [
  ...Array.from({ length: 12 }, () => 'application/json'),
  'application/fhir+json',
  'text/plain',
  ';',
];

/** One body in its wrapping; the wrapping is a lie now and then. */
export const anyHostileBody: fc.Arbitrary<HostileBody> = fc
  .record({
    said: fc.oneof(
      { weight: 3, arbitrary: text },
      { weight: 1, arbitrary: fc.tuple(fc.constant('service' as const), anyWordyCall) },
      { weight: 1, arbitrary: anything },
    ),
    packed: fc.constantFrom('identity', 'identity', 'identity', 'gzip', 'deflate', 'br'),
    named: fc.oneof(
      { weight: 15, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.constantFrom('identity', 'gzip', 'deflate', 'br', 'compress') },
    ),
    type: fc.constantFrom(...TYPES),
  })
  .map(({ said: [endpoint, body], packed, named, type }) => ({
    endpoint,
    headers: { 'content-type': type, 'content-encoding': named ?? packed },
    bytes: PACKERS[packed]?.(Buffer.from(body)) ?? Buffer.from(body),
  }));
