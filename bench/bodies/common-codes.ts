/** What long records are full of: the diagnoses and medicines of general practice, few of which a rule knows. */
import type { CodeableConcept } from 'fhir/r4.js';
import { rxnorm, snomed } from '../../demo/patients/codes.js';

export const DIAGNOSES: readonly CodeableConcept[] = [
  snomed('59621000', 'Essential hypertension'),
  snomed('44054006', 'Diabetes mellitus type 2'),
  snomed('55822004', 'Hyperlipidemia'),
  snomed('370143000', 'Major depressive disorder'),
  snomed('195662009', 'Acute viral pharyngitis'),
  snomed('444814009', 'Viral sinusitis'),
  snomed('10509002', 'Acute bronchitis'),
  snomed('271737000', 'Anemia'),
  snomed('162864005', 'Body mass index 30+ - obesity'),
  snomed('239873007', 'Osteoarthritis of knee'),
  snomed('68496003', 'Polyp of colon'),
  snomed('40055000', 'Chronic sinusitis'),
  snomed('195967001', 'Asthma'),
  snomed('302870006', 'Hypertriglyceridemia'),
  snomed('237602007', 'Metabolic syndrome X'),
  snomed('65363002', 'Otitis media'),
  snomed('53741008', 'Coronary arteriosclerosis'),
  snomed('431855005', 'Chronic kidney disease stage 1'),
  snomed('235595009', 'Gastroesophageal reflux disease'),
  snomed('40930008', 'Hypothyroidism'),
];

export const MEDICINES: readonly CodeableConcept[] = [
  rxnorm('861007', 'metformin hydrochloride 500 MG Oral Tablet'),
  rxnorm('314076', 'lisinopril 10 MG Oral Tablet'),
  rxnorm('617310', 'atorvastatin 20 MG Oral Tablet'),
  rxnorm('197361', 'amlodipine 5 MG Oral Tablet'),
  rxnorm('198051', 'omeprazole 20 MG Delayed Release Oral Capsule'),
  rxnorm('310798', 'hydrochlorothiazide 25 MG Oral Tablet'),
  rxnorm('310431', 'gabapentin 300 MG Oral Capsule'),
  rxnorm('312938', 'sertraline 100 MG Oral Tablet'),
  rxnorm('243670', 'aspirin 81 MG Oral Tablet'),
  rxnorm('863669', 'tamsulosin hydrochloride 0.4 MG Oral Capsule'),
  rxnorm('197902', 'lorazepam 2 MG Oral Tablet'),
  rxnorm('308182', 'amoxicillin 250 MG Oral Capsule'),
  rxnorm('313782', 'acetaminophen 325 MG Oral Tablet'),
  rxnorm('310965', 'ibuprofen 200 MG Oral Tablet'),
  rxnorm('855332', 'warfarin sodium 5 MG Oral Tablet'),
  rxnorm('198211', 'simvastatin 40 MG Oral Tablet'),
  rxnorm('312617', 'prednisone 5 MG Oral Tablet'),
  rxnorm('311354', 'lisinopril 5 MG Oral Tablet'),
  rxnorm('198405', 'ibuprofen 100 MG Oral Tablet'),
  rxnorm('313988', 'furosemide 40 MG Oral Tablet'),
];
