/** How the report looks: a page to be read in a meeting. */
import { markup } from '../../src/http/markup.js';

export const STYLE = markup`<style>
:root { color-scheme: light; --ink: #1c1e21; --quiet: #565d66; --line: #dddfdc; --ground: #fdfdfb; --mark: #fbf0d5; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.55 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; letter-spacing: -.012em; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 3rem 0 .6rem; }
h3 { font-size: 1.0625rem; margin: 0 0 .2rem; }
p { margin: 0 0 .8rem; max-width: 44rem; } .quiet { color: var(--quiet); }
ul { padding-left: 1.25rem; margin: 0; } li { margin: .3rem 0; max-width: 46rem; }
code { font: .9em ui-monospace, Consolas, Menlo, monospace; color: var(--quiet); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(7.75rem, 1fr)); gap: 0 1.5rem; margin: 1.75rem 0 0; border-top: 2px solid var(--ink); }
.figures div { display: flex; flex-direction: column; padding: .8rem 0; border-bottom: 1px solid var(--line); }
.figures dt { order: 2; font-weight: 600; font-size: .95rem; } .figures dd { order: 1; margin: 0; font-size: 1.9rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.figures dd.remark { order: 3; font-size: .875rem; color: var(--quiet); line-height: 1.35; }
.lessons { font-size: 1.0625rem; } .lessons li { margin: .55rem 0; }
article { border-left: 4px solid #d98c2b; padding: .1rem 0 .1rem 1rem; margin: 1.1rem 0; } article p { margin-bottom: .3rem; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.25rem; margin: .2rem 0 .6rem; font-size: .9375rem; }
.swatch { display: inline-block; width: .8rem; height: .8rem; margin-right: .4rem; border-radius: 2px; }
.accepted { background: #1b6f5c; } .overridden { background: #d98c2b; } .unanswered { background: #c9ced4; }
figure { margin: .5rem 0 1.75rem; } figure svg { max-width: 100%; height: auto; } .narrow { display: none; }
.scrolls { overflow-x: auto; border: 1px solid var(--line); border-radius: 4px; }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; width: 100%; }
th, td { padding: .4rem .6rem; text-align: right; border-bottom: 1px solid var(--line); }
thead th { font-weight: 600; vertical-align: bottom; font-size: .8125rem; line-height: 1.25; color: var(--quiet); }
th:first-child { text-align: left; position: sticky; left: 0; background: var(--ground); min-width: 11rem; } tbody th { font-weight: 500; }
tr.review > * { background: var(--mark); } tbody tr:last-child > * { border-bottom: 0; }
.notes { color: var(--quiet); font-size: .95rem; }
@media (max-width: 44rem) { .wide { display: none; } .narrow { display: block; } h1 { font-size: 1.6rem; } .figures { grid-template-columns: 1fr 1fr; } .figures dd { font-size: 1.6rem; } th:first-child { min-width: 8.5rem; } }
@media print { body { font-size: 10.5pt; } main { padding: 0; max-width: none; } .scrolls { overflow: visible; border: 0; } table { font-size: 7.5pt; } h2 { break-after: avoid; } figure, article, .figures { break-inside: avoid; } }
</style>`;
