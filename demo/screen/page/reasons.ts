/** The menu of a card's override reasons. None is chosen beforehand: a reason that nobody chose says nothing. */
import { html, type TemplateResult } from 'lit-html';
import type { Coding } from '../wire.js';

export const reasonMenu = (name: string, reasons: readonly Coding[]): TemplateResult =>
  html`<select name=${name} required>
    <option value="">Choose a reason</option>
    ${reasons.map(({ code, display }) => html`<option value=${code}>${display ?? code}</option>`)}
  </select>`;
