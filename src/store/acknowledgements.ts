/** Dismissals, found in the feedback on cards of the last day: of this EHR, this user, this patient and this encounter. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Acknowledgements, Dismissed } from '../cds-hooks/acknowledgements.js';
import type { Connection } from './connection.js';
import type { Pseudonyms } from './pseudonyms.js';
import type { Tables } from './tables.js';

export interface AcknowledgementsParts {
  readonly connection: Connection;
  readonly pseudonyms: Pseudonyms;
  readonly now?: () => Date;
}

const DAY_MS = 86_400_000;
/** How long a call may wait for the store, and how long it is not asked after it has failed. Milliseconds. */
const LIMIT_MS = 250;
const PAUSE_MS = 5_000;

const NOTHING: Dismissed = () => undefined;
const Findings = z.array(z.object({ basis: z.string().optional() })).catch([]);

interface Whom {
  readonly ehr: string;
  readonly patient: string;
  readonly practitioner: string;
  readonly encounter: string | null;
}

/** By basis. Both clocks must agree that it was within a day: ours, when it came, and the EHR's, when it was done. */
async function dismissedBy(
  db: Kysely<Tables>,
  whom: Whom,
  since: string,
): Promise<ReadonlyMap<string, string>> {
  const { ehr, patient, practitioner, encounter } = whom;
  const rows = await db
    .selectFrom('evaluation')
    .innerJoin('card', 'card.evaluation', 'evaluation.id')
    .innerJoin('feedback', (join) =>
      join.onRef('feedback.card', '=', 'card.uuid').onRef('feedback.ehr', '=', 'card.ehr'),
    )
    .select(['card.uuid', 'card.findings', 'feedback.outcome', 'feedback.received_at'])
    .where('evaluation.ehr', '=', ehr)
    .where('evaluation.patient', '=', patient)
    .where('evaluation.practitioner', '=', practitioner)
    .where('evaluation.encounter', encounter === null ? 'is' : '=', encounter)
    .where('evaluation.mode', '=', 'active')
    .where('feedback.received_at', '>=', since)
    .where('feedback.outcome_at', '>=', since)
    .orderBy('feedback.received_at')
    .execute();
  // Of a card whose suggestion was taken, another answer is to tell whether that was enough.
  const taken = new Set(rows.flatMap(({ uuid, outcome }) => (outcome === 'accepted' ? [uuid] : [])));
  return new Map(
    rows
      .filter(({ uuid }) => !taken.has(uuid))
      .flatMap(({ findings, received_at }) =>
        Findings.parse(JSON.parse(findings)).flatMap(({ basis }): [string, string][] =>
          basis === undefined ? [] : [[basis, received_at]],
        ),
      ),
  );
}

export function acknowledgementsIn(parts: AcknowledgementsParts): Acknowledgements {
  const { connection, pseudonyms, now = () => new Date() } = parts;
  let pausedUntil = -Infinity;
  return {
    async of({ context }, { ehr }) {
      const patient = pseudonyms(ehr, 'patient', context.patientId);
      const practitioner = pseudonyms(ehr, 'practitioner', context.userId);
      const encounter = pseudonyms(ehr, 'encounter', context.encounterId);
      const time = now().getTime();
      if (patient === null || practitioner === null || time < pausedUntil) return NOTHING;
      const since = new Date(time - DAY_MS).toISOString();
      const whom = { ehr, patient, practitioner, encounter };
      try {
        const found = await connection.use('acknowledgement', (db) => dismissedBy(db, whom, since), LIMIT_MS);
        return (basis) => found.get(pseudonyms(ehr, 'basis', basis) ?? '');
      } catch {
        // Said by the connection.
        pausedUntil = time + PAUSE_MS;
        return NOTHING;
      }
    },
  };
}
