/** Feedback without end, by a process that is there to be killed: `burst.ts URL ROUND` says a line for what was acknowledged. */
import { writeSync } from 'node:fs';
import { caller, item, open } from './opening.js';

const [url = '', round = '0'] = process.argv.slice(2);
const { store } = open(url);
const who = await caller('a');
/** The same in every round, so that much of it is sent again. */
const momentOf = (number: number): string => new Date(number * 1000).toISOString();

async function send(lane: number): Promise<never> {
  for (let number = lane; ; number += LANES) {
    const moments = [momentOf(number), momentOf(number + LANES), momentOf(Math.floor(number / 2))];
    await store.feedback.record(
      moments.map((outcomeTimestamp) => item({ outcomeTimestamp })),
      who,
    );
    writeSync(1, `${moments.join(' ')}\n`);
  }
}

const LANES = 8;
await Promise.all(Array.from({ length: LANES }, (_, lane) => send(lane + Number(round))));
