/** Looking up names: dead ones hold up nobody, and the machine's own need nobody. */
import { pbkdf2 } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import type { LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseHosts } from '../../src/outbound/hosts-file.js';
import { createLookUp } from '../../src/outbound/look-up.js';

/** A DNS server (RFC 1035, 4.1): `ehr.test` is 192.0.2.7, of `dead.*` it says nothing, and it knows no other name. */
let dns: Socket;
let servers: readonly string[];
const questions: string[] = [];

const ADDRESS = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 7]);

function nameIn(query: Buffer): string {
  const labels: string[] = [];
  for (let at = 12, length = query[at] ?? 0; length > 0; at += length + 1, length = query[at] ?? 0)
    labels.push(query.toString('latin1', at + 1, at + 1 + length));
  return labels.join('.');
}

function answerTo(query: Buffer): Buffer | undefined {
  const name = nameIn(query);
  const isIPv4 = query.readUInt16BE(12 + name.length + 2) === 1;
  questions.push(`${name} ${isIPv4 ? 'A' : 'AAAA'}`);
  if (name.startsWith('dead')) return undefined;
  const isKnown = name === 'ehr.test';
  const answer = Buffer.from(query.subarray(0, 12 + name.length + 6));
  answer.writeUInt16BE(isKnown ? 0x8180 : 0x8183, 2);
  answer.writeUInt16BE(isKnown && isIPv4 ? 1 : 0, 6);
  answer.writeUInt16BE(0, 10);
  return isKnown && isIPv4 ? Buffer.concat([answer, ADDRESS]) : answer;
}

beforeAll(async () => {
  dns = createSocket('udp4', (query, { port, address }) => {
    const answer = answerTo(query);
    if (answer) dns.send(answer, port, address);
  });
  await new Promise<void>((resolve) => dns.bind(0, '127.0.0.1', resolve));
  servers = [`127.0.0.1:${dns.address().port}`];
});
afterAll(() => {
  dns.close();
});

const HOSTS = parseHosts(
  '127.0.0.1\tlocalhost\n10.0.0.9  ehr.hospital.test EHR # the old one\n::1 ehr\nno address\n',
);

const lookUp = (system?: (name: string) => Promise<readonly LookupAddress[]>): LookupFunction =>
  createLookUp({ servers, hosts: (name) => HOSTS.get(name), ...(system && { system }) });

const find = (name: string, by = lookUp(), options = {}): Promise<readonly string[]> =>
  new Promise((resolve, reject) => {
    by(name, { all: true, ...options }, (error, found) => {
      if (error) reject(error);
      else resolve(typeof found === 'string' ? [found] : found.map(({ address }) => address));
    });
  });

describe('a name', () => {
  it.each<readonly [string, readonly string[], object]>([
    ['localhost', ['127.0.0.1'], {}],
    ['ehr.hospital.test', ['10.0.0.9'], {}],
    ['EHR', ['10.0.0.9', '::1'], {}],
    ['ehr', ['::1'], { family: 6 }],
    ['ehr', ['10.0.0.9'], { all: false }],
  ])("is found among the machine's own, and nobody is asked: %s", async (name, addresses, options) => {
    questions.length = 0;
    expect(await find(name, lookUp(), options)).toEqual(addresses);
    expect(questions).toEqual([]);
  });

  it('is found by DNS, which is asked once for all who ask at once', async () => {
    questions.length = 0;
    const by = lookUp();
    expect(await Promise.all(Array.from({ length: 20 }, () => find('ehr.test', by)))).toEqual(
      Array.from({ length: 20 }, () => ['192.0.2.7']),
    );
    expect(questions.sort()).toEqual(['ehr.test A', 'ehr.test AAAA']);
  });

  it('that DNS does not have is asked of the system, one name at a time', async () => {
    let now = 0;
    let most = 0;
    const by = lookUp(async (name) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 5));
      now -= 1;
      if (name === 'nobody') throw Object.assign(new Error(), { code: 'ENOTFOUND' });
      return [{ address: '192.0.2.9', family: 4 }];
    });
    const found = await Promise.allSettled(['printer', 'nobody', 'scanner'].map((name) => find(name, by)));
    expect(found.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(most).toBe(1);
  });

  it('whose DNS is dead holds up no other name, and none of the work that is done in threads', async () => {
    const by = lookUp(() => Promise.reject(new Error('the system was asked')));
    let ended = 0;
    const dead = Array.from({ length: 50 }, (_, number) =>
      find(`dead${number}.test`, by).finally(() => {
        ended += 1;
      }),
    );
    expect(await find('ehr.test', by)).toEqual(['192.0.2.7']);
    await promisify(pbkdf2)('secret', 'salt', 1, 32, 'sha256');
    expect(ended).toBe(0);
    const outcomes = await Promise.allSettled(dead);
    for (const outcome of outcomes) expect(outcome).toMatchObject({ reason: { code: 'ETIMEOUT' } });
  });
});
