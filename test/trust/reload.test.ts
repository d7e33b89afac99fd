/** SIGHUP: the registry is read anew, and a mistake in it changes nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { reloadOnSignal } from '../../src/trust/reload.js';
import { CARD, CALL, openDoor, SERVICE, servicesAnswering } from '../app/door.js';
import { startJwksServer, type JwksServer } from './jwks-server.js';
import { bearer, ENDPOINT, jwkOf } from './tokens.js';
import { EHR, publishing, trusting, type Trusting } from './trusting.js';

const folder = mkdtempSync(join(tmpdir(), 'registry-'));
const path = join(folder, 'ehrs.json');
const write = (ehrs: unknown): void => {
  writeFileSync(path, typeof ehrs === 'string' ? ehrs : JSON.stringify({ ehrs }));
};

let server: JwksServer;
beforeAll(async () => {
  server = await startJwksServer(jwkOf('p384-a'), jwkOf('p384-b'));
});
afterEach(() => {
  process.removeAllListeners('SIGHUP');
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

interface Reloading extends Trusting {
  readonly hangUp: () => void;
  readonly said: readonly unknown[];
}

function reloading(...parts: Parameters<typeof trusting>): Reloading {
  const trusted = trusting(...parts);
  const said: unknown[] = [];
  const note = (event: string, line?: object): void => void said.push(line ? [event, line] : event);
  reloadOnSignal(path, trusted.trust, { info: note, warn: note, error: note });
  return { ...trusted, said, hangUp: () => void process.emit('SIGHUP') };
}

const other = { ...EHR, id: 'b', issuer: 'https://b.example.org', jwks: { keys: [jwkOf('p384-b')] } };
const byOther = (): string => bearer({ key: 'p384-b', claims: { iss: other.issuer } });

describe('SIGHUP', () => {
  it('lets EHRs in and out, and says so', async () => {
    const { who, hangUp, said } = reloading([EHR]);
    expect(await who(byOther())).toBe('refused: issuer');
    write([other]);
    expect(await who(byOther())).toBe('refused: issuer');
    hangUp();
    expect(await who(byOther())).toBe('b');
    expect(await who(bearer())).toBe('refused: issuer');
    expect(said).toEqual(['registry read anew']);
  });

  it('takes from the process what an entry does not say', async () => {
    const { trust } = trusting([EHR]);
    const silent = (): void => undefined;
    const byDefault = { deadlineMs: 900, maxCards: 5 };
    reloadOnSignal(path, trust, { info: silent, warn: silent, error: silent }, { byDefault });
    write([{ ...other, deadlineMs: undefined, maxCards: undefined }]);
    process.emit('SIGHUP');
    const caller = await trust.authenticator.authenticate({ authorization: byOther() }, ENDPOINT);
    expect(caller).toMatchObject({ ehr: 'b', ...byDefault });
  });

  it.each<[string, unknown, string]>([
    ['is no JSON', '{', 'is not JSON'],
    ['has no EHRs', [], 'ehrs '],
    ['has one EHR that is wrong among others', [EHR, { ...other, issuer: '' }], 'ehrs[1].issuer '],
  ])('changes nothing where the file %s, and says why in one line', async (_what, content, why) => {
    const { who, hangUp, said } = reloading([EHR]);
    write(content);
    hangUp();
    expect(await who(bearer())).toBe('a');
    expect(await who(byOther())).toBe('refused: issuer');
    const reason = expect.stringContaining(why);
    expect(said).toEqual([['registry refused, the one before stays', { reason }]]);
  });

  it('changes nothing where the file is gone, and reads it when it is back', async () => {
    const { who, hangUp, said } = reloading([EHR]);
    rmSync(path, { force: true });
    hangUp();
    expect(await who(bearer())).toBe('a');
    write([other]);
    hangUp();
    expect(await who(byOther())).toBe('b');
    expect(said).toHaveLength(2);
  });

  it('without a registry does nothing, least of all end the process', () => {
    const said: string[] = [];
    const note = (event: string): void => void said.push(event);
    reloadOnSignal(undefined, trusting([]).trust, { info: note, warn: note, error: note });
    expect(process.listenerCount('SIGHUP')).toBe(1);
    process.emit('SIGHUP');
    expect(said).toEqual([]);
  });

  it('leaves keys that were fetched where an entry still names their place', async () => {
    const entry = publishing(server.url);
    const { who, hangUp } = reloading([entry]);
    const before = server.asked();
    await who(bearer());
    write([{ ...entry, labelRegion: 'UK' }, other]);
    hangUp();
    expect(await who(bearer())).toBe('a');
    expect(server.asked()).toBe(before + 1);
    write([{ ...entry, jwksUrl: `${server.url}?moved` }]);
    hangUp();
    expect(await who(bearer())).toBe('a');
    expect(server.asked()).toBe(before + 2);
  });

  it('withdraws keys that stood in the file', async () => {
    const { who, hangUp } = reloading([EHR]);
    write([{ ...EHR, jwks: other.jwks }]);
    hangUp();
    expect(await who(bearer())).toBe('refused: key');
    expect(await who(bearer({ key: 'p384-b' }))).toBe('a');
  });

  it('gives a key of one EHR to no other that takes its place', async () => {
    const { who, hangUp } = reloading([EHR]);
    write([{ ...other, issuer: EHR.issuer }]);
    hangUp();
    expect(await who(bearer())).toBe('refused: key');
    expect(await who(bearer({ key: 'p384-b' }))).toBe('b');
  });

  it('takes nothing from a call that is being answered, and holds for the next', async () => {
    let release = (): void => undefined;
    let reached = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const calling = new Promise<void>((resolve) => (reached = resolve));
    const seen: string[] = [];
    const services = servicesAnswering(async (_asked, caller) => {
      reached();
      await held;
      seen.push(`${caller.ehr} ${caller.labelRegion}`);
      return { cards: [CARD] };
    });
    const { trust, hangUp } = reloading([EHR]);
    const { app } = openDoor(
      { services, authenticator: trust.authenticator },
      { PUBLIC_URL: 'https://cds.example.org' },
    );
    const call = (): request.Test => request(app).post(SERVICE).set('Authorization', bearer()).send(CALL);
    const inFlight = call().then(({ status }) => status);
    await calling;
    write([{ ...EHR, labelRegion: 'EU' }]);
    hangUp();
    release();
    expect([await inFlight, (await call()).status]).toEqual([200, 200]);
    expect(seen).toEqual(['a US', 'a EU']);
  });
});
