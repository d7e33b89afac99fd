/** Which FHIR servers may be dialled: by the list, below their path, and nowhere else. */
import { describe, expect, it } from '@jest/globals';
import { permittedBase, urlWithin, type FhirAccess } from '../../src/fhir/access.js';

const LISTED: FhirAccess = { fhirServers: ['https://ehr.example.org/fhir/r4'], allowPrivateNetwork: false };
const LOOPBACK: FhirAccess = { fhirServers: 'loopback', allowPrivateNetwork: false };

describe('a FHIR server on the list', () => {
  it.each([
    ['as listed', 'https://ehr.example.org/fhir/r4'],
    ['with a slash at the end', 'https://ehr.example.org/fhir/r4/'],
    ['in other letter case', 'HTTPS://EHR.Example.ORG/fhir/r4'],
    ['with the default port', 'https://ehr.example.org:443/fhir/r4'],
    ['with a path that comes back', 'https://ehr.example.org/x/../fhir/r4'],
  ])('may be dialled %s', (_name, url) => {
    expect(permittedBase(url, LISTED)).toEqual({
      url: 'https://ehr.example.org/fhir/r4',
      addresses: 'public',
    });
  });

  it('may be dialled below its path', () => {
    expect(permittedBase('https://ehr.example.org/fhir/r4/tenant', LISTED)?.url).toMatch(/tenant$/);
  });

  it.each([
    'https://evil.example.org/fhir/r4',
    'https://ehr.example.org.evil.com/fhir/r4',
    'https://ehr.example.org./fhir/r4',
    'https://ehr.example.org@evil.com/fhir/r4',
    'https://user@ehr.example.org/fhir/r4',
    'https://user:secret@ehr.example.org/fhir/r4',
    'https://ehr.example.org:8443/fhir/r4',
    'http://ehr.example.org/fhir/r4',
    'ftp://ehr.example.org/fhir/r4',
    'file:///fhir/r4',
    'javascript:alert(1)',
    '//ehr.example.org/fhir/r4',
    'ehr.example.org/fhir/r4',
    'https://ehr.example.org/',
    'https://ehr.example.org/fhir',
    'https://ehr.example.org/fhir/r4x',
    'https://ehr.example.org/fhir/R4',
    'https://ehr.example.org/fhir/r4/..',
    'https://ehr.example.org/fhir/r4/../admin',
    'https://ehr.example.org/fhir/r4/%2e%2e/admin',
    'https://ehr.example.org/fhir/r4/..%2fadmin',
    'https://ehr.example.org/fhir/r4/..%5Cadmin',
    'https://ehr.example.org/fhir/r4\\..\\admin',
    'https://ehr.example.org/fhir/r4?tenant=2',
    'https://ehr.example.org/fhir/r4#x',
    'https://\u0435hr.example.org/fhir/r4',
    'https://[::1]/fhir/r4',
    'https://127.0.0.1/fhir/r4',
    'https://2130706433/fhir/r4',
    'https://',
    '',
    'null',
  ])('is not what %j names', (url) => {
    expect(permittedBase(url, LISTED)).toBeUndefined();
  });

  it.each([
    'https://10.0.0.7/fhir',
    'http://10.0.0.7/fhir',
    'http://[fd12::1]/fhir',
    'http://127.0.0.1:9/fhir',
  ])('may be private only where its EHR says so: %s', (url) => {
    expect(permittedBase(url, { fhirServers: [url], allowPrivateNetwork: false })).toBeUndefined();
    expect(permittedBase(url, { fhirServers: [url], allowPrivateNetwork: true })).toEqual({
      url,
      addresses: 'private',
    });
  });

  it.each([
    'http://169.254.169.254/fhir',
    'http://[fd00:ec2::254]/fhir',
    'http://[::ffff:a9fe:a9fe]/fhir',
    'http://0.0.0.0/fhir',
  ])('is never one for metadata or nowhere: %s', (url) => {
    expect(permittedBase(url, { fhirServers: [url], allowPrivateNetwork: true })).toBeUndefined();
  });

  it('is none when the list itself is no URL', () => {
    expect(
      permittedBase('https://a.example', { fhirServers: ['a.example', ''], allowPrivateNetwork: true }),
    ).toBeUndefined();
  });
});

describe('a FHIR server on loopback', () => {
  it.each([
    'http://localhost:8080/fhir',
    'http://127.0.0.1:1',
    'https://127.9.9.9/x',
    'http://[::1]:80/fhir',
    'http://0x7f.1/fhir',
  ])('may be dialled: %s', (url) => {
    expect(permittedBase(url, LOOPBACK)?.addresses).toBe('loopback');
  });

  it.each([
    'http://localhost.evil.com',
    'http://127.0.0.1.evil.com',
    'http://10.0.0.1',
    'http://0.0.0.0',
    'https://ehr.example.org',
    'http://a@localhost',
  ])('is not what %s names', (url) => {
    expect(permittedBase(url, LOOPBACK)).toBeUndefined();
  });
});

describe('a URL within a base', () => {
  const BASE = 'https://ehr.example.org/fhir';

  it.each([
    ['https://ehr.example.org/fhir?_getpages=1', 'https://ehr.example.org/fhir?_getpages=1'],
    ['https://ehr.example.org/fhir/Condition?page=2', 'https://ehr.example.org/fhir/Condition?page=2'],
    ['Condition?page=2', 'https://ehr.example.org/fhir/Condition?page=2'],
    ['/fhir/Condition', 'https://ehr.example.org/fhir/Condition'],
  ])('is %s', (url, href) => {
    expect(urlWithin(BASE, url)?.href).toBe(href);
  });

  it.each([
    'https://ehr.example.org/admin',
    '/admin',
    '../admin',
    '//evil.com/fhir',
    'http://ehr.example.org/fhir',
    'https://a@ehr.example.org/fhir',
    'data:,x',
  ])('is not %s', (url) => {
    expect(urlWithin(BASE, url)).toBeUndefined();
  });
});
