/** To which doses the rules offer to lower an order, and for whom the lower starting dose is one. */
import { age, all, named, not, region } from '../../src/clinical/criteria.js';
import type { Offer } from '../../src/clinical/rule.js';
import { rosenhagen2023, spravatoEu, spravatoUs } from '../references.js';
import { earlierSession } from './sessions.js';

export const to56Milligrams: Offer = {
  offer: 'change-dose',
  measure: 'milligrams',
  amount: 56, // SPRAVATO PI §2: two devices
  by: [
    { source: spravatoUs, section: '§2' },
    { source: spravatoEu, section: '4.2' },
  ],
};

export const to28Milligrams: Offer = {
  offer: 'change-dose',
  measure: 'milligrams',
  amount: 28, // EU SmPC Spravato 4.2: one device, from the age of 65
  by: [{ source: spravatoEu, section: '4.2' }],
};

export const toHalfAMilligramPerKilogram: Offer = {
  offer: 'change-dose',
  measure: 'milligramsPerKilogram',
  amount: 0.5, // Rosenhagen 2023 §3: the lower end of 0.5 to 1 mg/kg
  overMinutes: 40, // Rosenhagen 2023 §3: trials infused over 40 minutes
  by: [{ source: rosenhagen2023, section: '§3' }],
};

export const olderAdult = age({ atLeast: 65 }); // EU SmPC Spravato 4.2

/** Who begins at 28 mg. */
export const startsAt28 = named(
  'a first session under the EU label from the age of 65',
  all(region('EU'), olderAdult, not(earlierSession)),
);
