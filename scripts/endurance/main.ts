/** `npm run endurance`: the running service beside a FHIR server that hangs on everything, and under many large calls at once, with figures. */
import { hangingServer } from './hanging-server.js';
import { largeCalls } from './large-calls.js';

const TRIALS = { hanging: hangingServer, large: largeCalls };
const USAGE = 'usage: npm run endurance -- [hanging | large]; both without one\n';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const [name, ...more] = process.argv.slice(2);
const chosen = Object.entries(TRIALS).filter(([known]) => known === (name ?? known));
if (more.length > 0 || chosen.length === 0) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  const failures: string[] = [];
  for (const [, trial] of chosen) failures.push(...(await trial(say)));
  for (const failure of failures.slice(0, 20)) say(`FAILED: ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
