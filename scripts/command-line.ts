/** What a script was told on its command line: a line on its usage, and the end, for anything that it does not know. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

type Told<T extends ParseArgsConfig> = ReturnType<typeof parseArgs<T>>;

/** @returns `undefined` where an option is unknown or incomplete, or a word stands where none is meant. */
export function commandLine<T extends ParseArgsConfig>(config: T): Told<T> | undefined {
  try {
    return parseArgs(config);
  } catch {
    return undefined;
  }
}

/** As `commandLine`; prints the usage and ends the process with 2 where that has nothing to return. */
export function commandLineOrExit<T extends ParseArgsConfig>(usage: string, config: T): Told<T> {
  const told = commandLine(config);
  if (told !== undefined) return told;
  process.stderr.write(`usage: ${usage}\n`);
  process.exit(2);
}

/** A whole number above nought; prints the usage and ends the process with 2 for anything else. */
export function countOrExit(usage: string, written: string): number {
  if (/^[1-9]\d*$/.test(written)) return Number(written);
  process.stderr.write(`usage: ${usage}\n`);
  process.exit(2);
}
