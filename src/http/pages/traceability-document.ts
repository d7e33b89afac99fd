/** The review that the catalogue started from, statement by statement, and what became of each. */
import type { PublishedCatalogue, TracedStatement } from '../../clinical/publication.js';
import { rulesOf } from '../../clinical/rule-page.js';
import { linkTo, markup, type Markup, type Piece } from '../markup.js';
import { documentOf } from './layout.js';
import { linksTo } from './words.js';

export function traceabilityDocument(catalogueTitle: string, catalogue: PublishedCatalogue): string {
  const { source, parts } = catalogue.review;
  const titles = new Map(rulesOf(catalogue).map(({ id, title }) => [id, title]));
  return documentOf({
    title: 'From the review to the rules',
    catalogue: catalogueTitle,
    opening: markup`<p>The catalogue started from ${linkTo(source.url, source.citation)}</p>
<p>That the review says something does not make it right: where labels or studies contradict it, the rule follows them and names both. Numbers in brackets are references of the review.</p>`,
    sections: parts.map(({ title, statements }, index) => ({
      id: `part-${index + 1}`,
      title,
      body: markup`<table class="stacks traced">
<thead><tr><th scope="col">Statement</th><th scope="col">Where</th><th scope="col">What became of it</th></tr></thead>
<tbody>${statements.map((statement) => rowOf(statement, titles))}</tbody></table>`,
    })),
    closing: markup`<p>Catalogue ${catalogue.version}, ${catalogue.reviewed}.</p>`,
  });
}

function rowOf(traced: TracedStatement, titles: ReadonlyMap<string, string>): Markup {
  return markup`<tr><td>${traced.statement}</td><td class="quiet small">${traced.where}</td><td>${outcome(traced, titles)}</td></tr>
`;
}

function outcome(traced: TracedStatement, titles: ReadonlyMap<string, string>): Piece {
  if ('reason' in traced) return markup`<strong>No rule.</strong> ${traced.reason}`;
  return [
    linksTo(traced.rules, titles),
    traced.remark === undefined ? undefined : markup` <span class="only">${traced.remark}</span>`,
  ];
}
