/** The audit log and the answers behind it as FHIR R4 AuditEvents, for whoever gathers them; an export, never a write to an EHR. */
import type { AuditEvent } from 'fhir/r4.js';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '../../src/store/tables.js';

const TYPES = 'http://terminology.hl7.org/CodeSystem/audit-event-type';
const ROLES = 'http://terminology.hl7.org/CodeSystem/object-role';

interface Names {
  readonly product: string;
  /** Of the service's own identifiers: pseudonyms, EHRs of the registry, hashes of the log. */
  readonly system: string;
}

type AuditEntry = Selectable<Tables['audit_log']>;
type Evaluation = Selectable<Tables['evaluation']>;

const identified = (system: string, value: string): AuditEvent['source']['observer'] => ({
  identifier: { system, value },
});

function frame({ product, system }: Names, ehr: string | null, recorded: string) {
  return {
    resourceType: 'AuditEvent' as const,
    recorded,
    outcome: '0' as const,
    agent: [{ who: identified(`${system}/ehr`, ehr ?? product), requestor: ehr !== null }],
    source: { observer: { display: product } },
  };
}

/** One entry of the chain: its hash lets a reader tell that the export and the log agree. */
function ofEntry(entry: AuditEntry, names: Names): AuditEvent {
  const { seq, event, ehr, at, items, hash, previous } = entry;
  return {
    ...frame(names, ehr, at),
    id: `log-${seq}`,
    type: { system: TYPES, code: 'object', display: 'Object' },
    subtype: [{ system: `${names.system}/event`, code: event }],
    action: event === 'removed' ? 'D' : 'C',
    entity: [
      {
        what: identified(`${names.system}/audit-log`, hash),
        detail: [
          { type: 'entry', valueString: String(seq) },
          { type: 'items', valueString: String(items) },
          { type: 'previous', valueString: previous },
        ],
      },
    ],
  };
}

/** One answer with cards: who asked about whom, as far as pseudonyms are kept. */
function ofEvaluation(evaluation: Evaluation, names: Names): AuditEvent {
  const { id, ehr, hook, at, mode, patient, encounter, practitioner } = evaluation;
  const base = frame(names, ehr, at);
  const entity = (kind: string, code: string, value: string | null): AuditEvent['entity'] =>
    value === null
      ? []
      : [{ what: identified(`${names.system}/${kind}`, value), role: { system: ROLES, code } }];
  return {
    ...base,
    id,
    type: { system: TYPES, code: 'rest', display: 'RESTful Operation' },
    subtype: [{ system: `${names.system}/hook`, code: hook }],
    action: 'E',
    agent: [
      ...base.agent,
      ...(practitioner === null
        ? []
        : [{ who: identified(`${names.system}/practitioner`, practitioner), requestor: false }]),
    ],
    entity: [
      ...(entity('patient', '1', patient) ?? []),
      ...(entity('encounter', '4', encounter) ?? []),
      { what: identified(`${names.system}/evaluation`, id), detail: [{ type: 'mode', valueString: mode }] },
    ],
  };
}

const PAGE = 1_000;

/** One a line (NDJSON): the log in its order, then the answers in theirs. */
export async function* auditEvents(db: Kysely<Tables>, names: Names): AsyncGenerator<string> {
  for (let seq = 0; ;) {
    const entries = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(PAGE)
      .execute();
    for (const entry of entries) yield `${JSON.stringify(ofEntry(entry, names))}\n`;
    seq = entries.at(-1)?.seq ?? seq;
    if (entries.length < PAGE) break;
  }
  for (let id = ''; ;) {
    const some = await db
      .selectFrom('evaluation')
      .selectAll()
      .where('id', '>', id)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const evaluation of some) yield `${JSON.stringify(ofEvaluation(evaluation, names))}\n`;
    id = some.at(-1)?.id ?? id;
    if (some.length < PAGE) break;
  }
}
