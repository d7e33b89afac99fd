/** The reader that decides: a criterion, the facts, and one of three verdicts. */
import { allergic, hadProcedures, hasConditions } from './evaluate-history.js';
import { answeredWith } from './evaluate-answers.js';
import { administeredOften, givenLongAgo } from './evaluate-administrations.js';
import { aged } from './evaluate-age.js';
import { doseMeets, lacksDose, lacksWeight } from './evaluate-dose.js';
import { lacksBloodPressure, pressureReached } from './evaluate-measurements.js';
import { isBeyondLimit, measures, wasNotMeasured } from './evaluate-results.js';
import { fewerTrialsThan } from './evaluate-trials.js';
import { takesMedications } from './evaluate-medications.js';
import { encounterAtPlace, encounterOfClass, isRequested, orderMeets } from './evaluate-order.js';
import type { Criterion } from './criterion.js';
import type { Facts } from './facts.js';
import type { Gap } from './known.js';
import { pregnancyVerdict, stalePregnancyVerdict } from './pregnancy.js';
import { INDICATORS, type Indicator, type RuleKind } from './rule.js';
import { both, either, met, negate, unknown, unmet, type Verdict } from './verdict.js';

/** What the other rules have found so far, for the rules that speak about the screen as a whole. */
export interface Screen {
  readonly fired: readonly { readonly id: string; readonly kind: RuleKind; readonly indicator: Indicator }[];
  /** Rules that could not be decided. */
  readonly undecided: readonly { readonly id: string; readonly missing: readonly Gap[] }[];
  readonly gaps: readonly Gap[];
}

const NO_SCREEN: Screen = { fired: [], undecided: [], gaps: [] };

/** Evaluates a criterion with three values. Pure; total; never throws on data. */
export function evaluate(criterion: Criterion, facts: Facts, screen: Screen = NO_SCREEN): Verdict {
  switch (criterion.op) {
    case 'always':
      return met();
    case 'all':
      return allOf(criterion.of, facts, screen);
    case 'any':
      return anyOf(criterion.of, facts, screen);
    case 'not':
      return negate(evaluate(criterion.of, facts, screen));
    case 'named':
      return evaluate(criterion.of, facts, screen);
    case 'mention':
      return mentioned(evaluate(criterion.of, facts, screen));
    case 'has':
      return hasConditions(criterion.sets, criterion.options, facts);
    case 'hadProcedure':
      return hadProcedures(criterion.sets, criterion.within, facts);
    case 'allergicTo':
      return allergic(criterion, facts);
    case 'takes':
      return takesMedications(criterion.sets, criterion.options, facts);
    case 'bloodPressure':
      return pressureReached(criterion, facts);
    case 'noBloodPressure':
      return lacksBloodPressure(criterion.within, facts);
    case 'measured':
      return measures(criterion, facts);
    case 'beyondLimit':
      return isBeyondLimit(criterion, facts);
    case 'notMeasured':
      return wasNotMeasured(criterion, facts);
    case 'administered':
      return administeredOften(criterion, facts);
    case 'given':
      return givenLongAgo(criterion, facts);
    case 'fewerTrials':
      return fewerTrialsThan(criterion, facts);
    case 'requested':
      return isRequested(criterion.sets, facts);
    case 'orderedDose':
      return doseMeets(criterion, facts);
    case 'noLegibleDose':
      return lacksDose(facts);
    case 'weightUnknown':
      return lacksWeight(criterion.weight, facts);
    case 'answered':
      return answeredWith(criterion, facts);
    case 'pregnancy':
      return pregnancyVerdict(criterion.is, criterion.evidence, facts);
    case 'stalePregnancy':
      return stalePregnancyVerdict(criterion.evidence, facts);
    case 'age':
      return aged(criterion, facts);
    case 'encounterClass':
      return encounterOfClass(criterion.codes, facts);
    case 'encounterAt':
      return encounterAtPlace(criterion, facts);
    case 'region':
      return criterion.in.includes(facts.region) ? met() : unmet;
    case 'context':
      return criterion.in.includes(facts.context) ? met() : unmet;
    case 'fired':
      return hasFired(criterion, screen);
    case 'notRead':
      return screen.gaps.length > 0 ? met() : unmet;
    default:
      return orderMeets(criterion, facts.order);
  }
}

/** One part that is unmet decides: nothing that stands behind it could change that. */
function allOf(parts: readonly Criterion[], facts: Facts, screen: Screen): Verdict {
  let verdicts: Verdict[] | undefined;
  for (const part of parts) {
    const verdict = evaluate(part, facts, screen);
    if (verdict.is === 'unmet') return unmet;
    if (verdicts) verdicts.push(verdict);
    else verdicts = [verdict];
  }
  return both(verdicts ?? []);
}

function anyOf(parts: readonly Criterion[], facts: Facts, screen: Screen): Verdict {
  let verdicts: Verdict[] | undefined;
  for (const part of parts) {
    const verdict = evaluate(part, facts, screen);
    if (verdict.is === 'unmet') continue;
    if (verdicts) verdicts.push(verdict);
    else verdicts = [verdict];
  }
  return verdicts ? either(verdicts) : unmet;
}

function mentioned(verdict: Verdict): Verdict {
  if (verdict.is !== 'met') return met();
  return met(verdict.because.map((item) => ({ ...item, behind: (item.behind ?? 0) + 1 })));
}

/** A rule that is asked for by name and could not be decided may have fired: then this is not known either. */
function hasFired(wanted: Criterion & { op: 'fired' }, screen: Screen): Verdict {
  if (screen.fired.some((finding) => matchesFired(wanted, finding))) return met();
  const open = screen.undecided.filter(({ id }) => wanted.rules?.includes(id));
  return open.length > 0 ? unknown(open.flatMap(({ missing }) => missing)) : unmet;
}

function matchesFired(wanted: Criterion & { op: 'fired' }, finding: Screen['fired'][number]): boolean {
  if (wanted.rules && !wanted.rules.includes(finding.id)) return false;
  if (wanted.kinds && !wanted.kinds.includes(finding.kind)) return false;
  return INDICATORS.indexOf(finding.indicator) >= INDICATORS.indexOf(wanted.atLeast ?? 'info');
}
