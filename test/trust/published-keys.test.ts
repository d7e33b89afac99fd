/** Keys of an EHR: fetched once, kept, renewed, and changed. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as wait } from 'node:timers/promises';
import { startJwksServer, type JwksServer } from './jwks-server.js';
import { EHR, publishing, trusting } from './trusting.js';
import { bearer, jwkOf, privateJwkOf, SECONDS, type Changes } from './tokens.js';

const A = jwkOf('p384-a');
const B = jwkOf('p384-b');
const byA = (): string => bearer();
const byB = (): string => bearer({ key: 'p384-b' });
const byNobody = (kid: string): string => bearer({ header: { kid } });

const MINUTE = 60;
const HOUR = 3600;
const lifeFrom = (seconds: number) => ({ iat: SECONDS + seconds, exp: SECONDS + seconds + 300 });
const later = (seconds: number): string => bearer({ claims: lifeFrom(seconds) });

async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(5);
}

let server: JwksServer;
let trap: JwksServer;
beforeEach(async () => {
  [server, trap] = await Promise.all([startJwksServer(A), startJwksServer(B)]);
});
afterEach(async () => {
  await Promise.all([server.close(), trap.close()]);
});

describe('the keys that an EHR publishes', () => {
  it('are fetched with the first call that needs them, and kept', async () => {
    const { who } = trusting([publishing(server.url)]);
    expect(server.asked()).toBe(0);
    for (let call = 0; call < 5; call++) expect(await who(byA())).toBe('a');
    expect(server.asked()).toBe(1);
  });

  it('are fetched once for calls that come together', async () => {
    const { who } = trusting([publishing(server.url)]);
    expect(await Promise.all(Array.from({ length: 20 }, () => who(byA())))).toEqual(Array(20).fill('a'));
    expect(server.asked()).toBe(1);
  });

  it('are not asked for a token that is wrong without them', async () => {
    const { who } = trusting([publishing(server.url)]);
    const wrong: Changes[] = [
      { claims: { aud: 'x' } },
      { claims: { iss: 'x' } },
      { claims: { exp: 1 } },
      { header: { alg: 'none' } },
      { header: { jku: trap.url } },
    ];
    for (const changes of wrong) expect(await who(bearer(changes))).toMatch(/^refused/);
    expect([server.asked(), trap.asked()]).toEqual([0, 0]);
  });

  it('may be named by the token, at the very URL of the registry', async () => {
    const { who } = trusting([publishing(server.url)]);
    expect(await who(bearer({ header: { jku: server.url } }))).toBe('a');
    for (const jku of [`${server.url}?`, `${server.url}#`, server.url.toUpperCase(), '']) {
      expect(await who(bearer({ header: { jku } }))).toBe('refused: key-url');
    }
  });

  it('may be named by the token at another URL that the entry names, and at no other', async () => {
    const jku = 'https://ehr.example.org/public/jwks.json';
    for (const ehr of [publishing(server.url, { jku }), { ...EHR, jku }]) {
      const { who } = trusting([ehr]);
      expect(await who(bearer({ header: { jku } }))).toBe('a');
      for (const other of [`${jku}/`, server.url, trap.url])
        expect(await who(bearer({ header: { jku: other } }))).toBe('refused: key-url');
      expect(await who(bearer({ key: 'p384-b', header: { jku } }))).toMatch(/^refused: (?:key|signature)$/);
    }
    expect(trap.asked()).toBe(0);
  });

  it('S02 are never fetched from where a token says', async () => {
    const { who } = trusting([publishing(server.url)]);
    const forged = bearer({ key: 'p384-b', header: { jku: trap.url, x5u: trap.url } });
    expect(await who(forged)).toBe('refused: key-url');
    expect(await who(bearer({ key: 'p384-b', header: { x5u: trap.url } }))).toBe('refused: key');
    expect(trap.asked()).toBe(0);
  });

  it('are tried one after the other where several have the same id', async () => {
    const kid = 'shared';
    server.publish({
      keys: [
        { ...B, kid },
        { ...A, kid, x: 'AAAA' },
        { ...A, kid },
      ],
    });
    const { who } = trusting([publishing(server.url)]);
    expect(await who(byNobody(kid))).toBe('a');
  });

  it.each<[string, object]>([
    ['is for encryption', { use: 'enc' }],
    ['is for other operations', { key_ops: ['sign'] }],
    ['is for another algorithm', { alg: 'ES256' }],
    ['is private, and so proves nothing', privateJwkOf('p384-a')],
    ['has no id', { kid: undefined }],
    ['has no point on its curve', { x: 'AAAA' }],
    ['is symmetric', { kty: 'oct', k: 'AAAA' }],
  ])('are not used where one %s', async (_what, members) => {
    server.publish({ keys: [{ ...A, ...members }] });
    expect(await trusting([publishing(server.url)]).who(byA())).toBe('refused: key');
  });

  it.each<[string, object]>([
    ['for signatures', { use: 'sig', key_ops: ['verify'], alg: 'ES384' }],
    ['that carries a certificate and more', { x5c: ['AAAA'], x5u: 'https://evil.example.org', more: {} }],
  ])('may be a key %s', async (_what, members) => {
    server.publish({ keys: [null, 1, 'key', {}, { ...A, ...members }] });
    expect(await trusting([publishing(server.url)]).who(byA())).toBe('a');
  });

  it('may be many, of which so many count', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => ({ ...B, kid: `other-${index}` }));
    server.publish({ keys: [...keys.slice(1), A] });
    expect(await trusting([publishing(server.url)]).who(byA())).toBe('a');
    server.publish({ keys: [...keys, A] });
    expect(await trusting([publishing(server.url)]).who(byA())).toBe('refused: key');
  });
});

describe('S29 keys change', () => {
  it('and the new one is fetched when a token names it', async () => {
    const { who, pass } = trusting([publishing(server.url)]);
    await who(byA());
    server.publish({ keys: [A, B] });
    pass(30);
    expect(await who(byB())).toBe('a');
    expect(await who(byA())).toBe('a');
    expect(server.asked()).toBe(2);
  });

  it('and the new one is fetched at once, if none was looked for in the last half minute', async () => {
    const { who, pass } = trusting([publishing(server.url)]);
    await who(byA());
    server.publish({ keys: [A, B] });
    expect(await who(byB())).toBe('a');
    server.publish({ keys: [A] });
    pass(29);
    expect(await who(byNobody('x'))).toBe('refused: key');
    expect(server.asked()).toBe(2);
  });

  it('and the old one is let go of', async () => {
    const { who, pass } = trusting([publishing(server.url)]);
    await who(byA());
    server.publish({ keys: [B] });
    pass(30);
    expect(await who(byB())).toBe('a');
    expect(await who(byA())).toBe('refused: key');
  });

  it('and one that was withdrawn is let go of within minutes, though no token names another', async () => {
    const { who, pass } = trusting([publishing(server.url)]);
    await who(byA());
    server.publish({ keys: [] });
    pass(9 * MINUTE);
    expect(await who(later(9 * MINUTE))).toBe('a');
    expect(server.asked()).toBe(1);
    pass(MINUTE);
    // Nobody waits for the renewal: the call that sets it off still has the old key.
    expect(await who(later(10 * MINUTE))).toBe('a');
    await eventually(async () => (await who(later(10 * MINUTE))) === 'refused: key');
    expect(server.asked()).toBe(2);
  });

  it.each<[string, object]>([
    ['no key', { keys: [] }],
    ['none that could be one', { keys: [{ kty: 'oct', k: 'AAAA' }, null] }],
  ])('and a set that held %s is looked at again after five seconds', async (_what, published) => {
    server.publish(published);
    const { who, pass } = trusting([publishing(server.url)]);
    expect(await who(byA())).toBe('refused: key');
    server.publish({ keys: [A] });
    pass(4);
    expect(await who(byA())).toBe('refused: key');
    expect(server.asked()).toBe(1);
    pass(1);
    expect(await who(byA())).toBe('a');
    expect(server.asked()).toBe(2);
  });

  it('nothing while the EHR cannot be reached: an hour later its keys are still good, a day later no longer', async () => {
    const { who, pass } = trusting([publishing(server.url)]);
    await who(byA());
    server.answerWith((request) => void request.socket.destroy());
    for (let passed = 10 * MINUTE; passed <= HOUR; passed += 10 * MINUTE) {
      pass(10 * MINUTE);
      expect(await who(later(passed))).toBe('a');
    }
    pass(23 * HOUR - 1);
    expect(await who(later(24 * HOUR - 1))).toBe('a');
    pass(1);
    expect(await who(later(24 * HOUR))).toBe('refused: keys-unavailable');
  });

  it('and a clock that is set back stops nothing', async () => {
    const { who, pass } = trusting([publishing(server.url)]);
    await who(byA());
    pass(-HOUR);
    server.publish({ keys: [B] });
    expect(await who(later(-HOUR))).toBe('a');
    expect(await who(bearer({ key: 'p384-b', claims: lifeFrom(-HOUR) }))).toBe('a');
  });

  it('and 1,000 ids that nobody has, all at once or one by one, are one fetch in half a minute', async () => {
    const { who, pass } = trusting([publishing(server.url)]);
    await who(byA());
    pass(30);
    const ids = Array.from({ length: 500 }, (_, index) => `nobody-${index}`);
    // Signed beforehand: five hundred signatures in a row would use up the time in which keys may be fetched.
    const tokens = ids.map((kid) => byNobody(kid));
    const together = await Promise.all(tokens.map((token) => who(token)));
    for (const kid of ids) expect(await who(byNobody(`again-${kid}`))).toBe('refused: key');
    expect(new Set(together)).toEqual(new Set(['refused: key']));
    expect(server.asked()).toBe(2);
    pass(29);
    await who(byNobody('x'));
    expect(server.asked()).toBe(2);
    pass(1);
    await who(byNobody('y'));
    expect(server.asked()).toBe(3);
    expect(await who(byA())).toBe('a');
  });

  it('and ids that nobody has at one EHR cost another nothing', async () => {
    const issuer = 'https://b.example.org';
    const { who } = trusting([publishing(server.url), publishing(trap.url, { id: 'b', issuer })]);
    await who(byA());
    for (let call = 0; call < 10; call++) await who(byNobody(`x${call}`));
    expect(await who(bearer({ key: 'p384-b', claims: { iss: issuer } }))).toBe('b');
    expect([server.asked(), trap.asked()]).toEqual([2, 1]);
  });
});
