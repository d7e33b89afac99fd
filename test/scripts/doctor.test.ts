/** The doctor at the demo's EHR: well, with faults, and asked in a wrong way. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startEhr, type MakeBelieveEhr } from '../../demo/ehr/make-believe-ehr.js';
import { prescriber } from '../../demo/patients/index.js';
import { manyFindings } from '../../demo/patients/many-findings.js';
import type { SamplePatient } from '../../demo/patients/sample-patient.js';
import { examineCertificate } from '../../scripts/doctor/certificate.js';
import { doctor } from '../../scripts/doctor/doctor.js';
import { startFaultyFhir } from '../fhir/faulty-fhir.js';

let ehr: MakeBelieveEhr;
let patient: SamplePatient;
beforeAll(async () => {
  ehr = await startEhr({ deadlineMs: 20_000 });
  patient = manyFindings(new Date());
  await ehr.fhirServer.load([prescriber, ...patient.record]);
});
afterAll(() => ehr.close());

async function visit(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const { access_token: token } = ehr.access(patient.id).fhirAuthorization;
  let said = '';
  const code = await doctor(
    args,
    { EHR_REGISTRY: ehr.registry, FHIR_TOKEN: token, ...environment },
    (text) => (said += text),
  );
  expect(token).toHaveLength(32);
  expect(said).not.toContain(token);
  return {
    code,
    said,
    line: (about: string) => said.split('\n').find((line) => line.includes(`  ${about} `)),
  };
}

const whole = () => ['--ehr', 'demo-ehr', '--patient', patient.id, '--encounter', patient.encounterId];

describe('the doctor', () => {
  it('finds an EHR well, and tells counts and nothing of the patient', async () => {
    const { code, said, line } = await visit(whole());
    expect(said).toContain('\n0 to be put right');
    expect(code).toBe(0);
    expect(line('keys')).toMatch(/ok .* 1 key published for ES384, RS384/);
    expect(line('capabilities')).toMatch(/ok .* FHIR R4; every query of us-core is declared/);
    expect(line('clock')).toMatch(/ok .* \d s /);
    expect(line('clock at the keys')).toMatch(/ok .* \d s /);
    expect(line('conditions')).toMatch(/ok .* \d+ entries in \d+ ms/);
    expect(line('whole call')).toMatch(/ok .* everything at once in \d+ ms of 20000/);
    expect(line('medicines')).toMatch(/ok .* \d+ of them legible/);
    const { name } = patient;
    for (const word of [...name.split(' '), 'epression', 'sertraline']) expect(said).not.toContain(word);
  });

  it.each([
    ['Condition', 403, 'conditions', /FAULT .* no permission to read it/, /scopes/],
    ['Observation', 500, 'laboratory', /FAULT .* the server failed/, /what failed/],
    ['MedicationRequest', 429, 'medicationRequests', /FAULT .* the server was too busy/, /limit/],
    ['ServiceRequest', 403, 'serviceRequests', /note .* no permission/, /scopes/],
  ])('finds that %s is answered %i, and says what to do', async (type, status, key, words, todo) => {
    const heal = ehr.fhirServer.fail(type, patient.id, status);
    const { code, said, line } = await visit(whole());
    heal();
    expect(line(key)).toMatch(words);
    expect(said).toMatch(todo);
    expect(code).toBe(type === 'ServiceRequest' ? 0 : 1);
  });

  it('finds that a token is not accepted', async () => {
    const { code, line } = await visit(whole(), { FHIR_TOKEN: 'another' });
    expect(code).toBe(1);
    expect(line('patient')).toMatch(/FAULT .* access was not accepted/);
  });

  it('finds parameters that a server does not go by, and other patients', async () => {
    const careless = await startFaultyFhir([
      { resourceType: 'Patient', id: 'p1' },
      { resourceType: 'Observation', id: 'o1', subject: { reference: 'Patient/p1' }, code: { text: 'x' } },
    ]);
    careless.breakType('Procedure', ({ response }) => {
      const procedure = { resourceType: 'Procedure', id: 'x', subject: { reference: 'Patient/other' } };
      response.end(JSON.stringify({ resourceType: 'Bundle', entry: [{ resource: procedure }] }));
    });
    const { code, line } = await visit(['--fhir', careless.base, '--profile', 'epic', '--patient', 'p1']);
    await careless.close();
    expect(code).toBe(1);
    expect(line('laboratory')).toMatch(/note .* not gone by: code/);
    expect(line('procedures')).toMatch(/FAULT .* entries of another patient/);
    expect(line('encounter')).toMatch(/note .* give --encounter/);
    expect(line('medicationStatements')).toBeUndefined();
  });

  it.each<readonly [string, string, number, RegExp]>([
    ['is good for long', 'self-signed', -100, /ok good for 100 more days, until 2120-01-01/],
    ['ends soon', 'self-signed', -29, /note good for 29 more days/],
    ['has ended', 'self-signed', 1, /fault expired on 2120-01-01 Have it renewed/],
    ['ended long ago', 'expired', 1, /fault expired on 2020-02-01/],
  ])('tells that a certificate %s', async (_what, name, days, words) => {
    const pem = (file: string): string => readFileSync(`test/fhir/certificates/${file}.pem`, 'utf8');
    const server = createServer({ cert: pem(name), key: pem('server-key') });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/fhir`;
    const now = new Date(Date.parse(new X509Certificate(pem(name)).validTo) + days * 86_400_000);
    const [found] = await examineCertificate(url, 'private', now);
    const { code, line } = await visit(['--fhir', url]);
    server.close();
    expect(`${found?.verdict ?? ''} ${found?.says ?? ''} ${found?.todo ?? ''}`).toMatch(words);
    expect([code, line('capabilities')]).toEqual([1, expect.stringMatching(/FAULT .* no secure connection/)]);
    expect(line('certificate')).toMatch(name === 'expired' ? /FAULT .* expired on 2020-02-01/ : /ok/);
  });

  it('does not call well what it has not looked at', async () => {
    const { code, line } = await visit(['--ehr', 'demo-ehr']);
    expect(code).toBe(1);
    expect(line('reads')).toMatch(/FAULT .* nothing was read/);
  });

  it.each<readonly [readonly string[], Readonly<Record<string, string>>, RegExp]>([
    [[], {}, /give either --ehr or --fhir/],
    [['--ehr', 'nobody'], {}, /no entry of this id/],
    [['--ehr', 'demo-ehr'], { EHR_REGISTRY: '' }, /EHR_REGISTRY is needed/],
    [['--ehr', 'demo-ehr'], { EHR_REGISTRY: '/nowhere' }, /EHR_REGISTRY cannot be read/],
    [['--ehr', 'demo-ehr', '--profile', 'epic'], {}, /the registry names the profile/],
    [['--fhir', 'ftp://ehr.test'], {}, /http\(s\) URL/],
    [['--fhir', 'http://ehr.test/fhir', '--profile', 'some'], {}, /--profile must be one of us-core, epic/],
    [['--token', 'secret'], {}, /unknown or incomplete option/],
  ])('refuses %j in one line, and shows how it is used', async (args, environment, words) => {
    const { code, said } = await visit(args, environment);
    expect(code).toBe(2);
    expect(said.split('\n')[0]).toMatch(words);
    expect(said).toContain('npm run doctor -- ');
    expect(said).not.toContain('secret');
  });
});
