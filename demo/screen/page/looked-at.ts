/** Beside "nothing to say": what the service had before it, how many entries of each, and from where. */
import { html, type TemplateResult } from 'lit-html';
import type { Exchange } from '../wire.js';

interface Row {
  readonly what: string;
  readonly entries: string;
  readonly from: string;
}

const SENT = 'sent along';
const READ = 'read by the service';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** `MedicationRequest`, `medicationRequests` → `medication request(s)`. */
const words = (name: string): string => name.replaceAll(/(?<=[a-z])[A-Z]/g, ' $&').toLowerCase();

function entriesOf(value: unknown): string {
  if (!isObject(value)) return 'none';
  if (value['resourceType'] === 'OperationOutcome') return 'refused';
  if (value['resourceType'] !== 'Bundle') return '1';
  return String(Array.isArray(value['entry']) ? value['entry'].length : 0);
}

function sent({ request: { body } }: Exchange): readonly Row[] {
  const prefetch = isObject(body) && isObject(body['prefetch']) ? body['prefetch'] : {};
  return Object.entries(prefetch).map(([key, value]) => ({
    what: words(key),
    entries: entriesOf(value),
    from: SENT,
  }));
}

/** Queries of one type differ in what they ask for, of which a list of codes says little here: they are counted together. */
function read({ reads }: Exchange): readonly Row[] {
  const types = new Map<string, Row>();
  for (const { path, status, entries } of reads) {
    const [, type = ''] = path.split(/[/?]/);
    const isRead = status !== undefined && status < 300;
    const row = isRead ? type : `${type} ${status ?? ''}`;
    const known = Number(types.get(row)?.entries ?? 0);
    types.set(row, {
      what: words(type),
      entries: isRead ? String(known + (entries ?? 1)) : 'not read',
      from: isRead ? READ : `${READ}: ${status ?? 'broken off'}`,
    });
  }
  return [...types.values()];
}

export function lookedAt(exchange: Exchange): TemplateResult {
  const rows = [...sent(exchange), ...read(exchange)];
  if (rows.length === 0) return html`<p>Nothing was sent along, and the service read nothing.</p>`;
  return html`<table class="looked-at">
    <caption>
      What the service had before it
    </caption>
    <thead>
      <tr>
        <th scope="col">Part of the record</th>
        <th scope="col">Entries</th>
        <th scope="col">From</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ what, entries, from }) =>
          html`<tr>
            <th scope="row">${what}</th>
            <td>${entries}</td>
            <td>${from}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
