/** Each query of the profile for a test patient, one after the other: is it answered, as it was asked, and to the end? */
import { queriesFor } from '../../hooks/query-profiles.js';
import type { FhirBase } from '../../src/fhir/access.js';
import { linkOf } from '../../src/fhir/bundle.js';
import { collectPages } from '../../src/fhir/collect-pages.js';
import { openFhirServer, type FhirServer } from '../../src/fhir/fhir-server.js';
import { fillQuery, type FilledQuery, type Query } from '../../src/fhir/query.js';
import { ownerIn, ownershipOf } from '../../src/fhir/ownership.js';
import { readingOf, type Reading } from '../../src/fhir/reading.js';
import { conceptOf, type Resource } from '../../src/fhir/resource.js';
import { counted, finding, todoAbout, type Finding } from './finding.js';
import { inWords } from './server.js';
import type { Target } from './target.js';

/** The doctor waits longer than a hook call, so that it can say how long it took. */
const PATIENCE_MS = 15_000;

interface Visited extends FhirServer {
  readonly pages: readonly Resource[];
}

/** A server that remembers the pages it gave. */
function visited(base: FhirBase, { accessToken }: Target): Visited {
  const pages: Resource[] = [];
  const server = openFhirServer({
    base,
    deadline: AbortSignal.timeout(PATIENCE_MS),
    ...(accessToken !== undefined && { accessToken }),
  });
  const keep = async <T extends Resource>(page: Promise<T>): Promise<T> => {
    pages.push(await page);
    return page;
  };
  return { ...server, pages, ask: (query) => keep(server.ask(query)), page: (url) => keep(server.page(url)) };
}

/** Parameters that were sent, and that the server says or shows that it did not go by. */
function ignored(
  query: FilledQuery,
  { resources }: Reading,
  [first]: readonly Resource[],
): readonly string[] {
  if (query.kind === 'read' || first === undefined) return [];
  const self = linkOf(first, 'self');
  const applied = self !== undefined && URL.canParse(self, 'http://relative/') && self.includes('?');
  const named = applied ? new URL(self, 'http://relative/').searchParams : undefined;
  const names = Object.keys(query.parameters);
  const unnamed = named ? names.filter((name) => !named.has(name) && !named.has(`${name}:Patient`)) : [];
  const codes = new Set(query.parameters['code']?.flatMap((value) => value.split(',')));
  const isOther = (resource: Resource) =>
    !conceptOf(resource['code']).codings.some(({ code }) => code !== undefined && codes.has(code));
  const others = codes.size > 0 && resources.some(isOther) ? ['code'] : [];
  return [...new Set([...unnamed.filter((name) => name !== 'patient' && name !== '_count'), ...others])];
}

async function examineQuery(query: Query, base: FhirBase, target: Target, now: Date): Promise<Finding> {
  const { patientId = '', encounterId } = target;
  const filled = fillQuery(query, { patientId, ...(encounterId !== undefined && { encounterId }) });
  if (filled === undefined) return finding(query.key, 'note', 'not asked: give --encounter to have it read');
  const server = visited(base, target);
  const started = performance.now();
  const collected = await collectPages(() => server.ask(filled), { query: filled, server, now });
  const ms = Math.round(performance.now() - started);
  const owner = ownerIn(collected.entries, patientId, base.url);
  const reading = readingOf(filled, collected, (resource) => ownershipOf(resource, owner));
  const reasons = reading.gaps.map(({ reason }) => reason);
  const found = counted(reading.resources.length, 'entry', 'entries');
  const pages = server.pages.length > 1 ? ` on ${server.pages.length} pages` : '';
  const said = `${found}${pages} in ${ms} ms`;
  if (reasons.length > 0) {
    const isNeeded = query.advisory !== true;
    return finding(
      query.key,
      isNeeded ? 'fault' : 'note',
      `${said}; ${reasons.map(inWords).join('; ')}`,
      todoAbout(reasons),
    );
  }
  if (!reading.offered) return finding(query.key, 'note', 'the EHR has no such type; that is no gap');
  const unheeded = ignored(filled, reading, server.pages);
  if (unheeded.length === 0) return finding(query.key, 'ok', said);
  return finding(
    query.key,
    'note',
    `${said}; not gone by: ${unheeded.join(', ')} (filtered here all the same)`,
  );
}

/** One after the other, so that the timings are the server's and not ours. */
export async function examineReads(base: FhirBase, target: Target, now: Date): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const query of queriesFor(target.profile)) findings.push(await examineQuery(query, base, target, now));
  return findings;
}
