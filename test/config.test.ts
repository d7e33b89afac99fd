/** The environment of the process: defaults, and one line for the first variable that is wrong. */
import { describe, expect, it } from '@jest/globals';
import { baseUrl, ConfigError, readConfig } from '../src/config.js';
import { GENERAL_HOSPITAL as ehr, registryFile } from './support/registry-file.js';

const open = { ALLOW_UNAUTHENTICATED: 'true' };
const registry = registryFile();

describe('the environment', () => {
  it('needs nothing but to be open', () => {
    expect(readConfig('product', open)).toEqual({
      host: '127.0.0.1',
      port: 3000,
      publicUrl: undefined,
      ehrRegistry: undefined,
      ehrs: [],
      allowUnauthenticated: true,
      labelRegion: 'US',
      deadlineMs: 2000,
      maxCards: 3,
      unavailable: 'card',
      prefetch: 'full',
      databaseUrl: 'sqlite:data/product.sqlite',
      retentionDays: 365,
      pseudonymKey: undefined,
      keepComments: false,
      corsOrigins: [],
      logLevel: 'info',
    });
  });

  it('cannot be changed once it is read', () => {
    expect(Object.isFrozen(readConfig('product', open))).toBe(true);
  });

  it.each([
    ['HOST', '::1', { host: '::1' }],
    ['HOST', 'localhost', { host: 'localhost' }],
    ['HOST', '127.9.9.9', { host: '127.9.9.9' }],
    ['PORT', '0', { port: 0 }],
    ['PREFETCH', 'minimal', { prefetch: 'minimal' }],
    ['PORT', '', { port: 3000 }],
    ['PUBLIC_URL', 'https://cds.example.org/base/', { publicUrl: 'https://cds.example.org/base' }],
    ['LABEL_REGION', 'CH', { labelRegion: 'CH' }],
    ['DEADLINE_MS', '500', { deadlineMs: 500 }],
    ['MAX_CARDS', '5', { maxCards: 5 }],
    ['UNAVAILABLE', '412', { unavailable: '412' }],
    ['DATABASE_URL', 'sqlite::memory:', { databaseUrl: 'sqlite::memory:' }],
    ['DATABASE_URL', 'postgres://u:p@db/cds', { databaseUrl: 'postgres://u:p@db/cds' }],
    ['RETENTION_DAYS', '30', { retentionDays: 30 }],
    ['PSEUDONYM_KEY', 'k'.repeat(32), { pseudonymKey: 'k'.repeat(32) }],
    ['KEEP_COMMENTS', 'true', { keepComments: true }],
    ['CORS_ORIGINS', '*', { corsOrigins: '*' }],
    [
      'CORS_ORIGINS',
      'https://a.example.org, http://127.0.0.1:8080',
      { corsOrigins: ['https://a.example.org', 'http://127.0.0.1:8080'] },
    ],
    ['LOG_LEVEL', 'silent', { logLevel: 'silent' }],
    ['TERMINOLOGY_SERVER', 'https://tx.example.org/r4/', { terminologyServer: 'https://tx.example.org/r4' }],
    ['RXNAV_URL', 'https://rxnav.example.org/REST', { rxnavUrl: 'https://rxnav.example.org/REST' }],
  ])('reads %s=%s', (variable, value, expected) => {
    expect(readConfig('product', { ...open, [variable]: value })).toMatchObject(expected);
  });

  it.each([
    ['HOST', 'not a host'],
    ['PORT', 'eighty'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '1e3'],
    ['PUBLIC_URL', 'cds.example.org'],
    ['PUBLIC_URL', 'ftp://cds.example.org'],
    ['PUBLIC_URL', 'https://user:secret@cds.example.org'],
    ['ALLOW_UNAUTHENTICATED', 'yes'],
    ['LABEL_REGION', 'us'],
    ['DEADLINE_MS', '0'],
    ['DEADLINE_MS', '2s'],
    ['MAX_CARDS', '0'],
    ['UNAVAILABLE', '500'],
    ['PREFETCH', 'some'],
    ['DATABASE_URL', 'mysql://u:secret@db'],
    ['TERMINOLOGY_SERVER', 'tx.example.org'],
    ['RXNAV_URL', 'https://u:secret@rxnav.example.org'],
    ['DATABASE_URL', 'postgres://u:secret@db:99999/cds'],
    ['RETENTION_DAYS', '0'],
    ['RETENTION_DAYS', '1.5'],
    ['PSEUDONYM_KEY', 'k'.repeat(31)],
    ['KEEP_COMMENTS', 'some'],
    ['CORS_ORIGINS', 'https://a.example.org/path'],
    ['CORS_ORIGINS', 'a.example.org'],
    ['CORS_ORIGINS', '*,https://a.example.org'],
    ['LOG_LEVEL', 'loud'],
    ['EHR_REGISTRY', '/no/such/file.json'],
  ])('refuses %s=%s in one line that names the variable and not the value', (variable, value) => {
    const wrong = (): unknown => readConfig('product', { ...open, [variable]: value });
    expect(wrong).toThrow(ConfigError);
    expect(wrong).toThrow(new RegExp(`^${variable} [^\n]+$`));
    expect(wrong).not.toThrow(/secret/);
  });
});

describe('the base URL', () => {
  it.each([
    [{}, 'http://127.0.0.1:3000'],
    [{ HOST: '::1', PORT: '80' }, 'http://[::1]:80'],
    [{ PUBLIC_URL: 'https://cds.example.org/' }, 'https://cds.example.org'],
  ])('of %j is %s', (environment, expected) => {
    expect(baseUrl(readConfig('product', { ...open, ...environment }))).toBe(expected);
  });
});

describe('trust', () => {
  it.each([['0.0.0.0'], ['::'], ['10.0.0.1'], ['cds.example.org'], ['127.0.0.1.example.org']])(
    'is not given to everybody on %s',
    (HOST) => {
      expect(() => readConfig('product', { ...open, HOST })).toThrow(/^ALLOW_UNAUTHENTICATED .*HOST/);
    },
  );

  it.each([[{}], [{ ALLOW_UNAUTHENTICATED: 'false' }], [{ EHR_REGISTRY: ' ' }]])(
    'is never assumed: %j',
    (environment) => {
      expect(() => readConfig('product', environment)).toThrow(/^EHR_REGISTRY .*ALLOW_UNAUTHENTICATED/);
    },
  );

  it('is not given to every browser where callers must be known', () => {
    const environment = { EHR_REGISTRY: registry({ ehrs: [ehr] }), CORS_ORIGINS: '*' };
    expect(() => readConfig('product', environment)).toThrow(/^CORS_ORIGINS /);
  });
});
