/** The moment at which every test patient is seen. */
export const NOW = new Date('2026-11-24T12:00:00Z');

const HOUR = 3_600_000;
/** A day, `YYYY-MM-DD`. */
export const daysAgo = (days: number): string =>
  new Date(NOW.getTime() - days * 24 * HOUR).toISOString().slice(0, 10);
/** A minute, as an instant. */
export const hoursAgo = (hours: number): string => new Date(NOW.getTime() - hours * HOUR).toISOString();
