/** What an answer found, read from the extension that every card carries. */
import type { Indicator } from '../../src/clinical/rule.js';
import type { Card } from '../../src/cds-hooks/response.js';

interface Found {
  readonly rule: string;
  readonly indicator: Indicator;
  readonly because: readonly string[];
}

export const findingsIn = (card: Card): readonly Found[] =>
  card.extension?.['org.ketamine-cds.findings'] as readonly Found[];

/** Rule id → level, over all cards. */
export const foundIn = (cards: readonly Card[]): Readonly<Record<string, Indicator>> =>
  Object.fromEntries(cards.flatMap(findingsIn).map(({ rule, indicator }) => [rule, indicator]));

/** An answer without what is new in every answer, for comparing two of them. */
export const withoutIds = (cards: readonly Card[]): unknown =>
  JSON.parse(
    JSON.stringify(cards)
      .replace(/"uuid":"[^"]+"/g, '"uuid":""')
      .replace(/"authoredOn":"[^"]+"/g, '"authoredOn":""'),
  ) as unknown;
