/** Lines 5 and 6: what facts, rules and cards cost beside the parse, and how that grows with the record and the catalogue. */
import { runInside } from '../inside/run-inside.js';
import type { Reasoning } from '../inside/reasoning.js';
import type { Lines } from '../report/figure.js';
import { growth, median, paired } from '../statistics.js';

/** Of Conditions and of MedicationRequests each; with the limit of what reasoning may cost beside the parse. */
const BESIDE_PARSE = [
  { ofEach: 20, atMost: 0.15 },
  { ofEach: 200, atMost: 0.08 },
  { ofEach: 2_000, atMost: 0.08 },
];
const GROWTH = [50, 150, 500, 1_500];

export async function reasoning(rounds: number): Promise<Lines> {
  const sizes = [...BESIDE_PARSE.map(({ ofEach }) => ofEach), ...GROWTH];
  const { bySize, rules } = await runInside<Reasoning>('reasoning', [String(rounds), sizes.join(',')]);
  const sizeOf = (ofEach: number) => bySize.find((size) => size.ofEach === ofEach);
  return [
    ...BESIDE_PARSE.flatMap(({ ofEach, atMost }): Lines => {
      const { parseMs = [], reasonMs = [] } = sizeOf(ofEach) ?? {};
      return [
        { line: 5, name: `JSON.parse, ${2 * ofEach} resources`, unit: 'ms', values: parseMs },
        {
          line: 5,
          name: `facts, rules and cards ÷ JSON.parse, ${2 * ofEach} resources`,
          unit: '×',
          values: paired(reasonMs, parseMs),
          target: { atMost },
        },
      ];
    }),
    {
      line: 6,
      name: 'growth of reasoning, 100 to 3,000 resources: log-log slope',
      unit: '',
      values: [growth(GROWTH.map((ofEach) => [ofEach, median(sizeOf(ofEach)?.reasonMs ?? [NaN])] as const))],
      target: { atMost: 1.1 },
    },
    {
      line: 6,
      name: `${rules.many} rules ÷ ${rules.few} rules, 40 resources`,
      unit: '×',
      values: paired(rules.manyMs, rules.fewMs),
      target: { atMost: 1.5 },
    },
  ];
}
