/** Looks at every medicine and every condition of the files. */
import { lookAt } from './look.js';
import { resourcesOf } from './resources.js';
import { Tally, type Summary } from './tally.js';

interface Recognised {
  readonly medicines: Summary;
  readonly conditions: Summary;
}

/** @throws Error naming the file that cannot be read. */
export async function recognise(
  files: readonly string[],
  onRead?: (bytes: number) => void,
): Promise<Recognised> {
  const tally = new Tally();
  for (const file of files) {
    for await (const found of resourcesOf(file, onRead)) {
      const look = lookAt(found);
      if (look) tally.add(look);
    }
  }
  return { medicines: tally.summary('medicine'), conditions: tally.summary('condition') };
}
