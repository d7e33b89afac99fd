/** The ways in which FHIR servers lead a reader astray from one page to the next. */
import type { ExpectedFault } from './faults.js';
import { sendJson } from './faulty-fhir.js';
import { changed, nextAt, status } from './spoil.js';

/** A server that must never be asked. */
export const ELSEWHERE = 'http://elsewhere.invalid/fhir';

const all = { kept: 'all', ofBundle: true } as const;

/** There is a next page, and nothing says where. */
const nextWith = (link: object): ExpectedFault => ({
  fault: changed((bundle) => ({ ...bundle, link: [{ relation: 'next', ...link }] })),
  reason: 'truncated',
  ...all,
});

export const PAGING_FAULTS: Readonly<Record<string, ExpectedFault>> = {
  'a next page on another host': { fault: nextAt(() => `${ELSEWHERE}/next`), reason: 'truncated', ...all },
  'a next page behind userinfo': {
    fault: nextAt(({ base }) => `${base.replace('//', '//user@')}/next`),
    reason: 'truncated',
    ...all,
  },
  'a next page outside the base path': {
    fault: nextAt(({ base }) => `${base}/../admin`),
    reason: 'truncated',
    ...all,
  },
  'a next page that is no URL': { fault: nextAt(() => 'http://['), reason: 'truncated', ...all },
  'a next page without a URL': nextWith({}),
  'a next page with an empty URL': nextWith({ url: ' ' }),
  'a next page whose URL is a number': nextWith({ url: 2 }),
  'a next page in capitals': nextWith({ relation: 'Next' }),
  'a next page that is this page': { fault: nextAt(({ url }) => url.href), reason: 'truncated', ...all },
  'next pages in a circle': {
    fault: nextAt(
      ({ base, url }) =>
        `${base}${url.pathname.slice(5)}?at=${url.searchParams.get('at') === 'a' ? 'b' : 'a'}`,
    ),
    reason: 'truncated',
    ...all,
  },
  'next pages without end': {
    fault: nextAt(
      ({ base, url }) => `${base}${url.pathname.slice(5)}?at=${Number(url.searchParams.get('at')) + 1}`,
    ),
    reason: 'truncated',
    ...all,
  },
  'a next page that was searched for another patient': {
    fault: (exchange) => {
      const { url, response } = exchange;
      if (!url.searchParams.has('page'))
        nextAt(({ base }) => `${base}${url.pathname.slice(5)}?page=2`)(exchange);
      else
        sendJson(response, {
          ...{ resourceType: 'Bundle', type: 'searchset' },
          link: [{ relation: 'self', url: `${url.pathname.slice(6)}?patient=other&page=2` }],
          entry: [{ resource: { resourceType: url.pathname.slice(6), id: 'nobodys' } }],
        });
    },
    reason: 'wrong-patient',
    ...all,
  },
  'a next page that fails': {
    fault: (exchange) => {
      if (exchange.url.searchParams.has('page')) status(500)(exchange);
      else nextAt(({ base, url }) => `${base}${url.pathname.slice(5)}?page=2`)(exchange);
    },
    reason: 'server-error',
    ...all,
  },
};
