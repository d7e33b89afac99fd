/** Concepts as EHRs record them: a code with its system and display, or text alone. */
import type { CodeableConcept } from 'fhir/r4.js';

const coded =
  (system: string) =>
  (code: string, display: string): CodeableConcept => ({
    coding: [{ system, code, display }],
    text: display,
  });

export const icd10cm = coded('http://hl7.org/fhir/sid/icd-10-cm');
export const snomed = coded('http://snomed.info/sct');
export const rxnorm = coded('http://www.nlm.nih.gov/research/umls/rxnorm');
export const loinc = coded('http://loinc.org');
export const textOnly = (text: string): CodeableConcept => ({ text });

const HL7 = 'http://terminology.hl7.org/CodeSystem';
/** A code of HL7's own code systems, e.g. `condition-clinical`. */
export const hl7 = (system: string, code: string): CodeableConcept => ({
  coding: [{ system: `${HL7}/${system}`, code }],
});

export const routes = {
  intravenous: snomed('47625008', 'Intravenous route'),
  nasal: snomed('46713006', 'Nasal route'),
  oral: snomed('26643006', 'Oral route'),
};
