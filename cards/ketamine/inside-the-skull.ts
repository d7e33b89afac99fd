/** Bleeds and shunts inside the skull: named once, so that the rules on them share one line of time and never tell a bleed twice. */
import { any, hadProcedure, has, named } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import {
  cerebrospinalShunt,
  cerebrospinalShuntProcedures,
  recentBleedInsideTheSkull,
} from '../value-sets/index.js';

const THREE_MONTHS = days(90); // design choice

export const recentBleed = has(recentBleedInsideTheSkull, { status: 'ever', within: THREE_MONTHS });

/** May be recent: the more cautious reading counts. */
export const undatedBleed = has(recentBleedInsideTheSkull, { status: 'ever', undated: true });

export const oldBleed = has(recentBleedInsideTheSkull, { status: 'ever', longerAgoThan: THREE_MONTHS });

export const shuntInPlace = named(
  'a shunt for cerebrospinal fluid',
  any(has(cerebrospinalShunt, { status: 'ever' }), hadProcedure(cerebrospinalShuntProcedures)),
);
