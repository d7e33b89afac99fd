/** The screen as a whole: what is switched on, who is treated, what is ordered, what is advised, what was sent. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { Choice } from '../wire.js';
import { adviceInWords, advicePanel } from './advice.js';
import { patientHeader, recordPanel } from './chart.js';
import { exchangePanel } from './exchanges.js';
import { orderPanel } from './order.js';
import { patientList } from './patients.js';
import type { Session } from './session.js';
import { cardsShown, isGap } from './state.js';

const menu = (
  label: string,
  value: string,
  choices: readonly Choice[],
  choose: (id: string) => void,
): TemplateResult =>
  html`<label>
    ${label}
    <select
      @change=${(event: Event) => {
        if (event.target instanceof HTMLSelectElement) choose(event.target.value);
      }}
    >
      ${choices.map(({ id, label: text }) => html`<option value=${id} ?selected=${id === value}>${text}</option>`)}
    </select>
  </label>`;

function switches(session: Session): TemplateResult {
  const { setting, switches: on } = session.state;
  const ways = [
    { id: 'sent', label: 'sent along (prefetch)' },
    { id: 'read', label: 'read by the service' },
  ];
  return html`<div class="switches" role="group" aria-label="Settings of the demo">
    ${menu(
      'Labels of',
      on.region,
      setting.regions.map((id) => ({ id, label: id })),
      (region) => {
        session.flip({ region });
      },
    )}
    ${menu('Record', on.prefetch ? 'sent' : 'read', ways, (id) => {
      session.flip({ prefetch: id === 'sent' });
    })}
    ${menu('Fault', on.fault, setting.faults, (fault) => {
      session.flip({ fault });
    })}
  </div>`;
}

/** On a narrow screen the advice lies below the form: this line leads there. */
function peek(session: Session): TemplateResult {
  const cards = cardsShown(session.state);
  const gravest = cards.some(isGap)
    ? 'gap'
    : (['critical', 'warning', 'info'].find((level) => cards.some((card) => card.indicator === level)) ?? '');
  const level = session.state.advice.kind === 'failed' ? 'gap' : gravest;
  return html`<a
    class="peek ${level}"
    href="#advice"
    @click=${(event: Event) => {
      event.preventDefault();
      document.getElementById('advice')?.scrollIntoView({ behavior: 'smooth' });
    }}
    >${adviceInWords(session.state)}</a
  >`;
}

export function frame(session: Session): TemplateResult {
  const { chart, exchanges, switches: on } = session.state;
  return html`<a class="skip" href="#order-title">Skip to the order</a>
    <header class="top">
      <div class="brand">
        <h1>Ordering screen</h1>
        <p>A make-believe EHR. Everyone in it is invented.</p>
      </div>
      ${switches(session)}
    </header>
    ${peek(session)}
    <div class="columns ${on.fault === 'none' ? '' : 'faulty'}">
      ${patientList(session)}
      <main>${chart ? patientHeader(chart) : nothing} ${orderPanel(session)}</main>
      ${advicePanel(session)} ${chart ? recordPanel(chart) : nothing}
    </div>
    ${exchangePanel(exchanges)}`;
}
