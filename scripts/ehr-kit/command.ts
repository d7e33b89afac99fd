/** The command line of the kit: options, the entry of the registry, the files written. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isBaseUrl } from '../../src/config.js';
import { RegistryError } from '../../src/trust/operators-json.js';
import { readEhrRegistry, type Ehr } from '../../src/trust/registry.js';
import { kitFiles } from './kit.js';
import { commandLine } from '../command-line.js';
import { Refused, WrongUse } from './refused.js';

const USAGE = `npm run ehr-kit -- --ehr ID [--registry FILE] [--public-url URL] [--out FOLDER]
  --registry    the EHR registry; EHR_REGISTRY if not given
  --public-url  base URL that the EHR calls; PUBLIC_URL if not given
  --out         data/ehr-kit/ID if not given`;

function optionsIn(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { ehr: text, registry: text, 'public-url': text, out: text };
  return commandLine({ args: [...args], options })?.values ?? wrong('unknown or incomplete option');
}

function wrong(what: string): never {
  throw new WrongUse(what, USAGE);
}

function entryOf(id: string, registry: string): Ehr {
  try {
    const ehrs = readEhrRegistry(registry);
    const ehr = ehrs.find((one) => one.id === id);
    if (ehr !== undefined) return ehr;
    throw new Refused(`no such EHR in the registry; it has: ${ehrs.map((one) => one.id).join(', ')}`);
  } catch (error) {
    if (error instanceof RegistryError) throw new Refused(`the registry: ${error.message}`);
    throw error;
  }
}

/**
 * Writes the kit and names the files.
 *
 * @throws Refused for unknown options, an EHR that is not there, and a registry with a mistake, naming it.
 */
export function writeKit(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const given = optionsIn(args);
  const registry = given.registry ?? environment['EHR_REGISTRY'];
  const publicUrl = given['public-url'] ?? environment['PUBLIC_URL'];
  if (given.ehr === undefined) wrong('--ehr is needed');
  if (registry === undefined) wrong('--registry or EHR_REGISTRY is needed');
  if (publicUrl === undefined) wrong('--public-url or PUBLIC_URL is needed');
  if (!isBaseUrl(publicUrl)) wrong('--public-url must be an absolute http(s) URL without query');
  const ehr = entryOf(given.ehr, registry);
  const folder = given.out ?? join('data', 'ehr-kit', ehr.id);
  mkdirSync(folder, { recursive: true });
  return [...kitFiles(ehr, publicUrl.replace(/\/+$/, ''))].map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
}
