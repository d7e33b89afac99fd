/** Everything that the screen shows, as plain values. */
import type { Card, ChartView, Draft, Exchange, Hook, OrderForm, Setting, Switches } from '../wire.js';

/** What the service said, or why it said nothing. "Nothing to say" and "not asked" are never the same. */
type Advice =
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'asking'; readonly hook: Hook; readonly before: readonly Card[] }
  | {
      readonly kind: 'answered';
      readonly hook: Hook;
      readonly cards: readonly Card[];
      readonly exchange: Exchange;
    }
  | { readonly kind: 'failed'; readonly hook: Hook; readonly exchange?: Exchange };

/** `review`: the last check has answered or failed, and the prescriber decides. */
type Signing = 'open' | 'checking' | 'review' | 'signed';

export interface Search {
  readonly text: string;
  readonly isOpen: boolean;
  /** Index of the option that the arrow keys have reached; -1 for none. */
  readonly active: number;
}

export interface State {
  readonly setting: Setting;
  readonly switches: Switches;
  readonly chart: ChartView | null;
  readonly order: OrderForm | null;
  readonly others: readonly Draft[];
  readonly search: Search;
  readonly advice: Advice;
  readonly signing: Signing;
  /** What became of cards, by {@link keyOf}: the reason they were overridden for. */
  readonly overridden: ReadonlyMap<string, string>;
  /** {@link keyOf} the card whose override is being filled in. */
  readonly overriding: string;
  /** What has just been done, in one sentence. */
  readonly notice: string;
  /** Newest first. */
  readonly exchanges: readonly Exchange[];
}

export const closedSearch: Search = { text: '', isOpen: false, active: -1 };

export const startingState = (setting: Setting): State => ({
  setting,
  switches: { region: 'US', fault: 'none', prefetch: true },
  chart: null,
  order: null,
  others: [],
  search: closedSearch,
  advice: { kind: 'not-asked' },
  signing: 'open',
  overridden: new Map(),
  overriding: '',
  notice: '',
  exchanges: [],
});

/** A card comes with a new id each time; what it says about the patient is what was overridden. */
export const keyOf = ({ rules, indicator, summary }: Card): string =>
  [indicator, ...rules, summary].join('\n');

/** Whether a card tells of what was not checked. */
export const isGap = ({ rules }: Card): boolean => rules.includes('data-incomplete');

/** Critical cards that nobody has given a reason against. */
export const openCritical = ({ advice, overridden }: State): readonly Card[] =>
  advice.kind === 'answered'
    ? advice.cards.filter((card) => card.indicator === 'critical' && !overridden.has(keyOf(card)))
    : [];

/** The cards on the screen, those of an answer that is about to be replaced included. */
export function cardsShown({ advice }: State): readonly Card[] {
  if (advice.kind === 'answered') return advice.cards;
  return advice.kind === 'asking' ? advice.before : [];
}
