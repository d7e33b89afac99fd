/** Scripts refuse what they do not know. */
import { describe, expect, it } from '@jest/globals';
import { commandLine } from '../../scripts/command-line.js';

describe('a command line', () => {
  const options = { options: { size: { type: 'string', default: '5' } } } as const;

  it.each<readonly [string, readonly string[], string | undefined]>([
    ['without options has those that are meant', [], '5'],
    ['with an option has that', ['--size', '7'], '7'],
    ['with an unknown option is refused', ['--sise', '7'], undefined],
    ['with an option that lacks its value is refused', ['--size'], undefined],
    ['with a word that no one asked for is refused', ['7'], undefined],
  ])('%s', (_name, args, size) => {
    expect(commandLine({ ...options, args: [...args] })?.values.size).toBe(size);
  });
});
