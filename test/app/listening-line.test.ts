/** What whoever starts the process is told: where it listens, or why it does not. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { jwkOf } from '../trust/tokens.js';

const ENVIRONMENT = { PORT: '0', ALLOW_UNAUTHENTICATED: 'true', DATABASE_URL: 'sqlite::memory:' };

type Started = ChildProcess & { readonly stdout: Readable; readonly stderr: Readable };

const startWith = (environment: Readonly<Record<string, string>>): Started =>
  spawn(process.execPath, ['--no-warnings', '--import', './test/support/run-sources.js', './src/main.ts'], {
    env: { PATH: process.env['PATH'], ...ENVIRONMENT, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

describe('a process that serves', () => {
  it.each(['info', 'error', 'silent'])('says where it listens, at the log level %s too', async (level) => {
    const child = startWith({ LOG_LEVEL: level });
    const lines: unknown[] = [];
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = JSON.parse(line) as Readonly<Record<string, unknown>>;
      if (said['msg'] !== 'listening') return;
      lines.push(said);
      child.kill('SIGTERM');
    });
    const [code] = await once(child, 'exit');
    expect(lines).toEqual([expect.objectContaining({ level: 'info', port: expect.any(Number) })]);
    expect(code).toBe(0);
  });
});

describe('a process that cannot have its address', () => {
  async function endOf(environment: Readonly<Record<string, string>>): Promise<unknown> {
    const child = startWith(environment);
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    return { said, code };
  }

  it('says in one line that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await endOf({ PORT: String(port) })).toEqual({ said: 'PORT is taken already\n', code: 1 });
    other.close();
  });

  it('says in one line that the host is another machine', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'registry-'));
    const [file, jwks] = [join(folder, 'ehrs.json'), { keys: [jwkOf('p384-a')] }];
    const ehr = { id: 'a', issuer: 'a', jwks, fhirServers: ['https://ehr.example.org/fhir'] };
    writeFileSync(file, JSON.stringify({ ehrs: [ehr] }));
    const environment = { HOST: '203.0.113.9', EHR_REGISTRY: file, ALLOW_UNAUTHENTICATED: 'false' };
    expect(await endOf(environment)).toEqual({ said: 'HOST is no address of this machine\n', code: 1 });
    rmSync(folder, { recursive: true });
  });
});
