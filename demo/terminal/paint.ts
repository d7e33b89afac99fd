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

export const coloured: Paint = {
  heading: (text) => styleText(['bold', 'underline'], text),
  quiet: (text) => styleText('dim', text),
  bold: (text) => styleText('bold', text),
  level: (indicator, text) => styleText(['bold', COLOURS[indicator]], text),
};
