/** What is measured, and what it is measured against: each a process of its own, with a folder of its own where it keeps things. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeRegistry } from '../load/tokens.js';
import { startChild, type Child } from './child.js';

export const startServer = (name: 'bare-express' | 'bare-http' | 'slow-fhir'): Promise<Child> =>
  startChild(`../servers/${name}.js`);

/** As in production: JWTs and their replay memory, log line, metrics and store; and open to calls without a token as well. */
function environment(changes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'ketamine-cds-bench-'));
  const registry = join(folder, 'ehrs.json');
  writeRegistry(registry);
  return {
    ALLOW_UNAUTHENTICATED: 'true',
    EHR_REGISTRY: registry,
    DATABASE_URL: `sqlite:${join(folder, 'store.sqlite')}`,
    ...changes,
  };
}

export const startService = (changes: Readonly<Record<string, string>> = {}): Promise<Child> =>
  startChild('../../src/main.js', environment(changes));

/** Two processes of the service behind one port. */
export const startCluster = (): Promise<Child> => startChild('../servers/cluster.js', environment({}), 2);
