/** The longest data that could stand behind a criterion: the longest names of its value sets, a list of six medicines. */
import { substances } from '../../../cards/substances/index.js';
import rxnorm from '../../../cards/substances/rxnorm.json' with { type: 'json' };
import type { Criterion } from '../../../src/clinical/criterion.js';
import { momentOf } from '../../../src/clinical/moment.js';
import type { ValueSet } from '../../../src/clinical/value-set.js';
import type { Because } from '../../../src/clinical/verdict.js';

const MEDICINES_IN_A_LIST = 6;
const date = momentOf('2026-11-23T23:45:00Z')!;

const longestFirst = (texts: readonly string[]): readonly string[] =>
  [...new Set(texts)].sort((a, b) => b.length - a.length || a.localeCompare(b));

const nameOf = new Map(substances.list.map(({ code, name }) => [code, name]));
const { group } = rxnorm as { group: readonly { element: readonly { display?: string }[] }[] };
const displays = group.flatMap(({ element }) => element.flatMap(({ display }) => display ?? []));

const displaysOf = (sets: readonly ValueSet[]): readonly string[] =>
  longestFirst(
    sets.flatMap(({ includes, title }) => [title, ...includes.flatMap(({ display }) => display ?? [])]),
  );

const substancesOf = (sets: readonly ValueSet[]): readonly string[] =>
  longestFirst(
    sets.flatMap(({ includes }) =>
      includes
        .filter(({ system }) => system === substances.system)
        .map(({ code }) => nameOf.get(code) ?? code),
    ),
  );

/** A product as an EHR names it. */
const productOf = (substance: string): string =>
  longestFirst(displays.filter((display) => display.toLowerCase().includes(substance)))[0] ?? substance;

const datum = (kind: Because['kind'], label: string, more: Partial<Because> = {}): Because => ({
  kind,
  label,
  reference: `${kind}/${label}`,
  date,
  remarks: [],
  ...more,
});

const medicines = (sets: readonly ValueSet[]): readonly Because[] =>
  substancesOf(sets)
    .slice(0, MEDICINES_IN_A_LIST)
    .map((substance) =>
      datum('medication', productOf(substance), {
        substances: [substance],
        value: '12.75 mg/day',
        remarks: ['active', 'as needed', 'matched by name', 'on hold'],
      }),
    );

const conditions = (sets: readonly ValueSet[]): readonly Because[] =>
  displaysOf(sets)
    .slice(0, 3)
    .map((label) => datum('condition', label, { remarks: ['unconfirmed'] }));

const measured = (label: string, value: string): Because => datum('measurement', label, { value });

/** What is denied leaves nothing behind. */
export function longestBecause(criterion: Criterion): readonly Because[] {
  switch (criterion.op) {
    case 'all':
    case 'any':
      return criterion.of.flatMap(longestBecause);
    case 'named':
    case 'mention':
      return longestBecause(criterion.of);
    case 'has':
      return conditions(criterion.sets);
    case 'hadProcedure':
      return displaysOf(criterion.sets)
        .slice(0, 2)
        .map((label) => datum('procedure', label));
    case 'takes':
    case 'given':
    case 'administered':
    case 'fewerTrials':
      return medicines(criterion.sets);
    case 'allergicTo':
      return substancesOf(criterion.sets)
        .slice(0, 1)
        .map((label) =>
          datum('allergy', label, {
            substances: [label],
            value: 'Stevens-Johnson syndrome and toxic epidermal necrolysis overlap syndrome',
          }),
        );
    case 'bloodPressure':
      return [datum('measurement', 'blood pressure', { value: '231/128 mmHg', threshold: '180/110' })];
    case 'measured':
    case 'answered':
      return [measured(displaysOf([criterion.set])[0] ?? criterion.set.title, '12345.67 mL/min/1.73 m2')];
    case 'beyondLimit':
      return [
        datum('measurement', displaysOf([criterion.set])[0] ?? 'result', {
          value: '1234.56 U/L',
          beside: '12.3 × upper limit',
        }),
      ];
    case 'pregnancy':
    case 'stalePregnancy':
      return conditions(criterion.evidence.pregnancy);
    case 'orderedDose':
      return [datum('order', 'order', { value: '1234.56 mg/kg/h' })];
    default:
      return [];
  }
}
