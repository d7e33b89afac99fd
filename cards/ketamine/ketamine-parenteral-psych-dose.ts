/** Injected ketamine in psychiatry: doses and speeds that belong to sedation, and doses that cannot be judged. */
import {
  all,
  any,
  context,
  not,
  ordered,
  orderedBy,
  orderedDose,
  orderSays,
  requested,
  weightUnknown,
} from '../../src/clinical/criteria.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { proceduralSedationIntended, titrationUnderProtocol, weightKnown } from '../override-reasons.js';
import { canmat2021, ketalarUs, rosenhagen2023, serviceDesign } from '../references.js';
import { bodyWeight, ketamine } from '../value-sets/index.js';
import { recentWeight } from './body-weight.js';
import { toHalfAMilligramPerKilogram } from './dose-changes.js';
import { injectedKetamine } from './orders.js';
import { weighPatient } from './process-requests.js';

const byVein = orderedBy('intravenous');
const aboveRange = orderedDose('milligramsPerKilogram', { above: 1, weight: recentWeight }); // Rosenhagen 2023 §3

const saidToBePushed = all(
  orderSays('push', 'ivpush', 'ivp', 'bolus', 'rapid injection'),
  not(orderSays('not push', 'never push', 'no IV push', 'not IV push', 'not give IV push', 'push fluids')),
  not(
    orderSays('not bolus', 'no bolus', 'without bolus', 'not as bolus', 'not as a bolus', 'never as a bolus'),
  ),
  not(orderSays('not give as a bolus', 'not be given as a bolus', 'not to be given as a bolus')),
  not(orderedDose('overMinutes', { atLeast: 40 })), // a duration in figures outweighs words
);
const tooFast = all(
  byVein,
  any(orderedDose('overMinutes', { below: 40 }), saidToBePushed), // Rosenhagen 2023 §3, trials infused over 40 minutes
);

/** Ordered in mg/kg and for the vein, and not in words as something quick. */
const slowerAndLower = all(
  context('PSY'),
  ordered(ketamine),
  byVein,
  not(orderSays('push', 'ivpush', 'ivp', 'bolus', 'rapid', 'rapidly')),
  any(
    orderedDose('milligramsPerKilogram', { above: 1 }), // Rosenhagen 2023 §3
    orderedDose('overMinutes', { below: 40 }), // Rosenhagen 2023 §3, trials infused over 40 minutes
  ),
);

const weightNeeded = all(
  weightUnknown(recentWeight),
  not(requested(bodyWeight)), // then the monitoring card says that the dose was not judged
);
const undiluted = all(
  byVein,
  orderSays('100 mg/ml', '100mg/ml', '500 mg/5 ml', '500mg/5ml', '1000 mg/10 ml', '1000mg/10ml'),
  not(orderSays('dilute', 'diluted', 'diluting', 'dilution', 'sodium chloride', 'saline', 'NaCl', 'NS')),
  not(orderSays('glucose', 'dextrose', 'D5W', 'infusion bag', 'in bag')),
);

export default defineRule({
  id: 'ketamine-parenteral-psych-dose',
  title: 'Dose of injected ketamine in psychiatry',
  short: 'dose of injected {drug}',
  kind: 'dosing',
  group: 'G',
  appliesTo: injectedKetamine,
  contexts: ['PSY', 'UNK'],
  branches: [
    { when: aboveRange, level: { PSY: 'warning', UNK: 'info' } },
    {
      when: tooFast,
      level: { PSY: 'warning', UNK: 'info' },
      summary: 'Intravenous {drug} as a push or in less than 40 minutes: psychiatric use is a slow infusion.',
      action: 'Order an infusion over about 40 minutes, or confirm that sedation is meant.',
    },
    {
      when: all(weightNeeded, orderedDose('milligramsPerKilogram', { atMost: 1 })), // Rosenhagen 2023 §3
      level: 'info',
      summary: 'No weight within 90 days to turn {dose} of {drug} into milligrams; weigh the patient.',
      action: 'Weigh the patient before the dose is drawn up.',
    },
    {
      when: weightNeeded,
      level: 'info',
      summary: 'No weight within 90 days: the dose of {drug} cannot be judged in mg/kg; weigh the patient.',
      action: 'Weigh the patient, and check the dose against 0.5 to 1 mg/kg IV or 0.1 to 1 mg/kg IM or SC.',
    },
    {
      when: undiluted,
      level: 'info',
      summary: 'No word of dilution: {drug} 100 mg/mL has to be diluted before it is given intravenously.',
      action: 'Add the diluent and the volume to the order.',
    },
  ],
  summary:
    'Above the psychiatric range: {drug} {dose} {route} (0.5–1 mg/kg IV, 0.1–1 mg/kg IM or SC); check intent.',
  action:
    'Check the dose of {dose}: psychiatric use is 0.5 to 1 mg/kg IV over about 40 minutes, or 0.1 to 1 mg/kg IM or SC.',
  rationale:
    'Anaesthesia begins at 1 mg/kg IV: above the psychiatric range, or as a push, expect sedation and a need for its staff and equipment.',
  notes: [
    {
      when: all(aboveRange, tooFast),
      say: 'It is also ordered as a push or in less than 40 minutes.',
    },
    {
      when: all(undiluted, any(aboveRange, tooFast, weightNeeded)),
      say: 'A solution of 100 mg/mL has to be diluted before intravenous use; the order does not say so.',
    },
    { when: all(tooFast, weightNeeded), say: 'No weight within 90 days: mg/kg was not judged.' },
  ],
  conflict:
    'No label has a psychiatric dose. Rosenhagen 2023 gives the ranges; labels of ketamine injection give anaesthetic doses only.',
  wrongWhen:
    'Sedation is meant, a local protocol titrates beyond the range, or the weight is known elsewhere.',
  evidence: [
    {
      source: rosenhagen2023,
      section: '§3',
      supports: 'Repeated 0.5 to 1 mg/kg IV; 0.1 to 1 mg/kg IM or SC.',
      strength: 'C',
    },
    {
      source: canmat2021,
      supports: 'Recommendations on infusions for depression, of which a single one has level 1 evidence.',
      strength: 'B',
    },
    {
      source: ketalarUs,
      section: '§2',
      supports:
        'Anaesthesia takes 1 to 4.5 mg/kg IV or 6.5 to 13 mg/kg IM; the 100 mg/mL solution has to be diluted for IV use.',
      strength: 'A',
    },
    {
      source: serviceDesign,
      supports:
        'A weight counts for 90 days, and is asked for whether or not a dose is entered; a rate counts by its time; a push is told by the words of the order or by less than 40 minutes, which the words may tell, too. 0.5 mg/kg over 40 minutes is offered in place of more, or of less time, where mg/kg was ordered; an amount in mg by a recorded weight is not, since nobody has entered or rounded it.',
      strength: 'design',
    },
  ],
  offers: [
    offeredWhen(slowerAndLower, toHalfAMilligramPerKilogram),
    offeredWhen(weightUnknown(recentWeight), weighPatient),
  ],
  overrideReasons: [proceduralSedationIntended, titrationUnderProtocol, weightKnown],
});
