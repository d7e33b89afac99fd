/** Ways in which EHRs send the same statement: each changes a resource, and nothing of what it says. */
import { isRecord, listOf, type Resource } from '../../src/fhir/resource.js';

type Shape = (resource: Resource) => Resource;

/** Every object of a value, the innermost first, changed; `name` is the element that holds it. */
function everywhere(
  value: unknown,
  change: (object: Resource, name: string) => Resource,
  name = '',
): unknown {
  if (Array.isArray(value)) return value.map((item) => everywhere(item, change, name));
  if (!isRecord(value)) return value;
  const inner = Object.entries(value).map(([key, member]) => [key, everywhere(member, change, key)] as const);
  return change(Object.fromEntries(inner), name);
}
const each =
  (change: (object: Resource, name: string) => Resource): Shape =>
  (resource) =>
    everywhere(resource, change) as Resource;

const EMPTY_MEMBERS = [
  ...['dataAbsentReason', 'interpretation', 'referenceRange', 'component', 'valueString', 'issued', 'note'],
  ...['abatementDateTime', 'abatementString', 'onsetAge', 'severity', 'stage', 'recorder', 'encounter'],
  ...[
    'dosage',
    'doNotPerform',
    'medicationReference',
    'statusReason',
    'basedOn',
    'performedPeriod',
    'adherence',
  ],
  ...['text', 'display', 'comparator', 'asNeededBoolean', 'asNeededCodeableConcept', 'type', 'rateQuantity'],
];
const withEmpty = (empty: unknown): Shape =>
  each((object, name) => {
    if (name === 'repeat') return object;
    return { ...Object.fromEntries(EMPTY_MEMBERS.map((member) => [member, empty])), ...object };
  });

const EXTENSION = { url: 'https://ehr.example.org/seen', valueString: 'refuted' };
const OIDS: Readonly<Record<string, string>> = {
  'http://hl7.org/fhir/sid/icd-10-cm': 'urn:oid:2.16.840.1.113883.6.90',
  'http://snomed.info/sct': 'urn:oid:2.16.840.1.113883.6.96',
  'http://www.nlm.nih.gov/research/umls/rxnorm': 'urn:oid:2.16.840.1.113883.6.88',
  'http://loinc.org': 'urn:oid:2.16.840.1.113883.6.1',
  'http://www.whocc.no/atc': 'urn:oid:2.16.840.1.113883.6.73',
};
const LOCAL = { system: 'urn:oid:1.2.840.114350.1.13', code: '4711', display: 'Entry' };
const eachCoding = (change: (coding: Resource) => Resource): Shape =>
  each((object) =>
    Array.isArray(object['coding'])
      ? { ...object, coding: listOf(object['coding']).filter(isRecord).map(change) }
      : object,
  );

const DAY = /^\d{4}-\d\d-\d\d$/;
const INSTANT = /^\d{4}-\d\d-\d\dT.*Z$/;
const DATED_BY_DAY = ['Condition', 'MedicationRequest', 'Procedure'];
const eachDate =
  (pattern: RegExp, write: (date: string) => string): Shape =>
  (resource) =>
    each((object) =>
      Object.fromEntries(
        Object.entries(object).map(([name, value]) => [
          name,
          typeof value === 'string' && pattern.test(value) ? write(value) : value,
        ]),
      ),
    )(resource);
const inIndia = (instant: string): string =>
  `${new Date(Date.parse(instant) + 330 * 60_000).toISOString().slice(0, 19)}+05:30`;

const moved =
  (from: string, to: string, wrap: (value: unknown) => unknown = (value) => value): Shape =>
  ({ [from]: value, ...resource }) =>
    value === undefined ? resource : { ...resource, [to]: wrap(value) };
const of =
  (types: readonly string[], shape: Shape): Shape =>
  (resource) =>
    types.includes(String(resource['resourceType'])) ? shape(resource) : resource;

const behindReference: Shape = ({ medicationCodeableConcept: code, ...resource }) => {
  if (code === undefined) return resource;
  const medication = { resourceType: 'Medication', id: 'product', code };
  return { ...resource, contained: [medication], medicationReference: { reference: '#product' } };
};

export const shapes: Readonly<Record<string, Shape>> = {
  'with nulls': withEmpty(null),
  'with empty texts': withEmpty(''),
  'with empty lists': withEmpty([]),
  'with empty objects': withEmpty({}),
  'with extensions everywhere': each((object) => ({ ...object, extension: [EXTENSION] })),
  'with tags, a narrative and profiles': (resource) => ({
    ...resource,
    meta: { tag: [{ code: 'x' }], profile: ['https://ehr.example.org/p'], ...(resource['meta'] as object) },
    text: { status: 'generated', div: '<div>entered in error; pregnant; allergic to ketamine</div>' },
  }),
  'with a status in capitals': (resource) =>
    typeof resource['status'] === 'string'
      ? { ...resource, status: resource['status'].toUpperCase() }
      : resource,
  'with lists of one as the one': each((object) =>
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [
        name,
        Array.isArray(value) && value.length === 1 && isRecord(value[0]) ? value[0] : value,
      ]),
    ),
  ),
  'with code systems by their object identifiers': eachCoding(({ system, ...coding }) => ({
    ...coding,
    ...(typeof system === 'string' && { system: OIDS[system] ?? system }),
  })),
  'with codes in small letters and blanks': eachCoding((coding) => ({
    ...coding,
    code: ` ${String(coding['code']).toLowerCase()} `,
  })),
  'with a local code before each': each((object) => {
    const codings = listOf(object['coding']).filter(isRecord);
    const [first] = codings;
    return first?.['system'] === undefined
      ? object
      : { ...object, coding: [{ ...LOCAL, display: first['display'] ?? LOCAL.display }, ...codings] };
  }),
  'with medicines behind references': behindReference,
  'with days as midnight east of Greenwich': of(
    DATED_BY_DAY,
    eachDate(DAY, (day) => `${day}T00:00:00+02:00`),
  ),
  'with days as midnight west of Greenwich': of(
    DATED_BY_DAY,
    eachDate(DAY, (day) => `${day}T00:00:00-05:00`),
  ),
  'with days without hyphens': of(
    [...DATED_BY_DAY, 'Observation'],
    eachDate(DAY, (day) => day.replaceAll('-', '')),
  ),
  'with instants of another clock': eachDate(INSTANT, inIndia),
  'with instants in small letters': eachDate(INSTANT, (instant) => instant.toLowerCase()),
  'with the end of when it was observed': of(
    ['Observation'],
    moved('effectiveDateTime', 'effectivePeriod', (end) => ({ end })),
  ),
  'with a list of when it was observed': of(
    ['Observation'],
    moved('effectiveDateTime', 'effectiveTiming', (event) => ({ event: [event] })),
  ),
  'with the day of a procedure as a text': moved('performedDateTime', 'performedString'),
  'with an onset as a period': moved('onsetDateTime', 'onsetPeriod', (start) => ({ start })),
  'with the day of the entry as US Core has it': of(
    ['Condition'],
    moved('recordedDate', 'extension', (valueDateTime) => [
      { url: 'http://hl7.org/fhir/StructureDefinition/condition-assertedDate', valueDateTime },
    ]),
  ),
};
