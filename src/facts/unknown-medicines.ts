/** The codes of a patient's medicines that our tables do not know. */
import type { CodingLike } from '../clinical/code-index.js';
import { canonicalSystem, codesMedicines } from '../clinical/code-systems.js';
import type { Terminology } from '../clinical/terminology.js';
import type { PatientRecord } from '../fhir/patient-record.js';
import { RECORD_KEYS, resolverFor } from './build-facts.js';
import { medicationOf } from './medication.js';

const MEDICINES = [
  RECORD_KEYS.medicationRequests,
  RECORD_KEYS.medicationStatements,
  RECORD_KEYS.medicationAdministrations,
  RECORD_KEYS.medicationDispenses,
];

/** Of every entry that no code tells: its codings in systems for medicines, wherever they stand. */
export function unknownMedicines(record: PatientRecord, terminology: Terminology): readonly CodingLike[] {
  const unknown: CodingLike[] = [];
  const listening: Terminology = {
    ...terminology,
    recogniseMedication: (codings, text) => {
      const found = terminology.recogniseMedication(codings, text);
      if (found.by !== 'code') unknown.push(...codings.filter(isMedicineCode));
      return found;
    },
  };
  const resolve = resolverFor(record);
  for (const key of MEDICINES) {
    for (const resource of record.readings.get(key)?.resources ?? [])
      medicationOf(resource, resolve, listening);
  }
  return unknown;
}

const isMedicineCode = ({ system, code }: CodingLike): boolean =>
  code !== undefined && codesMedicines(canonicalSystem(system ?? ''));
