/** The words in which options and bounds of a criterion are put; `describe.ts` makes sentences of them. */
import type { Criterion, HasOptions, PregnancyState, RoutesWanted, TakesOptions } from './criterion.js';
import { DOSE_UNITS } from './evaluate-dose.js';
import type { Duration } from './moment.js';
import { unitInWords } from './units.js';
import type { ValueSet } from './value-set.js';

export const names = (sets: readonly ValueSet[]): string =>
  sets.map(({ title }) => `*${title}*`).join(' or ');

export function span(duration: Duration): string {
  return 'hours' in duration ? `${duration.hours} h` : `${duration.days} days`;
}

const STATUS = {
  current: 'a current entry of ',
  remission: 'in remission: ',
  history: 'a history of ',
  ever: 'at any time: ',
} as const;
export const statusWords = ({ status }: HasOptions): string => STATUS[status ?? 'current'];

export function timeWords({ within, longerAgoThan, undated }: HasOptions): string {
  if (within) return ` with onset within ${span(within)}`;
  if (longerAgoThan) return ` with onset more than ${span(longerAgoThan)} ago`;
  return undated ? ' without a date' : '';
}

export const countWords = ({ count }: TakesOptions): string =>
  count === undefined ? '' : `${count} or more different of `;

export function takesWords(options: TakesOptions): string {
  const { stoppedWithin, routes, perDay, asNeeded } = options;
  const { injected, notBy, exceptReplaced, notCombinedWith, notDrafted, notCancelled, notOnHold } = options;
  return [
    injected ? ' by needle' : '',
    notBy ? `, not ${notBy.join(' or ')}` : '',
    notCombinedWith ? `, not in one product with ${names([notCombinedWith])}` : '',
    exceptReplaced ? ', other than what this order replaces' : '',
    notDrafted ? ', other than in drafts' : '',
    notCancelled ? ', other than in cancelled orders' : '',
    notOnHold ? ', not on hold' : '',
    routes ? routeWords(routes) : ' (systemic)',
    stoppedWithin ? `, or stopped within ${span(stoppedWithin)}` : '',
    perDay
      ? `, scheduled dose above ${perDay.above} mg/day${perDay.equivalents ? ` in ${perDay.equivalents.of} equivalents` : ''}`
      : '',
    asNeeded === undefined ? '' : asNeeded ? ', only as needed' : ', on a schedule',
  ].join('');
}

export const routeWords = (routes: RoutesWanted | undefined): string =>
  routes ? ` by the route ${routes.join(' or ')}` : '';

export function administeredWords(criterion: Criterion & { op: 'administered' }): string {
  const { atLeast: least, sets, within, routes, exceptReplaced } = criterion;
  const many = least === 1 ? 'an administration' : `administrations on ${least} or more days`;
  const other = exceptReplaced ? ', other than of what this order replaces' : '';
  return `${many} of ${names(sets)}${routeWords(routes)} within ${span(within)}${other}`;
}

export function allergyWords(criterion: Criterion & { op: 'allergicTo' }): string {
  const { active, intolerance, onlyManifestations, exceptOnlyManifestations } = criterion;
  return [
    `the allergy list has ${active === undefined ? 'an' : active ? 'an active' : 'an inactive'} entry for ${names(criterion.sets)}`,
    intolerance === undefined ? '' : intolerance ? ' of type intolerance' : ' not of type intolerance',
    onlyManifestations ? `, with no other reaction than ${names([onlyManifestations])}` : '',
    exceptOnlyManifestations ? `, unless its only reactions are ${names([exceptOnlyManifestations])}` : '',
  ].join('');
}

export function pressureWords(criterion: Criterion & { op: 'bloodPressure' }): string {
  const { atLeast: least, above, onSeparateDays } = criterion;
  const limit = least ? `at least ${least.systolic} systolic or ${least.diastolic} diastolic` : '';
  const over = above ? `above ${above.systolic} systolic or ${above.diastolic} diastolic` : '';
  const which =
    onSeparateDays === undefined
      ? 'the latest blood pressure'
      : `blood pressure on ${onSeparateDays} separate days`;
  return `${which} within ${span(criterion.within)} is ${limit}${over} mmHg`;
}

const atLeast = (value: number | undefined): string => (value === undefined ? '' : `at least ${value}`);
const below = (value: number | undefined): string => (value === undefined ? '' : `below ${value}`);

