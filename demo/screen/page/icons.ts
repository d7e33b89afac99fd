/** One shape for each level: colour alone never tells. */
import { svg, type SVGTemplateResult, html, type TemplateResult } from 'lit-html';

const drawn = (shape: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">${shape}</svg>`;

const BANG = svg`<path d="M10 5.6v5.2M10 13.6v.2" stroke="var(--on)" stroke-width="2" stroke-linecap="round" />`;

export const levelIcons: Readonly<Record<string, TemplateResult>> = {
  critical: drawn(
    svg`<path d="M6.3 1.5h7.4l4.8 4.8v7.4l-4.8 4.8H6.3l-4.8-4.8V6.3z" fill="currentColor" />${BANG}`,
  ),
  warning: drawn(
    svg`<path d="M10 1.8 19 17.6H1z" fill="currentColor" stroke="currentColor" stroke-linejoin="round" /><path d="M10 7.4v4.4M10 14.6v.2" stroke="var(--on)" stroke-width="2" stroke-linecap="round" />`,
  ),
  info: drawn(
    svg`<circle cx="10" cy="10" r="8.6" fill="currentColor" /><path d="M10 9.4v4.8M10 6.2v.2" stroke="var(--on)" stroke-width="2" stroke-linecap="round" />`,
  ),
  gap: drawn(
    svg`<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2" stroke-dasharray="3.2 2.6" /><path d="M7.8 8a2.3 2.3 0 1 1 3.2 2.1c-.7.4-1 .8-1 1.6M10 14.2v.1" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" />`,
  ),
  clear: drawn(
    svg`<circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="1.8" /><path d="m6.4 10.3 2.5 2.5 4.9-5.4" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />`,
  ),
};
