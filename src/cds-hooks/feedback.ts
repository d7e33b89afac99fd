/** What became of a card: feedback as clients really send it, and the place that takes it. */
import { z } from 'zod';
import { CdsError } from '../errors.js';
import type { Caller } from '../trust/caller.js';

/** An override reason: `display` and `system` need not be echoed by the client. */
interface OverrideReason {
  readonly code?: string;
  readonly system?: string;
  readonly display?: string;
}

export interface FeedbackItem {
  /** `card.uuid`, as sent: it may be of a card that is not remembered. */
  readonly card: string;
  readonly outcome: 'accepted' | 'overridden';
  /** `suggestion.uuid` of each accepted suggestion; empty for an overridden card. */
  readonly acceptedSuggestions: readonly string[];
  readonly overrideReason?: OverrideReason;
  /** Free text of a clinician: never logged. Cut at {@link MAX_COMMENT} characters. */
  readonly userComment?: string;
  /** UTC, RFC 3339. */
  readonly outcomeTimestamp: string;
}

export interface FeedbackSink {
  /** Keeps the feedback of one EHR. Rejecting means: not kept, the client may send it again. */
  record(items: readonly FeedbackItem[], caller: Caller): Promise<void>;
}

export const MAX_COMMENT = 2000;
const MAX_ITEMS = 1000;

const text = z.string().trim().min(1);
/** A member of which only readable text counts: anything else is as good as absent. */
const optionalText = text.optional().catch(undefined);

const Reason = z.looseObject({ code: optionalText, system: optionalText, display: optionalText });

/**
 * `{ reason, userComment }`; or the Coding directly, as in the 2020 ballot; or nothing of either, which says no more than
 * an absent reason.
 */
const OverrideReason = Reason.extend({ reason: Reason.nullish(), userComment: optionalText });

const Item = z.looseObject({
  card: text,
  outcome: z.enum(['accepted', 'overridden']),
  acceptedSuggestions: z.unknown().optional(),
  overrideReason: OverrideReason.nullish(),
  /** Epic's documented feedback has the plural. */
  overrideReasons: z
    .preprocess((sent): unknown => (Array.isArray(sent) ? sent[0] : sent), OverrideReason.nullish())
    .optional(),
  outcomeTimestamp: z
    .string()
    .trim()
    .toUpperCase()
    .pipe(z.iso.datetime({ offset: true }))
    .transform((time) => new Date(time)),
});

/** An id, as `{ id }` or bare. */
const AcceptedSuggestions = z
  .array(z.union([text, z.looseObject({ id: text }).transform(({ id }) => id)]))
  .min(1);

function reasonOf({ reason, ...direct }: z.infer<typeof OverrideReason>): OverrideReason | undefined {
  const { code, system, display } = reason ?? direct;
  if (code === undefined && display === undefined) return undefined;
  return {
    ...(code !== undefined && { code }),
    ...(system !== undefined && { system }),
    ...(display !== undefined && { display }),
  };
}

function parseItem(sent: unknown, index: number): FeedbackItem {
  const place = `feedback[${index}]`;
  const item = Item.safeParse(sent);
  if (!item.success) {
    const [member] = item.error.issues[0]?.path ?? [];
    throw new CdsError('CDS_FEEDBACK_INVALID', member === undefined ? place : `${place}.${String(member)}`);
  }
  const { card, outcome, outcomeTimestamp } = item.data;

  // "Required for accepted outcomes"; with an overridden card they mean nothing.
  const accepted = AcceptedSuggestions.safeParse(item.data.acceptedSuggestions);
  if (outcome === 'accepted' && !accepted.success) {
    throw new CdsError('CDS_FEEDBACK_INVALID', `${place}.acceptedSuggestions`);
  }

  const override = item.data.overrideReason ?? item.data.overrideReasons;
  const overrideReason = override ? reasonOf(override) : undefined;
  const userComment = override?.userComment?.slice(0, MAX_COMMENT);
  return {
    card,
    outcome,
    acceptedSuggestions: outcome === 'accepted' && accepted.success ? accepted.data : [],
    outcomeTimestamp: outcomeTimestamp.toISOString(),
    ...(overrideReason !== undefined && { overrideReason }),
    ...(userComment !== undefined && { userComment }),
  };
}

/**
 * Reads a feedback request (CDS Hooks 2.0.1, Feedback). One wrong item refuses the whole batch: a client that is told 200
 * will not send again.
 *
 * @throws CdsError 400, naming the item and the member.
 */
export function parseFeedback(body: unknown): readonly FeedbackItem[] {
  const batch = z.looseObject({ feedback: z.array(z.unknown()).max(MAX_ITEMS) }).safeParse(body);
  if (!batch.success) throw new CdsError('CDS_FEEDBACK_INVALID', 'feedback');
  return batch.data.feedback.map(parseItem);
}
