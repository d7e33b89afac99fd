/** The catalogue as documents: Markdown made from the rules, rendered to HTML, and the same as JSON. */
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe } from '../clinical/describe.js';
import { cataloguePage, rulePage, rulesOf } from '../clinical/rule-page.js';
import type { Catalogue, Rule } from '../clinical/rule.js';
import { sourcesOfRule } from '../clinical/sources-of.js';
import type { Page, Pages } from './rule-pages.js';

const STYLE = `
  :root { color-scheme: light dark; }
  body { font: 1rem/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1, h2, h3 { line-height: 1.2; } h3 { margin-top: 3rem; border-top: 1px solid #8886; padding-top: 1.5rem; }
  code { font-size: .9em; padding: .1em .3em; border-radius: .25em; background: #8882; }
  li { margin: .25rem 0; } nav { margin-bottom: 2rem; }
`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function documentOf(title: string, markdown: string, back: boolean): string {
  const body = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  const nav = back ? '<nav><a href="/rules">All rules</a></nav>' : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head><body>${nav}<main>${body}</main></body></html>`;
}

/** A rule as data, with its criteria put into words beside the tree. */
function ruleJson(rule: Rule): unknown {
  return {
    ...rule,
    reads: sourcesOfRule(rule),
    firesWhen: rule.branches.map(({ level, when }) => ({ level, when: describe(when) })),
  };
}

/** Made once: the catalogue does not change while the process lives. */
export function createPages(title: string, catalogue: Catalogue): Pages {
  const rules = rulesOf(catalogue);
  const summary = rules.map(({ id, title: name, kind, group, contexts }) => ({
    id,
    title: name,
    kind,
    group,
    contexts,
  }));
  const list = rules
    .map(({ id, title: name, kind, group }) => `| [${name}](/rules/${id}) | ${kind} | ${group} |`)
    .join('\n');
  const [intro] = cataloguePage(title, catalogue).split('\n\n## Rules');
  const markdown = `${intro ?? ''}\n\n## Rules\n\n| rule | kind | group |\n| --- | --- | --- |\n${list}\n`;
  const index: Page = {
    html: documentOf(title, markdown, false),
    json: { version: catalogue.version, reviewed: catalogue.reviewed, rules: summary },
  };
  const pages = new Map<string, Page>(
    rules.map((rule) => [
      rule.id,
      { html: documentOf(rule.title, rulePage(rule), true), json: ruleJson(rule) },
    ]),
  );
  return { index: () => index, page: (id) => pages.get(id) };
}
