/** Reads recorded administrations: how many there were, and how long ago the first and the last. */
import type { Criterion, RoutesWanted } from './criterion.js';
import { countsByRoute, medicationBecause, substancesIn } from './evaluate-medications.js';
import type { Facts, MedicationFact } from './facts.js';
import { membersOf } from './members.js';
import { isWithin, type Duration, type Moment } from './moment.js';
import type { ValueSet } from './value-set.js';
import { foundOr, type Verdict } from './verdict.js';

const WHOLE_DAY = 'YYYY-MM-DD'.length;

const givenAt = ({ ended, date }: MedicationFact): Moment | undefined => ended ?? date;

/** Neither paused nor so old that nobody may have closed the entry. */
const isUnderWay = ({ status, unconfirmed }: MedicationFact): boolean => status === 'active' && !unconfirmed;

/** Administrations of these medicines within the span, the newest first; what is under way counts. */
function administrations(
  sets: readonly ValueSet[],
  { within, routes }: { readonly within: Duration; readonly routes?: RoutesWanted },
  { medications, now }: Facts,
): readonly MedicationFact[] {
  return membersOf(medications.items, sets)
    .filter((fact) => fact.entry === 'administration' && countsByRoute(fact, routes))
    .filter((fact) => {
      const given = givenAt(fact);
      return isUnderWay(fact) || (given !== undefined && isWithin(given, within, now));
    })
    .sort(
      (a, b) =>
        (givenAt(b)?.time ?? 0) - (givenAt(a)?.time ?? 0) ||
        Number(a.reference > b.reference) - Number(a.reference < b.reference),
    );
}

/** Entries of one day are parts of one dose: records have one for each device of a spray, and for each push. */
export function administeredOften(criterion: Criterion & { op: 'administered' }, facts: Facts): Verdict {
  const found = administrations(criterion.sets, criterion, facts).filter(
    ({ replaced }) => !(criterion.exceptReplaced && replaced),
  );
  const occasions = new Set(found.map((fact) => givenAt(fact)?.text.slice(0, WHOLE_DAY) ?? fact.reference));
  return foundOr(
    facts.medications.gaps,
    occasions.size >= criterion.atLeast
      ? found.map((fact) => medicationBecause(fact, substancesIn(fact, criterion.sets)))
      : [],
  );
}

export function givenLongAgo(criterion: Criterion & { op: 'given' }, facts: Facts): Verdict {
  const found = administrations(criterion.sets, criterion, facts);
  const fact = criterion.which === 'last' ? found[0] : found.at(-1);
  const given = fact && givenAt(fact);
  const isLongAgo = given !== undefined && !isWithin(given, criterion.longerAgoThan, facts.now);
  return foundOr(
    facts.medications.gaps,
    fact && isLongAgo ? [medicationBecause(fact, substancesIn(fact, criterion.sets))] : [],
  );
}
