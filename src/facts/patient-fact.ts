/** Age and sex as recorded; nothing is assumed where they are not. */
import type { PatientFact } from '../clinical/facts.js';
import { latestDayOf, momentOf, type Moment } from '../clinical/moment.js';
import { conceptOf, isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { referenceTo } from './naming.js';

/** Ends of extensions' urls, FHIR's and Epic's, that say which sex counts clinically; they outweigh the administrative gender. */
const CLINICAL_SEX = [
  'patient-sexParameterForClinicalUse',
  '/sex-for-clinical-use',
  'us-core-birthsex',
  'us-core-sex',
  'us-core-individual-sex',
  'patient-birthSex',
];

const SEXES: ReadonlyMap<string, NonNullable<PatientFact['sex']>> = new Map([
  ['f', 'female'],
  ['female', 'female'],
  ['248152002', 'female'],
  ['female-typical', 'female'],
  ['m', 'male'],
  ['male', 'male'],
  ['248153007', 'male'],
  ['male-typical', 'male'],
  ['other', 'other'],
]);

const MONTHS_PER_YEAR = 12;
/** Nobody is known to have become older (J. Calment, 1875–1997): a birth before that stands in for one that is not known. */
const GREATEST_AGE = 122;

export function patientFact(resource: Resource, now: Date): PatientFact {
  const birthDate = birthOf(resource, now);
  const sex = clinicalSex(resource) ?? SEXES.get(textOf(resource['gender'])?.toLowerCase() ?? '');
  return {
    reference: referenceTo(resource),
    ...(birthDate && { birthDate }),
    ...(birthDate && agesOf(birthDate, now)),
    ...(sex && { sex }),
  };
}

/** EHRs write 1900-01-01 or the year 1 where they need a date of birth and have none. */
function birthOf(resource: Resource, now: Date): Moment | undefined {
  const birth = momentOf(resource['birthDate']);
  const isTooLongAgo =
    birth !== undefined && monthsSince(latestDayOf(birth, now), now) >= (GREATEST_AGE + 1) * MONTHS_PER_YEAR;
  return isTooLongAgo ? undefined : birth;
}

function clinicalSex(resource: Resource): PatientFact['sex'] {
  const extensions = listOf(resource['extension']).filter(isRecord);
  for (const name of CLINICAL_SEX) {
    const sexes = extensions
      .filter(({ url }) => typeof url === 'string' && url.endsWith(name))
      .flatMap((extension) => sexIn(extension) ?? []);
    // Where a record gives several, the one in which pregnancy is thought of stands.
    if (sexes.length > 0) return sexes.includes('female') ? 'female' : sexes[0];
  }
  return undefined;
}

function sexIn(extension: Resource): PatientFact['sex'] {
  const inner = listOf(extension['extension'])
    .filter(isRecord)
    .find(({ url }) => url === 'value');
  const concept = conceptOf(
    inner?.['valueCodeableConcept'] ??
      extension['valueCodeableConcept'] ??
      extension['valueCoding'] ??
      extension['valueCode'],
  );
  const words = [...concept.codings.flatMap(({ code }) => code ?? []), concept.text ?? ''];
  return words.map((word) => SEXES.get(word.toLowerCase())).find((known) => known !== undefined);
}

/** Of a birth date that gives only the year or the month, the age as of its first day, and as of its last. */
function agesOf(birth: Moment, now: Date): Pick<PatientFact, 'age' | 'ageInMonths' | 'youngest'> {
  const [oldest, youngest] = [monthsSince(birth, now), monthsSince(latestDayOf(birth, now), now)];
  if (oldest < 0) return {};
  return { ...inYears(oldest), ...(youngest < oldest && { youngest: inYears(youngest) }) };
}

const inYears = (months: number): { readonly age: number; readonly ageInMonths: number } => ({
  age: Math.floor(months / MONTHS_PER_YEAR),
  ageInMonths: months,
});

/** Completed months. */
function monthsSince(birth: Moment, now: Date): number {
  const born = new Date(birth.time);
  const months =
    (now.getUTCFullYear() - born.getUTCFullYear()) * MONTHS_PER_YEAR +
    (now.getUTCMonth() - born.getUTCMonth());
  return now.getUTCDate() >= born.getUTCDate() ? months : months - 1;
}
