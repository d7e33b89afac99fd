/** The catalogue at a glance: every rule by group with its levels, what decides the use context, and how to object. */
import type { PublishedCatalogue } from '../../clinical/publication.js';
import type { SiteChange } from '../../clinical/site-policy.js';
import { rulesOf } from '../../clinical/rule-page.js';
import { CONTEXT_NAMES, CONTEXTS, GROUP_NAMES, groupInWords } from '../../clinical/rule-words.js';
import type { CardGroup } from '../../clinical/rule.js';
import { markup, type Markup } from '../markup.js';
import { documentOf, type Section } from './layout.js';
import { ruleTable } from './levels.js';
import { siteChangeTable } from './site-changes.js';
import { useContextSections } from './use-context.js';
import { badge, enumerated, listed } from './words.js';

export function overviewDocument(
  title: string,
  catalogue: PublishedCatalogue,
  changes: readonly SiteChange[] = [],
): string {
  return documentOf({
    title,
    catalogue: title,
    opening: [opening(catalogue), contextFilter],
    sections: [
      ...groupSections(catalogue),
      ...useContextSections(catalogue),
      { id: 'sites', title: 'Changed at sites', body: siteChangeTable(changes, true) },
      {
        id: 'review',
        title: 'From the review to the rules',
        body: markup`<p>The catalogue started from a review: ${catalogue.review.source.citation}</p>
<p><a href="/rules/traceability">Each of its statements, and what became of it</a></p>`,
      },
      { id: 'objection', title: 'How to object', body: markup`<p>${catalogue.objections}</p>` },
    ],
    closing: markup`<p>Made from the rules that this service runs on. The same as data: <code>Accept: application/json</code>.</p>`,
  });
}

function opening(catalogue: PublishedCatalogue): Markup {
  const drugs = enumerated(catalogue.monographs.map(({ drug }) => drug));
  const contexts = listed(CONTEXTS.map((context) => `${context} ${CONTEXT_NAMES[context]}`));
  return markup`<p class="lead">${rulesOf(catalogue).length} rules for orders of ${drugs}. Catalogue ${catalogue.version}, ${catalogue.reviewed}.</p>
<p>A level is how loudly a card speaks: ${badge('critical')}, ${badge('warning')} or ${badge('info')}. It depends on what the drug is ordered for: ${contexts}.</p>`;
}

/** Works by style alone; where it cannot work it is not there. */
const contextFilter = markup`<fieldset><legend>Rules that run in</legend>
<label><input type="radio" name="in" id="in-any" autocomplete="off" checked>any use</label>
${CONTEXTS.map((context) => markup`<label><input type="radio" name="in" id="in-${context}" autocomplete="off">${context}</label>\n`)}</fieldset>`;

function groupSections(catalogue: PublishedCatalogue): readonly Section[] {
  const groups = Object.keys(GROUP_NAMES) as readonly CardGroup[];
  return groups.flatMap((group) => {
    const rules = rulesOf(catalogue).filter((rule) => rule.group === group);
    if (rules.length === 0) return [];
    return [{ id: `group-${group}`, title: groupInWords(group), body: ruleTable(rules, catalogue) }];
  });
}
