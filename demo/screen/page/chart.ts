/** The patient's chart: who it is, and what the EHR has on record. */
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ChartView, Entry } from '../wire.js';
import { dateOf } from './words.js';

function entryView({ text, note, date, status }: Entry): TemplateResult {
  return html`<li>
    <span class="what">${text}</span>
    ${note === undefined ? nothing : html`<span class="note">${note}</span>`}
    ${status === undefined ? nothing : html`<span class="status">${status}</span>`}
    ${date === undefined ? nothing : html`<time datetime=${date}>${dateOf(date)}</time>`}
  </li>`;
}

/** An empty list says that nothing is recorded: whether there is nothing, nobody can know. */
const section = (title: string, entries: readonly Entry[]): TemplateResult =>
  html`<section>
    <h3>${title}</h3>
    ${
      entries.length === 0
        ? html`<p class="none">None recorded</p>`
        : html`<ul>
            ${entries.map(entryView)}
          </ul>`
    }
  </section>`;

/** Who is treated, and what must never be overlooked. */
export const patientHeader = (chart: ChartView): TemplateResult =>
  html`<header class="who">
    <h2 id="who">${chart.name}</h2>
    <p>${chart.person}</p>
    <p class="allergies">
      <span>Allergies:</span>
      ${chart.allergies.length === 0 ? 'none recorded' : chart.allergies.map(({ text }) => text).join(', ')}
    </p>
    <p class="shows">${chart.shows}</p>
  </header>`;

export function recordPanel(chart: ChartView): TemplateResult {
  return html`<section class="panel chart" aria-labelledby="chart-title">
    <h2 id="chart-title">Chart</h2>
    <div class="record">
      <div>${section('Problems', chart.problems)} ${section('Measurements', chart.vitals)}</div>
      <div>
        ${section('Medications', chart.medications)}
        ${chart.procedures.length > 0 ? section('Procedures', chart.procedures) : nothing}
      </div>
    </div>
  </section>`;
}
