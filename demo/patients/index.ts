/** The sample patients, in the order in which the demo shows them. Everyone is invented. */
import type { Practitioner } from 'fhir/r4.js';
import { bipolarOnLamotrigine } from './bipolar-on-lamotrigine.js';
import { cleanDepression } from './clean-depression.js';
import { failingServer } from './failing-server.js';
import { inactiveSchizophrenia } from './inactive-schizophrenia.js';
import { lozengeAndClarithromycin } from './lozenge-and-clarithromycin.js';
import { manyFindings } from './many-findings.js';
import { maoi } from './maoi.js';
import { pregnancy } from './pregnancy.js';
import { repairedAneurysm } from './repaired-aneurysm.js';
import { restrictedRecord } from './restricted-record.js';
import type { SamplePatient, SamplePatientAt } from './sample-patient.js';
import { sedatives } from './sedatives.js';
import { severeHypertension } from './severe-hypertension.js';
import { textOnlyRecord } from './text-only-record.js';
import { theatreInduction } from './theatre-induction.js';
import { theatreTheophylline } from './theatre-theophylline.js';
import { unreadableMedicines } from './unreadable-medicines.js';

const all: readonly SamplePatientAt[] = [
  cleanDepression,
  repairedAneurysm,
  pregnancy,
  severeHypertension,
  inactiveSchizophrenia,
  sedatives,
  maoi,
  bipolarOnLamotrigine,
  lozengeAndClarithromycin,
  theatreInduction,
  theatreTheophylline,
  unreadableMedicines,
  restrictedRecord,
  failingServer,
  textOnlyRecord,
  manyFindings,
];

/** @param now - the moment from which all dates are counted back. */
export const samplePatients = (now: Date): readonly SamplePatient[] => all.map((patientAt) => patientAt(now));

/** Who orders. */
export const prescriber: Practitioner = {
  resourceType: 'Practitioner',
  id: 'demo-prescriber',
  name: [{ given: ['Ida'], family: 'Penrose', prefix: ['Dr'] }],
};
