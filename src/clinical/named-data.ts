/** How the data behind a finding are named within a sentence. */
import { plainText } from './plain-text.js';
import type { Because } from './verdict.js';

/** The remark on a diagnosis that is provisional, differential or unconfirmed. */
export const UNCONFIRMED = 'unconfirmed';
/** The remark on a medicine that is drafted in the same session: it has no date yet. */
export const DRAFTED = 'draft order';
/** Words of ours on medicines that are over. */
export const ENDED = 'ended';
export const GIVEN = 'given';
export const END_ASSUMED = 'end not recorded, order date used';

const dayOf = (date: Because['date']): string | undefined => date?.text.slice(0, 'YYYY-MM-DD'.length);

export const substancesOf = (because: readonly Because[]): readonly string[] =>
  because.flatMap(({ substances }) => substances ?? []);

/** What is taken; of what has ended, when: `a medicine stopped 2026-11-01`. */
export function takenIn(because: readonly Because[]): readonly string[] {
  const medicines = because.filter(({ kind }) => kind === 'medication');
  const isOver = ({ remarks }: Because): boolean => remarks.includes(ENDED) || remarks.includes(GIVEN);
  const current = new Set(substancesOf(medicines.filter((item) => !isOver(item))));
  return medicines.flatMap((item) => {
    const { substances = [], remarks, date } = item;
    if (!isOver(item)) return substances;
    const word = remarks.includes(GIVEN) ? GIVEN : 'stopped';
    const day = remarks.includes(END_ASSUMED) ? undefined : dayOf(date);
    return substances
      .filter((substance) => !current.has(substance))
      .map((substance) => (day === undefined ? `${substance} (${word})` : `${substance} ${word} ${day}`));
  });
}

/** `Schizophrenia (unconfirmed)`. */
export const labelIn = ({ label, remarks }: Because, width: number): string =>
  `${plainText(label, width)}${remarks.includes(UNCONFIRMED) ? ` (${UNCONFIRMED})` : ''}`;

/** `Left ventricular ejection fraction 30 %`, without the code that stands for a name. */
export const measurementIn = ({ label, value = '' }: Because, width: number): string =>
  plainText(`${label.replace(/ \(code [^)]*\)$/, '')} ${value}`.trim(), width);

/** `ALT 200 U/L, 5 × upper limit, 2026-11-04`. */
export function resultText(item: Because | undefined): string {
  if (!item) return 'not recorded';
  const { label, value, beside, date } = item;
  const parts = [`${plainText(label, 28)} ${plainText(value ?? '', 20)}`.trim(), beside, dayOf(date)];
  return parts.filter((part) => part !== undefined).join(', ');
}

export const basisOf = (item: Because, width: number): string =>
  item.kind === 'patient' || !item.date ? labelIn(item, width) : `${labelIn(item, width)}, ${item.date.text}`;
