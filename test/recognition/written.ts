/** How codes are written in the tables: the name of the system, a blank, the code. */
import type { CodingLike } from '../../src/clinical/code-index.js';

const SYSTEMS: Readonly<Record<string, string>> = {
  RxNorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  NDC: 'http://hl7.org/fhir/sid/ndc',
  ATC: 'http://www.whocc.no/atc',
  UNII: 'http://fdasis.nlm.nih.gov',
  'SNOMED CT': 'http://snomed.info/sct',
  'ICD-10-CM': 'http://hl7.org/fhir/sid/icd-10-cm',
  'ICD-10': 'http://hl7.org/fhir/sid/icd-10',
  'ICD-9-CM': 'http://hl7.org/fhir/sid/icd-9-cm',
  LOINC: 'http://loinc.org',
  'HL7 0136': 'http://terminology.hl7.org/CodeSystem/v2-0136',
  'HL7 interpretation': 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation',
};

/** The coding that is written, or undefined where the words are the text of an entry. */
export function codingOf(written: string): Required<Pick<CodingLike, 'system' | 'code'>> | undefined {
  const name = Object.keys(SYSTEMS).find((system) => written.startsWith(`${system} `));
  const system = name === undefined ? undefined : SYSTEMS[name];
  return name === undefined || system === undefined
    ? undefined
    : { system, code: written.slice(name.length + 1) };
}
