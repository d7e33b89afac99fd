/** What went over the wire, for the integration engineer: requests, answers, timings, and what the service read. */
import { html, nothing, type TemplateResult } from 'lit-html';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Exchange } from '../wire.js';
import { failureOf, timeOf } from './words.js';

const json = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value, null, 2));

/** Puts the body alone on the clipboard, and says so where it was asked. */
function copyButton(body: string): TemplateResult {
  const copy = async ({ currentTarget: button }: Event): Promise<void> => {
    const said = await navigator.clipboard.writeText(body).then(
      () => 'Copied',
      () => 'The browser does not allow copying',
    );
    if (button instanceof HTMLElement) button.textContent = said;
  };
  return html`<button class="copy" @click=${copy}>Copy JSON</button>`;
}

const block = (title: string, head: string, body: unknown): TemplateResult =>
  html`<details>
    <summary>${title}</summary>
    ${body === undefined ? nothing : copyButton(json(body))}
    <pre tabindex="0" aria-label=${title}>
${head}

${body === undefined ? '(empty)' : json(body)}</pre>
  </details>`;

/** Long lists of codes say little here. */
const shortened = (path: string): string => {
  const readable = decodeURIComponent(path);
  return readable.length > 110 ? `${readable.slice(0, 109)}…` : readable;
};

function reads({ reads: made, request }: Exchange): TemplateResult | typeof nothing {
  if (request.url.endsWith('/feedback')) return nothing;
  if (made.length === 0) return html`<p class="none">The service read nothing from the FHIR server.</p>`;
  return html`<details>
    <summary>The service read from the FHIR server: ${made.length}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Request</th>
          <th scope="col">Entries</th>
          <th scope="col">ms</th>
        </tr>
      </thead>
      <tbody>
        ${made.map(
          ({ status, method, path, entries, milliseconds }) =>
            html`<tr>
              <td>${status ?? 'broken off'}</td>
              <td><code>${method} ${shortened(path)}</code></td>
              <td>${entries ?? ''}</td>
              <td>${milliseconds}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

const resultOf = ({ response, failure }: Exchange): string =>
  response ? String(response.status) : failure === 'no-answer' ? 'no answer' : 'unreachable';

/** Where an exchange stands in the page. */
export const exchangeId = ({ at }: Exchange): string => `exchange-${at.replaceAll(/\W/g, '-')}`;

function exchangeView(exchange: Exchange): TemplateResult {
  const { title, at, request, response, timings } = exchange;
  const heads = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
  const isFine = response !== undefined && response.status < 300;
  return html`<li>
    <details id=${exchangeId(exchange)}>
      <summary>
        <span class="title">${title}</span>
        <span class="result ${isFine ? '' : 'bad'}">${resultOf(exchange)}</span>
        <span class="times"
          >${timings.map(({ what, milliseconds }) => `${what} ${milliseconds} ms`).join(' · ')}</span
        >
        <time datetime=${at}>${timeOf(at)}</time>
      </summary>
      <div class="parts">
        ${isFine || title === 'feedback' ? nothing : html`<p class="said">${failureOf(exchange).what} ${failureOf(exchange).next}</p>`}
        ${block('Request', `${request.method} ${request.url}\n${heads.join('\n')}`, request.body)}
        ${
          response
            ? block('Response', String(response.status), response.body)
            : html`<p class="none">No response came.</p>`
        }
        ${reads(exchange)}
      </div>
    </details>
  </li>`;
}

export function exchangePanel(exchanges: readonly Exchange[]): TemplateResult {
  return html`<section class="exchanges" aria-labelledby="exchanges-title">
    <h2 id="exchanges-title">Exchange with the service</h2>
    ${
      exchanges.length === 0
        ? html`<p class="none">Nothing has been sent yet.</p>`
        : html`<ol>
            ${repeat(exchanges, (exchange) => exchange, exchangeView)}
          </ol>`
    }
  </section>`;
}
