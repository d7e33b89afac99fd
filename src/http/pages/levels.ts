/** Levels on a page: the matrix of one rule, a rule's row among others, and what a level is limited to. */
import { LABEL_REGIONS, type LabelRegion } from '../../clinical/facts.js';
import { levelRows } from '../../clinical/level-rows.js';
import type { PublishedCatalogue } from '../../clinical/publication.js';
import { loudestFirst, narrowedTo, reachOf, type Reach } from '../../clinical/rule-levels.js';
import { CONTEXTS, sentence } from '../../clinical/rule-words.js';
import type { Rule } from '../../clinical/rule.js';
import { markup, type Markup, type Piece } from '../markup.js';
import { badge, contextMark, enumerated, silent } from './words.js';

/** Levels by drug and labelling against use context. */
export function levelMatrix(rule: Rule, catalogue: PublishedCatalogue): Markup {
  const rows = levelRows(rule, catalogue).map(
    ({ drugs, regions, levels }) => markup`<tr><th scope="row">${rowName(drugs, regions)}</th>
${CONTEXTS.map((context) => cell(context, levels[context].map(badge)))}</tr>
`,
  );
  return levelTable('Order and labelling', rows);
}

/** Rules against use context. */
export const ruleTable = (rules: readonly Rule[], catalogue: PublishedCatalogue): Markup =>
  levelTable(
    'Rule',
    rules.map((rule) => ruleRow(rule, reachOf(rule, catalogue), catalogue)),
  );

const levelTable = (rowsAre: string, rows: readonly Markup[]): Markup =>
  markup`<table class="stacks grid">
<thead><tr><th scope="col">${rowsAre}</th>${CONTEXTS.map((context) => markup`<th scope="col">${contextMark(context)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table>`;

function ruleRow(
  { id, title, contexts }: Rule,
  reach: readonly Reach[],
  catalogue: PublishedCatalogue,
): Markup {
  const drugs = [...new Set(reach.map(({ drug }) => drug))];
  const only = drugs.length < catalogue.monographs.length ? `${enumerated(drugs)} only` : undefined;
  return markup`<tr data-runs="${contexts.join(' ')}"><th scope="row"><a href="/rules/${id}">${title}</a>${small(only)}</th>
${CONTEXTS.map((context) => {
  const here = reach.filter((one) => one.context === context);
  return cell(
    context,
    loudestFirst(here).map((level) => {
      const at = here.filter((one) => one.level === level);
      const { drugs: forDrugs, regions } = narrowedTo(at, reach);
      const limits = [...forDrugs, ...regions].join(', ');
      return markup`<span>${badge(level)}${small(limits === '' ? undefined : limits)}</span>`;
    }),
  );
})}</tr>
`;
}

const cell = (context: string, levels: readonly Markup[]): Markup =>
  markup`<td data-name="${context}">${levels.length === 0 ? silent : markup`<span class="levels">${levels}</span>`}</td>`;

const small = (text: string | undefined): Piece =>
  text === undefined ? undefined : markup` <span class="only">${text}</span>`;

/** `… , UK labelling`: where alone a level is reached; nothing where the rule knows no other place. */
export function limitsOf(part: readonly Reach[], whole: readonly Reach[]): string | undefined {
  const { drugs, regions } = narrowedTo(part, whole);
  const limits = [...drugs, ...(regions.length === 0 ? [] : [`${regions.join(', ')} labelling`])];
  return limits.length === 0 ? undefined : limits.join(', ');
}

const rowName = (drugs: readonly string[], regions: readonly LabelRegion[]): string => {
  const labelling = regions.length === LABEL_REGIONS.length ? 'any' : enumerated(regions);
  return `${sentence(enumerated(drugs))}, ${labelling} labelling`;
};
