/** Charts as SVG, drawn here and not in the browser, each for a desk and for a phone. */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { markup, type Markup } from '../../src/http/markup.js';
import type { Count, Summary } from './summarise.js';

/** Plot speaks of the DOM, whose types a Node program does not have. */
const draw = Plot.plot as unknown as (options: object) => { readonly outerHTML: string };
const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
  readonly document: object;
};

/** Told apart in any of the common colour blindnesses, and in grey. */
export const FATES = [
  { fate: 'accepted', name: 'accepted', colour: '#1b6f5c' },
  { fate: 'overridden', name: 'overridden', colour: '#d98c2b' },
  { fate: 'unanswered', name: 'no answer', colour: '#c9ced4' },
] as const;

const COLOURS = { domain: FATES.map(({ name }) => name), range: FATES.map(({ colour }) => colour) };
const WIDTHS = { wide: 860, narrow: 360 } as const;

/** The same chart twice; style shows the one that fits. */
function forBoth(title: string, options: (width: number, isNarrow: boolean) => object): Markup {
  const one = (size: 'wide' | 'narrow'): Markup => {
    const width = WIDTHS[size];
    const { outerHTML } = draw({
      document,
      width,
      style: { fontSize: '13px', background: 'none', overflow: 'visible' },
      ...options(width, size === 'narrow'),
    });
    return svgIn(outerHTML, `${size} chart`);
  };
  return markup`<figure role="img" aria-label="${title}">${one('wide')}${one('narrow')}</figure>`;
}

/** What Plot has drawn is markup already: it goes into an element whose content nobody else has written. */
function svgIn(svg: string, name: string): Markup {
  return markup`<div class="${name}">${RAW(svg)}</div>`;
}

const RAW = (svg: string): Markup => markup([svg] as unknown as TemplateStringsArray);

const split = <T extends Count>(items: readonly T[], keyOf: (item: T) => string): readonly object[] =>
  items.flatMap((item) =>
    FATES.map(({ fate, name }) => ({ key: keyOf(item), count: item[fate], fate: name })),
  );

const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

/** The rules shown most, and what became of them. */
export function rulesChart({ rules }: Summary, titleOf: (rule: string) => string): Markup {
  const shown = rules.filter((rule) => rule.shown > 0).slice(0, 16);
  return forBoth('Rules by how often they were shown, and what became of it', (_width, isNarrow) => ({
    height: 40 + shown.length * (isNarrow ? 24 : 26),
    marginLeft: isNarrow ? 164 : 300,
    marginRight: 44,
    marginTop: 28,
    x: { label: null, axis: 'top', ticks: isNarrow ? 3 : 6, tickSize: 0, grid: true },
    y: {
      label: null,
      domain: shown.map(({ rule }) => rule),
      tickSize: 0,
      tickFormat: (rule: string) => shortened(titleOf(rule), isNarrow ? 21 : 44),
    },
    color: COLOURS,
    marks: [
      Plot.barX([...split(shown, ({ rule }) => rule)], {
        ...{ x: 'count', y: 'key', fill: 'fate' },
        ...{ insetTop: 4, insetBottom: 4 },
      }),
      Plot.text(
        shown.map((use) => ({
          ...{ key: use.rule, shown: use.shown },
          rate: `${Math.round((100 * use.overridden) / use.shown)} %`,
        })),
        { x: 'shown', y: 'key', text: 'rate', dx: 6, textAnchor: 'start', fill: 'currentColor' },
      ),
      Plot.ruleX([0]),
    ],
  }));
}

const dayOf = (week: string): Date => new Date(`${week}T00:00:00Z`);

/** Cards week by week. */
export function weeksChart({ weeks }: Summary): Markup {
  return forBoth('Cards shown by week, and what became of them', (_width, isNarrow) => ({
    height: isNarrow ? 210 : 250,
    marginLeft: 44,
    marginBottom: 34,
    x: { label: null, type: 'utc', ticks: isNarrow ? 4 : 10, tickSize: 0 },
    y: { label: null, grid: true, ticks: 5, tickSize: 0 },
    color: COLOURS,
    marks: [
      Plot.rectY(
        [...split(weeks, ({ week }) => week)].map((item) => {
          const { key, ...rest } = item as { key: string; count: number; fate: string };
          const from = dayOf(key);
          return { ...rest, from, to: new Date(from.getTime() + 7 * 86_400_000) };
        }),
        { x1: 'from', x2: 'to', y: 'count', fill: 'fate', insetLeft: 2, insetRight: 2 },
      ),
      Plot.ruleY([0]),
    ],
  }));
}

/** The share of answers of which a part could not be checked, and the share of cards overridden, week by week. */
export function ratesChart({ weeks }: Summary): Markup {
  const rates = weeks.flatMap(({ week, answers, incomplete, shown, overridden }) => [
    { week: dayOf(week), rate: answers === 0 ? 0 : (100 * incomplete) / answers, what: 'incomplete' },
    { week: dayOf(week), rate: shown === 0 ? 0 : (100 * overridden) / shown, what: 'overridden' },
  ]);
  return forBoth('Share of cards overridden and of answers incomplete, by week', (_width, isNarrow) => ({
    height: isNarrow ? 200 : 220,
    marginLeft: 44,
    marginRight: isNarrow ? 84 : 96,
    marginBottom: 34,
    x: { label: null, type: 'utc', ticks: isNarrow ? 3 : 10, tickSize: 0 },
    y: {
      label: null,
      domain: [0, 100],
      ticks: 5,
      grid: true,
      tickSize: 0,
      tickFormat: (rate: number) => `${rate} %`,
    },
    color: { domain: ['overridden', 'incomplete'], range: ['#b26d12', '#3c5f8a'] },
    marks: [
      Plot.lineY(rates, { x: 'week', y: 'rate', z: 'what', stroke: 'what', strokeWidth: 2.5 }),
      Plot.text(
        rates,
        Plot.selectLast({
          x: 'week',
          y: 'rate',
          z: 'what',
          text: 'what',
          fill: 'what',
          dx: 8,
          textAnchor: 'start',
          fontWeight: 600,
        }),
      ),
      Plot.ruleY([0]),
    ],
  }));
}

/** Why cards were overridden. */
export function reasonsChart({ reasons }: Summary, nameOf: (code: string) => string): Markup {
  const shown = reasons.slice(0, 10);
  const rows = shown.map(([code, count]) => ({ code, count }));
  return forBoth('Override reasons', (_width, isNarrow) => ({
    height: 20 + rows.length * (isNarrow ? 24 : 26),
    marginLeft: isNarrow ? 180 : 300,
    marginRight: 44,
    marginTop: 6,
    marginBottom: 6,
    x: { axis: null },
    y: {
      label: null,
      domain: rows.map(({ code }) => code),
      tickSize: 0,
      tickFormat: (code: string) => shortened(nameOf(code), isNarrow ? 24 : 44),
    },
    marks: [
      Plot.barX(rows, { x: 'count', y: 'code', fill: '#d98c2b', insetTop: 4, insetBottom: 4 }),
      Plot.text(rows, {
        x: 'count',
        y: 'code',
        text: 'count',
        dx: 6,
        textAnchor: 'start',
        fill: 'currentColor',
      }),
      Plot.ruleX([0]),
    ],
  }));
}
