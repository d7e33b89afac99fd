/** What decides the use context, and for which orders only a part of the rules runs. */
import type { PublishedCatalogue } from '../../clinical/publication.js';
import type { Criterion } from '../../clinical/criterion.js';
import { criteriaOfScope, valueSetsOf } from '../../clinical/criterion-nodes.js';
import { rulesOf } from '../../clinical/rule-page.js';
import { GROUP_NAMES, groupInWords } from '../../clinical/rule-words.js';
import type { Monograph, Scope, UseContextRow } from '../../clinical/rule.js';
import { markup, type Markup } from '../markup.js';
import { criterionOf, targetsOf, termList, type Targets } from './criteria.js';
import type { Section } from './layout.js';
import { valueSetDetails } from './value-set.js';
import { linksTo } from './words.js';

/** Drugs mostly share their rows; one that does not has its own. */
export function useContextSections(catalogue: PublishedCatalogue): readonly Section[] {
  const { monographs } = catalogue;
  const distinct = monographs.filter(
    ({ useContexts }, index) => monographs.findIndex((other) => other.useContexts === useContexts) === index,
  );
  const criteria = distinct.flatMap(({ useContexts, scopes }) => [
    ...useContexts.map(({ when }) => when),
    ...scopes.flatMap(criteriaOfScope),
  ]);
  const targets = targetsOf(criteria);
  const titles = new Map(rulesOf(catalogue).map(({ id, title }) => [id, title]));
  return [
    ...distinct.flatMap((monograph) =>
      sectionsOf(monograph, distinct.length === 1 ? '' : ` (${monograph.drug})`, targets, titles),
    ),
    { id: 'terms', title: 'Terms of these rows', body: termList(criteria, targets) },
    { id: 'value-sets', title: 'Value sets of these rows', body: valueSetsOf(criteria).map(valueSetDetails) },
  ];
}

const sectionsOf = (
  { id, useContexts, scopes }: Monograph,
  suffix: string,
  targets: Targets,
  titles: ReadonlyMap<string, string>,
): readonly Section[] => [
  {
    id: `use-${id}`,
    title: `What the order is for${suffix}`,
    body: [
      markup`<p>The first row that is met decides the use context, and with it which rules run.</p>`,
      useContexts.map((row) => rowOf(row, targets)),
    ],
  },
  {
    id: `scopes-${id}`,
    title: `Orders for which only a part runs${suffix}`,
    body: scopes.map((scope) => scopeOf(scope, targets, titles)),
  },
];

const rowOf = ({ row, when, context }: UseContextRow, targets: Targets): Markup =>
  markup`<details><summary>${row} <span class="quiet">→</span> <strong>${context}</strong></summary><div>${criterionOf(when, targets)}</div></details>
`;

const whereOf = (where: Criterion | undefined, targets: Targets): Markup =>
  where === undefined ? markup`` : markup` where:<div>${criterionOf(where, targets)}</div>`;

function scopeOf({ name, when, only }: Scope, targets: Targets, titles: ReadonlyMap<string, string>): Markup {
  const from = Object.entries(only.from ?? {});
  return markup`<h3>${name}</h3><div>${criterionOf(when, targets)}</div>
<p>Then run only:</p><ul>
${(only.groups ?? []).map((group) => markup`<li>${groupInWords(group)}</li>`)}
${(only.rules ?? []).map((rule) => markup`<li>${linksTo([rule], titles)}</li>`)}
${from.map(([rule, level]) => markup`<li>${linksTo([rule], titles)}, shown from ${level} on${whereOf(only.where?.[rule], targets)}</li>`)}
<li>${GROUP_NAMES['0']}</li></ul>
`;
}
