/** Breaks lines at words. */
import { stripVTControlCharacters } from 'node:util';

const widthOf = (text: string): number => stripVTControlCharacters(text).length;

/**
 * @param width - columns, indent included. A word that is wider stands alone and is not cut.
 * @param indent - stands before every line; what continues an item of a list is set in by two more.
 */
export function wrap(text: string, width: number, indent: string): readonly string[] {
  const hanging = text.startsWith('• ') ? `${indent}  ` : indent;
  const lines: string[] = [];
  let line = indent;
  let isEmpty = true;
  for (const word of text.split(' ').filter((part) => part !== '')) {
    if (!isEmpty && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line);
      line = hanging;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
