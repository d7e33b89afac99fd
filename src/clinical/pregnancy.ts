/**
 * Tells pregnancy from what the record holds: pregnant, probable, possible or not. What was not read keeps several of
 * them open, and then nothing is decided. A negative test never outweighs a confirmed, ongoing pregnancy.
 */
import { ageInWords, BIRTH_NOT_RECORDED } from './evaluate-age.js';
import { conditionBecause, statusIn } from './evaluate-history.js';
import { measurementBecause } from './evaluate-measurements.js';
import type { PregnancyEvidence, PregnancyState } from './criterion.js';
import type { ConditionFact, Facts } from './facts.js';
import type { Gap } from './known.js';
import { dayOf, daysSince, type Moment } from './moment.js';
import { notUnderstood, undated } from './evaluate-results.js';
import { hasEndedSince, pregnancyEnd } from './pregnancy-end.js';
import { pregnancyResults, type PregnancyResults } from './pregnancy-results.js';
import type { ValueSet } from './value-set.js';
import { containsWords } from './words.js';
import { foundOr, met, unknown, unmet, type Because, type Verdict } from './verdict.js';

/** Days after which an entry says nothing about today. Design choice, to be signed off locally. */
const ENTRY_IS_STALE = 300;
/** Days after a pregnancy in which a new one is not thought of. Design choice, to be signed off locally. */
const PUERPERIUM = 42;

interface Told {
  /** The states that the data leave open; exactly one when everything needed was read. */
  readonly open: readonly PregnancyState[];
  readonly because: readonly Because[];
  readonly certain: boolean;
  readonly stale: readonly ConditionFact[];
  /** Of what was read: the results that could not be understood. */
  readonly missing: readonly Gap[];
}

export function pregnancyVerdict(
  is: readonly PregnancyState[],
  evidence: PregnancyEvidence,
  facts: Facts,
): Verdict {
  const told = tellPregnancy(evidence, facts);
  if (told.open.every((state) => is.includes(state))) return met(told.because, told.certain);
  return told.open.some((state) => is.includes(state)) ? unknown(missingFor(facts, told)) : unmet;
}

/** An active pregnancy entry so old that it says nothing about today. */
export function stalePregnancyVerdict(evidence: PregnancyEvidence, facts: Facts): Verdict {
  const { stale } = tellPregnancy(evidence, facts);
  return foundOr(
    facts.conditions.gaps,
    stale.map((fact) => conditionBecause(fact, evidence.pregnancy)),
  );
}

/** Several rules ask for it. */
const toldOf = new WeakMap<Facts, Map<PregnancyEvidence, Told>>();

function tellPregnancy(evidence: PregnancyEvidence, facts: Facts): Told {
  const ofFacts = toldOf.get(facts) ?? new Map<PregnancyEvidence, Told>();
  const told = ofFacts.get(evidence) ?? tell(evidence, facts);
  toldOf.set(facts, ofFacts.set(evidence, told));
  return told;
}

function tell(evidence: PregnancyEvidence, facts: Facts): Told {
  const entries = currentEntries(evidence, facts);
  const results = pregnancyResults(evidence, facts);
  const expected = results.expected?.dateValue;
  const isLongOver = (moment: Moment | undefined): boolean =>
    moment !== undefined && daysSince(moment, facts.now) > ENTRY_IS_STALE;
  const isStale = ({ date }: ConditionFact): boolean =>
    isLongOver(date) || (isLongOver(expected) && !isLater(date, expected));
  const stale = entries.filter(isStale);
  const ongoing = entries.filter((fact) => !isStale(fact));
  const { latest: end, latestBirthOrLoss, impossible } = pregnancyEnd(evidence, facts, results.due);
  const unreadable = hasEndedSince(results.unreadable?.date, end) ? undefined : results.unreadable;
  const open = (
    states: readonly PregnancyState[],
    because: readonly Because[] = [],
    certain = true,
  ): Told => ({
    open: states,
    because,
    certain,
    stale,
    missing: [
      ...(unreadable ? [notUnderstood(unreadable, 'pregnancy test (hCG)', facts)] : []),
      ...resultSets(evidence).flatMap((set) =>
        results.undated?.sets.has(set.id) ? [undated(results.undated, set, facts)] : [],
      ),
    ],
  });

  if (hasHad(evidence.hysterectomy, facts)) return open(['not']);

  const confirmed = [
    ...ongoing.map((fact) => ({
      date: fact.date,
      because: conditionBecause(fact, evidence.pregnancy),
      certain: !fact.unconfirmed,
    })),
    ...[results.pregnant, results.due]
      .filter((fact) => fact !== undefined)
      .map((fact) => ({
        date: fact.date,
        because: measurementBecause(fact, resultSets(evidence)),
        certain: true,
      })),
  ].filter(({ date }) => !hasEndedSince(date, end));
  const endedLately =
    latestBirthOrLoss !== undefined && daysSince(latestBirthOrLoss, facts.now) <= PUERPERIUM;
  const [first] = confirmed;
  if (first) {
    const because = confirmed.map((item) => item.because);
    const certain = confirmed.some((item) => item.certain);
    const overdue = confirmed.some(({ date }) => !isLater(date, expected)) ? results.overdue : undefined;
    const doubtful = overdue ?? (results.negativeToday && results.due ? results.negative : undefined);
    if (doubtful)
      return open(['probable'], [...because, measurementBecause(doubtful, resultSets(evidence))], certain);
    if (impossible.length > 0) return open(['probable'], [...because, ...impossible], certain);
    return open(['pregnant'], because, certain);
  }
  // In a man hCG is a tumour marker. What confirms a pregnancy outweighs a recorded sex, a test alone does not.
  const couldBe = facts.patient.items[0]?.sex !== 'male';
  if (couldBe && results.positive && !hasEndedSince(results.positive.date, end)) {
    return open(['probable'], [measurementBecause(results.positive, resultSets(evidence))]);
  }
  const obstetric = obstetricEncounter(evidence, facts);
  if (obstetric && !endedLately && !(results.negative ?? results.notPregnant))
    return open(['pregnant'], [obstetric]);
  return withoutEvidence(evidence, facts, { ...results, unreadable }, endedLately, open);
}

