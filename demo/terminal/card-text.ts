/** A card as text: level and summary, the detail, what is suggested, and which rules stand behind it. */
import { z } from 'zod';
import { identity } from '../../hooks/index.js';
import type { Card } from '../../src/cds-hooks/response.js';
import type { Paint } from './paint.js';
import { plainLines } from './plain-text.js';
import { wrap } from './wrap.js';

const Findings = z.array(z.object({ rule: z.string(), indicator: z.string() }));

const INDENT = '    ';

/** @param width - columns. */
export function cardText(card: Card, paint: Paint, width: number): readonly string[] {
  const [open = '', close = ''] = paint.bold('|').split('|');
  const detail = plainLines(card.detail, { open, close });
  const findings = Findings.parse(card.extension?.[identity.findingsExtension] ?? []);
  const rules = findings.map(({ rule, indicator }) => `${rule} (${indicator})`).join(', ');
  const suggested = (card.suggestions ?? []).map(({ label }) => `[ ${label} ]`);
  const lines = [
    ...detail.flatMap((line) => (line === '' ? [''] : wrap(line, width, INDENT))),
    ...(suggested.length > 0 ? ['', ...suggested.flatMap((line) => wrap(line, width, INDENT))] : []),
    ...wrap(`Rules: ${rules}`, width, INDENT).map(paint.quiet),
  ];
  const label = paint.level(card.indicator, card.indicator.toUpperCase());
  return [...wrap(`${label} ${paint.bold(card.summary)}`, width, '  '), ...lines];
}
