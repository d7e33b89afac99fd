/** Kleene's three values: a criterion whose data are missing is neither met nor unmet. */
import type { Gap } from './known.js';
import type { Moment } from './moment.js';

/** One datum behind a verdict, as it will be shown. */
export interface Because {
  readonly kind:
    'condition' | 'procedure' | 'medication' | 'allergy' | 'measurement' | 'patient' | 'order' | 'encounter';
  readonly reference: string;
  readonly label: string;
  /** Others may have the same reference: one of the results of a panel. */
  readonly part?: true;
  readonly date?: Moment;
  /** Measured value with its unit. */
  readonly value?: string;
  /** What the value is beside its limit, e.g. `5 × upper limit`. */
  readonly beside?: string;
  /** Pressure threshold that was reached, e.g. `140/90`. */
  readonly threshold?: string;
  /** INN names, for medicines and allergies. */
  readonly substances?: readonly string[];
  /** Words of ours: `in remission`, `matched by name`, `as needed`, `on hold`, … */
  readonly remarks: readonly string[];
  /** How far it stands behind what decides: 1 where it is only mentioned, 2 where beside a mention; absent where it decides. */
  readonly behind?: number;
}

/** The remark on a medicine that is on hold. */
export const ON_HOLD = 'on hold';
export const isOnHold = ({ remarks }: Because): boolean => remarks.includes(ON_HOLD);

export type Verdict =
  | {
      readonly is: 'met';
      readonly because: readonly Because[];
      readonly certain: boolean;
      /** Without medicines on hold it would not be met: then it is not certain either. */
      readonly onHold: boolean;
    }
  | { readonly is: 'unmet' }
  | { readonly is: 'unknown'; readonly missing: readonly Gap[] };

export const unmet: Verdict = { is: 'unmet' };
export const met = (because: readonly Because[] = [], certain = true, onHold = false): Verdict => ({
  is: 'met',
  because,
  certain: certain && !onHold,
  onHold,
});
export const unknown = (missing: readonly Gap[]): Verdict => ({ is: 'unknown', missing });

/** Met when something was found; otherwise unmet only if the list was read to its end. */
export function foundOr(
  missing: readonly Gap[],
  found: readonly Because[],
  certain = true,
  onHold = false,
): Verdict {
  if (found.length > 0) return met(found, certain, onHold);
  return missing.length > 0 ? unknown(missing) : unmet;
}

export function both(verdicts: readonly Verdict[]): Verdict {
  let isUnknown = false;
  let certain = true;
  let onHold = false;
  const because: Because[] = [];
  for (const verdict of verdicts) {
    if (verdict.is === 'unmet') return unmet;
    if (verdict.is === 'unknown') isUnknown = true;
    else {
      because.push(...verdict.because);
      certain &&= verdict.certain;
      onHold ||= verdict.onHold;
    }
  }
  return isUnknown ? unknown(missingIn(verdicts)) : met(because, certain, onHold);
}

export function either(verdicts: readonly Verdict[]): Verdict {
  let isMet = false;
  let isUnknown = false;
  let certain = false;
  let onHold = true;
  const because: Because[] = [];
  for (const verdict of verdicts) {
    if (verdict.is === 'unknown') isUnknown = true;
    if (verdict.is !== 'met') continue;
    isMet = true;
    because.push(...verdict.because);
    certain ||= verdict.certain;
    onHold &&= verdict.onHold;
  }
  if (isMet) return met(because, certain, onHold);
  return isUnknown ? unknown(missingIn(verdicts)) : unmet;
}

/** Each gap once: the parts of a criterion mostly lack the same. */
const missingIn = (verdicts: readonly Verdict[]): readonly Gap[] => [
  ...new Set(verdicts.flatMap((verdict) => (verdict.is === 'unknown' ? verdict.missing : []))),
];

/** What is not met is met without evidence of its own; what is unknown stays unknown. */
export function negate(verdict: Verdict): Verdict {
  if (verdict.is === 'unknown') return verdict;
  return verdict.is === 'met' ? unmet : met();
}
