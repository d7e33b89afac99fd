/**
 * A FHIR server that takes 20 ms for every read and answers from a record of 40 resources; below `/hung` it never answers,
 * and `/open` tells how many of those it still holds. `/asked` tells what was read until now, each once.
 */
import { setTimeout as wait } from 'node:timers/promises';
import type { RequestListener } from 'node:http';
import { queries } from '../../hooks/queries.js';
import { prefetchOf } from '../../scripts/population/prefetch.js';
import { recordOf } from '../bodies/record.js';
import { listenOnLoopback } from './listen-on-loopback.js';
import { READ_MS } from './read-ms.js';

const parts = prefetchOf(recordOf(20), new Map());
const answers = queries.map(({ key, template, resourceType }) => ({
  resourceType,
  /** What tells two searches for Observations apart. */
  firstCode: /[?&]code=([^,&]*)/.exec(template)?.[1] ?? '',
  body: JSON.stringify(parts[key]),
}));

const bodyFor = (url: string): string | undefined =>
  answers.find(
    ({ resourceType, firstCode }) =>
      new RegExp(`^/fhir/${resourceType}\\b`).test(url) && decodeURIComponent(url).includes(firstCode),
  )?.body;

let hung = 0;
const asked = new Set<string>();
const answer: RequestListener = (request, response) => {
  const { url = '' } = request;
  if (url.startsWith('/hung')) {
    hung += 1;
    response.once('close', () => (hung -= 1));
    return;
  }
  if (url === '/open') {
    response.end(String(hung));
    return;
  }
  if (url === '/asked') {
    response.end(JSON.stringify([...asked]));
    return;
  }
  asked.add(url);
  void wait(READ_MS).then(() => {
    const body = bodyFor(url);
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'application/fhir+json' }).end(body);
  });
};
listenOnLoopback(answer);
