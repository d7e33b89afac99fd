/** Orders for which only a part of the rules makes sense, so that the rest does not teach prescribers to click away. */
import {
  all,
  any,
  context,
  encounterAt,
  encounterClass,
  not,
  orderedDose,
  orderedOnce,
} from '../../src/clinical/criteria.js';
import type { Scope } from '../../src/clinical/rule.js';
import { recentWeight } from './body-weight.js';
import { topicalOrder } from './orders.js';
import { intoxicated, strongSedative } from './sedatives.js';

export const scopes: readonly Scope[] = [
  {
    name: 'topical order',
    when: topicalOrder,
    only: { rules: ['hypersensitivity-ketamine', 'duplicate-ketamine-esketamine', 'screen-complete'] },
  },
  {
    name: 'single analgesic dose',
    when: all(
      context('PAIN'),
      orderedOnce,
      orderedDose('milligramsPerKilogram', { atMost: 0.5, weight: recentWeight }), // design choice: below any dissociative dose
      not(orderedDose('overMinutes', { above: 60 })), // design choice: what takes longer is an infusion
      any(encounterClass('EMER', 'IMP', 'ACUTE', 'OBSENC', 'emergency', 'inpatient'), encounterAt('ward')),
    ),
    only: {
      groups: ['A'],
      rules: ['duplicate-ketamine-esketamine'],
      from: { 'cns-depressants': 'warning' },
      where: { 'cns-depressants': any(strongSedative, intoxicated) },
    },
  },
];

/** With a finding there is no `screen-complete` to say it. */
export const systemicChecksNotRun = {
  when: topicalOrder,
  say: 'The order is topical: systemic checks were not run.',
};
