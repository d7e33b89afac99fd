/** The advice beside the order: cards, or in so many words why there are none. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Card, Exchange } from '../wire.js';
import { cardView } from './card.js';
import { decision } from './decision.js';
import { exchangeId } from './exchanges.js';
import { focusOn } from './focus.js';
import { levelIcons } from './icons.js';
import { lookedAt } from './looked-at.js';
import type { Session } from './session.js';
import { cardsShown, isGap, keyOf, type State } from './state.js';
import { failureOf, timeOf } from './words.js';

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

/** `2 cards: 1 critical, 1 for information`. */
function inNumbers(cards: readonly Card[]): string {
  const levels = [
    [cards.filter(isGap).length, 'not checked'],
    ...(['critical', 'warning'] as const).map(
      (level) => [cards.filter((card) => card.indicator === level && !isGap(card)).length, level] as const,
    ),
    [cards.filter((card) => card.indicator === 'info' && !isGap(card)).length, 'for information'],
  ] as const;
  const told = levels.filter(([number]) => number > 0).map(([number, level]) => `${number} ${level}`);
  return `${count(cards.length, 'card', 'cards')}: ${told.join(', ')}`;
}

/** The state of the advice in one line; also what is read out when it changes. */
export function adviceInWords({ advice, order }: State): string {
  switch (advice.kind) {
    case 'not-asked':
      return order ? 'Not asked yet: no medicine is chosen.' : 'Not asked yet: no patient is chosen.';
    case 'asking':
      return advice.hook === 'order-sign' ? 'Checking before signing …' : 'Asking the safety service …';
    case 'failed':
      return 'Not checked: the safety service gave no advice.';
    case 'answered':
      return advice.cards.length === 0 ? 'Asked, and nothing to say.' : inNumbers(advice.cards);
  }
}

/** Leads whoever has to find out why to what went over the wire. */
function wayTo(exchange: Exchange): TemplateResult {
  const id = exchangeId(exchange);
  const go = (event: Event): void => {
    event.preventDefault();
    const details = document.getElementById(id);
    if (details instanceof HTMLDetailsElement) details.open = true;
    details?.scrollIntoView();
    focusOn(`#${id} > summary`);
  };
  return html`<a href="#${id}" @click=${go}>What was sent, and what came back</a>`;
}

function without(session: Session): TemplateResult | typeof nothing {
  const { advice } = session.state;
  if (advice.kind === 'not-asked')
    return html`<div class="empty"><p>The safety service is asked as soon as a medicine is chosen.</p></div>`;
  if (advice.kind === 'failed') {
    const { what, next } = failureOf(advice.exchange);
    return html`<div class="failed">
      <p class="level">${levelIcons['gap']} Nothing was checked</p>
      <h3>${what}</h3>
      <p>${next}</p>
      <div class="row">
        <button
          @click=${() => {
            session.edit({});
          }}
        >
          Try again
        </button>
        ${advice.exchange ? wayTo(advice.exchange) : nothing}
      </div>
    </div>`;
  }
  if (advice.kind === 'answered' && advice.cards.length === 0)
    return html`<div class="clear">
      <p class="level">${levelIcons['clear']} Asked, and nothing to say</p>
      <p>
        ${
          advice.hook === 'order-sign'
            ? 'At signing the service repeats warnings only, and has none.'
            : 'The service was asked about this order and has no advice on it. It speaks about ketamine and esketamine only.'
        }
        Answered at ${timeOf(advice.exchange.at)}.
      </p>
      ${lookedAt(advice.exchange)}
    </div>`;
  return advice.kind === 'asking' && advice.before.length === 0
    ? html`<div class="empty waiting"></div>`
    : nothing;
}

export function advicePanel(session: Session): TemplateResult {
  const { state } = session;
  const cards = cardsShown(state);
  const isReplaced = state.advice.kind === 'asking';
  /** A card that the next answer repeats stays where it is, with what is open in it. */
  const keys = cards.map(keyOf);
  return html`<section class="advice" id="advice" aria-labelledby="advice-title">
    <h2 id="advice-title">Advice</h2>
    <p class="state ${state.advice.kind}" role="status">${adviceInWords(state)}</p>
    ${decision(session)} ${without(session)}
    <ol class="cards ${isReplaced ? 'replaced' : ''}" aria-label="Cards">
      ${repeat(
        cards,
        ({ uuid }, index) => (keys.indexOf(keys[index] ?? '') === index ? keys[index] : uuid),
        (card) => cardView(card, session),
      )}
    </ol>
  </section>`;
}
