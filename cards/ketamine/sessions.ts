/** Which entries of esketamine are sessions with the spray, and how far back they are looked for. */
import { takes } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { esketamine } from '../value-sets/index.js';

export const A_YEAR = days(365); // design choice

/** An anaesthetic with esketamine is no session of a psychiatric treatment. */
export const byNose = { routes: ['nasal', 'unknown'] } as const;

/** What is drafted or was cancelled is no session that has taken place. */
export const earlierSession = takes(esketamine, {
  ...byNose,
  stoppedWithin: A_YEAR,
  notDrafted: true,
  notCancelled: true,
});
