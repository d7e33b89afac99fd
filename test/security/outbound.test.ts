/** Where bytes may go: only to the FHIR servers of the EHR that calls, and never inside the house. */
import { createServer, type AddressInfo, type LookupFunction, type Server } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { fetch } from 'undici';
import { isPermittedAddress } from '../../src/outbound/address.js';
import { guardedAgent } from '../../src/outbound/guarded-agent.js';
import { startFaultyFhir, type FaultyFhir } from '../fhir/faulty-fhir.js';
import { redirect, nextAt } from '../fhir/spoil.js';
import { someone } from '../vignettes/baseline.js';
import { ELSEWHERE } from './elsewhere.js';
import { callBy, foundBy, serviceFor } from './known-callers.js';

const patient = someone({ age: 42 }).resource({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationReference: { reference: 'Medication/m1' },
});
const TOKEN = 'token-of-this-call';

let ehr: FaultyFhir;
let other: FaultyFhir;
/** Accepts connections and remembers how many there were, and what came. */
let trap: Server;
let trapPort = 0;
let connections = 0;
let bytes = 0;

beforeAll(async () => {
  [ehr, other] = await Promise.all([startFaultyFhir(patient.resources), startFaultyFhir(patient.resources)]);
  trap = createServer((socket) => {
    connections++;
    socket.on('error', () => undefined).on('data', (chunk) => (bytes += chunk.length));
    setTimeout(() => socket.destroy(), 50);
  });
  await new Promise<void>((resolve) => trap.listen(0, '::', resolve));
  trapPort = (trap.address() as AddressInfo).port;
});
afterEach(() => {
  ehr.heal();
  other.heal();
  connections = 0;
  bytes = 0;
});
afterAll(async () => {
  await Promise.all([ehr.close(), other.close()]);
  await new Promise((resolve) => trap.close(resolve));
});

/** The EHR's registry entry; the service itself is put together only once. */
const entry: { fhirServers: readonly string[]; allowPrivateNetwork: boolean } = {
  fhirServers: [],
  allowPrivateNetwork: true,
};
const service = serviceFor({ a: entry });

const read = (fhirServer: string, listed: readonly string[], allowPrivateNetwork = true) => {
  Object.assign(entry, { fhirServers: listed, allowPrivateNetwork });
  const fhirAuthorization = {
    access_token: TOKEN,
    token_type: 'Bearer',
    expires_in: 300,
    scope: '',
    subject: '',
  };
  return callBy('a', service, patient.request('order-select', { fhirServer, fhirAuthorization }));
};

describe('S01 a FHIR server that the EHR may not name', () => {
  it('is named by more than forty URLs', () => {
    expect(new Set(ELSEWHERE).size).toBeGreaterThanOrEqual(40);
  });

  it.each(ELSEWHERE)('%s: nobody is connected to, and the card says that nothing was read', async (url) => {
    const fhirServer = url.replace('E', new URL(ehr.base).host).replace(':T', `:${trapPort}`);
    const answer = await read(fhirServer, [ehr.base]);
    expect(answer.status).toBe(200);
    expect(foundBy(answer)).toMatchObject({ 'data-incomplete': expect.any(String) });
    expect([connections, ehr.asked.length]).toEqual([0, 0]);
  });

  it('is not the one that is listed', async () => {
    expect(foundBy(await read(ehr.base, [ehr.base]))).not.toHaveProperty('hypersensitivity-ketamine');
    expect(ehr.asked.length).toBeGreaterThan(5);
  });
});

