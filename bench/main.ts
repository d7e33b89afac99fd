/**
 * `npm run bench -- [--only 1,5] [--rounds 7] [--seconds 10] [--calls 4000]`: measures the service against bare express on
 * this machine, prints what was promised beside what was measured, and leaves JSON and a plot in `coverage/bench`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { clusterOfTwo } from './lines/cluster-of-two.js';
import { fhirPath } from './lines/fhir-path.js';
import { largeBody } from './lines/large-body.js';
import { memoryAndStart } from './lines/memory-and-start.js';
import { prefetchPath } from './lines/prefetch-path.js';
import { reasoning } from './lines/reasoning.js';
import { tail } from './lines/tail.js';
import type { Lines } from './report/figure.js';
import { plot } from './report/plot.js';
import { table } from './report/table.js';

const USAGE = `usage: npm run bench -- [--only LINES] [--rounds 7] [--seconds 10] [--calls 4000]
  --only     lines of the table, e.g. 1,5 (1 to 4 are measured together, and so are 5 and 6)
  --rounds   interleaved rounds of each comparison
  --seconds  how long line 9 offers its load; 60 is what it promises for
  --calls    how many calls line 11 watches the memory for; 100000 is what it promises for
`;
const FOLDER = 'coverage/bench';

interface Options {
  readonly only: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly calls: number;
}

function optionsOf(args: readonly string[]): Options | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        only: { type: 'string', default: '1,2,3,4,5,6,7,8,9,10,11' },
        rounds: { type: 'string', default: '7' },
        seconds: { type: 'string', default: '10' },
        calls: { type: 'string', default: '4000' },
      },
    });
    const only = values.only.split(',').map(Number);
    const [rounds, seconds, calls] = [Number(values.rounds), Number(values.seconds), Number(values.calls)];
    const areWhole = [...only, rounds, seconds, calls].every((value) => Number.isInteger(value) && value > 0);
    return areWhole && only.every((line) => line <= 11) ? { only, rounds, seconds, calls } : undefined;
  } catch {
    return undefined;
  }
}

interface Part {
  readonly lines: readonly number[];
  readonly measure: (options: Options) => Promise<Lines>;
}

const PARTS: readonly Part[] = [
  { lines: [1, 2, 3, 4], measure: ({ rounds }) => prefetchPath(rounds) },
  { lines: [5, 6], measure: ({ rounds }) => reasoning(rounds) },
  { lines: [7], measure: ({ rounds }) => tail(rounds) },
  { lines: [8], measure: ({ rounds }) => fhirPath(rounds) },
  { lines: [9], measure: ({ seconds }) => clusterOfTwo(seconds) },
  { lines: [10], measure: ({ rounds }) => largeBody(rounds) },
  { lines: [11], measure: ({ calls }) => memoryAndStart(calls) },
];

async function run(options: Options): Promise<void> {
  const start = performance.now();
  const figures: Lines[number][] = [];
  const [loadBefore] = loadavg();
  for (const { lines, measure } of PARTS) {
    if (!lines.some((line) => options.only.includes(line))) continue;
    process.stderr.write(`measuring line ${lines.join(', ')} …\n`);
    figures.push(...(await measure(options)).filter(({ line }) => options.only.includes(line)));
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  const machine = {
    node: process.version,
    cores: cpus().length,
    processor: cpus()[0]?.model,
    loadBefore,
    on: new Date().toISOString(),
  };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/bench.json`, JSON.stringify({ machine, options, seconds, figures }, null, 2));
  writeFileSync(`${FOLDER}/bench.svg`, plot(figures));
  process.stdout.write(
    `${table(figures)}\n\nNode ${machine.node}, ${machine.cores} cores, load ${loadBefore?.toFixed(1)} before the start, ${seconds} s. Only ratios mean anything on another machine.\nAlso in ${FOLDER}/bench.json and bench.svg.\n`,
  );
}

const options = optionsOf(process.argv.slice(2));
if (options === undefined) {
  process.stderr.write(USAGE);
  process.exitCode = 2;
} else {
  await run(options);
}
