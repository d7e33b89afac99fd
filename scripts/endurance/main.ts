/** `npm run endurance`: what the running service does beside a FHIR server that hangs on everything, with figures. */
import { hangingServer } from './hanging-server.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
if (process.argv.length > 2) {
  process.stderr.write('usage: npm run endurance\n');
  process.exitCode = 2;
} else {
  const failures = await hangingServer(say);
  for (const failure of failures.slice(0, 20)) say(`FAILED: ${failure}`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
