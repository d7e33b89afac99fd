/** Everybody: the shares are assumptions about a service that many EHRs call. */
import type { Cohort } from './cohort.js';
import { painAndTheatre } from './pain-and-theatre.js';
import { psychiatry } from './psychiatry.js';

export const cohorts: readonly Cohort[] = [...psychiatry, ...painAndTheatre];

/** Whose labelling the caller goes by. */
export const regions = [
  { share: 72, region: 'US', why: 'Where CDS Hooks is in daily use.' },
  { share: 12, region: 'EU', why: 'First sites.' },
  { share: 10, region: 'UK', why: 'First sites.' },
  { share: 6, region: 'CH', why: 'First sites.' },
] as const;
