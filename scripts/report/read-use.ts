/** What the store knows of a period: every card that was issued, with its rules and what became of it. */
import type { Kysely } from 'kysely';
import type { Indicator } from '../../src/clinical/rule.js';
import type { Tables } from '../../src/store/tables.js';

/** What a clinician did with a card. */
export interface Act {
  readonly outcome: 'accepted' | 'overridden';
  /** ISO 8601, UTC, as the EHR says. */
  readonly at: string;
  readonly reason: string;
  /** How many suggestions were taken. */
  readonly suggestions: number;
  /** What was written, where that is kept. */
  readonly comment?: string;
}

export interface IssuedCard {
  readonly uuid: string;
  readonly evaluation: string;
  readonly ehr: string;
  readonly at: string;
  readonly hook: string;
  /** False in shadow mode: it was withheld. */
  readonly shown: boolean;
  /** Pseudonyms, where there are any. */
  readonly patient: string | null;
  readonly practitioner: string | null;
  readonly encounter: string | null;
  readonly topic: string;
  readonly findings: readonly { readonly rule: string; readonly indicator: Indicator }[];
  /** Oldest first. */
  readonly acts: readonly Act[];
}

export interface Period {
  /** ISO 8601, UTC; the first moment that belongs to it, and the first that no longer does. */
  readonly from: string;
  readonly until: string;
  /** Absent: all EHRs. */
  readonly ehr?: string;
}

const PAGE = 2_000;

/** The cards of a period, oldest first. Feedback counts whenever it came, since EHRs may send it days later. */
export async function readUse(db: Kysely<Tables>, period: Period): Promise<readonly IssuedCard[]> {
  const cards: IssuedCard[] = [];
  for (let after = { at: '', uuid: '' }; ;) {
    const rows = await db
      .selectFrom('card')
      .innerJoin('evaluation', 'evaluation.id', 'card.evaluation')
      .select(['card.uuid', 'card.evaluation', 'card.ehr', 'card.at', 'card.topic', 'card.findings'])
      .select(['evaluation.hook', 'evaluation.mode', 'patient', 'practitioner', 'encounter'])
      .where('card.at', '>=', period.from)
      .where('card.at', '<', period.until)
      .$if(period.ehr !== undefined, (query) => query.where('card.ehr', '=', period.ehr ?? ''))
      .where((where) =>
        where.or([
          where('card.at', '>', after.at),
          where.and([where('card.at', '=', after.at), where('card.uuid', '>', after.uuid)]),
        ]),
      )
      .orderBy('card.at')
      .orderBy('card.uuid')
      .limit(PAGE)
      .execute();
    const acts = await actsOn(db, rows);
    for (const { mode, findings, ...row } of rows) {
      cards.push({
        ...row,
        shown: mode === 'active',
        findings: JSON.parse(findings) as IssuedCard['findings'],
        acts: acts.get(`${row.ehr} ${row.uuid}`) ?? [],
      });
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return cards;
    after = { at: last.at, uuid: last.uuid };
  }
}

/** How often each rule was left out of an answer in a period, since the same user had dismissed it. */
export async function readNotRepeated(
  db: Kysely<Tables>,
  { from, until, ehr }: Period,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('evaluation')
    .select('not_repeated')
    .where('at', '>=', from)
    .where('at', '<', until)
    .where('not_repeated', 'is not', null)
    .$if(ehr !== undefined, (query) => query.where('ehr', '=', ehr ?? ''))
    .execute();
  const counts = new Map<string, number>();
  for (const { not_repeated } of rows)
    for (const { rule } of JSON.parse(not_repeated ?? '[]') as readonly { readonly rule: string }[])
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

const AT_ONCE = 500;

async function actsOn(
  db: Kysely<Tables>,
  cards: readonly { readonly ehr: string; readonly uuid: string }[],
): Promise<ReadonlyMap<string, readonly Act[]>> {
  const byCard = new Map<string, Act[]>();
  for (let from = 0; from < cards.length; from += AT_ONCE) {
    const some = cards.slice(from, from + AT_ONCE);
    const rows = await db
      .selectFrom('feedback')
      .select(['ehr', 'card', 'outcome', 'outcome_at', 'reason', 'suggestions', 'words'])
      .where(
        'card',
        'in',
        some.map(({ uuid }) => uuid),
      )
      .orderBy('outcome_at')
      .orderBy('digest')
      .execute();
    for (const { ehr, card, outcome, outcome_at, reason, suggestions, words } of rows) {
      const key = `${ehr} ${card ?? ''}`;
      const comment = words === null ? undefined : (JSON.parse(words) as { comment?: string }).comment;
      const act = {
        outcome: outcome === 'accepted' ? ('accepted' as const) : ('overridden' as const),
        ...{ at: outcome_at, reason },
        suggestions: (JSON.parse(suggestions) as unknown[]).length,
        ...(comment !== undefined && { comment }),
      };
      byCard.set(key, [...(byCard.get(key) ?? []), act]);
    }
  }
  return byCard;
}
