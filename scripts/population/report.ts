/** The tally as a page of text. */
import { percent, type Tally } from './tally.js';

export function reportOf(tally: Tally): string {
  const { cards, incomplete, routineAcute } = tally;
  const counted = (counts: Readonly<Record<string, number>>): readonly string[] =>
    Object.entries(counts).map(([words, count]) => `${right(count, 8)}  ${words}`);
  return [
    `${tally.answers} answers`,
    '',
    `cards per answer           mean ${cards.mean.toFixed(2)}, median ${cards.median}, 95 % ${cards.p95}, most ${cards.max}`,
    `with a critical card       ${percent(tally.critical)}`,
    `without any card           ${percent(tally.without)}`,
    `routine acute use          ${routineAcute.answers} answers, ${percent(routineAcute.without)} without a card`,
    ...counted(routineAcute.said),
    `data incomplete            ${incomplete.answers} answers, ${percent(incomplete.share)}; a fault not told: ${incomplete.untold}`,
    ...counted(incomplete.notChecked),
    '',
    `${'for whom'.padEnd(52)}${right('answers', 8)}${right('cards', 8)}${right('critical', 10)}`,
    ...Object.entries(tally.cohorts).map(
      ([name, own]) =>
        `${name.padEnd(52)}${right(own.answers, 8)}${right(own.cards.toFixed(2), 8)}${right(percent(own.critical), 10)}`,
    ),
    '',
    `${'rule'.padEnd(36)}${right('answers', 8)}${right('share', 9)}${right('info', 7)}${right('warning', 9)}${right('critical', 10)}`,
    ...tally.rules.map(
      ({ rule, answers, info, warning, critical }) =>
        `${rule.padEnd(36)}${right(answers, 8)}${right(percent(answers / tally.answers), 9)}${right(info, 7)}${right(warning, 9)}${right(critical, 10)}`,
    ),
    '',
    ...tally.targets.map(({ target, found, holds }) => `${holds ? 'holds' : 'FAILS'}  ${target}: ${found}`),
  ].join('\n');
}

const right = (value: string | number, width: number): string => String(value).padStart(width);
