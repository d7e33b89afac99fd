/** Benzodiazepines, above all at higher dose, may blunt the antidepressant effect: keep them low, never stop them abruptly. */
import { any, not, orderedFor, takes } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { clinicallyNecessary, dataIncorrect, doseBelowThreshold, taperPlanned } from '../override-reasons.js';
import {
  andrade2017,
  andrashko2020,
  generalKnowledge,
  rapidTrial,
  rosenhagen2023,
  serviceDesign,
  veraart2021,
} from '../references.js';
import {
  benzodiazepines,
  longActingBenzodiazepines,
  reasonAlcoholWithdrawal,
  zDrugs,
} from '../value-sets/index.js';
import { diazepamEquivalents } from './diazepam-equivalents.js';
import { benzodiazepineMinimisationPlan } from './interaction-requests.js';

export default defineRule({
  id: 'benzodiazepine-efficacy',
  title: 'Benzodiazepines and antidepressant effect',
  short: 'weaker effect with {medication}, {dose}',
  kind: 'interaction',
  group: 'C',
  appliesTo: not(orderedFor(reasonAlcoholWithdrawal)),
  contexts: ['PSY', 'UNK'],
  branches: [
    {
      when: takes(benzodiazepines, { perDay: { above: 8, equivalents: diazepamEquivalents } }), // Andrashko 2020
      level: { PSY: 'warning', UNK: 'info' },
    },
    {
      when: takes(benzodiazepines),
      level: 'info',
      summary:
        'Weaker antidepressant effect of {drug} possible with {medication} ({dose}): keep the dose low.',
    },
    {
      when: any(
        takes(longActingBenzodiazepines, { stoppedWithin: days(14) }), // design choice
        takes(benzodiazepines, { stoppedWithin: days(7) }), // design choice
      ),
      level: 'info',
      summary: 'Weaker antidepressant effect of {drug} possible: {medication}, ended {when}, may linger.',
      action: 'Do not start it again for the session, and ask about withdrawal symptoms before the dose.',
    },
    {
      when: takes(zDrugs),
      level: 'info',
      summary: 'Weaker antidepressant effect of {drug} not excluded with {medication}: keep the dose low.',
    },
  ],
  summary:
    'Weaker antidepressant effect of {drug} possible with {medication} ({dose}): minimise, never stop abruptly.',
  action:
    'Use the lowest dose that will do, keep it away from the session, and taper gradually if at all: abrupt withdrawal is more dangerous than this interaction.',
  rationale:
    'In 47 depressed patients those who did not respond took higher doses, and 8 mg of diazepam equivalent a day divided them (sensitivity 80 %, specificity 85 %). Benzodiazepines may undo the disinhibition of cortical networks on which the effect of ketamine is thought to rest.',
  notes: [
    {
      when: takes(benzodiazepines, { asNeeded: true }),
      say: 'What is taken as needed is not in the dose: ask how much is really taken.',
    },
    {
      when: takes(zDrugs),
      say: 'Z-drugs act on the same receptor; they are not converted and not in the dose.',
    },
  ],
  conflict:
    'Andrashko 2020 found a clear effect of dose. In the randomised RAPID trial (secondary analysis) it was there on day 1 and no longer on day 3, so its direction is better known than its size.',
  wrongWhen:
    'The benzodiazepine is needed for another reason, a taper is already planned, or less is taken than recorded.',
  evidence: [
    {
      source: andrashko2020,
      supports:
        'More than 8 mg of diazepam equivalent a day separated non-responders from responders (n = 47).',
      strength: 'C',
    },
    { source: rapidTrial, supports: 'Dose effect on day 1, none on day 3.', strength: 'B' },
    {
      source: veraart2021,
      supports: 'Attenuated or shortened effect in several human studies.',
      strength: 'B',
    },
    { source: andrade2017, supports: 'Describes the same interaction in an overview.', strength: 'C' },
    {
      source: rosenhagen2023,
      section: 'abstract, §5.3',
      supports: 'Advises to minimise benzodiazepines, and explains how they may counteract ketamine.',
      strength: 'C',
    },
    {
      source: generalKnowledge,
      supports: 'Equivalent doses, and what is said of Z-drugs; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports: 'Counts for 7 days after the end, 14 days when long-acting.',
      strength: 'design',
    },
  ],
  offers: [offeredWhen(takes(benzodiazepines), benzodiazepineMinimisationPlan)],
  overrideReasons: [taperPlanned, clinicallyNecessary, doseBelowThreshold, dataIncorrect],
});
