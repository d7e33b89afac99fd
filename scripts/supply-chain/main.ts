/**
 * `npm run supply-chain -- [--sbom FILE]`: what runs in production, under which licences, with which known weaknesses; ends
 * with 1 where something is wrong. A registry that does not answer is said, and is no fault.
 */
import { writeFileSync } from 'node:fs';
import { commandLineOrExit } from '../command-line.js';
import { audit, auditSignatures, billOfMaterials, type Said } from './npm.js';
import { isPermitted, productionPackages } from './packages.js';

const { values } = commandLineOrExit('npm run supply-chain -- [--sbom FILE]', {
  options: { sbom: { type: 'string', default: 'dist/sbom.cdx.json' } },
});
const say = (text: string): void => void process.stdout.write(`${text}\n`);
let faults = 0;

function tell(title: string, { verdict, lines }: Said): void {
  if (verdict === 'bad') faults++;
  const words = { good: 'in order', bad: 'NOT IN ORDER', silent: 'not answered by the registry: not known' };
  say(`${title}: ${words[verdict]}`);
  for (const line of lines.slice(0, verdict === 'silent' ? 1 : undefined)) say(`  ${line}`);
}

const packages = productionPackages('.');
say(`Production packages: ${packages.length}`);

const MOST_NAMED = 10;
const byLicence = new Map<string, string[]>();
for (const { name, licence } of packages) byLicence.set(licence, [...(byLicence.get(licence) ?? []), name]);
say('Licences:');
for (const [licence, names] of [...byLicence].sort(([a], [b]) => a.localeCompare(b))) {
  const listed = names.length > MOST_NAMED ? '' : ` (${names.join(', ')})`;
  say(`  ${licence}: ${names.length}${listed}`);
}
for (const { name, licence } of packages.filter((each) => !isPermitted(each))) {
  faults++;
  say(`  NOT PERMITTED: ${name}, ${licence}`);
}

const running = packages.filter(({ installScripts }) => installScripts.length > 0);
say(`Packages that run something on install: ${running.length}`);
for (const { name, installScripts } of running) say(`  ${name}: ${installScripts.join(', ')}`);

tell('Known weaknesses (npm audit)', audit());
tell('Signatures (npm audit signatures)', auditSignatures());

writeFileSync(values.sbom, billOfMaterials());
say(`Bill of materials (CycloneDX): ${values.sbom}`);
process.exitCode = faults === 0 ? 0 : 1;
