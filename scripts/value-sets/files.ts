/** Every value set from its source: what the files in `cards/value-sets/` must hold. */
import { readdirSync, readFileSync } from 'node:fs';
import { substances } from '../../cards/substances/index.js';
import { fhirValueSet } from './fhir-value-set.js';
import { readSource } from './source.js';

const SOURCES = 'cards/value-sets/sources';

/**
 * File name → text.
 * @throws Error naming the source, and the line or code in it, that is not understood.
 */
export function valueSetFiles(): ReadonlyMap<string, string> {
  const names = new Map(substances.list.map(({ code, name }) => [code, name]));
  const ids = readdirSync(SOURCES)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -'.txt'.length));
  return new Map(
    ids.map((id) => {
      try {
        const source = readSource(readFileSync(`${SOURCES}/${id}.txt`, 'utf8'));
        return [`${id}.json`, fhirValueSet(id, source, names)];
      } catch (error) {
        throw new Error(`${SOURCES}/${id}.txt: ${error instanceof Error ? error.message : ''}`, {
          cause: error,
        });
      }
    }),
  );
}
