/** When a rule fires: its branches, each with its levels and what its card says otherwise. */
import { criteriaOf } from '../../clinical/criterion-nodes.js';
import type { PublishedCatalogue } from '../../clinical/publication.js';
import { readsInWords } from '../../clinical/reads-in-words.js';
import { loudestFirst, reachOf, type Reach } from '../../clinical/rule-levels.js';
import { CONTEXTS } from '../../clinical/rule-words.js';
import type { Branch, Rule } from '../../clinical/rule.js';
import { markup, type Markup, type Piece } from '../markup.js';
import { criterionOf, termList, type Targets } from './criteria.js';
import { limitsOf } from './levels.js';
import { badge, contextMark, listed } from './words.js';

export function criteriaSection(rule: Rule, catalogue: PublishedCatalogue, targets: Targets): Piece {
  const reach = reachOf(rule, catalogue);
  const terms = termList(criteriaOf(rule), targets);
  const branches = rule.branches.map((branch, index) =>
    branchOf(
      branch,
      reach.filter((found) => found.branch === index),
      reach,
      targets,
    ),
  );
  return [
    rule.appliesTo && markup`<p>Only for orders where:</p><div>${criterionOf(rule.appliesTo, targets)}</div>`,
    branches.length > 1 ? markup`<p>The first branch that is met decides.</p>` : undefined,
    markup`<ol class="branches">${branches}</ol>`,
    markup`<p class="quiet">Reads ${readsInWords(rule)}.</p>`,
    terms && markup`<h3>Terms</h3>${terms}`,
  ];
}

function branchOf(
  { when, short, summary, action }: Branch,
  reached: readonly Reach[],
  whole: readonly Reach[],
  targets: Targets,
): Markup {
  const limits = limitsOf(reached, whole);
  const named = short === undefined ? undefined : `Named beside other findings as “${short}”.`;
  const own = [summary, action, named].filter((text) => text !== undefined);
  return markup`<li><div class="reached">${levelsOf(reached)}${limits && markup`<span class="quiet small">only ${limits}</span>`}</div>
<div>${criterionOf(when, targets)}</div>
${
  own.length === 0
    ? undefined
    : markup`<p class="quiet small">The card then says:</p><blockquote>${own.map((text) => markup`<p>${text}</p>`)}</blockquote>`
}</li>
`;
}

/** Each level with the contexts in which this branch reaches it. */
function levelsOf(reached: readonly Reach[]): Piece {
  return loudestFirst(reached).map((level) => {
    const contexts = CONTEXTS.filter((context) =>
      reached.some((one) => one.level === level && one.context === context),
    );
    return markup`<span>${badge(level)} <span class="small">${listed(contexts.map(contextMark))}</span></span>`;
  });
}
