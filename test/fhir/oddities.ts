/** Answers of FHIR servers that are odd, or other than the healthy one, and no faults at all. */
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { listOf } from '../../src/fhir/resource.js';
import { outcome, type Fault } from './faulty-fhir.js';
import {
  changed,
  eachEntry,
  inMode,
  inPages,
  outcomeEntry,
  packed,
  revived,
  withEntry,
  without,
} from './spoil.js';

const MANY = Array.from({ length: 10_000 }, (_, number) => ({
  resource: { resourceType: 'Basic', id: `b${number}` },
  search: { mode: 'include' },
}));

const OLDER = { versionId: '0', lastUpdated: '2001-01-01T00:00:00Z' };

/** Oddities of a search that are no faults at all. */
export const SEARCH_ODDITIES: Readonly<Record<string, Fault>> = {
  gzip: packed('gzip', (body) => gzipSync(body)),
  brotli: packed('br', (body) => brotliCompressSync(body)),
  deflate: packed('deflate', (body) => deflateSync(body)),
  'a byte order mark': ({ response, healthy }) => void response.end(`\uFEFF${JSON.stringify(healthy)}`),
  'another content type': ({ response, healthy }) =>
    void response.writeHead(200, { 'content-type': 'text/plain' }).end(JSON.stringify(healthy)),
  'no total and no links': changed((bundle) => without(bundle, 'total', 'link')),
  'no type of Bundle': changed((bundle) => without(bundle, 'type')),
  'every entry twice': changed((bundle) => ({
    ...bundle,
    entry: [...listOf(bundle['entry']), ...listOf(bundle['entry'])],
  })),
  'entries in reverse': changed((bundle) => ({ ...bundle, entry: [...listOf(bundle['entry'])].reverse() })),
  'search modes in capitals': inMode('MATCH'),
  'search modes that nobody knows': inMode('found'),
  'search modes that are no text': inMode(1),
  'a warning that nothing was found': withEntry(outcomeEntry(outcome('warning', 'processing', '4101'))),
  'a hint': withEntry(outcomeEntry(outcome('information', 'informational'))),
  'entries that name no patient': eachEntry((entry) => without(entry, 'subject', 'patient')),
  'bytes that are not UTF-8': ({ response, healthy }) =>
    void response.end(
      Buffer.from(JSON.stringify(healthy).replaceAll('"display":"', '"display":"Ménière '), 'latin1'),
    ),
  'ten thousand entries': changed((bundle) => ({
    ...bundle,
    entry: [...listOf(bundle['entry']), ...MANY],
  })),
  'three pages': inPages(3),
  'an older version on the next page': inPages(2, (entry) => ({ ...entry, meta: OLDER })),
  'absolute references': changed((bundle, { base }) =>
    revived(bundle, /"(Patient\/[^"]+)"/g, `"${base}/$1"`),
  ),
  'references by urn': changed((bundle) => ({
    ...revived(bundle, /"reference":"Patient\/(?<id>[^"]+)"/g, '"reference":"urn:uuid:$<id>"'),
  })),
  'half a character, NUL and a change of direction in the names': changed((bundle) =>
    revived(bundle, /"display":"/g, String.raw`"display":"\ud800\u0000\u202e`),
  ),
  'included resources': withEntry({
    resource: { resourceType: 'Medication', id: 'm9' },
    search: { mode: 'include' },
  }),
};

const dated = (date: string): Fault =>
  changed((bundle) => revived(bundle, /"\d{4}-\d\d-\d\dT[^"]+"/g, `"${date}"`));

/** Answers that are whole and say something else than the healthy one. */
export const OTHER_ANSWERS: Readonly<Record<string, Fault>> = {
  'an empty Bundle': changed((bundle) => ({ ...bundle, total: 0, entry: [] })),
  'a Bundle without entries': changed((bundle) => ({ ...without(bundle, 'entry'), total: 0 })),
  'a warning that nothing was found, and nothing else': changed((bundle) => ({
    ...bundle,
    total: 0,
    entry: [outcomeEntry(outcome('warning', 'processing', '4101'))],
  })),
  'an entry with nothing in it': eachEntry(({ resourceType, id, subject, patient }) => ({
    ...{ resourceType, id },
    ...(subject !== undefined && { subject }),
    ...(patient !== undefined && { patient }),
  })),
  'an entry of the year 1900': dated('1900-01-01T00:00:00Z'),
  'an entry of the future': dated('2400-01-01T00:00:00Z'),
  'an entry dated without a time zone': dated('2026-01-01T00:00:00'),
};
