/** Child-Pugh class B, said or computed: more esketamine arrives and stays longer, and ketamine has to be cleared too. */
import { all, any, context, has, measured, named, not, orderedDose } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { alreadyManaged, dataIncorrect } from '../override-reasons.js';
import {
  asra2018,
  generalKnowledge,
  ketamineEu,
  serviceDesign,
  spravatoEu,
  spravatoUs,
} from '../references.js';
import { albumin, bilirubin, cirrhosis, inr } from '../value-sets/index.js';
import { childPughB } from './child-pugh.js';
import { startsAt28, to56Milligrams } from './dose-changes.js';
import { extendedObservation } from './interaction-requests.js';
import { nasalEsketamine } from './orders.js';

const THREE_MONTHS = days(90); // design choice

const classByLaboratory = named(
  'cirrhosis with a liver value of Child-Pugh class B',
  all(
    has(cirrhosis),
    any(
      measured(bilirubin, { within: THREE_MONTHS, above: 2, unit: 'mg/dL', molarMass: 584.66 }), // Child-Pugh, general knowledge
      measured(albumin, { within: THREE_MONTHS, below: 3.5, unit: 'g/dL' }), // Child-Pugh, general knowledge
      measured(inr, { within: THREE_MONTHS, above: 1.7, unit: '1' }), // Child-Pugh, general knowledge
    ),
  ),
);

const atLeast84 = orderedDose('milligrams', { atLeast: 84 }); // EU SmPC Spravato 4.2
const moderateImpairment = any(childPughB, classByLaboratory);

export default defineRule({
  id: 'moderate-hepatic-impairment',
  title: 'Moderate hepatic impairment (Child-Pugh B)',
  short: 'moderate liver impairment',
  kind: 'precaution',
  group: 'E',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(moderateImpairment, nasalEsketamine, atLeast84),
      level: { PSY: 'warning' },
      summary:
        'Moderate liver impairment: exposure to {drug} is higher; prefer 56 mg to {dose}, observe longer.',
      action: 'Prefer 56 mg, and observe for longer than 2 hours.',
    },
    {
      when: all(moderateImpairment, nasalEsketamine),
      level: { PSY: 'info' },
      summary:
        'Moderate liver impairment: exposure to {drug} is higher; keep to 56 mg or less, observe beyond 2 hours.',
      action: 'Keep to 56 mg or less where that suffices, and observe for longer than 2 hours.',
    },
    { when: moderateImpairment, level: { PSY: 'info', PAIN: 'warning', UNK: 'info' } },
  ],
  suppressedBy: ['severe-hepatic-impairment'],
  suppressedFrom: 'warning', // class C is a warning for ketamine, and nobody is in both classes
  summary:
    'Moderate liver impairment: {drug} may act stronger and longer; lower the dose, follow liver tests.',
  action: 'Start with a lower dose, observe for longer, and follow the liver tests.',
  rationale:
    'In Child-Pugh class B exposure to esketamine and its half-life rise; ketamine, too, is cleared by the liver.',
  notes: [
    {
      when: classByLaboratory,
      say: 'Class B was told from cirrhosis with a laboratory value in its range: confirm the class.',
    },
  ],
  wrongWhen: 'Dose and observation are adjusted already, or the class is not B.',
  evidence: [
    {
      source: spravatoUs,
      section: '§8.6',
      supports: 'In moderate impairment patients may have to be observed for longer.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.2',
      supports: 'In moderate impairment 84 mg only with caution.',
      strength: 'A',
    },
    { source: ketamineEu, supports: 'Dose reduction in cirrhosis.', strength: 'A' },
    { source: asra2018, supports: 'Judicious use in moderate hepatic disease.', strength: 'B' },
    {
      source: generalKnowledge,
      supports:
        'Ranges of bilirubin, albumin and INR in the Child-Pugh score; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'A recorded class counts for 180 days, that of a diagnosis also without a date, laboratory values for 90; with cirrhosis one value in the range of class B is enough. 84 mg is offered to be changed to 56 mg, but not where 28 mg is the starting dose.',
      strength: 'design',
    },
  ],
  offers: [
    offeredWhen(all(context('PSY'), nasalEsketamine, atLeast84, not(startsAt28)), to56Milligrams),
    extendedObservation,
  ],
  overrideReasons: [alreadyManaged, dataIncorrect],
});
