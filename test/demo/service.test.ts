/** The service of the demo: its port, its errors, and that it never leaves loopback. */
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { startDemo } from '../../demo/demo.js';
import { listenOnLoopback, type Listening } from '../../demo/loopback.js';
import { startService, type RunningService } from '../../demo/service.js';

const running: RunningService[] = [];
const servers: Listening[] = [];

async function start(environment: Record<string, string>): Promise<RunningService> {
  const service = await startService(environment);
  running.push(service);
  return service;
}

async function takenPort(): Promise<string> {
  const server = await listenOnLoopback(createServer());
  servers.push(server);
  return String(server.port);
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((service) => service.stop()));
  for (const server of servers.splice(0)) await server.close();
});

describe('the service of the demo', () => {
  it('takes another port where the usual one is taken', async () => {
    const [first, second] = [await start({}), await start({})];
    expect(second.url).not.toBe(first.url);
    for (const { url } of [first, second]) expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  it('insists on the port it was told', async () => {
    await expect(startService({ PORT: await takenPort() })).rejects.toThrow('EADDRINUSE');
  });

  it.each([
    ['PORT', 'many'],
    ['MAX_CARDS', '0'],
  ])('refuses a wrong %s in one line', async (name, value) => {
    await expect(startDemo({ [name]: value })).rejects.toThrow(new RegExp(`^${name} must be .*$`));
  });

  it('stays on loopback, whatever the environment says', async () => {
    const { url } = await start({ HOST: '0.0.0.0', ALLOW_UNAUTHENTICATED: 'false', PORT: '0' });
    expect(new URL(url).hostname).toBe('127.0.0.1');
  });
});
