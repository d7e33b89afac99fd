/** Inducers of CYP3A4 and CYP2B6: ketamine by mouth may lose its effect, an injection loses little. */
import { all, any, not, takes } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, doseAdjusted, inducerToBeStopped, parenteralRouteUsed } from '../override-reasons.js';
import {
  generalKnowledge,
  peltoniemi2012Rifampicin,
  peltoniemi2012StJohnsWort,
  rosenhagen2023,
  serviceDesign,
} from '../references.js';
import { cypInducers, rifampicin, rifamycins, stJohnsWort } from '../value-sets/index.js';
import { byMouth, injected, routeNotEntered } from './first-pass.js';
import { routeAndDoseReview } from './interaction-requests.js';

const ended = days(14); // design choice
const induced = takes(cypInducers, { stoppedWithin: ended });
const studied = takes([rifampicin, stJohnsWort], { stoppedWithin: ended });

export default defineRule({
  id: 'cyp-inducer-ketamine',
  title: 'CYP3A4 and CYP2B6 inducers',
  short: 'CYP induction ({taken})',
  kind: 'interaction',
  group: 'F',
  appliesTo: any(byMouth, injected, routeNotEntered),
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    { when: all(byMouth, induced), level: 'warning' },
    {
      when: all(injected, takes(rifamycins, { stoppedWithin: ended })),
      level: 'info',
      summary: 'Slightly lower exposure to injected {drug} with {taken}: no change of route needed.',
      action: 'Keep the usual dose and judge the response.',
    },
    {
      when: all(routeNotEntered, induced),
      level: 'info',
      summary:
        'Route of {drug} not entered: by mouth, {medication} may take away its effect; an injection loses little.',
      action: 'Enter the route; prefer an injection while the inducer is taken.',
    },
  ],
  summary: 'Loss of effect of {route} {drug} possible with {taken}: induction may lower exposure markedly.',
  action:
    'Prefer an injection or a regimen without the inducer; lower the dose and titrate anew once the inducer has been stopped.',
  rationale:
    'Induction of CYP3A4 and CYP2B6 speeds up the first pass through gut and liver, so that little of a dose by mouth arrives. The danger is a treatment without effect, and too much effect once induction wears off.',
  notes: [
    {
      when: takes(rifampicin, { stoppedWithin: ended }),
      say: 'Rifampicin lowered the AUC of S-ketamine by 86 % by mouth and by 14 % intravenously.',
    },
    {
      when: all(not(injected), takes(stJohnsWort, { stoppedWithin: ended })),
      say: "St John's wort lowered the AUC of oral S-ketamine by 58 %; products differ.",
    },
    {
      when: all(not(injected), induced, not(studied)),
      say: 'No human study with ketamine was found for this inducer: a fall is expected from enzyme induction.',
    },
  ],
  conflict:
    'Rosenhagen 2023 finds no significant interaction with novel antiepileptics; that does not extend to the older, inducing ones such as carbamazepine, phenytoin, phenobarbital and primidone.',
  wrongWhen:
    'The drug is injected, the dose has been adjusted to the inducer, or the inducer is about to be stopped.',
  evidence: [
    {
      source: peltoniemi2012Rifampicin,
      supports: 'Rifampicin: S-ketamine AUC lower by 86 % by mouth and by 14 % intravenously.',
      strength: 'B',
    },
    {
      source: peltoniemi2012StJohnsWort,
      supports: "St John's wort: oral S-ketamine AUC lower by 58 %.",
      strength: 'B',
    },
    {
      source: rosenhagen2023,
      section: '§5.3',
      supports: 'Inducers change ketamine levels, and an interaction check is recommended.',
      strength: 'C',
    },
    {
      source: generalKnowledge,
      supports: 'Which medicines induce; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'Counts for 14 days after the end; moderate inducers count like strong ones; nasal esketamine is left out.',
      strength: 'design',
    },
  ],
  offers: [routeAndDoseReview],
  overrideReasons: [parenteralRouteUsed, doseAdjusted, inducerToBeStopped, dataIncorrect],
});
