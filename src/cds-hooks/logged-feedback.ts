/** Feedback counted and logged, as far as it may be: what the service keeps while it has no store. */
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { FeedbackItem, FeedbackSink } from './feedback.js';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A sink that writes one line per item and counts it. The card is named only if its id is a UUID, the reason only if it is
 * one that our cards offer: anything else is text from outside.
 *
 * @param reasonCodes - the codes of the override reasons that cards offer.
 */
export function loggedFeedback(log: Log, metrics: Metrics, reasonCodes: readonly string[]): FeedbackSink {
  const reasonOf = ({ overrideReason, outcome }: FeedbackItem): string => {
    if (outcome === 'accepted' || overrideReason === undefined) return 'none';
    return reasonCodes.find((code) => code === overrideReason.code) ?? 'other';
  };
  return {
    record(items, { ehr }) {
      for (const item of items) {
        const { outcome, card } = item;
        const reason = reasonOf(item);
        metrics.feedback.inc({ outcome, reason });
        log.info('feedback', { ehr, outcome, reason, ...(UUID.test(card) && { card: card.toLowerCase() }) });
      }
      return Promise.resolve();
    },
  };
}
