/** Age and sex as recorded; nothing is assumed where they are not. */
import type { PatientFact } from '../clinical/facts.js';
import { momentOf, type Moment } from '../clinical/moment.js';
import { conceptOf, isRecord, listOf, textOf, type Resource } from '../fhir/resource.js';
import { referenceTo } from './naming.js';

/** Extensions that say which sex counts clinically; they outweigh the administrative gender. */
const CLINICAL_SEX = [
  'patient-sexParameterForClinicalUse',
  'us-core-birthsex',
  'us-core-sex',
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

export function patientFact(resource: Resource, now: Date): PatientFact {
  const birthDate = momentOf(resource['birthDate']);
  const ageInMonths = birthDate && monthsSince(birthDate, now);
  const sex = clinicalSex(resource) ?? SEXES.get(textOf(resource['gender'])?.toLowerCase() ?? '');
  return {
    reference: referenceTo(resource),
    ...(birthDate && { birthDate }),
    ...(ageInMonths !== undefined &&
      ageInMonths >= 0 && { age: Math.floor(ageInMonths / MONTHS_PER_YEAR), ageInMonths }),
    ...(sex && { sex }),
  };
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
    inner?.['valueCodeableConcept'] ?? extension['valueCodeableConcept'] ?? extension['valueCode'],
  );
  const words = [...concept.codings.flatMap(({ code }) => code ?? []), concept.text ?? ''];
  return words.map((word) => SEXES.get(word.toLowerCase())).find((known) => known !== undefined);
}

/** Completed months; a birth date that gives only the year or the month counts from its first day. */
function monthsSince(birth: Moment, now: Date): number {
  const born = new Date(birth.time);
  const months =
    (now.getUTCFullYear() - born.getUTCFullYear()) * MONTHS_PER_YEAR +
    (now.getUTCMonth() - born.getUTCMonth());
  return now.getUTCDate() >= born.getUTCDate() ? months : months - 1;
}
