/** How pages look: one column of readable text, both colour schemes, a phone, and paper. */
import { CONTEXTS } from '../../clinical/rule-words.js';
import { markup } from '../markup.js';

/** Every pair of ink and ground reaches a contrast of 4.5 : 1 in either scheme. */
export const PALETTE = markup`
  :root {
    color-scheme: light dark;
    --ground: #fdfdfb; --ink: #1c1e21; --quiet: #565d66; --line: #dddfdc; --link: #174a80;
    --critical: #8c1411; --critical-ground: #fbe9e7;
    --warning: #674200; --warning-ground: #fbf0d5;
    --info: #28496b; --info-ground: #e9f0f6;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --ground: #16181b; --ink: #e4e5e7; --quiet: #a5abb3; --line: #34393f; --link: #8fbcf2;
      --critical: #ffb6ae; --critical-ground: #421513;
      --warning: #f3cd83; --warning-ground: #382b0d;
      --info: #accdf3; --info-ground: #1a2f45;
    }
  }`;

const TEXT = markup`
  * { box-sizing: border-box; }
  html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
  body {
    margin: 0 auto; padding: 0 1.25rem 5rem; max-width: 66rem; background: var(--ground); color: var(--ink);
    font: 1.0625rem/1.6 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; overflow-wrap: break-word;
  }
  a { color: var(--link); text-decoration: underline 1px color-mix(in srgb, currentColor 40%, transparent); text-underline-offset: .22em; }
  a:hover { text-decoration-color: currentColor; } a em { font-style: normal; } a strong { font-weight: 500; }
  nav a { text-decoration: none; } nav a:hover { text-decoration: underline; }
  abbr { text-decoration: none; }
  a:focus-visible, summary:focus-visible, input:focus-visible { outline: 2px solid var(--link); outline-offset: 3px; }
  h1, h2, h3 { line-height: 1.25; font-weight: 600; text-wrap: balance; }
  h1 { font-size: 1.9rem; letter-spacing: -.012em; margin: 0 0 .75rem; }
  h2 { font-size: 1.25rem; margin: 3.25rem 0 1rem; }
  h3 { font-size: 1.0625rem; margin: 1.75rem 0 .4rem; }
  p, dd, li { max-width: 42rem; }
  p { margin: 0 0 1rem; }
  ul, ol { margin: .25rem 0 1rem; padding-left: 1.4rem; }
  li { margin: .25rem 0; } li > ul { margin: .1rem 0 .3rem; }
  li::marker { color: var(--quiet); }
  em { font-style: italic; } time { white-space: nowrap; }
  code { font: .92em/1.4 ui-monospace, 'Cascadia Mono', Consolas, Menlo, monospace; }
  .quiet { color: var(--quiet); } .small { font-size: .9375rem; }
  .lead { font-size: 1.125rem; }
  dl { margin: 0; } dt { font-weight: 600; margin-top: .9rem; } dd { margin: 0; }
  @media (min-width: 48rem) {
    .facts { display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: .7rem 1.5rem; }
    .facts dt, .facts dd, .facts ul, .facts p { margin: 0; } .facts ul { padding-left: 1.1rem; }
  }
  .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--ground); padding: .5rem; }`;

const FRAME = markup`
  header.site { padding: 1.4rem 0 0; font-size: .9375rem; }
  header.site nav a { margin-right: 1.25rem; }
  .page { padding-top: 2.75rem; }
  .contents { font-size: .9375rem; margin-bottom: 1.5rem; }
  .contents details { border: 0; } .contents summary { color: var(--quiet); }
  .contents ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
  .contents li { margin: .1rem 0; }
  main > section:first-of-type > h2 { margin-top: 2.25rem; }
  footer { margin-top: 4.5rem; padding-top: 1.1rem; border-top: 1px solid var(--line); font-size: .9375rem; color: var(--quiet); }
  @media (min-width: 62rem) {
    .page { display: grid; grid-template-columns: 12.5rem minmax(0, 1fr); column-gap: 3.5rem; } main { grid-column: 2; }
    .contents { position: sticky; top: 2rem; align-self: start; margin: .4rem 0 0; }
    @supports selector(::details-content) {
      .contents summary { display: none; } .contents details::details-content { content-visibility: visible; height: auto; }
    }
    .contents ul { display: block; } .contents li { margin: .45rem 0; line-height: 1.35; }
  }`;

