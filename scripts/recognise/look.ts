/** Tells of one resource what the service makes of it, and by what it was recognised. */
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import type { CodingLike } from '../../src/clinical/code-index.js';
import { canonicalSystem, isKnownSystem } from '../../src/clinical/code-systems.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import { medicationOf, medicationReference } from '../../src/facts/medication.js';
import { conceptOf, isRecord, listOf, normaliseReference, type Resource } from '../../src/fhir/resource.js';
import type { Found } from './resources.js';

/** `other` has a code that can be read, and is nothing that a rule speaks of. */
export type Outcome = 'recognised' | 'other' | 'not recognised';

export interface Look {
  readonly kind: 'medicine' | 'condition';
  readonly outcome: Outcome;
  /** The code system, or `text`. */
  readonly route: string;
  /** System, code and display as recorded; the bare words of an entry without a code. */
  readonly written: string;
  readonly coded: boolean;
  /** Substances, or value sets. */
  readonly as: readonly string[];
}

const MEDICINES = [
  'MedicationRequest',
  'MedicationStatement',
  'MedicationDispense',
  'MedicationAdministration',
  'Medication',
];

/** Nothing that a terminal would obey, and no novel. */
const shown = (text: string): string =>
  text
    .slice(0, 200)
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();

const terminology = createTerminology(valueSets, substances);

/** Undefined for what is neither a medicine nor a condition, and for an order whose medicine lies in another file. */
export function lookAt({ resource, around }: Found): Look | undefined {
  const type = resource['resourceType'];
  if (type === 'Condition') return condition(resource);
  return MEDICINES.some((name) => name === type) ? medicine(resource, around) : undefined;
}

function medicine(resource: Resource, around: readonly Resource[]): Look | undefined {
  const near = [...listOf(resource['contained']).filter(isRecord), ...around];
  const resolve = (reference: string): Resource | undefined =>
    near.find(({ id }) => typeof id === 'string' && id === idOf(reference));
  const reference = medicationReference(resource);
  const referenced = reference === undefined ? undefined : resolve(reference);
  const { recognisedBy, substances: as, names } = medicationOf(resource, resolve, terminology);
  const concepts = [resource['medicationCodeableConcept'], resource['medication'], resource['code']];
  const codings = [...concepts, referenced?.['code']].flatMap((value) => conceptOf(value).codings);
  if (codings.length === 0 && names.length === 0) return undefined;
  const known = codings.find((coding) => terminology.recogniseMedication([coding]).by === 'code');
  const outcome =
    recognisedBy === 'nothing' ? 'not recognised' : recognisedBy === 'other' ? 'other' : 'recognised';
  return {
    kind: 'medicine',
    outcome,
    route:
      recognisedBy === 'code'
        ? systemOf(known)
        : recognisedBy === 'text'
          ? 'text'
          : recognisedBy === 'near-name'
            ? 'a name one letter off'
            : systemOf(codings[0]),
    as,
    ...writtenAs(known ?? codings.find(({ code }) => code !== undefined), names),
  };
}

function condition(resource: Resource): Look {
  const { codings, text } = conceptOf(resource['code']);
  const known = codings.find((coding) => setsOf([coding]).length > 0);
  const legible = codings.find(({ system, code }) => code !== undefined && isKnownSystem(system ?? ''));
  const names = [text, ...codings.map(({ display }) => display)].filter((name) => name !== undefined);
  return {
    kind: 'condition',
    outcome: known ? 'recognised' : legible ? 'other' : 'not recognised',
    route: systemOf(known ?? legible ?? codings[0]),
    as: setsOf(codings),
    ...writtenAs(known ?? legible ?? codings.find(({ code }) => code !== undefined), names),
  };
}

const setsOf = (codings: readonly CodingLike[]): readonly string[] => [
  ...terminology.recognise(codings, { codesOnly: true }).sets.keys(),
];

function writtenAs(
  coding: CodingLike | undefined,
  names: readonly string[],
): Pick<Look, 'written' | 'coded'> {
  if (!coding) return { written: shown(names[0] ?? ''), coded: false };
  const { code = '', display = '' } = coding;
  return { written: shown(`${systemOf(coding)} ${code} ${display}`.trim()), coded: true };
}

const SHORT: readonly (readonly [url: string, name: string])[] = [
  ['http://snomed.info/sct', 'SNOMED CT'],
  ['http://www.nlm.nih.gov/research/umls/rxnorm', 'RxNorm'],
  ['http://hl7.org/fhir/sid/ndc', 'NDC'],
  ['http://www.whocc.no/atc', 'ATC'],
  ['http://fdasis.nlm.nih.gov', 'UNII'],
  ['http://hl7.org/fhir/sid/icd-10-cm', 'ICD-10-CM'],
  ['http://hl7.org/fhir/sid/icd-10', 'ICD-10'],
  ['http://hl7.org/fhir/sid/icd-9-cm', 'ICD-9-CM'],
];

function systemOf(coding: CodingLike | undefined): string {
  if (coding?.code === undefined) return 'text';
  if (coding.system === undefined) return 'no system';
  const url = canonicalSystem(coding.system);
  return SHORT.find(([known]) => known === url)?.[1] ?? shown(url);
}

const idOf = (reference: string): string | undefined =>
  reference.startsWith('#') ? reference.slice(1) : normaliseReference(reference)?.id;
