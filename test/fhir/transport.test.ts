/** The guarded transport: where it goes, what it follows, how much it takes, and how long it waits. */
import { createServer as createTcpServer, type AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { FhirAccess } from '../../src/fhir/access.js';
import type { AddressPolicy } from '../../src/outbound/address.js';
import type { PatientRecord } from '../../src/fhir/patient-record.js';
import { ReadFault } from '../../src/fhir/read-fault.js';
import { openConnection } from '../../src/fhir/transport.js';
import { SEARCH_FAULTS } from './faults.js';
import { sendJson, startFaultyFhir, type FaultyFhir } from './faulty-fhir.js';
import { PATIENT_ID, QUERIES, readSample, RESOURCES } from './sample-record.js';
import { redirect, text } from './spoil.js';

let server: FaultyFhir;
let canary: FaultyFhir;
beforeAll(async () => {
  [server, canary] = await Promise.all([startFaultyFhir(RESOURCES), startFaultyFhir(RESOURCES)]);
});
afterEach(() => {
  server.heal();
});
afterAll(() => Promise.all([server.close(), canary.close()]));

const get = (base: string, url: string, addresses: AddressPolicy = 'loopback') =>
  openConnection({
    base: { url: base, addresses },
    accessToken: 'secret',
    deadline: AbortSignal.timeout(10_000),
  })(url);

const fault = (reason: string) => expect.objectContaining({ reason });

describe('the transport', () => {
  it('refuses every URL outside its base without asking anybody', async () => {
    for (const url of [
      `${canary.base}/Patient/x`,
      `${server.base}/../admin`,
      'Patient/%2e%2e/%2e%2e/admin',
      'file:///etc/hosts',
    ]) {
      await expect(get(server.base, url)).rejects.toEqual(fault('refused'));
    }
    expect([...server.asked, ...canary.asked]).toEqual([]);
  });

  it.each([301, 302, 303, 307, 308])('does not follow a %s, wherever it leads', async (code) => {
    for (const to of [`${canary.base}/Patient/x`, `${server.base}/Condition`]) {
      server.breakType(
        'Patient',
        redirect(code, () => to),
      );
      await expect(get(server.base, 'Patient/x')).rejects.toEqual(fault('redirected'));
    }
    expect(server.asked).toHaveLength(2);
    expect(canary.asked).toEqual([]);
  });

  it.each([
    ['public', '127.0.0.1'],
    ['public', 'localhost'],
    ['public', '[::ffff:127.0.0.1]'],
    ['public', '2130706433'],
  ] as const)('under the policy "%s" hangs up on %s before a byte is written', async (policy, host) => {
    let bytes = 0;
    const listener = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', (data) => {
        bytes += data.length;
        socket.destroy();
      });
    });
    await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
    const { port } = listener.address() as AddressInfo;
    for (const scheme of ['http', 'https']) {
      const base = `${scheme}://${host}:${port}/fhir`;
      await expect(get(base, 'Patient/x', policy)).rejects.toEqual(fault('refused'));
    }
    await new Promise((resolve) => listener.close(resolve));
    expect(bytes).toBe(0);
  });

  it.each([
    ['a port where nobody listens', 'http://127.0.0.1:1/fhir'],
    ['a name that does not exist', 'http://ehr.invalid/fhir'],
  ])('reports %s as a fault of the network', async (_name, base) => {
    await expect(get(base, 'Patient/x')).rejects.toEqual(fault('network'));
  });

  it('reports failing TLS as such', async () => {
    await expect(get(server.base.replace('http:', 'https:'), 'Patient/x')).rejects.toEqual(fault('tls'));
  });

  it('asks nobody after the deadline', async () => {
    const connection = {
      base: { url: server.base, addresses: 'loopback' },
      deadline: AbortSignal.abort(),
    } as const;
    await expect(openConnection(connection)('Patient/x')).rejects.toEqual(fault('timeout'));
    expect(server.asked).toEqual([]);
  });

  it('reads at most ten megabytes in one call', async () => {
    const big = JSON.stringify({ resourceType: 'Basic', text: 'x'.repeat(4_000_000) });
    server.breakType('Basic', text(big));
    const connection = {
      base: { url: server.base, addresses: 'loopback' },
      deadline: AbortSignal.timeout(10_000),
    } as const;
    const read = openConnection(connection);
    await read('Basic/1');
    await read('Basic/2');
    await expect(read('Basic/3')).rejects.toEqual(fault('too-large'));
    await expect(openConnection(connection)('Basic/4')).resolves.toMatchObject({ resourceType: 'Basic' });
  });

  it('counts the bytes of error bodies too, and still tells the status', async () => {
    server.breakType('Basic', ({ response }) => {
      sendJson(response, { resourceType: 'OperationOutcome', text: 'x'.repeat(6_000_000) }, 503);
    });
    await expect(get(server.base, 'Basic/1')).rejects.toEqual(fault('server-error'));
  });

  it.each(Object.entries(SEARCH_FAULTS).filter(([, { hangs }]) => !hangs))(
    'puts nothing from outside into its errors: %s',
    async (_name, { fault: spoil }) => {
      server.breakType('Condition', spoil);
      const error = await get(server.base, `Condition?patient=${PATIENT_ID}`).catch(
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof ReadFault)) return;
      expect(error.message).toBe(error.reason);
      expect(Object.keys(error).sort()).toEqual(['againAfterMs', 'hasHung', 'name', 'notOffered', 'reason']);
      expect(error.cause).toBeUndefined();
    },
  );
});

describe('a server that may not be dialled', () => {
  const listed = (...fhirServers: readonly string[]): FhirAccess => ({
    fhirServers,
    allowPrivateNetwork: true,
  });
  const reasonsIn = ({ readings }: PatientRecord) =>
    [...readings.values()].flatMap(({ gaps }) => gaps.map(({ reason }) => reason));

  const refused: readonly (readonly [string, string, FhirAccess])[] = [
    ['is not on the list', '/fhir', listed('https://ehr.example.org/fhir')],
    ['is private', '/fhir', { ...listed('http://127.0.0.1/fhir'), allowPrivateNetwork: false }],
    ['has a query', '/fhir?x', { fhirServers: 'loopback', allowPrivateNetwork: true }],
    ['is malformed', '[', { fhirServers: 'loopback', allowPrivateNetwork: true }],
  ];

  it.each(refused)('makes every query a gap when it %s', async (_name, end, access) => {
    const fhirServer = canary.base.replace('/fhir', end);
    const record = await readSample({ fhirServer, accessToken: 'secret', access });
    expect(reasonsIn(record)).toEqual(QUERIES.map(() => 'refused'));
    expect(record.readAnything).toBe(false);
    expect(canary.asked).toEqual([]);
  });

  it('is a listed one without a token', async () => {
    const record = await readSample({ fhirServer: canary.base, access: listed(canary.base) });
    expect(reasonsIn(record)).toEqual(QUERIES.map(() => 'not-provided'));
    expect(canary.asked).toEqual([]);
  });

  it('is no listed one with a token', async () => {
    const record = await readSample({
      fhirServer: server.base,
      accessToken: 'secret',
      access: listed(server.base),
    });
    expect(reasonsIn(record)).toEqual([]);
  });
});
