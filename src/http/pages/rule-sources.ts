/** On what a rule rests: its evidence, the source attributes that regulation asks for, and what changed in it. */
import { changesOf, type PublishedCatalogue } from '../../clinical/publication.js';
import { STRENGTH_NAMES } from '../../clinical/rule-words.js';
import type { Evidence, Rule } from '../../clinical/rule.js';
import { sourceAttributes } from '../../clinical/source-attributes.js';
import { linkTo, markup, type Markup, type Piece } from '../markup.js';

export function evidenceTable({ evidence }: Rule): Markup {
  return markup`<table class="stacks evidence">
<thead><tr><th scope="col">What it supports</th><th scope="col">Source</th><th scope="col">Strength</th></tr></thead>
<tbody>${evidence.map(evidenceRow)}</tbody></table>`;
}

function evidenceRow({ source, section, supports, strength }: Evidence): Markup {
  return markup`<tr><td>${supports}</td>
<td>${linkTo(source.url, source.title)}${section === undefined ? '' : `, ${section}`}
<span class="only">${source.citation}</span>
<span class="only">Read: ${source.read}. Last looked at <time datetime="${source.readOn}">${source.readOn}</time>.</span></td>
<td data-name="Strength">${strength === 'design' ? undefined : markup`<strong>${strength}</strong> `}<span class="small">${STRENGTH_NAMES[strength]}</span></td></tr>
`;
}

export function attributeList(rule: Rule, catalogue: PublishedCatalogue): Markup {
  return markup`<p class="quiet">For an evidence-based decision support intervention, 45 CFR 170.315(b)(11)(iv)(A). No data about people went into making a rule; what a rule reads of a patient is told from its criteria.</p>
<dl class="facts">${sourceAttributes(rule, catalogue).map(
    ({ name, values }) => markup`<dt>${name}</dt><dd>${lines(values)}</dd>`,
  )}</dl>`;
}

const lines = (values: readonly string[]): Piece =>
  values.length === 1 ? values[0] : markup`<ul>${values.map((value) => markup`<li>${value}</li>`)}</ul>`;

export function changeList(rule: Rule, catalogue: PublishedCatalogue): Markup {
  return markup`<dl class="facts">${changesOf(rule.id, catalogue).map(
    ({ date, version, what }) =>
      markup`<dt><time datetime="${date}">${date}</time> <span class="quiet">catalogue ${version}</span></dt><dd>${what}</dd>`,
  )}</dl>`;
}
