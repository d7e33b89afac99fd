/** The figures as a plot: how much of what is allowed each uses, on a logarithmic axis; the line at 1 is the promise. */
import { median } from '../statistics.js';
import { useOf, type Figure, type Lines } from './figure.js';

const ROW = 22;
const LEFT = 470;
const WIDTH = 460;
const TOP = 40;
/** Ends of the axis. */
const [LEAST, MOST] = [0.1, 10];

const at = (use: number): number => {
  const inside = Math.min(MOST, Math.max(LEAST, use));
  return LEFT + (WIDTH * Math.log(inside / LEAST)) / Math.log(MOST / LEAST);
};

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);

function rowOf(figure: Figure, row: number): string {
  const uses = figure.values.map((value) => useOf({ ...figure, values: [value] }) ?? 1);
  const use = useOf(figure) ?? 1;
  const y = TOP + ROW * row;
  const colour = use <= 1 ? '#2a7f62' : '#b3372f';
  const value = `${median(figure.values).toPrecision(3)} ${figure.unit}`.trim();
  return [
    `<text x="${LEFT - 10}" y="${y + 4}" text-anchor="end">${figure.line}. ${escaped(figure.name)}</text>`,
    `<line x1="${at(Math.min(...uses))}" x2="${at(Math.max(...uses))}" y1="${y}" y2="${y}" stroke="${colour}"/>`,
    `<circle cx="${at(use)}" cy="${y}" r="4" fill="${colour}"/>`,
    `<text x="${LEFT + WIDTH + 10}" y="${y + 4}">${escaped(value)}</text>`,
  ].join('');
}

/** An SVG document. */
export function plot(lines: Lines): string {
  const promised = lines.filter((figure) => figure.target !== undefined);
  const height = TOP + ROW * promised.length + 20;
  const ticks = [0.1, 0.25, 0.5, 1, 2, 4, 10].map(
    (tick) =>
      `<line x1="${at(tick)}" x2="${at(tick)}" y1="${TOP - 12}" y2="${height - 20}" stroke="${tick === 1 ? '#333' : '#ddd'}"/><text x="${at(tick)}" y="${TOP - 16}" text-anchor="middle">${tick}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${LEFT + WIDTH + 110}" height="${height}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/><text x="10" y="20">Share used of what is allowed: median and range of the rounds</text>${ticks.join('')}${promised.map(rowOf).join('')}</svg>\n`;
}
