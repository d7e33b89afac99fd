/** The report as one page that needs nothing else: for a committee, on a desk, on a phone and on paper. */
import { markup, type Markup } from '../../src/http/markup.js';
import { FATES, ratesChart, reasonsChart, rulesChart, weeksChart } from './charts.js';
import { lessonsOf, percent, type Names } from './lessons.js';
import { LEAST_FIRINGS, type RuleUse, type Summary } from './summarise.js';
import { STYLE } from './style.js';

export interface PageParts extends Names {
  readonly product: string;
  readonly catalogue: string;
  /** First and last day. */
  readonly from: string;
  readonly to: string;
}

export function pageOf(summary: Summary, parts: PageParts): string {
  const { product, from, to, catalogue } = parts;
  const title = `${product}: what became of the cards`;
  return markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
${STYLE}
</head>
<body>
<main>
<header><h1>What became of the cards</h1>
<p class="quiet">${product}, catalogue ${catalogue} · <time datetime="${from}">${from}</time> to <time datetime="${to}">${to}</time> · ${summary.ehrs.join(', ') || 'no EHR'}</p></header>
${summary.answers === 0 ? markup`<p>No card was issued in this period.</p>` : body(summary, parts)}
</main>
</body>
</html>
`.toString();
}

function body(summary: Summary, parts: PageParts): Markup {
  return markup`${figures(summary)}
<section><h2>What stands out</h2><ul class="lessons">${lessonsOf(summary, parts).map((lesson) => markup`<li>${lesson}</li>`)}</ul></section>
${review(summary, parts)}
<section><h2>The rules shown most</h2>
<p class="quiet">How often each was shown and what became of its card; the figure beside a bar is the share that was overridden.</p>
${legend}
${rulesChart(summary, parts.titleOf)}</section>
<section><h2>Week by week</h2><p class="quiet">Cards shown.</p>${legend}${weeksChart(summary)}
<p class="quiet">Share of cards that were overridden, and of answers of which a part could not be checked.</p>${ratesChart(summary)}</section>
${summary.reasons.length === 0 ? undefined : markup`<section><h2>Why cards were overridden</h2>${reasonsChart(summary, parts.reasonOf)}</section>`}
<section><h2>Every rule</h2>${table(summary, parts)}</section>
${notes(summary)}`;
}

const legend = markup`<ul class="legend">${FATES.map(
  ({ name, fate }) => markup`<li><span class="swatch ${fate}"></span>${name}</li>`,
)}</ul>`;

function figures({ answers, cards, incomplete, patients, withheld }: Summary): Markup {
  const figure = (value: string | number, name: string, remark = ''): Markup =>
    markup`<div><dt>${name}</dt><dd>${value}</dd><dd class="remark">${remark}</dd></div>`;
  return markup`<dl class="figures">
${figure(answers, 'answers with cards', withheld > 0 ? `${withheld} withheld (shadow mode)` : patients === undefined ? '' : `for ${patients} patients`)}
${figure(cards.shown, 'cards shown', `${(cards.shown / Math.max(1, answers - withheld)).toFixed(1)} an answer`)}
${figure(percent(cards.accepted, cards.shown), 'accepted', `${cards.accepted} cards`)}
${figure(percent(cards.overridden, cards.shown), 'overridden', `${cards.overridden} cards`)}
${figure(percent(cards.unanswered, cards.shown), 'without an answer', 'ignored, or not reported')}
${figure(percent(incomplete, answers), 'incomplete', 'a part could not be checked')}
</dl>`;
}

function review({ rules }: Summary, { titleOf, reasonOf }: PageParts): Markup {
  const toReview = rules.filter((rule) => rule.toReview);
  return markup`<section><h2>Rules to look at again</h2>
<p class="quiet">Overridden more than nine times in ten, over ${LEAST_FIRINGS} firings or more. Either the rule is wrong for these patients, or it comes too often, too loudly or too late.</p>
${toReview.length === 0 ? markup`<p>None in this period.</p>` : toReview.map((use) => reviewed(use))}</section>`;

  function reviewed(use: RuleUse): Markup {
    return markup`<article><h3>${titleOf(use.rule)}</h3>
<p><strong>${percent(use.overridden, use.shown)}</strong> of ${use.shown} overridden, ${use.accepted} accepted, ${use.unanswered} without an answer. <code>${use.rule}</code></p>
<ul>${use.reasons.slice(0, 4).map(([code, count]) => markup`<li>${reasonOf(code)}: ${count}</li>`)}</ul></article>`;
  }
}

function table({ rules }: Summary, { titleOf }: PageParts): Markup {
  return markup`<div class="scrolls" tabindex="0" role="region" aria-label="Every rule"><table>
<thead><tr><th scope="col">Rule</th><th scope="col">Fired</th><th scope="col">Shown</th><th scope="col">Accepted</th><th scope="col">Overridden</th><th scope="col">No answer</th><th scope="col">Overridden, share</th><th scope="col">Repeated within a day</th><th scope="col">Not repeated</th><th scope="col">At select</th><th scope="col">At sign</th><th scope="col">Critical</th><th scope="col">Warning</th><th scope="col">Info</th></tr></thead>
<tbody>${rules.map(
    (
      use,
    ) => markup`<tr${use.toReview ? markup` class="review"` : undefined}><th scope="row">${titleOf(use.rule)}</th><td>${use.fired}</td><td>${use.shown}</td><td>${use.accepted}</td><td>${use.overridden}</td><td>${use.unanswered}</td><td>${percent(use.overridden, use.shown)}</td><td>${use.repeats === undefined ? 'not known' : percent(use.repeats, use.shown)}</td><td>${use.notRepeated}</td><td>${use.hooks['order-select'] ?? 0}</td><td>${use.hooks['order-sign'] ?? 0}</td><td>${use.levels.critical}</td><td>${use.levels.warning}</td><td>${use.levels.info}</td></tr>
`,
  )}</tbody></table></div>`;
}

function notes({ patients }: Summary): Markup {
  return markup`<section class="notes"><h2>How to read this</h2><ul>
<li>An EHR reports on a card, not on a rule: where a card carries several rules, what became of it counts for each of them.</li>
<li>Without an answer are cards that were ignored, and those of EHRs that do not report. What was reported last counts.</li>
<li>A high share of overrides does not show that a rule is useless, nor a low one that it helps: look at the patients behind it.</li>
<li>Cards that were withheld in shadow mode count as fired, never as shown. Answers without any card are not recorded, unless something was left out of them.</li>
<li>Not repeated are findings that were left out at signing, since the same user had dismissed them for the same patient within a day (<code>repeats: suppress</code>). They count neither as fired nor as shown.</li>
${patients === undefined ? markup`<li>No pseudonyms are kept (<code>PSEUDONYM_KEY</code>), so repeats cannot be counted.</li>` : undefined}
</ul></section>`;
}
