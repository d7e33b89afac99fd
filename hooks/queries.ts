/** What we ask an EHR for: one FHIR query for each part of the record, valid as a CDS Hooks 2.0 prefetch template. */
import * as sets from '../cards/value-sets/index.js';
import type { ValueSet } from '../src/clinical/value-set.js';
import { RECORD_KEYS } from '../src/facts/build-facts.js';
import type { Query } from '../src/fhir/query.js';

const DAY_MS = 86_400_000;
const ago =
  (days: number) =>
  (now: Date): Date =>
    new Date(now.getTime() - days * DAY_MS);

/** Codes without their system: a server that stores another code system for the same thing answers too. */
const codes = (...valueSets: readonly ValueSet[]): string =>
  valueSets.flatMap(({ includes }) => includes.map(({ code }) => code)).join(',');

/** The looked-back span of the rules that read vital signs, in days. */
const VITAL_SIGNS_SINCE = 90;
/** The looked-back span of the ejection fraction and the body mass index, the longest among results, in days. */
const LABORATORY_SINCE = 365;

const VITAL_SIGNS = codes(
  sets.bloodPressurePanel,
  sets.systolicBloodPressure,
  sets.diastolicBloodPressure,
  sets.heartRate,
  sets.bodyWeight,
  sets.oxygenSaturation,
);
const LABORATORY = codes(
  sets.hcgQualitative,
  sets.hcgQuantitative,
  sets.pregnancyStatus,
  sets.expectedDateOfDelivery,
  sets.leftVentricularEjectionFraction,
  sets.nyhaClass,
  sets.urineDrugScreen,
  sets.bodyMassIndex,
  sets.alanineAminotransferase,
  sets.aspartateAminotransferase,
  sets.alkalinePhosphatase,
  sets.gammaGlutamyltransferase,
  sets.bilirubin,
  sets.albumin,
  sets.inr,
  sets.liverPanel,
  sets.tsh,
  sets.breastfeedingStatus,
  sets.childPugh,
  sets.depressionScales,
  sets.suicideRiskScales,
);

/** MedicationStatement, -Dispense and -Administration are used where an EHR has them; none may miss the others. */
export const queries: readonly Query[] = [
  {
    key: RECORD_KEYS.patient,
    template: 'Patient/{{context.patientId}}',
    resourceType: 'Patient',
    source: 'patient',
  },
  {
    key: RECORD_KEYS.conditions,
    template: 'Condition?patient={{context.patientId}}&_count=200',
    resourceType: 'Condition',
    source: 'conditions',
  },
  {
    key: RECORD_KEYS.medicationRequests,
    template: 'MedicationRequest?patient={{context.patientId}}&_count=200',
    resourceType: 'MedicationRequest',
    source: 'medications',
  },
  {
    key: RECORD_KEYS.medicationStatements,
    template: 'MedicationStatement?patient={{context.patientId}}&_count=200',
    resourceType: 'MedicationStatement',
    source: 'medications',
    optional: true,
  },
  {
    key: RECORD_KEYS.medicationDispenses,
    template: 'MedicationDispense?patient={{context.patientId}}&_count=200',
    resourceType: 'MedicationDispense',
    source: 'medications',
    optional: true,
  },
  {
    key: RECORD_KEYS.medicationAdministrations,
    template: 'MedicationAdministration?patient={{context.patientId}}&_count=200',
    resourceType: 'MedicationAdministration',
    source: 'medications',
    optional: true,
  },
  {
    key: RECORD_KEYS.allergies,
    template: 'AllergyIntolerance?patient={{context.patientId}}&_count=200',
    resourceType: 'AllergyIntolerance',
    source: 'allergies',
  },
  {
    key: RECORD_KEYS.vitalSigns,
    template: `Observation?patient={{context.patientId}}&code=${VITAL_SIGNS}&_sort=-date&_count=100`,
    resourceType: 'Observation',
    source: 'vital-signs',
    newestFirst: { since: ago(VITAL_SIGNS_SINCE) },
  },
  {
    key: RECORD_KEYS.laboratory,
    template: `Observation?patient={{context.patientId}}&code=${LABORATORY}&_sort=-date&_count=100`,
    resourceType: 'Observation',
    source: 'laboratory',
    newestFirst: { since: ago(LABORATORY_SINCE) },
  },
  {
    key: RECORD_KEYS.procedures,
    template: 'Procedure?patient={{context.patientId}}&_count=200',
    resourceType: 'Procedure',
    source: 'procedures',
  },
  {
    key: RECORD_KEYS.encounter,
    template: 'Encounter/{{context.encounterId}}',
    resourceType: 'Encounter',
    source: 'encounter',
  },
  {
    key: RECORD_KEYS.requests,
    template: 'ServiceRequest?patient={{context.patientId}}&status=active&_count=100',
    resourceType: 'ServiceRequest',
    source: 'order',
    optional: true,
    advisory: true,
  },
];

const templatesOf = (listed: readonly Query[]): Readonly<Record<string, string>> =>
  Object.fromEntries(listed.map(({ key, template }) => [key, template]));

/**
 * The same queries as discovery lists them. `minimal` is for hospitals that would pay for prefetch on every order of another
 * drug: the record is read once it is clear that the order is ours. (Discovery without any prefetch is not valid.)
 */
export const prefetchTemplates = {
  full: templatesOf(queries),
  minimal: templatesOf(queries.filter(({ key }) => key === RECORD_KEYS.patient)),
} as const;

export const measurementNames = {
  panel: sets.bloodPressurePanel.id,
  systolic: sets.systolicBloodPressure.id,
  diastolic: sets.diastolicBloodPressure.id,
  answersInNames: [sets.answerChildPughA.id, sets.answerChildPughB.id, sets.answerChildPughC.id],
};
