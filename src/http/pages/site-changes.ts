/** What sites have decided about rules: which EHR's, what, who, why, and until when. */
import type { SiteChange } from '../../clinical/site-policy.js';
import { markup, type Markup, type Piece } from '../markup.js';

const WHAT = {
  off: 'Switched off',
  lower: 'One level lower',
  raise: 'One level higher',
  add: 'Says in addition:',
  reviewed: 'Reviewed',
} as const;

/** A table of decisions; nothing where there are none. */
export function siteChangeTable(changes: readonly SiteChange[], withRule = false): Markup | undefined {
  if (changes.length === 0) return undefined;
  return markup`<p class="quiet">Decided by the sites whose EHRs are named, for their own patients. Everything else on this page is the catalogue as it is everywhere.</p>
<table class="stacks">
<thead><tr><th scope="col">EHR</th><th scope="col">Decision</th><th scope="col">By</th><th scope="col">Holds</th></tr></thead>
<tbody>${changes.map((change) => row(change, withRule))}</tbody></table>`;
}

function row(change: SiteChange, withRule: boolean): Markup {
  const { ehr, by, approvedBy, on, expires, why, state } = change;
  return markup`<tr><td><code>${ehr}</code></td>
<td>${withRule ? ruleOf(change) : undefined}<strong>${WHAT[change.change]}</strong>${detailOf(change)} <span class="only">${why}</span></td>
<td>${by}${approvedBy === undefined ? undefined : `, with ${approvedBy}`}</td>
<td><time datetime="${on}">${on}</time> to <time datetime="${expires}">${expires}</time> <span class="only">${state}</span></td></tr>
`;
}

const ruleOf = ({ rule }: SiteChange): Piece =>
  rule === undefined ? 'All rules: ' : markup`<a href="/rules/${rule}">${rule}</a>: `;

function detailOf(change: SiteChange): string {
  if (change.change === 'add') return ` “${change.sentence}”`;
  return change.change === 'reviewed' ? ` catalogue ${change.catalogue}` : '';
}
