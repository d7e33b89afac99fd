/** What the demo prints, from its first line to the command at its end. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { show, startDemo, type Demo } from '../../demo/demo.js';
import type { CdsResponse } from '../../src/cds-hooks/response.js';

const WIDTH = 80;

let demo: Demo;
let printed: string;

async function print(isTTY: boolean): Promise<string> {
  const parts: string[] = [];
  await show(demo, { isTTY, columns: WIDTH, write: (text) => void parts.push(text) });
  return parts.join('');
}

beforeAll(async () => {
  demo = await startDemo({ PORT: '0' });
  printed = await print(false);
});
afterAll(() => demo.stop());

describe('what the demo prints', () => {
  it('has a section for every patient', () => {
    for (const { name, shows } of demo.patients) {
      expect(printed).toContain(`${name}\n`);
      expect(printed.replaceAll(/\s+/g, ' ')).toContain(shows);
    }
  });

  it('shows level, summary, suggestions and rules', () => {
    expect(printed).toMatch(/^ {2}CRITICAL \S/m);
    expect(printed).toMatch(/^ {4}\[ Remove this ketamine order \]$/m);
    expect(printed).toMatch(/^ {4}Rules: maoi \(warning\)$/m);
  });

  it('says so where there is no card', () => {
    expect(printed).toContain('No card: everything was read, and there is nothing to say.');
  });

  it.each(['**', '](', '&amp;', '&quot;', '&lt;', '<p', '<li', '</', '\u001B', 'undefined', '[object'])(
    'holds no %j',
    (mark) => {
      expect(printed).not.toContain(mark);
    },
  );

  it('keeps to the width of the terminal, but for what is to be copied', () => {
    const [cards = ''] = printed.split('Where to look');
    expect(cards.split('\n').filter((line) => line.length > WIDTH)).toEqual([]);
  });

  it('is coloured on a terminal', async () => {
    expect(await print(true)).toContain('\u001B[');
  });

  it('names addresses that answer', async () => {
    const [, end = ''] = printed.split('Where to look');
    const addresses = end.split('Try it')[0]?.match(/http\S+/g) ?? [];
    expect(addresses).toHaveLength(6);
    const statuses = await Promise.all(addresses.map(async (address) => (await fetch(address)).status));
    expect(statuses).toEqual([200, 405, 200, 200, 200, 200]);
  });

  it('gives a curl that the service answers with a card, as often as it is run', async () => {
    const [command = ''] = /^curl [^]*\nJSON\n/m.exec(printed) ?? [];
    for (const run of ['first', 'second']) {
      const { stdout } = await promisify(execFile)('sh', ['-c', command]);
      const { cards } = JSON.parse(stdout) as CdsResponse;
      expect([run, cards[0]?.indicator]).toEqual([run, 'critical']);
    }
  });
});
