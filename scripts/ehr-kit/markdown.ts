/** Pieces of Markdown in which nothing from a registry or a catalogue can break out of its place. */

/** A part of the kit under its heading. */
export interface Section {
  readonly title: string;
  readonly body: string;
}

const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** Text as it is to be typed, letter for letter. */
export function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${text}\`` : `${fence} ${text} ${fence}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

/** A list that is ticked off on paper or on the screen. */
export const checklist = (items: readonly string[]): string =>
  items.map((item) => `- [ ] ${item}`).join('\n');

export const shell = (...lines: readonly string[]): string => ['```sh', ...lines, '```'].join('\n');

export const page = (title: string, opening: string, sections: readonly Section[]): string =>
  [`# ${title}`, opening, ...sections.map((section) => `## ${section.title}\n\n${section.body}`)].join(
    '\n\n',
  ) + '\n';
