/** What the store holds. Moments are ISO 8601 in UTC, so that text sorts as time does and both databases agree. */

/** One act of a clinician on one card. */
interface FeedbackTable {
  /** Of the act: see `act` in feedback.ts. */
  digest: string;
  /** Id in the EHR registry: part of every question, so that EHRs never mix. */
  ehr: string;
  /** Where it reads as an id of ours; nothing else can be one of our cards. */
  card: string | null;
  outcome: string;
  outcome_at: string;
  received_at: string;
  /** Code of the override reason if it is one of ours, else `other` or `none`. */
  reason: string;
  /** JSON: ids of the suggestions that were accepted. */
  suggestions: string;
  /** JSON: what the clinician wrote and the reason as the EHR has it. Only where the configuration keeps comments. */
  words: string | null;
}

/** One answer to a hook call that had cards. */
interface EvaluationTable {
  id: string;
  ehr: string;
  hook: string;
  at: string;
  /** `shadow`: the cards were withheld. */
  mode: string;
  /** Pseudonyms, each of its EHR alone; null without a key. */
  patient: string | null;
  encounter: string | null;
  practitioner: string | null;
  /** JSON: findings that were left out of the answer, since the user had dismissed them; null: none. */
  not_repeated: string | null;
}

interface CardTable {
  ehr: string;
  uuid: string;
  evaluation: string;
  at: string;
  indicator: string;
  topic: string;
  /** JSON: `[{ rule, indicator }]`. */
  findings: string;
}

/** A token that was used. */
interface TokenUseTable {
  ehr: string;
  /** Digest of the `jti`. */
  jti: string;
  until: string;
}

/** What a terminology server told of a code. */
interface LearntCodeTable {
  /** System, `|`, code. */
  key: string;
  /** JSON: codings. */
  told: string;
  at: string;
}

interface AuditLogTable {
  /** From 1, without gaps. */
  seq: number;
  at: string;
  event: string;
  ehr: string | null;
  /** How many things the event is about. */
  items: number;
  /** Over these things. */
  digest: string;
  /** Hash of the entry before. */
  previous: string;
  hash: string;
}

/** The one row that says where the audit log ends; whoever appends holds it. */
interface AuditHeadTable {
  id: number;
  seq: number;
  hash: string;
}

export interface Tables {
  feedback: FeedbackTable;
  evaluation: EvaluationTable;
  card: CardTable;
  token_use: TokenUseTable;
  learnt_code: LearntCodeTable;
  audit_log: AuditLogTable;
  audit_head: AuditHeadTable;
}
