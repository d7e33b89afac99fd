/** The report as tables for a spreadsheet, and the feedback as 45 CFR 170.315(b)(11)(ii)(C) wants to export it. */
import type { IssuedCard } from './read-use.js';
import type { RuleUse, Summary } from './summarise.js';

type Cell = string | number | undefined;

/** RFC 4180; what a spreadsheet would take for a formula is made text. */
function csvOf(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const cell = (value: Cell): string => {
    const text = value === undefined ? '' : String(value);
    const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const reasonsText = ({ reasons }: RuleUse): string =>
  reasons.map(([code, count]) => `${code} ${count}`).join('; ');

export function rulesCsv({ rules }: Summary): string {
  return csvOf(
    [
      ...[
        'rule',
        'fired',
        'shown',
        'accepted',
        'overridden',
        'unanswered',
        'repeated within a day',
        'not repeated',
      ],
      ...['info', 'warning', 'critical', 'order-select', 'order-sign', 'to review', 'override reasons'],
    ],
    rules.map((use) => [
      ...[
        use.rule,
        use.fired,
        use.shown,
        use.accepted,
        use.overridden,
        use.unanswered,
        use.repeats,
        use.notRepeated,
      ],
      ...[use.levels.info, use.levels.warning, use.levels.critical],
      ...[use.hooks['order-select'] ?? 0, use.hooks['order-sign'] ?? 0],
      ...[use.toReview ? 'yes' : 'no', reasonsText(use)],
    ]),
  );
}

/** One act of feedback with all that the regulation asks for. */
interface FeedbackRecord {
  /** The rules of the card. */
  readonly intervention: readonly string[];
  readonly card: string;
  readonly action: string;
  readonly feedback: string;
  readonly comment?: string;
  /** A pseudonym; the EHR knows whose. */
  readonly user: string;
  readonly date: string;
  /** Where the order was placed, as far as it is kept: the EHR, the hook, and the encounter's pseudonym. */
  readonly location: string;
}

export const feedbackRecords = (cards: readonly IssuedCard[]): readonly FeedbackRecord[] =>
  cards.flatMap(({ uuid, ehr, hook, encounter, practitioner, findings, acts }) =>
    acts.map(({ outcome, reason, suggestions, comment, at }) => ({
      intervention: findings.map(({ rule }) => rule),
      card: uuid,
      action: outcome === 'accepted' ? `accepted, ${suggestions} suggestion(s)` : 'overridden',
      feedback: outcome === 'accepted' ? '' : reason,
      ...(comment !== undefined && { comment }),
      user: practitioner ?? 'not kept',
      date: at,
      location: [ehr, hook, ...(encounter === null ? [] : [encounter])].join(' / '),
    })),
  );

export function feedbackCsv(cards: readonly IssuedCard[]): string {
  return csvOf(
    ['intervention', 'card', 'action', 'feedback', 'comment', 'user', 'date', 'location'],
    feedbackRecords(cards).map(({ intervention, ...record }) => [
      intervention.join('; '),
      ...[
        record.card,
        record.action,
        record.feedback,
        record.comment,
        record.user,
        record.date,
        record.location,
      ],
    ]),
  );
}
