/** A token is good once: in one process, with calls that come together, and as long as it is remembered. */
import { describe, expect, it } from '@jest/globals';
import { rememberInMemory, type ReplayGuard } from '../../src/trust/replay-guard.js';
import { EHR, publishing, trusting } from './trusting.js';
import { startJwksServer } from './jwks-server.js';
import { bearer, jwkOf, SECONDS } from './tokens.js';

const issuer = 'https://b.example.org';
const other = { ...EHR, id: 'b', issuer, jwks: { keys: [jwkOf('p384-b')] as never } };
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

describe('S06 a token', () => {
  it('is good once', async () => {
    const { who } = trusting([EHR]);
    const used = bearer();
    expect(await who(used)).toBe('a');
    expect(await who(used)).toBe('refused: replayed');
    expect(await who(bearer())).toBe('a');
  });

  it('is good for one of twenty calls that come together', async () => {
    const { who } = trusting([EHR]);
    const used = bearer();
    const answers = await Promise.all(times(20, () => who(used)));
    expect(answers.filter((answer) => answer === 'a')).toHaveLength(1);
    expect(answers.filter((answer) => answer === 'refused: replayed')).toHaveLength(19);
  });

  it('is good for one of twenty that wait for the same keys', async () => {
    const server = await startJwksServer(jwkOf('p384-a'));
    const { who } = trusting([publishing(server.url)]);
    const used = bearer();
    const answers = await Promise.all(times(20, () => who(used)));
    await server.close();
    expect(answers.filter((answer) => answer === 'a')).toHaveLength(1);
  });

  it('with the jti of another is good for nothing, whatever else it says', async () => {
    const { who } = trusting([EHR]);
    expect(await who(bearer({ claims: { jti: 'one' } }))).toBe('a');
    expect(await who(bearer({ claims: { jti: 'one', exp: SECONDS + 1000 } }))).toBe('refused: replayed');
    expect(await who(bearer({ key: 'rsa', algorithm: 'RS384', claims: { jti: 'one' } }))).toBe(
      'refused: replayed',
    );
  });

  it('is not used up by a forged one with the same jti', async () => {
    const { who } = trusting([EHR]);
    const claims = { jti: 'one' };
    expect(await who(bearer({ claims, key: 'p384-b', header: { kid: 'p384-a' } }))).toBe(
      'refused: signature',
    );
    expect(await who(bearer({ claims: { ...claims, exp: 1 } }))).toBe('refused: expired');
    expect(await who(bearer({ claims }))).toBe('a');
  });

  it('of one EHR uses up none of another', async () => {
    const { who } = trusting([EHR, other]);
    const ofOther = { key: 'p384-b', claims: { jti: 'one', iss: issuer } } as const;
    expect(await who(bearer({ claims: { jti: 'one' } }))).toBe('a');
    expect(await who(bearer(ofOther))).toBe('b');
    expect(await who(bearer(ofOther))).toBe('refused: replayed');
  });

  it('is remembered as long as clocks that differ might take it', async () => {
    const { who, pass } = trusting([EHR]);
    const used = bearer();
    await who(used);
    pass(300 + 59);
    expect(await who(used)).toBe('refused: replayed');
    pass(1);
    expect(await who(used)).toBe('refused: expired');
  });

  it('is good as often as it comes where the entry says so, if it has a jti', async () => {
    const { who } = trusting([{ ...EHR, replay: 'off' }]);
    const used = bearer();
    expect(await Promise.all(times(5, () => who(used)))).toEqual(Array(5).fill('a'));
    expect(await who(bearer({ claims: { jti: undefined } }))).toBe('refused: claims');
  });

  it('is remembered when the registry is read anew', async () => {
    const { who, trust } = trusting([EHR]);
    const used = bearer();
    await who(used);
    trust.replaceEhrs([{ ...EHR, maxCards: 1 }]);
    expect(await who(used)).toBe('refused: replayed');
  });

  it('is refused where nobody can tell whether it was used', async () => {
    const broken: ReplayGuard = { isFirst: () => Promise.reject(new Error('no store')) };
    const { who } = trusting([EHR, { ...other, replay: 'off' }], { replayGuard: broken });
    expect(await who(bearer())).toBe('refused: replay-unknown');
    expect(await who(bearer({ key: 'p384-b', claims: { iss: issuer } }))).toBe('b');
  });

  it('used at one of two processes is used at both, where they share what they remember', async () => {
    const replayGuard = rememberInMemory(() => SECONDS * 1000);
    const [one, two] = [trusting([EHR], { replayGuard }), trusting([EHR], { replayGuard })];
    const used = bearer();
    const answers = await Promise.all(times(20, (index) => (index % 2 ? one : two).who(used)));
    expect(answers.filter((answer) => answer === 'a')).toHaveLength(1);
  });
});

describe('what is remembered in memory', () => {
  const use = (jti: string, until = 1000, ehr = 'a') => ({ ehr, jti, until });

  it('is bounded, and when there is no more room nothing counts as the first use', async () => {
    let now = 0;
    const guard = rememberInMemory(() => now, 100);
    for (const index of times(100, String)) expect(await guard.isFirst(use(index))).toBe(true);
    await expect(guard.isFirst(use('new'))).rejects.toThrow('no room');
    expect(await guard.isFirst(use('5'))).toBe(false);
    now = 1000;
    expect(await guard.isFirst(use('new', 2000))).toBe(true);
    expect(await guard.isFirst(use('new', 2000))).toBe(false);
  });

  it('of one EHR takes no room from another', async () => {
    const guard = rememberInMemory(() => 0, 1);
    expect(await guard.isFirst(use('x'))).toBe(true);
    await expect(guard.isFirst(use('y'))).rejects.toThrow('no room');
    expect(await guard.isFirst(use('y', 1000, 'b'))).toBe(true);
  });

  it('is forgotten as fast as it comes, however unlike the ends of tokens are', async () => {
    let now = 0;
    const guard = rememberInMemory(() => now, 150);
    for (const index of times(10_000, Number)) {
      now = index;
      // At any moment some hundred are still good, and one in ten lives ten times as long as the others.
      expect(await guard.isFirst(use(String(index), index + (index % 10 ? 10 : 900)))).toBe(true);
    }
  });
});
