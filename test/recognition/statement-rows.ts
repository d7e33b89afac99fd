/** How a table of allergies, procedures and observations is written: codes or words, and the value set they belong to. */
import type { Resource } from '../../src/fhir/resource.js';
import { codingOf } from './written.js';

export interface StatementGroup {
  readonly valueSet: string;
  /** A code with its system (`LOINC 8480-6`), or the words of an entry without a code. */
  readonly counts: readonly string[];
  /** What stands close by and must not count. */
  readonly neighbours: readonly string[];
}

/** The CodeableConcept that is written: a coding alone, or a text alone. */
export function conceptWritten(written: string): Resource {
  const [bare = ''] = written.split(' |');
  const coding = codingOf(bare);
  return coding ? { coding: [coding] } : { text: written };
}
