/** Decisions of sites end by themselves; this says that they have, in the log and as a metric. */
import { siteChanges, type Site } from '../clinical/site-policy.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';

const EVERY_MS = 3_600_000;
export const POLICY_STATES = ['in force', 'expired', 'not yet'] as const;

export interface PolicyWatchParts {
  /** The policies of this moment. */
  readonly sites: () => readonly Site[];
  readonly log: Log;
  readonly metrics: Metrics;
  readonly now?: () => Date;
}

/**
 * Looks at once and then every hour; a site is named again only when more of its entries have expired.
 *
 * @returns to be called when the policies have changed.
 */
export function watchPolicies({ sites, log, metrics, now = () => new Date() }: PolicyWatchParts): () => void {
  const told = new Map<string, number>();
  const look = (): void => {
    for (const state of POLICY_STATES) {
      const count = siteChanges(sites(), now()).filter((entry) => entry.state === state).length;
      metrics.policyEntries.set({ kind: state }, count);
    }
    for (const site of sites()) {
      const count = siteChanges([site], now()).filter(({ state }) => state === 'expired').length;
      if (count > (told.get(site.ehr) ?? 0))
        log.warn('policy entries have expired', { ehr: site.ehr, count });
      told.set(site.ehr, count);
    }
  };
  look();
  setInterval(look, EVERY_MS).unref();
  return look;
}
