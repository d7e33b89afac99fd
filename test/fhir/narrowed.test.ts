/** Servers that answer less than they were asked, and say so in their self link; and those that only word it their own way. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { gapBySelfLink, isSearchedForAnother } from '../../src/fhir/narrowed.js';
import { fillQuery, type Query } from '../../src/fhir/query.js';
import { listOf } from '../../src/fhir/resource.js';
import { searchset, startFaultyFhir, type FaultyFhir } from './faulty-fhir.js';
import { idsOf, NOW, PATIENT_ID, readSample, reasonsOf, RESOURCES } from './sample-record.js';
import { changed, eachEntry, without } from './spoil.js';

const BASE = 'https://ehr.example.org/fhir';
const DAYS_90 = (now: Date): Date => new Date(now.getTime() - 90 * 86_400_000);

const gapOf = (template: string, self: string, patientId = 'pt-1', more: Partial<Query> = {}) => {
  const resourceType = template.split('?')[0] ?? '';
  const query = fillQuery({ key: 'k', template, resourceType, source: 'conditions', ...more }, { patientId });
  return query && gapBySelfLink(query, searchset([], BASE, self), NOW);
};
const CONDITIONS = 'Condition?patient={{context.patientId}}&_count=200';
const CATEGORIES = `${CONDITIONS}&category=problem-list-item,encounter-diagnosis,health-concern`;
const PRESSURES = 'Observation?patient={{context.patientId}}&code=85354-9,8480-6,8462-4&_sort=-date';

describe('a self link', () => {
  it.each([
    ['a category', CONDITIONS, 'Condition?patient=pt-1&category=problem-list-item'],
    ['an encounter', CONDITIONS, 'Condition?patient=pt-1&encounter=e1'],
    ['a clinical status', CONDITIONS, 'Condition?patient=pt-1&clinical-status=active'],
    ['a status that is not', CONDITIONS, 'Condition?patient=pt-1&clinical-status:not=resolved'],
    ['a date', CONDITIONS, 'Condition?patient=pt-1&recorded-date=ge2026-01-01'],
    ['an end that is long past', CONDITIONS, 'Condition?patient=pt-1&recorded-date=le2020'],
    ['what was changed lately', CONDITIONS, 'Condition?patient=pt-1&_lastUpdated=gt2026-05-01'],
    ['one entry', CONDITIONS, 'Condition?patient=pt-1&_id=c1'],
    ['one of several categories', CATEGORIES, 'Condition?patient=pt-1&category=encounter-diagnosis'],
    ['one of several codes', PRESSURES, 'Observation?patient=pt-1&code=http://loinc.org|8480-6'],
    ['another type', CONDITIONS, 'Observation?patient=pt-1'],
    ['a compartment of the patient', CONDITIONS, 'Patient/pt-1/Condition?category=problem-list-item'],
  ])('that names %s tells that this is not all', (_name, asked, self) => {
    expect(gapOf(asked, self)).toBe('truncated');
  });

  it.each([
    ['its id', 'Condition?patient=pt-2'],
    ['a longer id', 'Condition?patient=pt-12'],
    ['a reference', 'Condition?subject=Patient/pt-2'],
    ['a reference with its type in the name', 'Condition?subject:Patient=pt-2'],
    ['its URL', `Condition?patient=${encodeURIComponent(`${BASE}/Patient/pt-2`)}`],
    ['its compartment', 'Patient/pt-2/Condition'],
  ])('that names another patient by %s tells that this is not the answer', (_name, self) => {
    expect(gapOf(CONDITIONS, self)).toBe('wrong-patient');
  });

  it.each([
    ['the reference', CONDITIONS, 'Condition?subject=Patient/pt-1'],
    ['the reference, percent-encoded twice', CONDITIONS, 'Condition?patient=Patient%252Fpt-1'],
    ['the URL', CONDITIONS, `Condition?patient=${BASE}/Patient/pt-1`],
    ['the id in other letter case', CONDITIONS, 'Condition?patient=PT-1'],
    ['the id as a URN', CONDITIONS, 'Condition?patient=urn:uuid:pt-1'],
    ['the identifier', CONDITIONS, 'Condition?patient:identifier=urn:oid:1.2|77&patient.identifier=77'],
    ['the identifier for the id', CONDITIONS, 'Condition?patient=urn:oid:1.2|77'],
    ['the compartment', CONDITIONS, 'Patient/pt-1/Condition'],
    ['nobody', CONDITIONS, 'Condition?_count=50'],
    ['nobody, with an empty value', CONDITIONS, 'Condition?patient=&category=&encounter='],
    ['another order and number', CONDITIONS, 'Condition?_sort=-date&_count=10&patient=pt-1&_total=accurate'],
    ['a session', CONDITIONS, 'Condition?patient=pt-1&sessionID=17&_getpages=a&ct=b&continue=c&context=d'],
    ['a form', CONDITIONS, 'Condition/_search?patient=pt-1&_format=json&_summary=false&_elements=code'],
    ['no mistakes', CONDITIONS, 'Condition?patient=pt-1&verification-status:not=entered-in-error'],
    ['what there was until now', CONDITIONS, 'Condition?patient=pt-1&_lastUpdated=le2026-05-04T10:00:00Z'],
    ['what there was until this year', CONDITIONS, 'Condition?patient=pt-1&recorded-date=le2026'],
    ['an opaque page', CONDITIONS, '?_getpages=abc'],
    [
      'encoded commas',
      CATEGORIES,
      'Condition?patient=pt-1&category=problem-list-item%2Cencounter-diagnosis%2Chealth-concern',
    ],
    [
      'commas encoded twice',
      CATEGORIES,
      'Condition?patient=pt-1&category=problem-list-item%252Cencounter-diagnosis%252Chealth-concern',
    ],
    [
      'each value by itself',
      CATEGORIES,
      'Condition?patient=pt-1&category=health-concern&category=problem-list-item&category=encounter-diagnosis',
    ],
    [
      'codes of its own',
      PRESSURES,
      'Observation?patient=pt-1&code=http://ehr.example.org/codes|1,2,3&_sort=-date',
    ],
    ['a modifier', PRESSURES, 'Observation?patient=pt-1&code:in=pressures'],
    ['no filter at all', PRESSURES, 'Observation?patient=pt-1'],
    ['more codes', PRESSURES, 'Observation?patient=pt-1&code=1,85354-9,8480-6,8462-4'],
  ])('that names %s tells nothing', (_name, asked, self) => {
    expect(gapOf(asked, self)).toBeUndefined();
  });

  it('that goes back as far as is needed is no gap, and otherwise it is', () => {
    const newestFirst = { newestFirst: { since: DAYS_90 } };
    const self = 'Observation?patient=pt-1&date=ge';
    expect(gapOf(PRESSURES, `${self}2025-05-04`, 'pt-1', newestFirst)).toBeUndefined();
    expect(gapOf(PRESSURES, `${self}2026-04-04`, 'pt-1', newestFirst)).toBe('truncated');
  });

  it.each(['a,b', 'a$b', 'a\\b', '%2e'])('names the patient as it is asked for: %s', (patientId) => {
    const escaped = patientId.replaceAll(/[\\,$|]/g, String.raw`\$&`);
    const self = `Condition?patient=${encodeURIComponent(escaped)}`;
    expect(gapOf(CONDITIONS, self, patientId)).toBeUndefined();
    expect(gapOf(CONDITIONS, 'Condition?patient=other', patientId)).toBe('wrong-patient');
  });

  it('tells whose record was searched', () => {
    expect(isSearchedForAnother(searchset([], BASE, 'Condition?patient=other'), 'p1')).toBe(true);
    expect(isSearchedForAnother(searchset([], BASE, 'Condition?patient=p1'), 'p1')).toBe(false);
    expect(isSearchedForAnother({ resourceType: 'Condition' }, 'p1')).toBe(false);
  });
});

describe('a server', () => {
  let server: FaultyFhir;
  beforeAll(async () => {
    server = await startFaultyFhir(RESOURCES);
  });
  afterEach(() => {
    server.heal();
  });
  afterAll(() => server.close());

  const answering = (self: string) =>
    changed((bundle) => ({ ...bundle, link: [{ relation: 'self', url: `${BASE}/${self}` }] }));

  it('that answers a narrower question leaves a gap, and what it found counts', async () => {
    server.breakType('Condition', answering(`Condition?patient=${PATIENT_ID}&category=problem-list-item`));
    const record = await readSample({ fhirServer: server.base });
    expect(idsOf(record, 'conditions')).toEqual(['c1', 'c2']);
    expect(reasonsOf(record, 'conditions')).toEqual(['truncated']);
  });

  it('that answers it with nothing leaves a gap', async () => {
    server.breakType(
      'Condition',
      changed(() => searchset([], BASE, `Condition?patient=${PATIENT_ID}&clinical-status=active`)),
    );
    const record = await readSample({ fhirServer: server.base });
    expect(reasonsOf(record, 'conditions')).toEqual(['truncated']);
  });

  const anothers = (subject: object) =>
    RESOURCES.filter(({ id }) => id === 'c1' || id === 'c2').map((condition) => ({
      ...without(condition, 'subject'),
      ...subject,
    }));

  it.each([
    [
      'count where they say that they are this patient’s',
      { subject: { reference: `Patient/${PATIENT_ID}` } },
      2,
    ],
    ['are theirs where they do not say whose they are', {}, 0],
  ])('that answers about another patient leaves a gap; entries %s', async (_name, subject, own) => {
    const answer = searchset(anothers(subject), BASE, 'Condition?patient=other');
    server.breakType(
      'Condition',
      changed(() => answer),
    );
    const record = await readSample({ fhirServer: server.base });
    expect(idsOf(record, 'conditions')).toHaveLength(own);
    expect(reasonsOf(record, 'conditions')).toEqual(['wrong-patient']);
    const sent = await readSample({ prefetch: { conditions: answer } });
    expect(idsOf(sent, 'conditions')).toHaveLength(own);
    expect(reasonsOf(sent, 'conditions')).not.toEqual([]);
  });

  it('that names no patient in its entries is read as before', async () => {
    server.breakType(
      'Condition',
      eachEntry((entry) => without(entry, 'subject')),
    );
    const record = await readSample({ fhirServer: server.base });
    expect(listOf(record.readings.get('conditions')?.resources)).toHaveLength(2);
    expect(reasonsOf(record, 'conditions')).toEqual([]);
  });
});
