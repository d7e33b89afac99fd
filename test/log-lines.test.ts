/** How lines reach standard output: some together, none lost when the process ends. */
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createLog } from '../src/log.js';
import { linesTogether } from '../src/log-lines.js';

const written: string[] = [];
const lines = () => linesTogether({ write: (text) => void written.push(text) });

beforeEach(() => {
  jest.useFakeTimers();
  written.length = 0;
});
afterEach(() => {
  jest.useRealTimers();
});

describe('lines of the log', () => {
  it('wait for each other a moment, and are written together in their order', () => {
    const { write } = lines();
    write('one\n');
    write('two\n');
    expect(written).toEqual([]);
    jest.advanceTimersByTime(50);
    expect(written).toEqual(['one\ntwo\n']);
    write('three\n');
    jest.advanceTimersByTime(50);
    expect(written).toEqual(['one\ntwo\n', 'three\n']);
  });

  it('are written at once when they are more than a pipe takes', () => {
    lines().write('x'.repeat(65_536));
    expect(written).toHaveLength(1);
  });

  it('nothing is written where nothing waits', () => {
    const { write, flush } = lines();
    write('one\n');
    flush();
    flush();
    jest.advanceTimersByTime(1_000);
    expect(written).toEqual(['one\n']);
  });

  it('a request may wait; whatever else is said comes at once, and what waited before it', () => {
    const log = createLog('info', lines());
    log.info('request', { status: 200 });
    expect(written).toEqual([]);
    log.error('bug', { error: 'TypeError' });
    const said = written.join('').trim().split('\n');
    expect(said.map((line) => JSON.parse(line) as unknown)).toEqual([
      expect.objectContaining({ msg: 'request', status: 200 }),
      expect.objectContaining({ msg: 'bug', error: 'TypeError' }),
    ]);
  });

  it('that still wait when the process ends are written then', () => {
    const program =
      "import { createLog } from './src/log.ts'; createLog('info').info('request', { status: 200 });";
    const { stdout } = spawnSync(
      process.execPath,
      ['--no-warnings', '--import', './test/support/run-sources.js', '--input-type=module', '-e', program],
      { encoding: 'utf8' },
    );
    expect(JSON.parse(stdout)).toMatchObject({ msg: 'request', status: 200 });
  });
});
