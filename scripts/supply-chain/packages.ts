/** What the lock file makes a production install of: every package with its licence and what it would run on install. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, textOf } from '../../src/fhir/resource.js';

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Names of the scripts that npm would run while installing it. */
  readonly installScripts: readonly string[];
  /** Only there on some platforms, e.g. a compiled binary. */
  readonly optional: boolean;
}

const RUN_ON_INSTALL = ['preinstall', 'install', 'postinstall'];

/** Licences that ask for no more than that they are passed on. */
const PERMISSIVE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'Python-2.0',
  'Unlicense',
]);

/** Packages whose licence is a text of its own, with what that text says; the terms that it points to are for a person to read. */
const READ: Readonly<Record<string, string>> = {
  '@lhncbc/ucum-lhc':
    'based on BSD, its owner notice to be kept; UCUM and LOINC content under ucum.org/license and loinc.org/terms-of-use',
};

/** Whether a licence permits what we do: one of several to choose from is enough. */
export function isPermitted({ name, licence }: Pick<InstalledPackage, 'name' | 'licence'>): boolean {
  const choices = licence.replace(/^\(|\)$/g, '').split(' OR ');
  return name in READ || choices.some((choice) => PERMISSIVE.has(choice));
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return isRecord(json) ? json : {};
}

function licenceIn(manifest: Readonly<Record<string, unknown>>): string {
  const { license, licenses } = manifest;
  const old: unknown = Array.isArray(licenses) ? licenses[0] : licenses;
  const found = [license, old].map((said) => textOf(isRecord(said) ? said['type'] : said));
  return found.find((said) => said !== undefined) ?? 'not named';
}

const scriptsIn = ({ scripts }: Readonly<Record<string, unknown>>): readonly string[] =>
  RUN_ON_INSTALL.filter((name) => isRecord(scripts) && name in scripts);

const manifestOf = (locked: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  license: locked['license'],
  ...(locked['hasInstallScript'] === true && { scripts: { install: '' } }),
});

/** The packages of `package-lock.json` that are no development dependencies, as they lie in `node_modules`. */
export function productionPackages(root: string): readonly InstalledPackage[] {
  const { packages } = readJson(join(root, 'package-lock.json'));
  return Object.entries(isRecord(packages) ? packages : {}).flatMap(([path, locked]) => {
    if (path === '' || !isRecord(locked) || locked['dev'] === true || locked['devOptional'] === true)
      return [];
    const optional = locked['optional'] === true;
    const file = join(root, path, 'package.json');
    // What is made for another platform is not there to be read; the lock file says the same of it, with fewer words.
    const manifest = optional && !existsSync(file) ? manifestOf(locked) : readJson(file);
    return [
      {
        name: path.replace(/^.*node_modules\//, ''),
        version: String(locked['version']),
        licence: licenceIn(manifest),
        installScripts: scriptsIn(manifest),
        optional,
      },
    ];
  });
}
