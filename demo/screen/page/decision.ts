/** Before signing: the prescriber has the advice before their eyes, and decides. Over a critical card they say why. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Card, Coding } from '../wire.js';
import { focusOn } from './focus.js';
import { reasonMenu } from './reasons.js';
import type { Session } from './session.js';
import { openCritical } from './state.js';

/** A card whose service offers no reasons asks for none. */
const asked = (session: Session): readonly Card[] =>
  openCritical(session.state).filter(({ overrideReasons = [] }) => overrideReasons.length > 0);

function whatIsOpen(isFailed: boolean, isAsked: boolean): string {
  if (isFailed) return 'The check at signing failed.';
  if (isAsked) return 'Change the order, or say why it is right all the same.';
  return 'Read the advice, then sign or change the order.';
}

function chosenReasons(form: HTMLFormElement, cards: readonly Card[]): ReadonlyMap<Card, Coding> {
  const data = new FormData(form);
  return new Map(
    cards.flatMap((card, index) => {
      const reason = card.overrideReasons?.find(({ code }) => code === data.get(`reason-${index}`));
      return reason ? [[card, reason] as const] : [];
    }),
  );
}

export function decision(session: Session): TemplateResult | typeof nothing {
  const { signing, advice } = session.state;
  if (signing !== 'review') return nothing;
  const isFailed = advice.kind === 'failed';
  const cards = asked(session);
  const sign = (event: SubmitEvent): void => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) void session.signOver(chosenReasons(event.target, cards));
  };
  const back = (): void => {
    session.set({ signing: 'open' });
    focusOn('.order [type="submit"]');
  };
  return html`<form class="decide" aria-label="Before signing" tabindex="-1" @submit=${sign}>
    <p><strong>Not signed yet.</strong> ${whatIsOpen(isFailed, cards.length > 0)}</p>
    ${cards.map(
      ({ summary, overrideReasons = [] }, index) =>
        html`<label>
          ${cards.length > 1 ? summary : 'Reason'} ${reasonMenu(`reason-${index}`, overrideReasons)}
        </label>`,
    )}
    <div class="row">
      <button class="primary">${isFailed ? 'Sign unchecked' : 'Sign all the same'}</button>
      <button type="button" @click=${back}>Back to the order</button>
    </div>
  </form>`;
}
