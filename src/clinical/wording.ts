/** Fills the placeholders of a rule's texts from the data behind a finding, and keeps a summary within its length. */
import type { Facts, MeasurementFact } from './facts.js';
import type { Gap, Known } from './known.js';
import type { DoseEquivalents, Criterion } from './criterion.js';
import { agoInWords, daysAfter, latestDayOf } from './moment.js';
import { ageInWords } from './evaluate-age.js';
import { dailyTotal } from './evaluate-medications.js';
import { latestPressureText, pressureReadings, pressureText } from './evaluate-measurements.js';
import { basisOf, labelIn, measurementIn, resultText, substancesOf, takenIn } from './named-data.js';
import { plainText, shorten, shortList } from './plain-text.js';
import type { Rule } from './rule.js';
import { sourcesInWords } from './gap-words.js';
import type { Because } from './verdict.js';

export const PLACEHOLDERS = [
  'drug',
  'condition',
  'medication',
  'taken',
  'count',
  'substance',
  'reaction',
  'bp',
  'latestBp',
  'when',
  'age',
  'ago',
  'until',
  'value',
  'result',
  'basis',
  'indication',
  'route',
  'dose',
  'threshold',
  'region',
  'screened',
  'sources',
] as const;
type Placeholder = (typeof PLACEHOLDERS)[number];

/** CDS Hooks 2.0, card attributes: a summary has fewer than 140 characters. */
export const MAX_SUMMARY = 139;

export interface Spoken {
  readonly rule: Rule;
  readonly facts: Facts;
  readonly because: readonly Because[];
  readonly gaps: readonly Gap[];
  /** What is ordered, where several orders are spoken of. */
  readonly drug?: string;
}

const HOLE = /\{(\w+)\}/g;

/** Fills every placeholder; lists hold at most `items` entries, labels at most `width` characters. */
export function fill(template: string, spoken: Spoken, items = 3, width = 60): string {
  if (!template.includes('{')) return template;
  return template.replace(
    HOLE,
    (hole, name: string) => valueOf(name as Placeholder, spoken, items, width) ?? hole,
  );
}

/** A summary that is never longer than the protocol allows: first the lists give way, then the labels, never the verb. */
export function fillSummary(template: string, spoken: Spoken): string {
  for (const [items, width] of [
    [3, 60],
    [2, 45],
    [1, 40],
    [1, 24],
    [1, 12],
  ] as const) {
    const summary = fill(template, spoken, items, width);
    if (summary.length <= MAX_SUMMARY) return summary;
  }
  return shorten(fill(template, spoken, 1, 12), MAX_SUMMARY);
}

function valueOf(name: Placeholder, spoken: Spoken, items: number, width: number): string | undefined {
  const { facts, because } = spoken;
  const labels = (...kinds: readonly Because['kind'][]): string =>
    shortList(
      kinds
        .flatMap((kind) => because.filter((item) => item.kind === kind))
        .map((item) => (item.kind === 'measurement' ? measurementIn(item, width) : labelIn(item, width))),
      items,
    );
  switch (name) {
    case 'drug':
      return spoken.drug ?? facts.order.drug;
    case 'condition':
      return labels('condition', 'procedure') || labels('measurement');
    case 'medication':
      return shortList(substancesOf(because), items);
    case 'taken':
      return shortList(takenIn(because), items);
    case 'count':
      return String(new Set(substancesOf(because)).size);
    case 'substance':
      return labels('allergy');
    case 'reaction':
      return shortList(
        because.filter(({ kind }) => kind === 'allergy').map(({ value }) => plainText(value ?? '', width)),
        items,
      );
    case 'bp':
      return latestPressure(spoken);
    case 'latestBp':
      return latestPressureText(facts);
    case 'when':
      return dateIn(because)?.text ?? 'date not recorded';
    case 'age': {
      const [patient] = facts.patient.items;
      return patient ? ageInWords(patient) : 'not recorded';
    }
    case 'ago': {
      const date = dateIn(because);
      return date ? agoInWords(date, facts.now) : 'at an unknown date';
    }
    case 'until': {
      const date = dateIn(because);
      return date
        ? daysAfter(latestDayOf(date, facts.now), windowOf(spoken.rule)).text
        : 'the end of the window';
    }
    case 'value':
      return plainText(because.find(({ value }) => value !== undefined)?.value ?? 'not recorded', width);
    case 'result':
      return resultText(because.find(({ kind }) => kind === 'measurement'));
    case 'basis':
      return shortList(
        because.filter(({ kind }) => kind !== 'order').map((item) => basisOf(item, width)),
        items,
      );
    case 'indication':
      return (
        shortList(
          facts.order.reasons.map(({ label }) => plainText(label, width)),
          items,
        ) || 'no indication recorded'
      );
    case 'route':
      return facts.order.route ?? 'route not entered';
    case 'dose':
      return doseText(spoken);
    case 'threshold':
      return because.find(({ threshold }) => threshold !== undefined)?.threshold ?? '';
    case 'region':
      return facts.region;
    case 'screened':
      return screenedText(facts);
    case 'sources':
      return sourcesInWords(spoken.gaps, items);
  }
}