interface Bounds {
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly above?: number;
  readonly below?: number;
}

function bounds({ atLeast: least, atMost, above, below: less }: Bounds, word: 'and' | 'or'): string {
  if (least !== undefined && least === atMost) return `exactly ${least}`;
  return [
    atLeast(least),
    atMost === undefined ? '' : `at most ${atMost}`,
    above === undefined ? '' : `above ${above}`,
    below(less),
  ]
    .filter((text) => text !== '')
    .join(` ${word} `);
}

export const measuredWords = (criterion: Criterion & { op: 'measured' }): string =>
  `the latest ${names([criterion.set])} within ${span(criterion.within)} is ${`${bounds(criterion, 'or')} ${unitInWords(criterion.unit)}`.trim()}${criterion.notWhere ? ` (in words alone, ${names([criterion.notWhere])} is not)` : ''}`;

/** Of grades, which exclude each other, the newest stands. */
export function answeredWords({
  set,
  answer,
  within,
  since,
  grades,
}: Criterion & { op: 'answered' }): string {
  const which = grades ? 'the newest ' : '';
  const after = since ? `, not before the latest ${names(since)}` : '';
  return `${which}${names([set])} within ${span(within)} says ${names([answer])}${after}`;
}

export function limitWords({
  set,
  within,
  side,
  times,
  otherwise,
}: Criterion & { op: 'beyondLimit' }): string {
  const limit = `the ${side} limit of the laboratory (${otherwise.value} ${unitInWords(otherwise.unit)} where it gives none)`;
  const factor = times === 1 ? '' : `${times} times `;
  return `the latest ${names([set])} within ${span(within)} is ${side === 'upper' ? 'above' : 'below'} ${factor}${limit}`;
}

export const ageWords = (criterion: Criterion & { op: 'age' }): string =>
  `age is ${bounds(criterion, 'and')} ${criterion.unit ?? 'years'}`;

export function trialWords({ than, sets, trial }: Criterion & { op: 'fewerTrials' }): string {
  const doses = Object.entries(trial.milligramsPerDay).map(([substance, dose]) => `${substance} ${dose}`);
  const { inAnyDose = [], onlyBy = {}, exceptNamed = [] } = trial;
  return [
    `fewer than ${than} different ${names(sets)} within ${span(trial.within)} for at least ${trial.days} days in a dose of at least (mg a day) ${doses.join(', ')}`,
    ...inAnyDose.map((product) => `, ${product.join(' with ')} in any dose`),
    ...Object.entries(onlyBy).map(([substance, route]) => `, ${substance} by the ${route} route alone`),
    exceptNamed.length > 0 ? `, not sold as ${exceptNamed.join(' or ')}` : '',
  ].join('');
}

export function oftenWords({ perWeek, moreOftenThan }: Criterion & { op: 'orderedRepeatedly' }): string {
  if (moreOftenThan !== undefined) return `the order is for more than ${moreOftenThan} a week`;
  return perWeek === undefined
    ? 'the order is for a series'
    : `the order is for a series of ${perWeek} or more a week`;
}

export function doseWords(criterion: Criterion & { op: 'orderedDose' }): string {
  const { measure, notMultipleOf, weight } = criterion;
  const limits = bounds(criterion, 'and');
  const multiple = notMultipleOf === undefined ? '' : `no multiple of ${notMultipleOf}`;
  const weighed = measure === 'milligrams' ? 'mg/kg multiplied' : 'mg divided';
  const by = weight ? `, ${weighed} by the latest ${names([weight.set])} within ${span(weight.within)}` : '';
  const what = measure === 'overMinutes' ? 'the duration of a dose is' : 'an ordered dose is';
  return `${what} ${[limits, multiple].filter((text) => text !== '').join(' and ')} ${DOSE_UNITS[measure]}${by}`;
}

export function firedWords({ rules, kinds, atLeast: level }: Criterion & { op: 'fired' }): string {
  const which = [...(rules ?? []), ...(kinds ?? [])].join(', ');
  const at = level === undefined ? '' : ` at level ${level} or above`;
  return `another rule has fired${which === '' ? '' : ` (${which})`}${at}`;
}

/** Each completes "pregnancy is …". */
export const PREGNANCY_WORDS: Readonly<Record<PregnancyState, string>> = {
  pregnant: 'on record',
  probable: 'probable',
  possible: 'possible',
  not: 'not to be expected',
};
