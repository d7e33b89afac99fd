/** A registry of EHRs in a file of its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from '@jest/globals';

/** An entry with what is necessary. */
export const GENERAL_HOSPITAL = {
  id: 'general-hospital',
  issuer: 'https://ehr.example.org/fhir/r4',
  jwksUrl: 'https://ehr.example.org/jwks.json',
  fhirServers: ['https://ehr.example.org/fhir/r4'],
};

/** Writes a registry, text as it is; the file is the same each time, and gone after the tests. */
export function registryFile(): (content: unknown) => string {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const path = join(folder, 'ehrs.json');
  return (content) => {
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };
}
