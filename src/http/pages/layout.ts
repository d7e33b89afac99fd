/** The frame of every page: landmarks, a skip link, the page's own contents beside it, and whose words these are. */
import { markup, type Markup, type Piece } from '../markup.js';
import { STYLE } from './style.js';

export interface Section {
  /** Fragment of its address. */
  readonly id: string;
  readonly title: string;
  readonly body: Piece;
}

export interface Layout {
  readonly title: string;
  /** Name of the whole, after the title of a page that is a part of it. */
  readonly catalogue: string;
  /** Stands between the title and the first section. */
  readonly opening: Piece;
  readonly sections: readonly Section[];
  readonly closing: Piece;
}

/** A whole document. Sections without a body are left out, and out of the contents. */
export function documentOf({ title, catalogue, opening, sections: all, closing }: Layout): string {
  const sections = all.filter(({ body }) => body !== undefined);
  const name = title === catalogue ? title : `${title} – ${catalogue}`;
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<link rel="icon" href="data:,">
${STYLE}
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header class="site"><nav aria-label="Catalogue"><a href="/rules">All rules</a> <a href="/rules/traceability">From the review</a></nav></header>
<div class="page">
${sections.length > 0 ? contents(sections) : undefined}
<main id="content">
<h1>${title}</h1>
${opening}
${sections.map(sectionOf)}
<footer>${closing}</footer>
</main>
</div>
</body>
</html>
`.toString();
}

const contents = (sections: readonly Section[]): Markup =>
  markup`<nav class="contents" aria-label="On this page"><details><summary>On this page</summary><ul>
${sections.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>\n`)}</ul></details></nav>`;

const sectionOf = ({ id, title, body }: Section): Markup =>
  markup`<section aria-labelledby="${id}"><h2 id="${id}">${title}</h2>
${body}
</section>
`;
