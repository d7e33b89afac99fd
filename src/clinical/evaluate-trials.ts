/** Counts the medicines that were tried in a dose and for a time that count. */
import type { Criterion, TrialOptions } from './criterion.js';
import { medicationBecause, substancesIn } from './evaluate-medications.js';
import type { Facts, MedicationFact } from './facts.js';
import { membersOf } from './members.js';
import { met, unknown, unmet, type Verdict } from './verdict.js';
import { containsWords } from './words.js';

const DAY_MS = 86_400_000;

/** Met when fewer were found than asked for; what was found is shown. Enough is enough, even of a list that is not whole. */
export function fewerTrialsThan(
  { than, sets, trial }: Criterion & { op: 'fewerTrials' },
  facts: Facts,
): Verdict {
  const taken = membersOf(facts.medications.items, sets).filter((fact) => fact.systemic && !fact.draft);
  const substances = [...new Set(taken.flatMap((fact) => substancesIn(fact, sets)))].sort();
  const tried = substances.filter((substance) =>
    isTrial(
      substance,
      taken.filter((fact) => fact.substances.includes(substance)),
      trial,
      facts.now,
    ),
  );
  if (tried.length >= than) return unmet;
  if (facts.medications.gaps.length > 0) return unknown(facts.medications.gaps);
  return met(
    taken.flatMap((fact) => {
      const counted = fact.substances.filter((substance) => tried.includes(substance));
      return counted.length > 0 ? [medicationBecause(fact, counted)] : [];
    }),
  );
}

/** Renewals of one medicine are one trial: its dose was reached once, and the days of all entries count together. */
function isTrial(
  substance: string,
  entries: readonly MedicationFact[],
  trial: TrialOptions,
  now: Date,
): boolean {
  const least = trial.milligramsPerDay[substance];
  if (least === undefined) return false;
  const route = trial.onlyBy?.[substance];
  const enough = entries.filter(
    (fact) => (route === undefined || fact.route === route) && reaches(fact, least, trial),
  );
  return daysCovered(enough, trial, now) >= trial.days;
}

/** Where only the product is known, one piece a day is the least that was taken; what is taken as needed is no trial. */
function reaches(
  { milligramsPerDay, strength, asNeeded, substances, names = [] }: MedicationFact,
  least: number,
  { inAnyDose = [], exceptNamed = [] }: TrialOptions,
): boolean {
  if (asNeeded || names.some((name) => containsWords(name, exceptNamed))) return false;
  const isOfOneStrength = inAnyDose.some((product) => product.every((part) => substances.includes(part)));
  return isOfOneStrength || (milligramsPerDay ?? strength ?? 0) >= least;
}

/** Days of use within the span; a day that several entries cover counts once. */
function daysCovered(entries: readonly MedicationFact[], { within }: TrialOptions, now: Date): number {
  const covered = new Set<number>();
  for (const { started, ended, status } of entries) {
    const end = status === 'ended' ? ended?.time : now.getTime();
    if (started === undefined || end === undefined) continue;
    const first = Math.max(started.time, now.getTime() - within.days * DAY_MS);
    for (let day = Math.floor(first / DAY_MS); day < Math.floor(end / DAY_MS); day += 1) covered.add(day);
  }
  return covered.size;
}
