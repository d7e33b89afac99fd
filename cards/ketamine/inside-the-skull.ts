/** Bleeds and shunts inside the skull: named once, so that the rules on them share one line of time and never tell a bleed twice. */
import { all, any, hadProcedure, has, named, not } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import {
  cerebrospinalShunt,
  cerebrospinalShuntProcedures,
  recentBleedInsideTheSkull,
} from '../value-sets/index.js';

const THREE_MONTHS = days(90); // design choice

export const recentBleed = has(recentBleedInsideTheSkull, { status: 'ever', within: THREE_MONTHS });

/** Present, and may be recent. */
export const undatedBleed = has(recentBleedInsideTheSkull, { undated: true });

/** Long ago, or over without a date that would make it recent. */
export const oldBleed = any(
  has(recentBleedInsideTheSkull, { status: 'ever', longerAgoThan: THREE_MONTHS }),
  all(
    any(
      has(recentBleedInsideTheSkull, { status: 'history' }),
      has(recentBleedInsideTheSkull, { status: 'remission' }),
    ),
    not(recentBleed),
  ),
);

export const shuntInPlace = named(
  'a shunt for cerebrospinal fluid',
  any(has(cerebrospinalShunt, { status: 'ever' }), hadProcedure(cerebrospinalShuntProcedures)),
);
