/** Writes what was counted for a reader at a terminal: most frequent first. */
import type { Line, Summary } from './tally.js';

export function reportOf(title: string, { entries, rareTexts, ...found }: Summary): string {
  const recognised = found.routes.reduce((total, [, count]) => total + count, 0);
  const routes = found.routes.map(([route, count]) => `${route} ${count}`).join(', ');
  const share = entries === 0 ? '' : ` (${((recognised / entries) * 100).toFixed(1)} %)`;
  return [
    `${title}: ${entries} entries, ${recognised} recognised${share}${routes === '' ? '' : `: ${routes}`}`,
    ...section('Recognised', found.recognised),
    ...section('Coded, and nothing that a rule speaks of', found.other),
    ...section('Not recognised', found.notRecognised),
    ...(rareTexts > 0 ? [`  ${rareTexts} entries without a code, in words too rare to be shown`] : []),
    '',
  ].join('\n');
}

function section(title: string, lines: readonly Line[]): readonly string[] {
  if (lines.length === 0) return [];
  return [
    `  ${title}`,
    ...lines.map(({ count, written, as }) => {
      const meaning = as.length === 0 ? '' : ` → ${as.join(', ')}`;
      return `  ${String(count).padStart(8)}  ${written}${meaning}`;
    }),
  ];
}
