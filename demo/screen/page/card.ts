/** One card: its level, what to do, why, what it offers, and how to override it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Card, Coding } from '../wire.js';
import { detailOf } from './detail.js';
import { focusOn } from './focus.js';
import { levelIcons } from './icons.js';
import { reasonMenu } from './reasons.js';
import type { Session } from './session.js';
import { isGap, keyOf } from './state.js';

const LEVELS: Readonly<Record<Card['indicator'], string>> = {
  critical: 'Critical',
  warning: 'Warning',
  info: 'For information',
};

/** More than these, or what is for information only, waits until somebody asks for it. */
const MOST_ACTIONS = 3;

function titleOfRest(card: Card, isAll: boolean): string {
  if (isGap(card)) return 'What was not checked, and what to look at';
  return isAll ? 'What to do, evidence and sources' : 'Why, evidence and sources';
}

/** In a card, for {@link focusOn}. */
const within = (card: Card, what: string): string => `[data-card="${CSS.escape(keyOf(card))}"] ${what}`;

/** The reasons, and a line for whoever wants to say more. */
function overrideForm(card: Card, reasons: readonly Coding[], session: Session): TemplateResult {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const reason = reasons.find(({ code }) => code === data.get('reason'));
    const comment = data.get('comment');
    void session.override(card, reason, typeof comment === 'string' ? comment.trim() : '');
    focusOn(within(card, '.outcome'));
  };
  const back = (): void => {
    session.set({ overriding: '' });
    focusOn(within(card, '.quiet'));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') back();
  };
  return html`<form class="override" aria-label="Override this advice" @submit=${send} @keydown=${press}>
    ${reasons.length > 0 ? html`<label> Reason ${reasonMenu('reason', reasons)} </label>` : nothing}
    <label>Comment <input name="comment" maxlength="300" autocomplete="off" placeholder="Optional" /></label>
    <div class="row">
      <button class="primary">Override this advice</button>
      <button type="button" @click=${back}>Back</button>
    </div>
  </form>`;
}

function offers(card: Card, session: Session): TemplateResult | typeof nothing {
  const suggestions = card.suggestions ?? [];
  const isOverriding = session.state.overriding === keyOf(card);
  return html`${
    suggestions.length > 0
      ? html`<ul class="offers">
          ${suggestions.map(
            (suggestion) =>
              html`<li>
                <button @click=${() => void session.accept(card, suggestion)}>${suggestion.label}</button>
              </li>`,
          )}
        </ul>`
      : nothing
  }
  ${
    isOverriding
      ? overrideForm(card, card.overrideReasons ?? [], session)
      : card.overrideReasons
        ? html`<button
            class="quiet"
            @click=${() => {
              session.set({ overriding: keyOf(card) });
              focusOn('.override :is(select, input)');
            }}
          >
            Override …
          </button>`
        : nothing
  }`;
}

const SHARED = /^(?<head>[^:]+): (?<rest>.+)$/;

/** Links whose labels begin alike, "Rule and evidence: …", stand under that beginning. */
function links({ links: sent = [] }: Card): TemplateResult | typeof nothing {
  if (sent.length === 0) return nothing;
  const groups = new Map<string, { readonly label: string; readonly url: string }[]>();
  for (const { label, url } of sent) {
    const { head = '', rest = label } = SHARED.exec(label)?.groups ?? {};
    groups.set(head, [...(groups.get(head) ?? []), { label: rest, url }]);
  }
  return html`<div class="links">
    ${[...groups].map(
      ([head, group]) =>
        html`${head === '' ? nothing : html`<p>${head}</p>`}
          <ul>
            ${group.map(
              ({ label, url }) =>
                html`<li>
                  <a href=${/^https?:/.test(url) ? url : '#'} target="_blank" rel="noopener noreferrer"
                    >${label}</a
                  >
                </li>`,
            )}
          </ul>`,
    )}
  </div>`;
}

function advised(card: Card, session: Session): TemplateResult {
  const { lead, actions, rest } = detailOf(card);
  const isFolded =
    actions !== undefined && (card.indicator === 'info' || actions.childElementCount > MOST_ACTIONS);
  return html`<div class="detail">${lead} ${isFolded ? nothing : actions}</div>
    ${
      rest.length > 0
        ? html`<details class="why">
            <summary>${titleOfRest(card, isFolded)}</summary>
            <div class="detail">${isFolded ? actions : nothing} ${rest}</div>
          </details>`
        : nothing
    }
    ${offers(card, session)} ${links(card)}`;
}

export function cardView(card: Card, session: Session): TemplateResult {
  const reason = session.state.overridden.get(keyOf(card));
  const level = isGap(card) ? 'gap' : card.indicator;
  const label = isGap(card) ? 'Not checked' : LEVELS[card.indicator];
  return html`<li
    class="card ${level} ${reason === undefined ? '' : 'overridden'}"
    data-level=${level}
    data-card=${keyOf(card)}
  >
    <article>
      <header><span class="level">${levelIcons[level]} ${label}</span></header>
      <h3>${card.summary}</h3>
      ${
        reason === undefined
          ? advised(card, session)
          : html`<p class="outcome" tabindex="-1">Overridden${reason === '' ? '' : `: ${reason}`}</p>
              ${links(card)}`
      }
    </article>
  </li>`;
}
