/** Reads the medicines for `takes`: active, co-ordered, or ended within a washout window. */
import type { DoseEquivalents, RoutesWanted, TakesOptions } from './criterion.js';
import type { Facts, MedicationFact } from './facts.js';
import { matchedByWords } from './matched-by-words.js';
import { membersOf } from './members.js';
import { DRAFTED, END_ASSUMED, ENDED, GIVEN } from './named-data.js';
import { isWithin, latestDayOf } from './moment.js';
import type { Unfinished } from './unfinished.js';
import type { ValueSet } from './value-set.js';
import { foundOr, ON_HOLD, unmet, unknown, type Because, type Verdict } from './verdict.js';

export function takesMedications(sets: readonly ValueSet[], options: TakesOptions, facts: Facts): Verdict {
  const { items, gaps } = facts.medications;
  const found = membersOf(items, sets).filter(
    (fact) =>
      isMeant(fact, options) && countsByRoute(fact, options.routes) && countsInTime(fact, options, facts.now),
  );
  const counted =
    options.asNeeded === undefined ? found : found.filter((fact) => fact.asNeeded === options.asNeeded);
  if (!enough(counted, sets, options)) return gaps.length > 0 ? unknown(gaps) : unmet;
  const takenNow = counted.filter((fact) => fact.status !== 'on-hold');
  const certainOnes = takenNow.filter((fact) => !fact.unconfirmed);
  return foundOr(
    gaps,
    counted.map((fact) => medicationBecause(fact, substancesIn(fact, sets))),
    enough(certainOnes, sets, options),
    !enough(takenNow, sets, options),
  );
}

function enough(found: readonly MedicationFact[], sets: readonly ValueSet[], options: TakesOptions): boolean {
  if (found.length === 0) return false;
  const { count = 1 } = options;
  // Each of them is at least one.
  if (count > 1 && new Set(found.flatMap((fact) => substancesIn(fact, sets))).size < count) return false;
  if (!options.perDay) return true;
  return dailyTotal(found, sets, options.perDay.equivalents).milligrams > options.perDay.above;
}

export function substancesIn({ classes }: MedicationFact, sets: readonly ValueSet[]): readonly string[] {
  const found: string[] = [];
  for (const { id } of sets) {
    for (const substance of classes.get(id) ?? []) if (!found.includes(substance)) found.push(substance);
  }
  return found;
}

function isMeant(fact: MedicationFact, options: TakesOptions): boolean {
  const { injected, notBy, exceptReplaced, notCombinedWith, notDrafted, notCancelled, notOnHold } = options;
  if (notDrafted && fact.draft) return false;
  if (notCancelled && fact.cancelled) return false;
  if (notOnHold && fact.status === 'on-hold') return false;
  if (injected && !fact.injected) return false;
  if (fact.route !== undefined && notBy?.includes(fact.route)) return false;
  if (exceptReplaced && fact.replaced) return false;
  return notCombinedWith === undefined || !fact.classes.has(notCombinedWith.id);
}

/** An injection without a route is known to be given by needle, and by none of the other routes. */
export function countsByRoute(fact: MedicationFact, routes: RoutesWanted | undefined): boolean {
  if (!routes) return fact.systemic;
  if (fact.route !== undefined) return routes.includes(fact.route);
  return fact.systemic && !fact.injected && routes.includes('unknown');
}

function countsInTime(fact: MedicationFact, { stoppedWithin }: TakesOptions, now: Date): boolean {
  if (fact.status !== 'ended') return true;
  if (stoppedWithin === undefined || fact.ended === undefined) return false;
  return isWithin(latestDayOf(fact.ended, now), stoppedWithin, now);
}

/**
 * What several entries add up to a day. A prescription and a statement of the same medicine tell the same use twice: of
 * these the larger amount counts. What a draft renews is told by the draft.
 */
export function dailyTotal(
  facts: readonly MedicationFact[],
  sets: readonly ValueSet[],
  equivalents: DoseEquivalents | undefined,
): { readonly milligrams: number; readonly isPart: boolean } {
  const totals = new Map<string, number>();
  let isPart = false;
  for (const fact of facts) {
    if (fact.renewed) continue;
    const amount = perDay(fact, sets, equivalents);
    if (amount === undefined) isPart = true;
    const key = `${substancesIn(fact, sets).join(' ')}|${fact.entry}`;
    totals.set(key, (totals.get(key) ?? 0) + (amount ?? 0));
  }
  const bySubstance = new Map<string, number>();
  for (const [key, amount] of totals) {
    const [substance = ''] = key.split('|');
    bySubstance.set(substance, Math.max(bySubstance.get(substance) ?? 0, amount));
  }
  return { milligrams: [...bySubstance.values()].reduce((sum, amount) => sum + amount, 0), isPart };
}

/** Scheduled mg per day, in mg of the reference substance where equivalents are given; undefined when unknown. */
function perDay(
  fact: MedicationFact,
  sets: readonly ValueSet[],
  equivalents: DoseEquivalents | undefined,
): number | undefined {
  if (fact.milligramsPerDay === undefined || fact.asNeeded || fact.status === 'ended') return undefined;
  if (!equivalents) return fact.milligramsPerDay;
  const [substance] = substancesIn(fact, sets);
  const equivalent = substance === undefined ? undefined : equivalents.milligrams[substance];
  return equivalent === undefined ? undefined : (fact.milligramsPerDay / equivalent) * equivalents.per;
}

export function medicationBecause(fact: MedicationFact, substances: readonly string[]): Because {
  const date = fact.status === 'ended' ? fact.ended : fact.date;
  const because: Unfinished<Because> = {
    kind: 'medication',
    reference: fact.reference,
    label: fact.label,
    substances,
    remarks: remarksOn(fact),
  };
  if (fact.milligramsPerDay !== undefined)
    because.value = `${Number(fact.milligramsPerDay.toFixed(2))} mg/day${fact.averaged ? ' on average' : ''}`;
  if (date) because.date = date;
  return because;
}

const USE_IN_WORDS = { active: 'active', 'on-hold': ON_HOLD, ended: ENDED } as const;

function remarksOn(fact: MedicationFact): readonly string[] {
  const isGiven = fact.entry === 'administration' && fact.status === 'ended';
  const remarks: string[] = [fact.draft ? DRAFTED : isGiven ? GIVEN : USE_IN_WORDS[fact.status]];
  if (fact.endAssumed && fact.status === 'ended' && !isGiven) remarks.push(END_ASSUMED);
  if (fact.asNeeded) remarks.push('as needed');
  if (fact.unconfirmed) remarks.push('not confirmed current');
  remarks.push(...matchedByWords(fact.recognisedBy));
  return remarks;
}
