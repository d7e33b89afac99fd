/**
 * `npm run recognise -- [--json] FILE…`: what the service recognises in FHIR Bundles (JSON) and bulk exports (NDJSON), by
 * which route, and what it does not, most frequent first. Codes and names of medicines and conditions, and nothing else of
 * a patient, leave it.
 */
import { statSync } from 'node:fs';
import { commandLineOrExit, usageAndExit } from '../command-line.js';
import { recognise } from './recognise.js';
import { progressOn } from './progress.js';
import { reportOf } from './report.js';

const USAGE = 'npm run recognise -- [--json] FILE…   FHIR Bundles (JSON) or bulk exports (NDJSON)';

async function main(): Promise<void> {
  const { values, positionals } = commandLineOrExit(USAGE, {
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) usageAndExit(USAGE);
  const sizes = positionals.map((file) => statSync(file, { throwIfNoEntry: false })?.size ?? 0);
  const progress = progressOn(
    process.stderr,
    sizes.reduce((total, size) => total + size, 0),
  );
  const { medicines, conditions } = await recognise(positionals, progress.advance).finally(progress.end);
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ medicines, conditions }, null, 2)}\n`
      : `${reportOf('Medicines', medicines)}\n${reportOf('Conditions', conditions)}`,
  );
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
