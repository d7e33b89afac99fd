/** JSON that operators write by hand, whatever their editor puts before it. */
import { readFileSync } from 'node:fs';

/** Some editors begin each file with it, and nobody sees it there. */
const BYTE_ORDER_MARK = /^\uFEFF/;

/** What is wrong with the registry, in one line that names the entry and the member and echoes no value. */
export class RegistryError extends Error {}

/** @throws RegistryError */
export function readOperatorsJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(BYTE_ORDER_MARK, ''));
  } catch (error) {
    throw new RegistryError(error instanceof SyntaxError ? 'is not JSON' : 'cannot be read');
  }
}
