/** The ways in which FHIR servers fail, each with the gap that an honest reader makes of it. */
import { gzipSync } from 'node:zlib';
import type { GapReason } from '../../src/clinical/known.js';
import { listOf } from '../../src/fhir/resource.js';
import { outcome, type Fault } from './faulty-fhir.js';
import { ELSEWHERE, PAGING_FAULTS } from './paging-faults.js';
import {
  eachEntry,
  changed,
  firstEntry,
  hostile,
  inMode,
  outcomeEntry,
  packed,
  redirect,
  status,
  text,
  withEntry,
} from './spoil.js';

export interface ExpectedFault {
  readonly fault: Fault;
  readonly reason: GapReason;
  /** What of the healthy answer is still read. */
  readonly kept: 'all' | 'none';
  /** The answer never ends by itself. */
  readonly hangs?: true;
  /** It needs the Bundle of a search. */
  readonly ofBundle?: true;
}

const MEGABYTE = 1024 * 1024;
const none = { kept: 'none' } as const;
const all = { kept: 'all', ofBundle: true } as const;
const noneOfBundle = { kept: 'none', ofBundle: true } as const;

const BOMB = gzipSync(Buffer.alloc(60 * MEGABYTE, 32));
const SPACES = ' '.repeat(6 * MEGABYTE);

const labelled = (code: string) => ({ security: [{ code }] });
const restricted = (fault: Fault): ExpectedFault => ({ fault, reason: 'restricted', ...none });

