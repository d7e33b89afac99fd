/** Many files of tests as one: the modules that they share are loaded once. */
import { it } from '@jest/globals';
import { readdirSync } from 'node:fs';

export async function suiteOf(isPart: (name: string) => boolean): Promise<void> {
  if ((globalThis as { isKilled?: boolean }).isKilled) {
    it('has nothing left to kill', () => undefined);
    return;
  }
  // What was killed once is to be killed again.
  const { default: fc } = await import('fast-check');
  fc.configureGlobal({ seed: 1 });
  const names = readdirSync('test/clinical').filter((name) => name.endsWith('.test.ts'));
  for (const name of names.filter(isPart).sort()) await import(`../../test/clinical/${name}`);
}
