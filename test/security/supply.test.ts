/** What is shipped and what is open: packages, the container, and what a process shows to those who ask. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { isPermitted, productionPackages } from '../../scripts/supply-chain/packages.js';
import { service } from '../support/service.js';

describe('S24 what runs in production', () => {
  const packages = productionPackages('.');

  it('is made of no more packages than were looked at', () => {
    expect(packages.length).toBeGreaterThan(20);
    expect(packages.length).toBeLessThanOrEqual(180);
  });

  it('runs nothing on install', () => {
    expect(packages.filter(({ installScripts }) => installScripts.length > 0)).toEqual([]);
  });

  it('is licensed so that it may be passed on', () => {
    expect(packages.filter((each) => !isPermitted(each))).toEqual([]);
  });

  it('is pinned by content', () => {
    const { packages: locked } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { integrity?: string; link?: boolean; inBundle?: boolean }>;
    };
    const unpinned = Object.entries(locked).filter(
      ([path, { integrity, inBundle }]) =>
        path !== '' && inBundle !== true && !(integrity ?? '').startsWith('sha512-'),
    );
    expect(unpinned.map(([path]) => path)).toEqual([]);
  });
});

describe('S25 the image', () => {
  const lines = readFileSync('Dockerfile', 'utf8').split('\n');
  const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));

  it('runs as a user without rights, whom nothing in it belongs to but the folder of the store', () => {
    expect(last.filter((line) => line.startsWith('USER '))).toEqual(['USER 10001:10001']);
    const copied = last.filter((each) => each.startsWith('COPY --from'));
    expect(copied.filter((line) => !line.includes('--chown=root:root'))).toEqual([
      'COPY --from=production --chown=10001:10001 /data ./data',
    ]);
  });

  it('is built without running the scripts of packages, and starts no shell', () => {
    for (const line of lines.filter((each) => /npm (?:ci|install)/.test(each)))
      expect(line).toContain('--ignore-scripts');
    for (const line of last.filter((each) => each.startsWith('ENTRYPOINT')))
      expect(line).toMatch(/^ENTRYPOINT \[/);
    expect(last.join('\n')).not.toMatch(/^RUN|--privileged|SECRET|PASSWORD|TOKEN/m);
  });

  it('brings no tests, no demo, no repository', () => {
    const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', 'node_modules', 'test', 'data']));
    expect(lines.join('\n')).toContain('rm -rf dist/demo dist/scripts dist/bench');
  });
});

describe('S27 what operators are shown', () => {
  const app = service();

  it.each([
    '/admin',
    '/metrics/x',
    '/debug',
    '/debug/pprof',
    '/env',
    '/config',
    '/feedback',
    '/reports',
    '/.git/config',
    '/registry',
  ])('is not at %s', async (path) => {
    expect((await request(app).get(path)).status).toBe(404);
  });

  it('are numbers with names and labels of ours', async () => {
    await request(app).post('/cds-services/ketamine-safety').send({ hook: 'Jane Doe' });
    const { text } = await request(app).get('/metrics');
    const labels = [...text.matchAll(/\{([^}]*)\}/g)].flatMap(([, inside = '']) =>
      [...inside.matchAll(/(\w+)="/g)].map(([, name]) => name),
    );
    const allowed = [
      'hook',
      'outcome',
      'indicator',
      'reason',
      'kind',
      'ehr',
      'mode',
      'result',
      'rule',
      'le',
      'type',
      'space',
      'version',
      'major',
      'minor',
      'patch',
      'quantile',
    ];
    expect(allowed).toEqual(expect.arrayContaining([...new Set(labels)]));
    expect(text).not.toMatch(/jane|doe/i);
  });
});
