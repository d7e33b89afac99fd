/** The sites of the make-believe EHR: each an issuer of its own, so that the registry can treat them differently. */
import { LABEL_REGIONS, type LabelRegion } from '../../src/clinical/facts.js';

export interface Site {
  readonly id: string;
  readonly labelRegion: LabelRegion;
  /** What this site wants to be answered when nothing at all could be read (contract.md). */
  readonly unavailable: 'card' | '412';
}

/** One for each label region, and one more for each that wants the strict answer. */
export const sites: readonly Site[] = LABEL_REGIONS.flatMap((labelRegion) =>
  (['card', '412'] as const).map((unavailable) => ({
    id: `demo-${labelRegion.toLowerCase()}${unavailable === '412' ? '-strict' : ''}`,
    labelRegion,
    unavailable,
  })),
);

/** @param url - of the EHR: its own issuer where no site is told. */
export const issuerOf = (url: string, site?: Site): string => (site ? `${url}/${site.id}` : url);

/** @throws Error for a region that has no site. */
export function siteFor(labelRegion: string, unavailable: Site['unavailable']): Site {
  const site = sites.find((one) => one.labelRegion === labelRegion && one.unavailable === unavailable);
  if (site === undefined) throw new Error(`there is no site of the region ${labelRegion}`);
  return site;
}
