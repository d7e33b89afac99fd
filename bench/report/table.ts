/** The figures as a table of text: what was promised, what was measured, and how far the rounds lay apart. */
import { median } from '../statistics.js';
import { useOf, type Figure, type Lines } from './figure.js';

const short = (value: number): string =>
  Number.isInteger(value) ? String(value) : value.toFixed(Math.abs(value) >= 100 ? 0 : value >= 10 ? 1 : 3);

function targetOf({ target }: Figure): string {
  if (target === undefined) return '';
  return 'atMost' in target ? `≤ ${short(target.atMost)}` : `≥ ${short(target.atLeast)}`;
}

function verdictOf(figure: Figure): string {
  const use = useOf(figure);
  if (use === undefined) return '';
  return use <= 1 ? 'met' : 'MISSED';
}

const cellsOf = (figure: Figure): readonly string[] => [
  String(figure.line),
  figure.name,
  targetOf(figure),
  `${short(median(figure.values))} ${figure.unit}`.trim(),
  `${short(Math.min(...figure.values))} to ${short(Math.max(...figure.values))}`,
  verdictOf(figure),
];

export function table(lines: Lines): string {
  const rows = [['#', 'what', 'target', 'median', 'rounds', ''], ...lines.map(cellsOf)];
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
