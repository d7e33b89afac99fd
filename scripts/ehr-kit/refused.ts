/** What a command is refused with: words for whoever typed it, which hold no secret. */
export class Refused extends Error {}

/** Prints what a command has to say; one that is refused says why and ends with 1. */
export async function tell(command: () => Promise<readonly string[]> | readonly string[]): Promise<void> {
  try {
    for (const line of await command()) process.stdout.write(`${line}\n`);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
