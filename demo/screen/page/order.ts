/** The order form: every change is sent to the service, and signing asks once more. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { Choice, Concept, OrderForm } from '../wire.js';
import { medicineSearch } from './medicine.js';
import type { Session } from './session.js';

const valueOf = (event: Event): string =>
  event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    ? event.target.value
    : '';

type Typed = 'dose' | 'minutes';
type Chosen = 'unit' | 'route' | 'frequency' | 'location';

const typed = (session: Session, name: Typed, label: string, of: OrderForm): TemplateResult =>
  html`<label class="field ${name}">
    ${label}
    <input
      inputmode="decimal"
      autocomplete="off"
      maxlength="60"
      .value=${live(of[name])}
      @input=${(event: Event) => {
        session.type({ [name]: valueOf(event) });
      }}
    />
  </label>`;

const chosen = (
  session: Session,
  name: Chosen,
  label: string,
  of: OrderForm,
  choices: readonly Choice[],
): TemplateResult =>
  html`<label class="field ${name}">
    ${label}
    <select
      .value=${live(of[name])}
      @change=${(event: Event) => {
        session.edit({ [name]: valueOf(event) });
      }}
    >
      ${name === 'unit' || name === 'location' ? nothing : html`<option value="">Not given</option>`}
      ${choices.map(({ id, label: text }) => html`<option value=${id} ?selected=${id === of[name]}>${text}</option>`)}
    </select>
  </label>`;

/** A reason from the problem list, or in words. */
function reasonField(session: Session, order: OrderForm, reasons: readonly Concept[]): TemplateResult {
  const known = reasons.findIndex(({ text }) => text === order.reason?.text);
  const isWords = order.reason !== null && known === -1;
  const choose = (event: Event): void => {
    const value = valueOf(event);
    const words = { text: isWords ? order.reason.text : '' };
    session.edit({
      reason: value === '' ? null : value === 'words' ? words : (reasons[Number(value)] ?? null),
    });
  };
  return html`<label class="field reason">
      Reason
      <select @change=${choose}>
        <option value="" ?selected=${order.reason === null}>Not given</option>
        ${reasons.map(({ text }, index) => html`<option value=${index} ?selected=${index === known}>${text}</option>`)}
        <option value="words" ?selected=${isWords}>In words …</option>
      </select>
    </label>
    ${
      isWords
        ? html`<label class="field reason-words">
            Reason in words
            <input
              maxlength="300"
              autocomplete="off"
              .value=${live(order.reason.text)}
              @input=${(event: Event) => {
                session.type({ reason: { text: valueOf(event) } });
              }}
            />
          </label>`
        : inFull(reasons[known]?.text ?? '')
    }`;
}

/** Characters that a menu of any width has room for. */
const FITS = 30;

/** Who hears the screen has heard all of it in the menu. */
const inFull = (text: string): TemplateResult | typeof nothing =>
  text.length > FITS ? html`<p class="in-full" aria-hidden="true">${text}</p>` : nothing;

const SIGN_WORDS = {
  open: 'Sign order',
  checking: 'Checking …',
  review: 'Read the advice',
  signed: 'Signed',
} as const;

function signing(session: Session): TemplateResult {
  const { signing: at, order } = session.state;
  return html`<footer class="row">
    <button type="submit" class="primary" ?disabled=${(order?.medicine ?? null) === null || at !== 'open'}>
      ${SIGN_WORDS[at]}
    </button>
    <button
      type="button"
      @click=${() => {
        session.clear();
      }}
    >
      ${at === 'signed' ? 'New order' : 'Clear'}
    </button>
  </footer>`;
}

function otherDrafts(session: Session): TemplateResult | typeof nothing {
  const { others } = session.state;
  if (others.length === 0) return nothing;
  return html`<section class="drafts">
    <h3>Also drafted</h3>
    <ul>
      ${others.map(
        ({ text }, index) =>
          html`<li>
            ${text}
            <button
              type="button"
              class="quiet"
              aria-label="Discard ${text}"
              @click=${() => {
                session.discard(index);
              }}
            >
              Discard
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

export function orderPanel(session: Session): TemplateResult | typeof nothing {
  const { chart, order, setting, notice, signing: at } = session.state;
  if (chart === null || order === null) return nothing;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void session.sign();
  };
  const places = setting.locations.map((name) => ({ id: name, label: name }));
  return html`<form class="panel order ${at}" @submit=${submit} aria-labelledby="order-title">
    <h2 id="order-title">Order</h2>
    <div class="fields">
      ${medicineSearch(session)} ${typed(session, 'dose', 'Dose', order)}
      ${chosen(session, 'unit', 'Unit', order, setting.units)}
      ${chosen(session, 'route', 'Route', order, setting.routes)}
      ${typed(session, 'minutes', 'Over (min)', order)}
      ${chosen(session, 'frequency', 'Frequency', order, setting.frequencies)}
      ${chosen(session, 'location', 'Given in', order, places)} ${reasonField(session, order, chart.reasons)}
    </div>
    ${otherDrafts(session)}
    <p class="notice" role="status">${notice}</p>
    ${signing(session)}
  </form>`;
}
