/** From the age of 65: a lower EU starting dose, more falls, and a less certain benefit. */
import { all, context, not, orderedDose, region } from '../../src/clinical/criteria.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { alreadyEstablishedDose, specialistDecisionDocumented } from '../override-reasons.js';
import {
  esketamineInteractionsMims,
  generalKnowledge,
  rosenhagen2023,
  spravatoEu,
  spravatoUs,
  transform3,
} from '../references.js';
import { olderAdult, startsAt28, to28Milligrams } from './dose-changes.js';
import { nasalEsketamine } from './orders.js';
import { earlierSession } from './sessions.js';

const above28 = orderedDose('milligrams', { above: 28 }); // EU SmPC Spravato 4.2

export default defineRule({
  id: 'older-adult',
  title: 'Age 65 and over',
  short: 'age {age}',
  kind: 'dosing',
  group: 'G',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(olderAdult, region('EU'), nasalEsketamine, above28, not(earlierSession)),
      level: { PSY: 'warning' },
      summary:
        'Age {age}, no earlier session on record: the EU label starts {drug} at 28 mg, less than ordered.',
      action:
        'Reduce the first dose to 28 mg; later sessions may go to 56 mg and 84 mg. Plan precautions against falls and an escorted discharge.',
    },
    {
      when: all(olderAdult, nasalEsketamine),
      level: 'info',
      summary:
        'Age {age}: EU start dose of {drug} is 28 mg; expect more falls, and efficacy is less certain.',
    },
    { when: olderAdult, level: 'info' },
  ],
  summary:
    'Age {age}: blood pressure may rise more with {drug}, falls are likelier, and benefit is less certain.',
  action: 'Plan precautions against falls and an escorted discharge, and watch blood pressure closely.',
  rationale:
    'Older patients tend to have a higher exposure and a larger pressure response (to be confirmed by the reviewing pharmacist); the trial of nasal esketamine from 65 missed its primary endpoint (p = 0.059), with benefit seen between 65 and 74.',
  notes: [
    {
      when: all(region('US'), nasalEsketamine),
      say: 'The US label has no separate dose for older adults; 28 mg is one device.',
    },
    {
      when: all(region('EU'), nasalEsketamine),
      say: 'Whether this is the first session was judged by the medicines on record.',
    },
  ],
  conflict:
    'The EU label of nasal esketamine starts at 28 mg from the age of 65, the US label gives it no separate dose. Rosenhagen 2023 expects less effect of ketamine in older patients.',
  wrongWhen: 'The patient is already established on a higher dose, or a specialist chose it deliberately.',
  evidence: [
    {
      source: spravatoEu,
      section: '4.2',
      supports: 'From the age of 65 start at 28 mg, then 28, 56 or 84 mg.',
      strength: 'A',
    },
    {
      source: esketamineInteractionsMims,
      supports: 'A drug compendium repeats the 28 mg start from the age of 65.',
      strength: 'A',
    },
    {
      source: spravatoUs,
      section: '§8.5',
      supports: 'Describes use in older adults without a dose of their own.',
      strength: 'A',
    },
    {
      source: transform3,
      supports: 'From the age of 65 the difference to placebo was not significant.',
      strength: 'B',
    },
    {
      source: rosenhagen2023,
      section: '§4.1',
      supports: 'Ketamine is probably less effective in older patients.',
      strength: 'C',
    },
    {
      source: generalKnowledge,
      supports:
        'Higher exposure and pressure response in older adults; to be confirmed by the reviewing pharmacist.',
      strength: 'design',
    },
  ],
  offers: [offeredWhen(all(context('PSY'), nasalEsketamine, above28, startsAt28), to28Milligrams)],
  overrideReasons: [alreadyEstablishedDose, specialistDecisionDocumented],
});