/** The first date of what was found. */
const dateIn = (because: readonly Because[]): Because['date'] =>
  because.find(({ kind, date }) => date && kind !== 'patient' && kind !== 'order')?.date;

/** The window of a rule about recent events, in days: the date after it is when the rule stops to fire. */
function windowOf({ branches }: Rule): number {
  const spans = branches.flatMap(({ when }) => windowsIn(when));
  return Math.max(0, ...spans);
}

function windowsIn(criterion: Criterion): readonly number[] {
  if (criterion.op === 'all' || criterion.op === 'any') return criterion.of.flatMap(windowsIn);
  if (criterion.op === 'named') return windowsIn(criterion.of);
  if (criterion.op !== 'has' || !criterion.options.within || !('days' in criterion.options.within)) return [];
  return [criterion.options.within.days];
}

function latestPressure({ facts, because }: Spoken): string {
  const found = because.find(({ label }) => label === 'blood pressure')?.value;
  if (found) return found.replace(' mmHg', '');
  const [latest] = pressureReadings(facts);
  return latest ? pressureText(latest) : 'not recorded';
}

/** The ordered dose that was judged, else the daily dose of the scheduled medicines behind the finding. */
function doseText({ rule, facts, because }: Spoken): string {
  const ordered = because.find(({ kind, value }) => kind === 'order' && value !== undefined)?.value;
  if (ordered !== undefined) return ordered;
  const takes = rule.branches.flatMap(({ when }) => dosesIn(when));
  const [wanted] = takes;
  if (!wanted) return 'dose unknown';
  const references = new Set(because.map(({ reference }) => reference));
  const taken = facts.medications.items.filter(({ reference }) => references.has(reference));
  const { milligrams, isPart } = dailyTotal(taken, wanted.sets, wanted.equivalents);
  if (milligrams === 0) return 'dose unknown';
  return `${isPart ? 'at least ' : ''}${Number(milligrams.toFixed(1))} mg/day${wanted.equivalents ? ` ${wanted.equivalents.of} equivalent` : ''}`;
}

function dosesIn(
  criterion: Criterion,
): readonly { sets: (Criterion & { op: 'takes' })['sets']; equivalents?: DoseEquivalents }[] {
  if (criterion.op === 'all' || criterion.op === 'any') return criterion.of.flatMap(dosesIn);
  if (criterion.op === 'named') return dosesIn(criterion.of);
  if (criterion.op !== 'takes' || !criterion.options.perDay) return [];
  const { equivalents } = criterion.options.perDay;
  return [{ sets: criterion.sets, ...(equivalents && { equivalents }) }];
}

/** What was looked at, with counts. A list that was not read is not counted at all: it never stands there as none. */
export function screenedText(facts: Facts): string {
  const known = screened.get(facts) ?? screenedIn(facts);
  screened.set(facts, known);
  return known;
}

/** It stands on every card. */
const screened = new WeakMap<Facts, string>();

function screenedIn(facts: Facts): string {
  const current = facts.medications.items.filter(({ status }) => status !== 'ended');
  const parts = [
    counted(facts.conditions, numberOf(facts.conditions), 'condition', 'conditions'),
    counted(facts.medications, current.length, 'medicine', 'medicines'),
    counted(facts.allergies, facts.allergies.items.length, 'allergy entry', 'allergy entries'),
    pressureScreened(facts),
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : 'nothing';
}

const numberOf = ({ items, others = 0 }: Known<unknown>): number => items.length + others;

function counted(list: Known<unknown>, count: number, one: string, many: string): string {
  if (list.gaps.length > 0 && count === 0) return '';
  return `${count} ${count === 1 ? one : many}${list.gaps.length > 0 ? ' (not all)' : ''}`;
}

function pressureScreened(facts: Facts): string {
  const [latest] = pressureReadings(facts);
  if (latest?.date) return `blood pressure of ${latest.date.text.slice(0, 10)}`;
  if (facts.vitalSigns.gaps.length > 0) return '';
  const isUnusable = ({ hasMisreadPressure, pressure }: MeasurementFact): boolean =>
    hasMisreadPressure === true || pressure !== undefined;
  return facts.vitalSigns.items.some(isUnusable)
    ? 'no blood pressure that can be used'
    : 'no blood pressure on record';
}
