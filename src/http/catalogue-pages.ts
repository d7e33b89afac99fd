/** The catalogue as documents, HTML for a reader and JSON for a program, both made from the rules themselves. */
import { levelRows } from '../clinical/level-rows.js';
import { outline } from '../clinical/outline.js';
import { changesOf, type PublishedCatalogue } from '../clinical/publication.js';
import type { Rule } from '../clinical/rule.js';
import { siteChanges, type Site, type SiteChange } from '../clinical/site-policy.js';
import { relationsOf } from '../clinical/rule-relations.js';
import { rulesOf } from '../clinical/rule-page.js';
import { sourceAttributes } from '../clinical/source-attributes.js';
import { sourcesOfRule } from '../clinical/sources-of.js';
import { markup } from './markup.js';
import { missingDocument } from './pages/missing-document.js';
import { overviewDocument } from './pages/overview-document.js';
import { ruleDocument } from './pages/rule-document.js';
import { traceabilityDocument } from './pages/traceability-document.js';
import type { Page, Pages } from './rule-pages.js';

/** Stands where a rule's id stands in an address; no rule may have it. */
export const TRACEABILITY = 'traceability';

type Changes = readonly SiteChange[];
type Make = () => Page;

export interface PageParts {
  /** The policies of this moment. */
  readonly sites: () => readonly Site[];
  readonly now: () => Date;
  /** Under which path of its host readers find the service, where a proxy puts one before ours: `/cds`; asked for each page made. */
  readonly under: () => string;
}

/**
 * Each page is made when it is first asked for and then kept until what sites have decided changes, since the catalogue does
 * not while the process lives: to make all of them takes a third of a second, in which a service that starts could answer EHRs.
 */
export function createPages(
  title: string,
  catalogue: PublishedCatalogue,
  { sites = () => [], now = () => new Date(), under = () => '' }: Partial<PageParts> = {},
): Pages {
  const kept = (make: (changes: Changes) => Page, rule?: string): Make =>
    keptWhile(
      () => siteChanges(sites(), now(), rule),
      (changes) => linkedUnder(under(), make(changes)),
    );
  const index = kept((changes) => ({
    html: overviewDocument(title, catalogue, changes),
    json: catalogueJson(catalogue, changes),
  }));
  const pages = new Map<string, Make>([
    ...rulesOf(catalogue).map((rule): [string, Make] => [
      rule.id,
      kept(
        (changes) => ({
          html: ruleDocument(title, rule, catalogue, changes),
          json: ruleJson(rule, catalogue, changes),
        }),
        rule.id,
      ),
    ]),
    [TRACEABILITY, kept(() => ({ html: traceabilityDocument(title, catalogue), json: catalogue.review }))],
  ]);
  const missing = kept(() => ({ html: missingDocument(title, catalogue), json: undefined }));
  return { index, page: (id) => pages.get(id)?.(), missing: () => missing().html };
}

/** Pages are written as if nothing stood before `/rules`. */
function linkedUnder(path: string, { html, json }: Page): Page {
  const link = markup`<a href="${path}/rules`.toString();
  return { html: html.replaceAll('<a href="/rules', () => link), json };
}

function keptWhile(read: () => Changes, make: (changes: Changes) => Page): Make {
  let kept: { readonly of: string; readonly page: Page } | undefined;
  return () => {
    const changes = read();
    const of = JSON.stringify(changes);
    if (kept?.of !== of) kept = { of, page: make(changes) };
    return kept.page;
  };
}

function catalogueJson(catalogue: PublishedCatalogue, changesAtSites: Changes): unknown {
  const { version, reviewed, developer, funding, objections, monographs } = catalogue;
  return {
    version,
    reviewed,
    developer,
    funding,
    objections,
    changesAtSites,
    monographs: monographs.map(({ id, drug, useContexts, scopes }) => ({ id, drug, useContexts, scopes })),
    rules: rulesOf(catalogue).map((rule) => {
      const { id, title, kind, group, contexts } = rule;
      return { id, title, kind, group, contexts, levels: levelRows(rule, catalogue) };
    }),
  };
}

/** A rule as data, with what its pages tell from it beside the tree. */
function ruleJson(rule: Rule, catalogue: PublishedCatalogue, changesAtSites: Changes): unknown {
  const { version, reviewed, cases } = catalogue;
  return {
    ...rule,
    catalogue: { version, reviewed },
    reads: sourcesOfRule(rule),
    levels: levelRows(rule, catalogue),
    firesWhen: rule.branches.map(({ level, when }) => ({ level, when: outline(when) })),
    relations: relationsOf(rule, catalogue),
    sourceAttributes: sourceAttributes(rule, catalogue),
    changes: changesOf(rule.id, catalogue),
    changesAtSites,
    cases: `${cases}/${rule.id}.cases.ts`,
  };
}