describe('S03 an address inside the house', () => {
  it.each([
    '127.0.0.1',
    'localhost',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '2130706433',
    '0x7f000001',
    '0x7f.1',
    '0177.0.0.1',
    '017700000001',
    '127.1',
    '0.0.0.0',
  ])('is written to in no spelling, even if the registry lists it without allowing it: %s', async (host) => {
    const base = `https://${host}:${trapPort}/fhir`;
    const answer = await read(base, [base], false);
    expect(foundBy(answer)).toMatchObject({ 'data-incomplete': expect.any(String) });
    expect(bytes).toBe(0);
  });

  it.each([
    ['loopback', '127.0.0.1'],
    ['loopback', '127.255.0.9'],
    ['loopback', '::1'],
    ['link-local', '169.254.0.1'],
    ['link-local', 'fe80::1'],
    ['metadata', '169.254.169.254'],
    ['metadata', '169.254.170.2'],
    ['metadata', 'fd00:ec2::254'],
    ['metadata', '100.100.100.200'],
    ['private', '10.0.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.0.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['unique local', 'fc00::1'],
    ['unique local', 'fdab::1'],
    ['IPv4-mapped', '::ffff:10.0.0.1'],
    ['IPv4-mapped', '::ffff:a9fe:a9fe'],
    ['NAT64', '64:ff9b::a00:1'],
    ['NAT64', '64:ff9b:1::a9fe:a9fe'],
    ['6to4', '2002:a00:1::'],
    ['Teredo', '2001:0:a00:1::'],
    ['nowhere', '0.0.0.0'],
    ['nowhere', '::'],
    ['everybody', '255.255.255.255'],
    ['many', '224.0.0.1'],
    ['many', 'ff02::1'],
    ['benchmarks', '198.18.0.1'],
    ['reserved', '240.0.0.1'],
  ])('is not public: %s, %s', (_range, address) => {
    expect(isPermittedAddress(address, 'public')).toBe(false);
  });

  it('is hung up on when a name was public once and is private on connecting', async () => {
    const answers = ['93.184.215.14', '127.0.0.1'];
    const asked: string[] = [];
    const nextAnswer = (): string => {
      asked.push(answers[asked.length] ?? '127.0.0.1');
      return asked.at(-1)!;
    };
    const lookup: LookupFunction = (_name, { all }, done) => {
      const address = nextAnswer();
      if (all === true) done(null, [{ address, family: 4 }]);
      else done(null, address, 4);
    };
    expect(isPermittedAddress(nextAnswer(), 'public')).toBe(true);
    const agent = guardedAgent({ policy: 'public', lookup });
    const dialled = fetch(`http://ehr.example.org:${trapPort}/fhir`, { dispatcher: agent });
    await expect(dialled).rejects.toMatchObject({ cause: { name: 'AddressRefused' } });
    expect(asked).toEqual(answers);
    expect([connections, bytes]).toEqual([1, 0]);
    await agent.close();
  });
});

describe('S04 the token', () => {
  const tokensAt = ({ asked }: FaultyFhir) => asked.map(({ headers }) => headers.authorization);

  it.each<readonly [string, () => void]>([
    ['a healthy server', () => undefined],
    [
      'redirects',
      () => {
        ehr.breakType(
          'Condition',
          redirect(307, () => `${other.base}/Condition`),
        );
      },
    ],
    [
      'next pages',
      () => {
        ehr.breakType(
          'Condition',
          nextAt(() => `${other.base}/Condition`),
        );
      },
    ],
    [
      'next pages that only look alike',
      () => {
        ehr.breakType(
          'Condition',
          nextAt(() => `${ehr.base}@${new URL(other.base).host}/fhir/Condition`),
        );
      },
    ],
    [
      'references',
      () => {
        ehr.breakType('MedicationRequest', ({ response }) => {
          const resources = ['http', 'https'].map((scheme, at) => ({
            resource: {
              resourceType: 'MedicationRequest',
              id: `m${at}`,
              status: 'active',
              subject: { reference: 'Patient/p1' },
              medicationReference: { reference: `${other.base.replace('http', scheme)}/Medication/m1` },
            },
          }));
          response.end(JSON.stringify({ resourceType: 'Bundle', type: 'searchset', entry: resources }));
        });
      },
    ],
  ])('goes to the named server and to no other: %s', async (_what, spoil) => {
    spoil();
    expect((await read(ehr.base, [ehr.base])).status).toBe(200);
    expect(new Set(tokensAt(ehr))).toEqual(new Set([`Bearer ${TOKEN}`]));
    expect(other.asked).toEqual([]);
  });

  it('is gone with its call: the next one brings its own or none', async () => {
    await read(ehr.base, [ehr.base]);
    ehr.heal();
    await callBy('a', service, patient.request('order-select', { fhirServer: ehr.base }));
    expect(ehr.asked).toEqual([]);
  });
});
