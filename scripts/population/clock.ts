/** The moment at which everybody is seen: it stands still, so that every run counts the same. */
export const NOW = new Date('2026-11-24T09:00:00Z');

const HOUR_MS = 3_600_000;

export const hoursAgo = (hours: number): string => new Date(NOW.getTime() - hours * HOUR_MS).toISOString();
/** `YYYY-MM-DD`. */
export const daysAgo = (days: number): string => hoursAgo(24 * days).slice(0, 10);
