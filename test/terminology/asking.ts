/** A learner that asks a terminology server on loopback, and tells what came of each question. */
import type { CodingLike } from '../../src/clinical/code-index.js';
import { fhirTerminology } from '../../src/terminology/fhir-terminology.js';
import { createLearner, type LearntBefore } from '../../src/terminology/learn.js';
import { rxnav } from '../../src/terminology/rxnav.js';

export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const SNOMED_CT = 'http://snomed.info/sct';
/** Codes that our tables do not know. */
export const UNKNOWN = { system: RXNORM, code: '90000001' };
export const PRODUCT = { system: SNOMED_CT, code: '9999999999999999' };
export const never = new AbortController().signal;

/** Long enough for any answer that comes, unless told otherwise. */
export function askingOf(
  url: string,
  {
    clock,
    patience = 10_000,
    before,
  }: { clock?: () => number; patience?: number; before?: LearntBefore } = {},
) {
  const outcomes: string[] = [];
  const learn = createLearner({
    sources: [rxnav(url), fhirTerminology(url)],
    count: (outcome) => outcomes.push(outcome),
    patience,
    ...(clock && { clock }),
    ...(before && { before }),
  });
  const codesFor = async (coding: CodingLike, deadline = never) =>
    (await learn([coding], deadline))(coding).map(({ code }) => code);
  return { learn, outcomes, codesFor };
}
