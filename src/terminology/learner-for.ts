/** The terminology servers that the configuration names. */
import type { Config } from '../config.js';
import { fhirTerminology } from './fhir-terminology.js';
import { createLearner, type Learn, type LearntBefore, type LookUpOutcome } from './learn.js';
import { rxnav } from './rxnav.js';

/**
 * Undefined where none is named.
 *
 * @param count - told of every code that a server was, or was not, asked for.
 */
export function learnerFor(
  { rxnavUrl, terminologyServer }: Pick<Config, 'rxnavUrl' | 'terminologyServer'>,
  count: (outcome: LookUpOutcome) => void,
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
    count,
  });
}
