/** Which criteria can hold at once for an order: what the order tells is decided, what the patient's record tells is free. */
import type { Criterion } from '../../../src/clinical/criterion.js';
import { evaluate } from '../../../src/clinical/evaluate.js';
import type { Facts } from '../../../src/clinical/facts.js';

const DECIDED: readonly Criterion['op'][] = [
  'always',
  'region',
  'context',
  'ordered',
  'orderedBy',
  'orderedFor',
  'orderedWithoutReason',
  'age',
];

/** Months of age are left open: the test patients are born in January. */
const isDecided = (criterion: Criterion): boolean =>
  DECIDED.includes(criterion.op) && !(criterion.op === 'age' && criterion.unit === 'months');

/** What is left of a criterion once the order is known: true, false, or questions to the record. */
export type Open = boolean | Question | { readonly join: 'all' | 'any'; readonly of: readonly Open[] };
interface Question {
  readonly asks: string;
  readonly answer: boolean;
}

const keys = new WeakMap<Criterion, string>();

/** The same question has the same key, wherever it stands. */
function keyOf(criterion: Criterion): string {
  const key =
    keys.get(criterion) ??
    JSON.stringify(criterion, (_name, value: unknown) =>
      typeof value === 'object' && value !== null && 'includes' in value && 'id' in value ? value.id : value,
    );
  keys.set(criterion, key);
  return key;
}

function join(how: 'all' | 'any', parts: readonly Open[]): Open {
  const deciding = how === 'any';
  if (parts.includes(deciding)) return deciding;
  const open = parts.filter((part) => typeof part !== 'boolean');
  const [only] = open;
  if (only === undefined) return !deciding;
  return open.length === 1 ? only : { join: how, of: open };
}

/** `wanted` false: what is left of its denial. */
export function openIn(criterion: Criterion, facts: Facts, wanted = true): Open {
  switch (criterion.op) {
    case 'all':
    case 'any': {
      const parts = criterion.of.map((part) => openIn(part, facts, wanted));
      return join((criterion.op === 'all') === wanted ? 'all' : 'any', parts);
    }
    case 'not':
      return openIn(criterion.of, facts, !wanted);
    case 'named':
      return openIn(criterion.of, facts, wanted);
    case 'mention':
      return wanted;
    default:
      if (isDecided(criterion)) return (evaluate(criterion, facts).is === 'met') === wanted;
      return { asks: keyOf(criterion), answer: wanted };
  }
}

/** Some record answers every question so that all hold. Denials stand at the leaves, so a choice at each `any` is all there is. */
export function canHold(parts: readonly Open[], answers: ReadonlyMap<string, boolean> = new Map()): boolean {
  const [first, ...rest] = parts;
  if (first === undefined) return true;
  if (typeof first === 'boolean') return first && canHold(rest, answers);
  if ('asks' in first) {
    const known = answers.get(first.asks);
    if (known !== undefined) return known === first.answer && canHold(rest, answers);
    return canHold(rest, new Map([...answers, [first.asks, first.answer]]));
  }
  if (first.join === 'all') return canHold([...first.of, ...rest], answers);
  // Later parts that leave no choice come first: they rule most of the alternatives out.
  const fixed = rest.filter((part) => typeof part !== 'object' || !('join' in part) || part.join === 'all');
  if (fixed.length > 0)
    return canHold([...fixed, ...rest.filter((part) => !fixed.includes(part)), first], answers);
  return first.of.some((part) => canHold([part, ...rest], answers));
}

export interface Weighed {
  readonly say: string;
  readonly words: number;
  readonly when: Open;
}

/** Of several texts, those with the most words in all that can hold together, and with what is given. */
export function longestTogether(texts: readonly Weighed[], given: Open): readonly string[] {
  const possible = texts.filter(({ when }) => canHold([given, when])).sort((a, b) => b.words - a.words);
  let longest: { readonly words: number; readonly chosen: readonly Weighed[] } = { words: 0, chosen: [] };
  const search = (chosen: readonly Weighed[], rest: readonly Weighed[], words: number): void => {
    if (words > longest.words) longest = { words, chosen };
    const [next, ...others] = rest;
    if (next === undefined || words + rest.reduce((sum, text) => sum + text.words, 0) <= longest.words)
      return;
    if (canHold([given, ...chosen.map(({ when }) => when), next.when])) {
      search([...chosen, next], others, words + next.words);
    }
    search(chosen, others, words);
  };
  search([], possible, 0);
  return longest.chosen.map(({ say }) => say);
}
