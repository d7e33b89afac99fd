/** What a command is refused with: words for whoever typed it, which hold no secret. */
export class Refused extends Error {}

/** The command itself is wrong: what of it, and how it is used. */
export class WrongUse extends Refused {
  constructor(what: string, usage: string) {
    super(`${what}\n\nusage: ${usage}`);
  }
}

/** Prints what a command has to say; one that is refused says why and ends with 1, with 2 where it is used wrongly. */
export async function tell(command: () => Promise<readonly string[]> | readonly string[]): Promise<void> {
  try {
    for (const line of await command()) process.stdout.write(`${line}\n`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error instanceof WrongUse ? 2 : 1;
  }
}
