/** What made-up clinicians do with a card. */
import { identity } from '../../hooks/index.js';
import { findingsOf } from '../../src/cds-hooks/findings-of.js';
import type { Card } from '../../src/cds-hooks/response.js';
import type { FeedbackItem } from '../../src/cds-hooks/feedback.js';
import type { Random } from '../population/random.js';

/** Of a hundred cards, how many are accepted and how many overridden; the others are not answered. */
interface Habit {
  readonly accepted: number;
  readonly overridden: number;
}

const BY_LEVEL: Readonly<Record<Card['indicator'], Habit>> = {
  critical: { accepted: 0.46, overridden: 0.38 },
  warning: { accepted: 0.17, overridden: 0.55 },
  info: { accepted: 0.06, overridden: 0.22 },
};

/** Rules that these clinicians have tired of. */
const TIRESOME: readonly string[] = ['older-adult', 'psychostimulant', 'pregnancy-test-due'];
const OVERRIDDEN_AS_A_RULE: Habit = { accepted: 0.01, overridden: 0.96 };

/** The feedback on a card, if there is any; `at` is when the card was shown. */
export function reaction(card: Card, at: Date, random: Random): FeedbackItem | undefined {
  const isTiresome = findingsOf(card, identity.findingsExtension).some(({ rule }) => TIRESOME.includes(rule));
  const habit = isTiresome ? OVERRIDDEN_AS_A_RULE : BY_LEVEL[card.indicator];
  const seconds = random.between(2, 90);
  const item = {
    card: card.uuid,
    outcomeTimestamp: new Date(at.getTime() + seconds * 1000).toISOString(),
    acceptedSuggestions: [],
  };
  const chance = random.next();
  const [suggestion] = card.suggestions ?? [];
  if (chance < habit.accepted)
    return suggestion && { ...item, outcome: 'accepted', acceptedSuggestions: [suggestion.uuid] };
  if (chance > habit.accepted + habit.overridden) return undefined;
  const reasons = card.overrideReasons ?? [];
  // The first that is offered is chosen most; some say nothing.
  const chosen = random.chance(0.2) ? undefined : reasons[Math.floor(random.next() ** 2 * reasons.length)];
  return { ...item, outcome: 'overridden', ...(chosen && { overrideReason: { code: chosen.code } }) };
}
