/** One card: its level, what to do, why, what it offers, and how to override it. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Card, Coding } from '../wire.js';
import { detailOf } from './detail.js';
import { levelIcons } from './icons.js';
import type { Session } from './session.js';
import { isGap, keyOf } from './state.js';

const LEVELS: Readonly<Record<Card['indicator'], string>> = {
  critical: 'Critical',
  warning: 'Warning',
  info: 'For information',
};

function titleOfRest(card: Card, isAll: boolean): string {
  if (isGap(card)) return 'What was not checked, and what to look at';
  return isAll ? 'What to do, evidence and sources' : 'Why, evidence and sources';
}

/** The reasons are not many: a menu of them, and a line for whoever wants to say more. */
function overrideForm(card: Card, reasons: readonly Coding[], session: Session): TemplateResult {
  const send = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const data = new FormData(event.target);
    const reason = reasons.find(({ code }) => code === data.get('reason'));
    const comment = data.get('comment');
    void session.override(card, reason, typeof comment === 'string' ? comment.trim() : '');
  };
  return html`<form class="override" @submit=${send}>
    ${
      reasons.length > 0
        ? html`<label>
            Reason
            <select name="reason" required>
              <option value="">Choose a reason</option>
              ${reasons.map(({ code, display }) => html`<option value=${code}>${display ?? code}</option>`)}
            </select>
          </label>`
        : nothing
    }
    <label>Comment <input name="comment" maxlength="300" autocomplete="off" placeholder="Optional" /></label>
    <div class="row">
      <button class="primary">Override this advice</button>
      <button
        type="button"
        @click=${() => {
          session.set({ overriding: '' });
        }}
      >
        Back
      </button>
    </div>
  </form>`;
}

function offers(card: Card, session: Session): TemplateResult | typeof nothing {
  const suggestions = card.suggestions ?? [];
  const isOverriding = session.state.overriding === card.uuid;
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
              session.set({ overriding: card.uuid });
            }}
          >
            Override …
          </button>`
        : nothing
  }`;
}

const links = ({ links: sent = [] }: Card): TemplateResult | typeof nothing =>
  sent.length === 0
    ? nothing
    : html`<ul class="links">
        ${sent.map(
          ({ label, url }) =>
            html`<li>
              <a href=${/^https?:/.test(url) ? url : '#'} target="_blank" rel="noopener noreferrer"
                >${label}</a
              >
            </li>`,
        )}
      </ul>`;

export function cardView(card: Card, session: Session): TemplateResult {
  const { lead, rest } = detailOf(card);
  const reason = session.state.overridden.get(keyOf(card));
  const level = isGap(card) ? 'gap' : card.indicator;
  const label = isGap(card) ? 'Not checked' : LEVELS[card.indicator];
  return html`<li class="card ${level} ${reason === undefined ? '' : 'overridden'}" data-level=${level}>
    <article>
      <header><span class="level">${levelIcons[level]} ${label}</span></header>
      <h3>${card.summary}</h3>
      ${
        reason === undefined
          ? html`<div class="detail">${lead}</div>
              ${
                rest.length > 0
                  ? html`<details class="why">
                      <summary>${titleOfRest(card, lead.length === 0)}</summary>
                      <div class="detail">${rest}</div>
                      ${links(card)}
                    </details>`
                  : links(card)
              }
              ${offers(card, session)}`
          : html`<p class="outcome">Overridden${reason === '' ? '' : `: ${reason}`}</p>`
      }
    </article>
  </li>`;
}
