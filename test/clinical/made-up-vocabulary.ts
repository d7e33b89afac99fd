/** Value sets of a few made-up names, so that each thing that recognition does can be seen alone. */
import type { Temporal } from '../../src/clinical/facts.js';
import type { Member, ValueSet } from '../../src/clinical/value-set.js';

export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const NDC = 'http://hl7.org/fhir/sid/ndc';
export const ICD_10_CM = 'http://hl7.org/fhir/sid/icd-10-cm';
export const SNOMED_CT = 'http://snomed.info/sct';

export const valueSet = (id: string, parts: Partial<ValueSet>): ValueSet => ({
  ...{ id, url: `https://example.org/ValueSet/${id}`, title: id, description: id, purpose: id },
  ...{ includes: [], excludes: [], phrases: [], excludedPhrases: [], ...parts },
});

export const member = (
  system: string,
  code: string,
  temporal: Temporal = 'current',
  descendants = false,
): Member => ({ system, code, temporal, descendants });
