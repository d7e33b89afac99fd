/** The reader that speaks: a criterion as an English phrase, for the page that a pharmacist reviews. */
import type { Criterion, HasOptions, TakesOptions } from './criterion.js';
import type { Duration } from './moment.js';
import type { ValueSet } from './value-set.js';

/** A phrase that completes "Fires when …". */
export function describe(criterion: Criterion): string {
  switch (criterion.op) {
    case 'always':
      return 'the order is for this drug';
    case 'all':
      return joined(criterion.of, ' AND ');
    case 'any':
      return joined(criterion.of, ' OR ');
    case 'not':
      return `NOT (${describe(criterion.of)})`;
    case 'named':
      return `**${criterion.name}**`;
    case 'mention':
      return `(shown with it: ${describe(criterion.of)})`;
    case 'has':
      return `the record has ${statusWords(criterion.options)}${names(criterion.sets)}${timeWords(criterion.options)}`;
    case 'hadProcedure':
      return `a procedure: ${names(criterion.sets)}${criterion.within ? ` within ${span(criterion.within)}` : ''}`;
    case 'takes':
      return `the patient takes ${countWords(criterion.options)}${names(criterion.sets)}${takesWords(criterion.options)}`;
    case 'allergicTo':
      return allergyWords(criterion);
    case 'bloodPressure':
      return pressureWords(criterion);
    case 'noBloodPressure':
      return `no blood pressure within ${span(criterion.within)}`;
    case 'measured':
      return `the latest ${names([criterion.set])} within ${span(criterion.within)} is ${bounds(criterion)} ${criterion.unit}`;
    case 'answered':
      return `${names([criterion.set])} within ${span(criterion.within)} says ${names([criterion.answer])}`;
    case 'pregnancy':
      return `pregnancy is ${criterion.is.join(' or ')}`;
    case 'stalePregnancy':
      return 'a pregnancy entry is outdated';
    case 'age':
      return `age is ${[atLeast(criterion.atLeast), below(criterion.below)].filter((text) => text !== '').join(' and ')} years`;
    case 'ordered':
      return `the order is for ${names(criterion.sets)}`;
    case 'orderedBy':
      return `the route is ${criterion.routes.join(' or ')}`;
    case 'orderedFor':
      return `the reason of the order is ${names(criterion.sets)}`;
    case 'orderedWithoutReason':
      return 'the order has no reason';
    case 'orderCategory':
      return `the order's category is ${criterion.codes.join(' or ')}`;
    case 'orderedOnce':
      return 'the order is for one administration';
    case 'orderedRepeatedly':
      return criterion.perWeek === undefined
        ? 'the order is for a series'
        : `the order is for a series of ${criterion.perWeek} or more a week`;
    case 'orderedDose':
      return `the ordered dose is ${bounds(criterion)} ${DOSE_UNITS[criterion.measure]}`;
    case 'requestedBy':
      return `the requester's specialty is ${criterion.specialties.join(' or ')}`;
    case 'encounterClass':
      return `the encounter's class is ${criterion.codes.join(' or ')}`;
    case 'encounterAt':
      return `the encounter is at ${criterion.places.join(', ')}${criterion.orSitePlaces ? ' or a place that the site calls acute' : ''}`;
    case 'region':
      return `the labelling is ${criterion.in.join(' or ')}`;
    case 'context':
      return `the use context is ${criterion.in.join(' or ')}`;
    case 'fired':
      return firedWords(criterion);
    case 'notRead':
      return 'some part of the record could not be read or decided';
  }
}

/** The named criteria inside a criterion, each with what it stands for; inner ones after the outer. */
export function termsIn(criterion: Criterion): readonly (readonly [name: string, meaning: string])[] {
  switch (criterion.op) {
    case 'all':
    case 'any':
      return criterion.of.flatMap(termsIn);
    case 'not':
    case 'mention':
      return termsIn(criterion.of);
    case 'named':
      return [[criterion.name, describe(criterion.of)], ...termsIn(criterion.of)];
    default:
      return [];
  }
}

const DOSE_UNITS = {
  milligrams: 'mg',
  milligramsPerKilogram: 'mg/kg',
  milligramsPerKilogramPerHour: 'mg/kg/h',
  overMinutes: 'minutes long',
} as const;

function joined(criteria: readonly Criterion[], word: string): string {
  const parts = criteria.map((part) =>
    part.op === 'all' || part.op === 'any' ? `(${describe(part)})` : describe(part),
  );
  return parts.join(word);
}

const names = (sets: readonly ValueSet[]): string => sets.map(({ title }) => `*${title}*`).join(' or ');

function span(duration: Duration): string {
  return 'hours' in duration ? `${duration.hours} h` : `${duration.days} days`;
}

const STATUS = {
  current: 'a current entry of ',
  remission: 'in remission: ',
  history: 'a history of ',
  ever: 'at any time: ',
} as const;
const statusWords = ({ status }: HasOptions): string => STATUS[status ?? 'current'];

function timeWords({ within, longerAgoThan, undated }: HasOptions): string {
  if (within) return ` with onset within ${span(within)}`;
  if (longerAgoThan) return ` with onset more than ${span(longerAgoThan)} ago`;
  return undated ? ' without a date' : '';
}

const countWords = ({ count }: TakesOptions): string =>
  count === undefined ? '' : `${count} or more different of `;

function takesWords({ stoppedWithin, routes, perDay, asNeeded }: TakesOptions): string {
  return [
    routes ? ` by the route ${routes.join(' or ')}` : ' (systemic)',
    stoppedWithin ? `, or stopped within ${span(stoppedWithin)}` : '',
    perDay
      ? `, scheduled dose above ${perDay.above} mg/day${perDay.equivalents ? ` in ${perDay.equivalents.of} equivalents` : ''}`
      : '',
    asNeeded === undefined ? '' : asNeeded ? ', only as needed' : ', on a schedule',
  ].join('');
}

function allergyWords(criterion: Criterion & { op: 'allergicTo' }): string {
  const { active, intolerance, onlyManifestations, exceptOnlyManifestations } = criterion;
  return [
    `the allergy list has ${active === undefined ? 'an' : active ? 'an active' : 'an inactive'} entry for ${names(criterion.sets)}`,
    intolerance === undefined ? '' : intolerance ? ' of type intolerance' : ' not of type intolerance',
    onlyManifestations ? `, with no other reaction than ${names([onlyManifestations])}` : '',
    exceptOnlyManifestations ? `, unless its only reactions are ${names([exceptOnlyManifestations])}` : '',
  ].join('');
}

function pressureWords(criterion: Criterion & { op: 'bloodPressure' }): string {
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

function bounds({
  atLeast: least,
  atMost,
  above,
}: {
  atLeast?: number;
  atMost?: number;
  above?: number;
}): string {
  return [
    atLeast(least),
    atMost === undefined ? '' : `at most ${atMost}`,
    above === undefined ? '' : `above ${above}`,
  ]
    .filter((text) => text !== '')
    .join(' and ');
}

function firedWords({ rules, kinds, atLeast: level }: Criterion & { op: 'fired' }): string {
  const which = [...(rules ?? []), ...(kinds ?? [])].join(', ');
  const at = level === undefined ? '' : ` at level ${level} or above`;
  return `another rule has fired${which === '' ? '' : ` (${which})`}${at}`;
}
