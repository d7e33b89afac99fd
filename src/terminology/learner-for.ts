/** The terminology servers that the configuration names. */
import type { Config } from '../config.js';
import type { Metrics } from '../metrics.js';
import { fhirTerminology } from './fhir-terminology.js';
import { createLearner, type Learn, type LearntBefore } from './learn.js';
import { rxnav } from './rxnav.js';

/** Undefined where none is named. */
export function learnerFor(
  { rxnavUrl, terminologyServer }: Pick<Config, 'rxnavUrl' | 'terminologyServer'>,
  { terminologyLookups }: Pick<Metrics, 'terminologyLookups'>,
  before?: LearntBefore,
): Learn | undefined {
  const sources = [
    ...(rxnavUrl === undefined ? [] : [rxnav(rxnavUrl)]),
    ...(terminologyServer === undefined ? [] : [fhirTerminology(terminologyServer)]),
  ];
  if (sources.length === 0) return undefined;
  return createLearner({
    sources,
    ...(before && { before }),
    count: (outcome) => {
      terminologyLookups.inc({ outcome });
    },
  });
}
