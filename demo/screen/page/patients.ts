/** The patients to choose from: a list where there is room, a menu where there is not. */
import { html, type TemplateResult } from 'lit-html';
import type { Session } from './session.js';

export function patientList(session: Session): TemplateResult {
  const { chart, setting } = session.state;
  const choose = (id: string): void => {
    history.replaceState(null, '', `#${id}`);
    void session.choosePatient(id);
  };
  const chosen = (event: Event): void => {
    if (event.target instanceof HTMLSelectElement) choose(event.target.value);
  };
  return html`<nav class="patients" aria-label="Patients">
    <h2>Patients</h2>
    <ul>
      ${setting.patients.map(
        ({ id, name, shows }) =>
          html`<li>
            <button
              aria-current=${id === chart?.id ? 'true' : 'false'}
              @click=${() => {
                choose(id);
              }}
            >
              <strong>${name}</strong> <span>${shows}</span>
            </button>
          </li>`,
      )}
    </ul>
    <label class="menu">
      Patient
      <select @change=${chosen}>
        ${setting.patients.map(
          ({ id, name }) => html`<option value=${id} ?selected=${id === chart?.id}>${name}</option>`,
        )}
      </select>
    </label>
  </nav>`;
}
