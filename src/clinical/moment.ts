/** Points in time as records give them: sometimes a day, sometimes a minute, and never more precise than recorded. */

import type { Unfinished } from './unfinished.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const WHOLE_DAY = 'YYYY-MM-DD'.length;
const ZONE = /(?:Z|[+-]\d{2}:?\d{2})$/i;
const OFFSET = /([+-])(\d{2}):?(\d{2})$/;
const SHAPE = /^\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}.*)?)?)?$/;
/** As HL7 version 2 writes dates and times, and some EHRs hand them on: `20261124`, `202611240930+0100`. */
const COMPACT = new RegExp(
  [
    String.raw`^(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})`,
    String.raw`(?:T?(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2}(?:\.\d+)?)?(?<zone>Z|[+-]\d{4})?)?$`,
  ].join(''),
);
/** Where the clock stands in a dateTime, after `T` or a space. */
const CLOCK = { from: 'YYYY-MM-DDT'.length, to: 'YYYY-MM-DDThh:mm'.length };

export interface Moment {
  /** Milliseconds since 1970 UTC; the start of the day, month or year when nothing finer was recorded. */
  readonly time: number;
  /** As shown to a reader: `2021`, `2021-03`, `2021-03-04` or `2021-03-04 09:30`. */
  readonly text: string;
  /** Whether the instant is known: a time of day with its zone. Without a zone only the day is trusted. */
  readonly timed: boolean;
  /** Milliseconds by which the clock that it was read from is ahead of UTC, or behind. Absent: neither. */
  readonly ahead?: number;
}

/** Reads a FHIR date, dateTime or instant; undefined for anything else. */
export function momentOf(value: unknown): Moment | undefined {
  if (typeof value !== 'string' || value.length > 40) return undefined;
  const written = inFull(value.trim());
  if (written === undefined) return undefined;
  const clock = written.length > WHOLE_DAY ? written.slice(CLOCK.from, CLOCK.to) : undefined;
  const zoned = clock !== undefined && ZONE.test(written);
  // Without a zone the runtime would take its own, and the same record would mean another time on another server.
  const isAsParsed = clock === undefined || (zoned && written[WHOLE_DAY] === 'T');
  const time = Date.parse(isAsParsed ? written : written.replace(' ', 'T') + (zoned ? '' : 'Z'));
  if (Number.isNaN(time)) return undefined;
  const day = written.slice(0, WHOLE_DAY);
  const moment: Unfinished<Moment> = {
    time,
    text: clock === undefined ? day : `${day} ${clock}`,
    timed: zoned,
  };
  const ahead = zoned ? aheadIn(written) : 0;
  if (ahead !== 0) moment.ahead = ahead;
  return moment;
}

function aheadIn(written: string): number {
  if (/Z$/i.test(written)) return 0;
  const [, sign = '+', hours = 0, minutes = 0] = OFFSET.exec(written) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS);
}

/** With its capitals, hyphens and colons, where it is a date at all. */
function inFull(sent: string): string | undefined {
  if (SHAPE.test(sent)) return sent;
  const written = sent.toUpperCase();
  if (SHAPE.test(written)) return written;
  const { year, month, day, hour, minute, second = '00', zone = '' } = COMPACT.exec(written)?.groups ?? {};
  if (year === undefined) return undefined;
  const date = `${year}-${month}-${day}`;
  return hour === undefined ? date : `${date}T${hour}:${minute}:${second}${zone}`;
}

/** In the countries whose labelling is known no clock is farther ahead of UTC: a day without a time begins so early. */
const EARLIEST_MIDNIGHT = 3 * HOUR_MS; // Eastern European Summer Time

/**
 * Whole calendar days from the moment to now, by the clock that the moment was read from: midnight in Berlin is the day that begins,
 * and not the one before. Negative when the moment lies in the future.
 */
export function daysSince(moment: Moment, now: Date): number {
  const passed = Math.floor((now.getTime() + (moment.ahead ?? 0)) / DAY_MS) - dayOf(moment);
  const mayBeToday = passed === -1 && !moment.timed;
  return mayBeToday ? Math.floor((now.getTime() + EARLIEST_MIDNIGHT) / DAY_MS) - dayOf(moment) : passed;
}

/** `12 days ago`; days are counted from days alone, and where only a year or a month was recorded, that is said. */
export function agoInWords(moment: Moment, now: Date): string {
  if (!isDay(moment)) return `in ${moment.text} (day not recorded)`;
  const passed = daysSince(moment, now);
  if (passed === 0) return 'today';
  return passed === 1 ? '1 day ago' : `${passed} days ago`;
}

/** Hours from the moment to now; a moment without a time of day counts in whole days. */
export function hoursSince(moment: Moment, now: Date): number {
  return moment.timed ? (now.getTime() - moment.time) / HOUR_MS : daysSince(moment, now) * 24;
}

/** A moment some days after another, shown as a day. */
export function daysAfter(moment: Moment, days: number): Moment {
  const time = (dayOf(moment) + days) * DAY_MS;
  return { time, text: new Date(time).toISOString().slice(0, 10), timed: false };
}

/** Whether the day is known, not only its month or year. */
const isDay = ({ text }: Moment): boolean => text.length >= WHOLE_DAY;

/** The last day that a moment can mean: a year or a month that was recorded alone may be at its end, but not after now. */
export function latestDayOf(moment: Moment, now: Date): Moment {
  if (isDay(moment)) return moment;
  const begin = new Date(moment.time);
  const isYear = moment.text.length === 4;
  const next = Date.UTC(begin.getUTCFullYear() + (isYear ? 1 : 0), isYear ? 0 : begin.getUTCMonth() + 1, 1);
  return { ...moment, time: Math.max(moment.time, Math.min(next - DAY_MS, now.getTime())) };
}

/** Whether the moment lies on an earlier day than another. */
export const isBefore = (moment: Moment, other: Moment): boolean => dayOf(moment) < dayOf(other);

/** The calendar day that was recorded, counted from 1970. */
export const dayOf = ({ time, ahead = 0 }: Moment): number => Math.floor((time + ahead) / DAY_MS);

/** A length of time in a rule. */
export type Duration = { readonly days: number } | { readonly hours: number };
export const days = (count: number): Duration => ({ days: count });
export const hours = (count: number): Duration => ({ hours: count });

/** Whether the moment lies at most this long before now. A moment in the future does not count as recent. */
export function isWithin(moment: Moment, duration: Duration, now: Date): boolean {
  if ('hours' in duration) {
    const passed = hoursSince(moment, now);
    return passed >= -1 && passed <= duration.hours;
  }
  const passed = daysSince(moment, now);
  return passed >= 0 && passed <= duration.days;
}
