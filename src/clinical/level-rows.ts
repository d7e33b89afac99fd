/** A rule's levels as a matrix: what is alike for several drugs or under several labellings shares a row. */
import { LABEL_REGIONS, type LabelRegion, type UseContext } from './facts.js';
import type { Catalogue, Indicator, Rule } from './rule.js';
import { loudestFirst, reachOf, type Reach } from './rule-levels.js';

/** The same levels for these drugs, under these labellings. */
export interface LevelRow {
  readonly drugs: readonly string[];
  readonly regions: readonly LabelRegion[];
  /** Every level that can be reached, the loudest first; none where the rule says nothing. */
  readonly levels: Readonly<Record<UseContext, readonly Indicator[]>>;
}

export function levelRows(rule: Rule, catalogue: Catalogue): readonly LevelRow[] {
  const reach = reachOf(rule, catalogue);
  const drugs = [...new Set(reach.map(({ drug }) => drug))];
  const byDrug = together(drugs, (drug) =>
    together(LABEL_REGIONS, (region) =>
      levelsByContext(reach.filter((one) => one.drug === drug && one.region === region)),
    ),
  );
  return byDrug.flatMap(({ items, content }) =>
    content.map((row) => ({ drugs: items, regions: row.items, levels: row.content })),
  );
}

function levelsByContext(reach: readonly Reach[]): LevelRow['levels'] {
  const of = (context: UseContext): readonly Indicator[] =>
    loudestFirst(reach.filter((one) => one.context === context));
  return { PSY: of('PSY'), PAIN: of('PAIN'), UNK: of('UNK'), ACUTE: of('ACUTE') };
}

interface Alike<Item, Content> {
  readonly items: readonly Item[];
  readonly content: Content;
}

/** Items with the same content, as one; in the order of their first. */
function together<Item, Content>(
  items: readonly Item[],
  contentOf: (item: Item) => Content,
): readonly Alike<Item, Content>[] {
  const known = new Map<string, { readonly items: Item[]; readonly content: Content }>();
  for (const item of items) {
    const content = contentOf(item);
    const key = JSON.stringify(content);
    const alike = known.get(key) ?? { items: [], content };
    alike.items.push(item);
    known.set(key, alike);
  }
  return [...known.values()];
}