const PARTS = markup`
  .level { display: inline-block; padding: .02em .5em .06em; border-radius: .25em; border: 1px solid transparent;
    font-size: .875rem; line-height: 1.45; white-space: nowrap; }
  .critical { color: var(--critical); background: var(--critical-ground); border-color: currentColor; font-weight: 600; }
  .warning { color: var(--warning); background: var(--warning-ground); font-weight: 600; }
  .info { color: var(--info); background: var(--info-ground); }
  .only { display: block; font-size: .8125rem; line-height: 1.3; color: var(--quiet); }
  .levels { display: inline-flex; flex-direction: column; align-items: flex-start; gap: .3rem; }
  table { border-collapse: collapse; width: 100%; font-size: .9688rem; line-height: 1.45; }
  th, td { text-align: left; vertical-align: top; padding: .6rem 1.1rem .6rem 0; border-bottom: 1px solid var(--line); }
  th { font-weight: 600; }
  .grid { table-layout: fixed; } .grid th:first-child { width: 44%; } .evidence th:first-child { width: 36%; } .evidence th:last-child { width: 22%; }
  .traced th:first-child { width: 42%; } .traced th:nth-child(2) { width: 16%; }
  thead th { font-size: .875rem; color: var(--quiet); padding-top: 0; }
  tbody th { font-weight: 400; }
  details { border-bottom: 1px solid var(--line); } details > summary { padding: .55rem 0; cursor: pointer; }
  details > div { padding: .1rem 0 .9rem 1.15rem; }
  details:has(:target)::details-content { content-visibility: visible; height: auto; }
  .branches { padding: 0; list-style: none; counter-reset: branch; }
  .branches > li { counter-increment: branch; position: relative; padding: 0 0 0 2.2rem; margin: 1.4rem 0; max-width: 44rem; }
  .branches > li::before { content: counter(branch); position: absolute; left: 0; color: var(--quiet); font-variant-numeric: tabular-nums; }
  .reached { margin-bottom: .35rem; display: flex; flex-wrap: wrap; gap: .35rem .9rem; align-items: baseline; }
  .branches > li > p { margin: .7rem 0 .35rem; }
  blockquote { margin: 0 0 1rem; padding: 0 0 0 1.1rem; border-left: 2px solid var(--line); max-width: 42rem; }
  blockquote p { margin-bottom: .4rem; }
  .codes { columns: 2 17rem; column-gap: 2.5rem; padding: 0; list-style: none; font-size: .9375rem; }
  .codes li { margin: 0 0 .35rem; break-inside: avoid; padding-left: 1rem; text-indent: -1rem; }
  fieldset { border: 0; padding: 0; margin: 1.5rem 0 0; display: flex; flex-wrap: wrap; gap: .3rem 1.3rem; font-size: .9688rem; }
  legend { float: left; padding: 0; color: var(--quiet); }
  label { white-space: nowrap; } input { accent-color: var(--link); margin: 0 .25rem 0 0; }`;

const FILTER = markup`
  @supports not selector(:has(*)) { fieldset { display: none; } }
  ${CONTEXTS.map(
    (
      context,
    ) => markup`main:has(#in-${context}:checked) :is([data-runs], section:has([data-runs])):not([data-runs~='${context}'], :has([data-runs~='${context}'])) { display: none; }
  `,
  )}`;

const SMALL = markup`
  @media (max-width: 40rem) {
    body { padding: 0 1rem 4rem; font-size: 1rem; } h1 { font-size: 1.55rem; } .page { padding-top: 2rem; }
    .stacks, .stacks tbody, .stacks tr, .stacks th, .stacks td { display: block; border: 0; padding: 0; }
    .stacks thead { display: none; } .stacks th:first-child { width: auto; }
    .stacks tr { padding: .85rem 0; border-bottom: 1px solid var(--line); }
    .stacks td { margin-top: .3rem; }
    .stacks td[data-name]::before { content: attr(data-name); color: var(--quiet); font-size: .875rem; margin-right: .5rem; }
    .grid tr { display: grid; grid-template-columns: repeat(4, 1fr); gap: 0 .4rem; }
    .grid th { grid-column: 1 / -1; }
    .grid td[data-name]::before { display: block; font-size: .8125rem; }
    .grid .level { font-size: .8125rem; padding: .02em .35em .06em; }
    .branches > li { padding-left: 1.5rem; } ul, ol { padding-left: 1.1rem; }
  }`;

const PAPER = markup`
  @media print {
    :root {
      color-scheme: light; --ground: #fff; --ink: #000; --quiet: #444; --line: #bbb; --link: #000;
      --critical: #000; --critical-ground: #fff; --warning: #000; --warning-ground: #fff; --info: #000; --info-ground: #fff;
    }
    @page { margin: 18mm 16mm; }
    html { font-size: 9.5pt; } body { font-size: 1rem; line-height: 1.45; max-width: none; padding: 0; }
    .level { border-color: currentColor; }
    header.site, nav, .skip, fieldset { display: none; }
    .page { display: block; padding: 0; } footer { margin-top: 2rem; }
    h2 { margin-top: 2rem; }
    h2, h3, h2 + p, summary { break-after: avoid; } tr, .branches > li, dd { break-inside: avoid; }
    details::details-content { content-visibility: visible; height: auto; } summary { list-style: none; font-weight: 600; }
    .evidence a[href^='https']::after { content: ' (' attr(href) ')'; font-size: .8rem; color: var(--quiet); }
  }`;

export const STYLE = markup`<style>${[PALETTE, TEXT, FRAME, PARTS, FILTER, SMALL, PAPER]}</style>`;