/** The encounter of the order at a place that only pregnant patients go to; an unread encounter is no evidence. */
function obstetricEncounter(evidence: PregnancyEvidence, facts: Facts): Because | undefined {
  if (facts.patient.items[0]?.sex === 'male') return undefined;
  const found = facts.encounter.items.find(({ places }) =>
    places.some(
      (place) =>
        containsWords(place, evidence.obstetricPlaces) && !containsWords(place, evidence.otherPlaces),
    ),
  );
  return (
    found && { kind: 'encounter', reference: found.reference, label: 'obstetric encounter', remarks: [] }
  );
}

function withoutEvidence(
  evidence: PregnancyEvidence,
  facts: Facts,
  results: PregnancyResults,
  endedLately: boolean,
  open: (states: readonly PregnancyState[], because?: readonly Because[]) => Told,
): Told {
  const [patient] = facts.patient.items;
  const { ages } = evidence;
  if (patient?.sex === 'male') return open(['not']);
  // Of two ages that are possible the one counts by which a pregnancy is.
  const youngest = patient?.youngest?.age ?? patient?.age;
  const isOutside = (from: number, to: number): boolean =>
    patient?.age !== undefined && youngest !== undefined && (patient.age < from || youngest > to);
  if (isOutside(ages.hardFrom, ages.hardTo)) return open(['not']);
  const unread = listGaps(facts).length > 0 || (results.unreadable ?? results.undated) !== undefined;
  const evidenceMayBeUnread: readonly PregnancyState[] = unread ? ['pregnant', 'probable'] : [];
  if (endedLately || (results.negative ?? results.notPregnant)) return open([...evidenceMayBeUnread, 'not']);
  const isClimacteric = youngest !== undefined && youngest >= evidence.climacteric.from;
  const menopause = isClimacteric ? [evidence.menopause, evidence.climacteric.set] : [evidence.menopause];
  if (hasHad([...evidence.sterilisation, ...menopause], facts)) return open([...evidenceMayBeUnread, 'not']);
  if (patient?.sex !== 'female' || patient.age === undefined)
    return open([...evidenceMayBeUnread, 'possible', 'not']);
  if (isOutside(ages.from, ages.to)) return open([...evidenceMayBeUnread, 'not']);
  const because: Because = {
    kind: 'patient',
    reference: patient.reference,
    label: `age ${ageInWords(patient)}`,
    remarks: [],
  };
  return unread ? open([...evidenceMayBeUnread, 'possible', 'not']) : open(['possible'], [because]);
}

const resultSets = (evidence: PregnancyEvidence): readonly ValueSet[] => [
  evidence.status,
  evidence.expectedDelivery,
  ...evidence.hcg,
  evidence.hcgQuantitative,
];

function currentEntries(evidence: PregnancyEvidence, facts: Facts): readonly ConditionFact[] {
  return facts.conditions.items.filter((fact) => statusIn(fact, evidence.pregnancy) === 'current');
}

const isLater = (moment: Moment | undefined, than: Moment | undefined): boolean =>
  moment !== undefined && than !== undefined && dayOf(moment) > dayOf(than);

/** Nothing unconfirmed may rule a pregnancy out. */
function hasHad(sets: readonly ValueSet[], facts: Facts): boolean {
  const known = (fact: { readonly sets: ReadonlyMap<string, unknown> }): boolean =>
    sets.some((set) => fact.sets.has(set.id));
  return (
    facts.conditions.items.some((fact) => known(fact) && !fact.unconfirmed) ||
    facts.procedures.items.some(known)
  );
}

const listGaps = ({ conditions, laboratory, procedures }: Facts): readonly Gap[] =>
  [conditions, laboratory, procedures].flatMap(({ gaps }) => gaps);

const SEX_NOT_RECORDED: Gap = { source: 'patient', of: 'sex', reason: 'not-recorded' };

/** Sex `other` is an administrative gender: it does not tell whether a pregnancy is possible. */
function missingFor(facts: Facts, { missing }: Told): readonly Gap[] {
  const gaps = [...listGaps(facts), ...facts.patient.gaps, ...missing];
  if (gaps.length > 0) return gaps;
  const [patient] = facts.patient.items;
  return [
    ...(patient?.sex === undefined || patient.sex === 'other' ? [SEX_NOT_RECORDED] : []),
    ...(patient?.age === undefined ? [BIRTH_NOT_RECORDED] : []),
  ];
}
