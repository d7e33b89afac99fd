/** The reader that decides: a criterion, the facts, and one of three verdicts. */
import { allergic, hadProcedures, hasConditions } from './evaluate-history.js';
import { answeredWith, lacksBloodPressure, measures, pressureReached } from './evaluate-measurements.js';
import { takesMedications } from './evaluate-medications.js';
import { encounterAtPlace, encounterOfClass, orderMeets } from './evaluate-order.js';
import type { Criterion } from './criterion.js';
import type { Facts } from './facts.js';
import type { Gap } from './known.js';
import { pregnancyVerdict, stalePregnancyVerdict } from './pregnancy.js';
import { INDICATORS, type Indicator, type RuleKind } from './rule.js';
import { both, either, met, negate, unknown, unmet, type Verdict } from './verdict.js';

/** What the other rules have found so far, for the rules that speak about the screen as a whole. */
export interface Screen {
  readonly fired: readonly { readonly id: string; readonly kind: RuleKind; readonly indicator: Indicator }[];
  readonly gaps: readonly Gap[];
}

const NO_SCREEN: Screen = { fired: [], gaps: [] };

/** Evaluates a criterion with three values. Pure; total; never throws on data. */
export function evaluate(criterion: Criterion, facts: Facts, screen: Screen = NO_SCREEN): Verdict {
  const read = (inner: Criterion): Verdict => evaluate(inner, facts, screen);
  switch (criterion.op) {
    case 'always':
      return met();
    case 'all':
      return both(criterion.of.map(read));
    case 'any':
      return either(criterion.of.map(read));
    case 'not':
      return negate(read(criterion.of));
    case 'named':
      return read(criterion.of);
    case 'mention':
      return mentioned(read(criterion.of));
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
      return screen.fired.some((finding) => matchesFired(criterion, finding)) ? met() : unmet;
    case 'notRead':
      return screen.gaps.length > 0 ? met() : unmet;
    default:
      return orderMeets(criterion, facts.order);
  }
}

function mentioned(verdict: Verdict): Verdict {
  return verdict.is === 'met' ? met(verdict.because) : met();
}

function aged(criterion: Criterion & { op: 'age' }, facts: Facts): Verdict {
  const [patient] = facts.patient.items;
  if (patient?.age === undefined) {
    return unknown(
      facts.patient.gaps.length > 0 ? facts.patient.gaps : [{ source: 'patient', reason: 'not-recorded' }],
    );
  }
  const { age } = patient;
  const fits = age >= (criterion.atLeast ?? 0) && (criterion.below === undefined || age < criterion.below);
  if (!fits) return unmet;
  return met([
    {
      kind: 'patient',
      reference: patient.reference,
      label: `age ${age}`,
      remarks: [],
      ...(patient.birthDate && { date: patient.birthDate }),
    },
  ]);
}

function matchesFired(wanted: Criterion & { op: 'fired' }, finding: Screen['fired'][number]): boolean {
  if (wanted.rules && !wanted.rules.includes(finding.id)) return false;
  if (wanted.kinds && !wanted.kinds.includes(finding.kind)) return false;
  return INDICATORS.indexOf(finding.indicator) >= INDICATORS.indexOf(wanted.atLeast ?? 'info');
}
