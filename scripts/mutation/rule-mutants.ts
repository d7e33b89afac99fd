/**
 * A rule changed in one place at a time. Rules are inert data, so what can go wrong in one is a limit that is off by a
 * step, an operand or a value set too many or too few, a word left out, a level that is not meant.
 */
import type { Criterion } from '../../src/clinical/criterion.js';
import { INDICATORS, type Branch, type Indicator, type Rule } from '../../src/clinical/rule.js';
import { CONTEXTS } from '../../src/clinical/rule-words.js';

/** A value changed in one place: where and how, e.g. `.within.days: 30 → 31`. */
export interface Change<T> {
  readonly at: string;
  readonly value: T;
}

/** Tables of doses by drug and lists of words, which have tests of their own. */
const TABLES = [
  'equivalents',
  'milligramsPerDay',
  'obstetricPlaces',
  'otherPlaces',
  'places',
  'specialties',
  'words',
];
/** What names something, and the weight of a molecule. */
const NAMES = ['op', 'name', 'unit', 'molarMass'];
const ALWAYS: Criterion = { op: 'always' };

/** A rule with other contexts, other levels, a branch that always or never holds, or without what silences it. */
export function rulesLike(rule: Rule): readonly Change<Rule>[] {
  const { branches, contexts, suppressedBy = [] } = rule;
  return [
    ...CONTEXTS.map((context) => {
      const rest = contexts.filter((known) => known !== context);
      const isAdded = rest.length === contexts.length;
      return {
        at: `.contexts: ${isAdded ? 'with' : 'without'} ${context}`,
        value: { ...rule, contexts: isAdded ? [...contexts, context] : rest },
      };
    }),
    ...within(without(suppressedBy), '.suppressedBy', (value) => ({ ...rule, suppressedBy: value })),
    ...branches.flatMap((branch, index) =>
      within(branchesLike(branch), `.branches[${index}]`, (value) => ({
        ...rule,
        branches: branches.map((other, place) => (place === index ? value : other)),
      })),
    ),
  ];
}

function branchesLike(branch: Branch): readonly Change<Branch>[] {
  const { level, when } = branch;
  const levels: readonly Change<Branch['level']>[] =
    typeof level === 'string'
      ? [{ at: `: ${level} → ${otherThan(level)}`, value: otherThan(level) }]
      : Object.entries(level).map(([context, indicator]) => ({
          at: `.${context}: ${indicator} → ${otherThan(indicator)}`,
          value: { ...level, [context]: otherThan(indicator) },
        }));
  return [
    ...(when.op === 'always' ? [] : [{ at: '.when → always', value: { ...branch, when: ALWAYS } }]),
    { at: '.when → not', value: { ...branch, when: { op: 'not', of: when } } },
    ...within(levels, '.level', (value) => ({ ...branch, level: value })),
  ];
}

const otherThan = (level: Indicator): Indicator =>
  INDICATORS[(INDICATORS.indexOf(level) + 1) % INDICATORS.length] ?? 'info';

/** A node of a criterion with something other in the node itself; the nodes below it are their own matter. */
export function nodesLike(node: Criterion): readonly Change<Criterion>[] {
  const { op } = node;
  if (op === 'all' || op === 'any') {
    const other = op === 'all' ? 'any' : 'all';
    return [
      ...(node.of.length > 1 ? [{ at: `${op} → ${other}`, value: { ...node, op: other } } as const] : []),
      ...within(without(node.of), op, (value) => ({ ...node, of: value })),
    ];
  }
  if (op === 'not' || op === 'named' || op === 'mention') return [];
  return within(membersLike(node), op, (value) => value as Criterion);
}

function membersLike(value: object): readonly Change<object>[] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) =>
    NAMES.includes(name) || TABLES.includes(name)
      ? []
      : within(valuesLike(member), `.${name}`, (other) => ({ ...value, [name]: other })),
  );
}

function valuesLike(value: unknown): readonly Change<unknown>[] {
  if (typeof value === 'number') return steps(value);
  if (typeof value === 'boolean') return [{ at: `: ${String(value)} → undefined`, value: undefined }];
  if (Array.isArray(value)) return without(value as readonly unknown[]);
  if (typeof value !== 'object' || value === null || 'includes' in value) return [];
  return membersLike(value);
}

/** One step up and down, of the last digit that is written. */
function steps(value: number): readonly Change<number>[] {
  const [, decimals = ''] = String(value).split('.');
  const step = 10 ** -decimals.length;
  return [value + step, value - step].map((other) => {
    const rounded = Number(other.toFixed(decimals.length));
    return { at: `: ${value} → ${rounded}`, value: rounded };
  });
}

/** The list without each of its items in turn; a list of one has nothing to spare. */
function without<T>(list: readonly T[]): readonly Change<readonly T[]>[] {
  if (list.length < 2) return [];
  return list.map((item, index) => ({
    at: `[${index}] left out: ${nameOf(item)}`,
    value: list.filter((_, other) => other !== index),
  }));
}

function nameOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return String(item);
  if ('id' in item) return String(item.id);
  return 'op' in item ? String(item.op) : '';
}

/** The changes of a part as changes of the whole. */
const within = <Part, Whole>(
  changes: readonly Change<Part>[],
  at: string,
  put: (part: Part) => Whole,
): readonly Change<Whole>[] =>
  changes.map((change) => ({ at: `${at}${change.at}`, value: put(change.value) }));
