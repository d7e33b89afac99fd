/**
 * A rule changed in one place at a time. Rules are inert data, so what can go wrong in one is a limit that is off by a
 * step, an operand or a value set too many or too few, a word left out, a level that is not meant.
 */
import type { Criterion } from '../../src/clinical/criterion.js';
import { INDICATORS, type Branch, type Indicator, type Rule } from '../../src/clinical/rule.js';
import { CONTEXTS } from '../../src/clinical/rule-words.js';

export interface RuleMutant {
  /** Where, and what is other there: `branches[0].when.all[1].within.days: 30 → 31`. */
  readonly what: string;
  readonly rule: Rule;
}

/** A value changed in one place. */
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

/** Every mutant of a rule by itself: of its contexts, of the orders it is for, of its branches and what silences it. */
export function mutantsOf(rule: Rule): readonly RuleMutant[] {
  const { appliesTo, branches, contexts, suppressedBy = [] } = rule;
  return [
    ...CONTEXTS.map((context) => {
      const rest = contexts.filter((known) => known !== context);
      const added = rest.length === contexts.length;
      return {
        what: `contexts: ${added ? 'with' : 'without'} ${context}`,
        rule: { ...rule, contexts: added ? [...contexts, context] : rest },
      };
    }),
    ...without(suppressedBy).map(({ at, value }) => ({
      what: `suppressedBy${at}`,
      rule: { ...rule, suppressedBy: value },
    })),
    ...(appliesTo ? criterionChanges(appliesTo) : []).map(({ at, value }) => ({
      what: `appliesTo${at}`,
      rule: { ...rule, appliesTo: value },
    })),
    ...inEach(branches, branchChanges).map(({ at, value }) => ({
      what: `branches${at}`,
      rule: { ...rule, branches: value },
    })),
  ];
}

/** Every mutant of a criterion that has a name of its own, which several rules may share. */
export const termMutantsOf = (term: Criterion): readonly Change<Criterion>[] => changesWithin(term);

function branchChanges(branch: Branch): readonly Change<Branch>[] {
  const { level, when } = branch;
  const levels: readonly Change<Branch['level']>[] =
    typeof level === 'string'
      ? [{ at: `: ${level} → ${otherThan(level)}`, value: otherThan(level) }]
      : Object.entries(level).map(([context, at]) => ({
          at: `.${context}: ${at} → ${otherThan(at)}`,
          value: { ...level, [context]: otherThan(at) },
        }));
  return [
    ...criterionChanges(when).map(({ at, value }) => ({
      at: `.when${at}`,
      value: { ...branch, when: value },
    })),
    ...levels.map(({ at, value }) => ({ at: `.level${at}`, value: { ...branch, level: value } })),
  ];
}

const otherThan = (level: Indicator): Indicator =>
  INDICATORS[(INDICATORS.indexOf(level) + 1) % INDICATORS.length] ?? 'info';

/** The criterion taken for granted, turned round, or changed within. */
function criterionChanges(criterion: Criterion): readonly Change<Criterion>[] {
  const whole: readonly Change<Criterion>[] =
    criterion.op === 'always' || criterion.op === 'mention'
      ? []
      : [
          { at: ` → always`, value: ALWAYS },
          { at: ` → not`, value: { op: 'not', of: criterion } },
        ];
  return [...whole, ...changesWithin(criterion)];
}

function changesWithin(criterion: Criterion): readonly Change<Criterion>[] {
  const { op } = criterion;
  if (op === 'all' || op === 'any') {
    const other = op === 'all' ? 'any' : 'all';
    return [
      ...(criterion.of.length > 1
        ? [{ at: `.${op} → ${other}`, value: { ...criterion, op: other } } as const]
        : []),
      ...without(criterion.of).map(({ at, value }) => ({
        at: `.${op}${at}`,
        value: { ...criterion, of: value },
      })),
      ...inEach(criterion.of, changesWithin).map(({ at, value }) => ({
        at: `.${op}${at}`,
        value: { ...criterion, of: value },
      })),
    ];
  }
  if (op === 'named') return [];
  if (op === 'not' || op === 'mention') {
    return changesWithin(criterion.of).map(({ at, value }) => ({
      at: `.${op}${at}`,
      value: { ...criterion, of: value },
    }));
  }
  return memberChanges(criterion).map(({ at, value }) => ({ at: `.${op}${at}`, value: value as Criterion }));
}

/** What a word is told beside its name: each member left out where it may be, and changed within. */
function memberChanges(value: object): readonly Change<object>[] {
  return Object.entries(value).flatMap(([name, member]: [string, unknown]) => {
    if (NAMES.includes(name) || TABLES.includes(name)) return [];
    return valueChanges(member).map((change) => ({
      at: `.${name}${change.at}`,
      value: { ...value, [name]: change.value },
    }));
  });
}

function valueChanges(value: unknown): readonly Change<unknown>[] {
  if (typeof value === 'number') return steps(value);
  if (typeof value === 'boolean') return [{ at: `: ${String(value)} → undefined`, value: undefined }];
  if (Array.isArray(value)) return without(value as readonly unknown[]);
  if (typeof value !== 'object' || value === null || 'includes' in value) return [];
  return memberChanges(value);
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
    at: `[${index}] left out${typeof item === 'string' ? `: ${item}` : ''}`,
    value: list.filter((_, other) => other !== index),
  }));
}

function inEach<T>(
  list: readonly T[],
  changes: (item: T) => readonly Change<T>[],
): readonly Change<readonly T[]>[] {
  return list.flatMap((item, index) =>
    changes(item).map(({ at, value }) => ({
      at: `[${index}]${at}`,
      value: list.map((other, place) => (place === index ? value : other)),
    })),
  );
}
