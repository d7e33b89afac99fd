/** The line that whoever starts the process waits for. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { describe, expect, it } from '@jest/globals';

describe('a process that serves', () => {
  it.each(['info', 'error', 'silent'])('says where it listens, at the log level %s too', async (level) => {
    const args = ['--no-warnings', '--import', './test/support/run-sources.js', './src/main.ts'];
    const environment = { PORT: '0', ALLOW_UNAUTHENTICATED: 'true', DATABASE_URL: 'sqlite::memory:' };
    const child = spawn(process.execPath, args, {
      env: { PATH: process.env['PATH'], ...environment, LOG_LEVEL: level },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
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