const busy = (retryAfter?: string): ExpectedFault => ({
  fault: status(429, undefined, retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  reason: 'throttled',
  ...none,
});

/** Faults of a search that finds at least one resource. */
export const SEARCH_FAULTS: Readonly<Record<string, ExpectedFault>> = {
  'no answer': { fault: () => undefined, reason: 'timeout', ...none, hangs: true },
  'silence after the headers': {
    fault: ({ response }) => {
      response.writeHead(200).flushHeaders();
    },
    reason: 'timeout',
    ...none,
    hangs: true,
  },
  'silence in the body': {
    fault: ({ response }) => void response.writeHead(200).write('{"resourceType":"Bundle",'),
    reason: 'timeout',
    ...none,
    hangs: true,
  },
  'a byte now and then': {
    fault: ({ response }) => {
      const dripping = setInterval(() => response.write(' '), 20);
      response.on('close', () => {
        clearInterval(dripping);
      });
    },
    reason: 'timeout',
    ...none,
    hangs: true,
  },
  '202, still to be answered': { fault: changed((bundle) => bundle, 202), reason: 'bad-body', ...none },
  '206, a part': { fault: changed((bundle) => bundle, 206), reason: 'truncated', ...none },
  '400': { fault: status(400, outcome('error', 'invalid')), reason: 'refused', ...none },
  '401': { fault: status(401), reason: 'unauthorised', ...none },
  '403': { fault: status(403, outcome('error', 'forbidden')), reason: 'forbidden', ...none },
  '403, restricted patient': restricted(status(403, outcome('fatal', 'forbidden', '4130'))),
  '403, withheld by policy': restricted(status(403, outcome('error', 'suppressed'))),
  '404': { fault: status(404), reason: 'not-found', ...none },
  '406 without a body': { fault: status(406), reason: 'refused', ...none },
  '410': { fault: status(410), reason: 'not-found', ...none },
  '429': busy(),
  '429, come back in a moment': busy('0.05'),
  '429, come back in half a minute': busy('30'),
  '429, come back at a time long past': busy('Wed, 21 Oct 2015 07:28:00 GMT'),
  '429, come back at a time that is none': busy('soon'),
  '500': { fault: status(500, outcome('fatal', 'required')), reason: 'server-error', ...none },
  '500 without a word': { fault: status(500), reason: 'server-error', ...none },
  '502 with HTML': { fault: status(502, '<html></html>'), reason: 'server-error', ...none },
  '503': { fault: status(503), reason: 'server-error', ...none },
  '504': { fault: status(504), reason: 'server-error', ...none },
  'connection reset': { fault: ({ request }) => void request.socket.destroy(), reason: 'network', ...none },
  'connection reset in the body': {
    fault: ({ request, response }) => {
      response
        .writeHead(200, { 'content-length': 1000 })
        .write('{"resourceType":', () => request.socket.destroy());
    },
    reason: 'network',
    ...none,
  },
  'an HTML login page': { fault: text('<html>Sign in</html>', 'text/html'), reason: 'bad-body', ...none },
  'an empty body': { fault: text(''), reason: 'bad-body', ...none },
  'no content': { fault: status(204), reason: 'bad-body', ...none },
  null: { fault: text('null'), reason: 'bad-body', ...none },
  'a string': { fault: text('"Bundle"'), reason: 'bad-body', ...none },
  'an array': { fault: text('[]'), reason: 'bad-body', ...none },
  'an object of no type': { fault: text('{}'), reason: 'bad-body', ...none },
  'two lines of JSON': {
    fault: text('{"resourceType":"Bundle"}\n{"resourceType":"Bundle"}'),
    reason: 'bad-body',
    ...none,
  },
  'truncated JSON': {
    fault: ({ response, healthy }) => void response.end(JSON.stringify(healthy).slice(0, -9)),
    reason: 'bad-body',
    ...none,
  },
  'nested 100,000 deep': {
    fault: text(`{"resourceType":"Bundle","entry":${'['.repeat(100_000)}${']'.repeat(100_000)}}`),
    reason: 'bad-body',
    ...none,
  },
  'another type of resource': {
    fault: text('{"resourceType":"Basic","id":"1"}'),
    reason: 'bad-body',
    ...none,
  },
  'another type of Bundle': {
    fault: changed((bundle) => ({ ...bundle, type: 'batch-response' })),
    reason: 'bad-body',
    ...noneOfBundle,
  },
  'a Bundle of other resources': {
    fault: changed((bundle) => ({ ...bundle, entry: [{ resource: { resourceType: 'Basic', id: '1' } }] })),
    reason: 'bad-body',
    ...noneOfBundle,
  },
  '200 with an error': {
    fault: changed(() => outcome('fatal', 'processing')),
    reason: 'ehr-reported-error',
    ...none,
  },
  '200 with a restricted patient': restricted(changed(() => outcome('fatal', 'processing', '4131'))),
  'a Bundle from which something was taken out': {
    fault: changed((bundle) => ({ ...bundle, meta: labelled('REDACTED') })),
    reason: 'restricted',
    ...all,
  },
  'an entry from which something was taken out': {
    fault: eachEntry((entry) => ({ ...entry, meta: labelled('MASKED') })),
    reason: 'restricted',
    ...all,
  },
  'a page that can no longer be had': {
    fault: withEntry(outcomeEntry(outcome('warning', 'processing', '4113'))),
    reason: 'truncated',
    ...all,
  },
  'an error among the entries': {
    fault: withEntry(outcomeEntry(outcome('error', 'processing'))),
    reason: 'ehr-reported-error',
    ...all,
  },
  'more that may not be seen': {
    fault: withEntry(outcomeEntry(outcome('warning', 'processing', '4119'))),
    reason: 'restricted',
    ...all,
  },
  'a warning of incompleteness': {
    fault: withEntry(outcomeEntry(outcome('warning', 'incomplete'))),
    reason: 'truncated',
    ...all,
  },
  'a total greater than what came': {
    fault: changed((bundle) => ({ ...bundle, total: 40 })),
    reason: 'truncated',
    ...all,
  },
  'a total in quotes, greater than what came': {
    fault: changed((bundle) => ({ ...bundle, total: '40' })),
    reason: 'truncated',
    ...all,
  },
  'an entry without a resource': {
    fault: withEntry({ fullUrl: 'urn:uuid:1' }),
    reason: 'unreadable-entry',
    ...all,
  },
  'an entry that is text': { fault: withEntry('Condition'), reason: 'unreadable-entry', ...all },
  'an entry of no type': { fault: withEntry({ resource: { id: '1' } }), reason: 'unreadable-entry', ...all },
  'entries that are said to be words about the search': {
    fault: inMode('Outcome'),
    reason: 'unreadable-entry',
    ...all,
  },
  'a resource of another patient among them': {
    fault: changed((bundle) => ({
      ...bundle,
      entry: [{ resource: hostile(firstEntry(bundle)) }, ...listOf(bundle['entry'])],
    })),
    reason: 'wrong-patient',
    ...all,
  },
  'only resources of another patient': {
    fault: changed((bundle) => ({ ...bundle, total: 1, entry: [{ resource: hostile(firstEntry(bundle)) }] })),
    reason: 'wrong-patient',
    ...noneOfBundle,
  },
  ...PAGING_FAULTS,
  'a redirect to plain http': {
    fault: redirect(301, ({ base }) => base.replace('https:', 'http:')),
    reason: 'redirected',
    ...none,
  },
  'a redirect here': { fault: redirect(302, ({ base }) => `${base}/Basic/1`), reason: 'redirected', ...none },
  'a permanent redirect elsewhere': { fault: redirect(308, () => ELSEWHERE), reason: 'redirected', ...none },
  'broken gzip': { fault: packed('gzip', (body) => body), reason: 'bad-body', ...none },
  'half a gzip': {
    fault: packed('gzip', (body) => gzipSync(body).subarray(0, -40)),
    reason: 'bad-body',
    ...none,
  },
  'a gzip bomb': {
    fault: packed('gzip', () => BOMB),
    reason: 'too-large',
    ...none,
  },
  'too large a body': { fault: text(SPACES), reason: 'too-large', ...none },
};
