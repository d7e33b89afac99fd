/** A FHIR server as this service uses it: read, search and the next page, nothing else. */
import { setMaxListeners } from 'node:events';
import { Client } from 'fhir-kit-client';
import type { GapReason } from '../clinical/known.js';
import { askAgain } from './ask-again.js';
import type { FhirEvents } from './fhir-events.js';
import { inTurn } from './in-turn.js';
import type { TypedResource } from './json-body.js';
import type { FilledQuery } from './query.js';
import { ReadFault } from './read-fault.js';
import { ServerGuard } from './server-guard.js';
import { openConnection, type Connection, type Get } from './transport.js';

/** Whose server it is, what is remembered of it, and who is told of its answers. */
export interface Watch {
  readonly ehr: string;
  readonly guard: ServerGuard;
  readonly events?: FhirEvents | undefined;
}

/** Every method throws ReadFault and nothing else. */
export interface FhirServer {
  /** Base URL, without a slash at the end. */
  readonly base: string;
  /** FHIR R4 read. A Medication may have been read in another call; `version` is the one that is referred to, if any. */
  read(resourceType: string, id: string, version?: string): Promise<TypedResource>;
  /** The read or search that a query stands for. */
  ask(query: FilledQuery): Promise<TypedResource>;
  /** The page behind a link of a search result. */
  page(url: string): Promise<TypedResource>;
}

/**
 * All queries of a service at once, and as many of the references that orders and answers hold: these have turns of their own, since
 * Medications that hang must not keep the record waiting.
 */
const MOST_QUERIES = 16;
const MOST_REFERENCES = 16;
/** Every read of a call listens to its deadline. Not 0: undici takes that for no number at all. */
const MOST_LISTENERS = 1500;
/** Some EHRs make ids three times as long as FHIR allows; nobody makes them longer than this. */
const MAX_ID_LENGTH = 512;

/** `.` and `..` are no ids but steps in a path, even when percent-encoded; half of a character cannot be encoded at all. */
const isId = (id: string): boolean =>
  id !== '' && id !== '.' && id !== '..' && id.length <= MAX_ID_LENGTH && !/\p{Surrogate}/u.test(id);

/** The FHIR type that a URL below the base is about; some links of pages tell none. */
const typeIn = (url: string, base: string): string =>
  /^\/?(?<type>[A-Z][A-Za-z]{1,63})(?=[/?]|$)/.exec(url.startsWith(base) ? url.slice(base.length) : url)
    ?.groups?.['type'] ?? '';

/**
 * Opens a FHIR server for the length of one hook call. The client library builds the URLs; its own requests, paging and
 * reference resolution send tokens to any host that a body names, so none of them is used.
 */
export function openFhirServer(
  connection: Connection,
  { ehr, guard, events }: Watch = { ehr: '', guard: new ServerGuard() },
): FhirServer {
  const base = connection.base.url;
  const { deadline } = connection;
  setMaxListeners(MOST_LISTENERS, deadline);
  const dial = openConnection(connection);
  const ofRecord = inTurn(MOST_QUERIES);
  const ofReferences = inTurn(MOST_REFERENCES);
  /** Every request of a call passes here: what decides about asking again, or not at all, stands here. */
  const get: Get = async (url) => {
    const resourceType = typeIn(url, base);
    const started = performance.now();
    const tell = (fault?: GapReason) => {
      const seconds = (performance.now() - started) / 1000;
      events?.readEnded(ehr, { resourceType, seconds, ...(fault && { fault }) });
      events?.breakerIs(ehr, resourceType, guard.isOpen(resourceType));
    };
    try {
      const resource = await guard.pass(resourceType, deadline, () => askAgain(deadline, () => dial(url)));
      tell();
      return resource;
    } catch (error) {
      if (error instanceof ReadFault) tell(error.reason);
      throw error;
    }
  };
  let opened: Client | undefined;
  /** Most calls bring everything along, and ask nothing. */
  const client = (): Client => {
    if (opened !== undefined) return opened;
    const made = new Client({ baseUrl: base });
    made.httpClient.request = (_method, url) => get(made.httpClient.expandUrl(url));
    return (opened = made);
  };

  async function read(
    turn: ReturnType<typeof inTurn>,
    resourceType: string,
    id: string,
    version?: string,
  ): Promise<TypedResource> {
    if (!isId(id)) throw new ReadFault('refused');
    const kept = resourceType === 'Medication' ? guard.medications.find(id, version) : undefined;
    if (kept !== undefined) return kept;
    const resource = await turn(() => client().read({ resourceType, id: encodeURIComponent(id) }));
    guard.medications.keep(id, resource);
    return resource;
  }

  return {
    base,
    read: (resourceType, id, version) => read(ofReferences, resourceType, id, version),
    ask: async (query) => {
      const { resourceType } = query;
      if (query.kind === 'read') return read(ofRecord, resourceType, query.id);
      const searchParams: Record<string, string[]> = {};
      for (const [name, values] of Object.entries(query.parameters)) searchParams[name] = [...values];
      return ofRecord(() => client().search({ resourceType, searchParams }));
    },
    page: (url) => ofRecord(() => get(url)),
  };
}
