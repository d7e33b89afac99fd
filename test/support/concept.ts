/** Codes as short strings: `I71.40`, `sct:38341003`, `rx:197901`, `text:words`. */
import type { Resource } from '../../src/fhir/resource.js';

const SYSTEMS: Readonly<Record<string, string>> = {
  icd10cm: 'http://hl7.org/fhir/sid/icd-10-cm',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  icd9cm: 'http://hl7.org/fhir/sid/icd-9-cm',
  sct: 'http://snomed.info/sct',
  rx: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  atc: 'http://www.whocc.no/atc',
  ndc: 'http://hl7.org/fhir/sid/ndc',
  unii: 'http://fdasis.nlm.nih.gov',
  loinc: 'http://loinc.org',
};

/** `I71.40`, `sct:38341003`, `text:words` → CodeableConcept. */
export function concept(code: string, display?: string): Resource {
  const [prefix = '', ...rest] = code.split(':');
  if (prefix === 'text') return { text: rest.join(':') };
  const [system, value] = rest.length === 0 ? [SYSTEMS['icd10cm'], code] : [SYSTEMS[prefix], rest.join(':')];
  return { coding: [{ system, code: value, ...(display !== undefined && { display }) }] };
}
