/** Colours, where there is a terminal to show them. */
import { styleText } from 'node:util';
import type { Indicator } from '../../src/clinical/rule.js';

export interface Paint {
  readonly heading: (text: string) => string;
  readonly quiet: (text: string) => string;
  readonly bold: (text: string) => string;
  readonly level: (indicator: Indicator, text: string) => string;
}

const COLOURS = { info: 'cyan', warning: 'yellow', critical: 'red' } as const;

export const plain: Paint = {
  heading: (text) => text,
  quiet: (text) => text,
  bold: (text) => text,
  level: (_indicator, text) => text,
};

/** Whether there is a terminal was decided before: newer versions of Node would ask standard output again. */
const style = (format: Parameters<typeof styleText>[0], text: string): string =>
  styleText(format, text, { validateStream: false });

export const coloured: Paint = {
  heading: (text) => style(['bold', 'underline'], text),
  quiet: (text) => style(['dim'], text),
  bold: (text) => style(['bold'], text),
  level: (indicator, text) => style(['bold', COLOURS[indicator]], text),
};
