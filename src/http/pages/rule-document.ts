/** The page of one rule, complete, made from the very object that the service runs on. */
import { criteriaOf, valueSetsOf } from '../../clinical/criterion-nodes.js';
import type { PublishedCatalogue } from '../../clinical/publication.js';
import type { SiteChange } from '../../clinical/site-policy.js';
import { FOR_EVERY_RULE, groupInWords } from '../../clinical/rule-words.js';
import type { Rule } from '../../clinical/rule.js';
import { markup, type Markup } from '../markup.js';
import { targetsOf } from './criteria.js';
import { documentOf } from './layout.js';
import { levelMatrix } from './levels.js';
import { cardChoices, cardText, relations } from './rule-card.js';
import { criteriaSection } from './rule-criteria.js';
import { attributeList, changeList, evidenceTable } from './rule-sources.js';
import { siteChangeTable } from './site-changes.js';
import { valueSetDetails } from './value-set.js';

export function ruleDocument(
  catalogueTitle: string,
  rule: Rule,
  catalogue: PublishedCatalogue,
  changes: readonly SiteChange[] = [],
): string {
  const targets = targetsOf(criteriaOf(rule));
  const sets = valueSetsOf(criteriaOf(rule));
  return documentOf({
    title: rule.title,
    catalogue: catalogueTitle,
    opening: markup`<p class="quiet"><code>${rule.id}</code> · ${rule.kind} · <a href="/rules#group-${rule.group}">${groupInWords(rule.group)}</a></p>`,
    sections: [
      {
        id: 'levels',
        title: 'How loudly it speaks',
        body: [
          markup`<p class="quiet">Every level that some patient can meet, the loudest first. ${FOR_EVERY_RULE}</p>`,
          levelMatrix(rule, catalogue),
        ],
      },
      { id: 'sites', title: 'Changed at sites', body: siteChangeTable(changes) },
      {
        id: 'fires',
        title: 'When it fires',
        body: criteriaSection(rule, catalogue, targets),
      },
      {
        id: 'card',
        title: 'What the card says',
        body: [cardText(rule, targets), cardChoices(rule, targets)],
      },
      { id: 'relations', title: 'With other rules', body: relations(rule, catalogue) },
      { id: 'evidence', title: 'Evidence', body: evidenceTable(rule) },
      {
        id: 'value-sets',
        title: 'Value sets',
        body:
          sets.length === 0
            ? markup`<p>None: the rule asks for no diagnosis, medicine or result.</p>`
            : sets.map(valueSetDetails),
      },
      { id: 'attributes', title: 'Source attributes', body: attributeList(rule, catalogue) },
      { id: 'changes', title: 'Versions and changes', body: changeList(rule, catalogue) },
      { id: 'objection', title: 'How to object', body: objection(rule, catalogue) },
    ],
    closing: markup`<p>Catalogue ${catalogue.version}, ${catalogue.reviewed}. The same as data: <code>Accept: application/json</code>.</p>`,
  });
}

const objection = ({ id }: Rule, { objections, cases }: PublishedCatalogue): Markup =>
  markup`<p>${objections}</p>
<p>The patients that this rule was tried on, with those it must leave alone and those it cannot judge: <code>${cases}/${id}.cases.ts</code> in the source.</p>`;
