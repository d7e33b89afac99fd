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

/** The command is wrong: prints how it is used and ends the process with 2. */
export function usageAndExit(usage: string): never {
  process.stderr.write(`usage: ${usage}\n`);
  process.exit(2);
}

/** As `commandLine`; ends the process where that has nothing to return. */
export const commandLineOrExit = <T extends ParseArgsConfig>(usage: string, config: T): Told<T> =>
  commandLine(config) ?? usageAndExit(usage);

/** A whole number above nought; anything else ends the process. */
export const countOrExit = (usage: string, written: string): number =>
  /^[1-9]\d*$/.test(written) ? Number(written) : usageAndExit(usage);
