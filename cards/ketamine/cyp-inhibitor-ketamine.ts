/** Inhibitors of CYP3A4 and CYP2B6: ketamine by mouth loses its first-pass metabolism, an injection hardly notices. */
import { all, any, not } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import {
  alternativeAntibioticChosen,
  dataIncorrect,
  doseReduced,
  parenteralOrNasalRoute,
} from '../override-reasons.js';
import {
  esketamineInteractionsMims,
  generalKnowledge,
  hagelberg2010,
  ketamineEu,
  peltoniemi2011,
  peltoniemi2012Grapefruit,
  rosenhagen2023,
  serviceDesign,
} from '../references.js';
import {
  moderateInhibition,
  onlyItraconazoleIsStrong,
  strongCyp3a4Inhibition,
  strongInhibition,
  unstudiedInhibition,
  withClarithromycin,
  withClopidogrel,
  withGrapefruitJuice,
  withItraconazole,
  withTiclopidine,
} from './cyp-inhibition.js';
import { byMouth, injected, routeNotEntered } from './first-pass.js';
import { extendedObservation } from './interaction-requests.js';

export default defineRule({
  id: 'cyp-inhibitor-ketamine',
  title: 'CYP3A4 and CYP2B6 inhibitors',
  short: 'CYP inhibition ({taken})',
  kind: 'interaction',
  group: 'F',
  appliesTo: any(byMouth, injected, routeNotEntered),
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    // The exception stands before the rule: where it cannot be decided, the warning holds.
    {
      when: all(byMouth, onlyItraconazoleIsStrong, any(withItraconazole, moderateInhibition)),
      level: 'info',
      summary:
        'Little change of {route} {drug} expected with {taken}; watch for a stronger or longer effect.',
      action: 'Keep to the usual titration, and observe for longer if the effect is stronger than expected.',
    },
    {
      when: all(byMouth, any(strongInhibition, all(strongInhibition, moderateInhibition))),
      level: 'warning',
    },
    {
      when: all(byMouth, moderateInhibition),
      level: 'info',
      summary: 'Somewhat higher exposure to {route} {drug} possible with {taken}: titrate with care.',
      action: 'Titrate the dose with care, and observe for longer if the effect is stronger than expected.',
    },
    {
      when: all(injected, strongCyp3a4Inhibition),
      level: 'info',
      summary: 'Slightly longer effect of injected {drug} possible with {taken} (strong CYP3A4 inhibitor).',
      action: 'Keep the usual dose, and observe until the effect has worn off.',
    },
    {
      when: all(routeNotEntered, strongInhibition),
      level: 'info',
      summary:
        'Route of {drug} not entered: by mouth, {medication} may raise exposure; an injection is hardly affected.',
      action: 'Enter the route; by mouth reduce the dose and observe for longer.',
    },
  ],
  summary: 'Higher exposure to {route} {drug} possible with {taken}: lower the dose and observe for longer.',
  action:
    'Start with no more than half the dose by mouth and titrate anew, or choose another route or medicine; watch for lasting sedation and raised blood pressure; no grapefruit juice.',
  rationale:
    'These enzymes clear most of a dose by mouth on its first pass; inhibited, they let more of it arrive, and stay.',
  notes: [
    {
      when: all(byMouth, withClarithromycin),
      say: 'Clarithromycin: AUC of oral S-ketamine 2.6-fold, peak 3.6-fold.',
    },
    {
      when: all(byMouth, withTiclopidine),
      say: 'Ticlopidine: AUC of oral S-ketamine 2.4-fold.',
    },
    {
      when: all(byMouth, withGrapefruitJuice),
      say: 'Grapefruit juice: AUC of oral S-ketamine 3.0-fold.',
    },
    {
      when: withItraconazole,
      say: 'Itraconazole: no rise of oral S-ketamine, although it inhibits CYP3A4 strongly.',
    },
    {
      when: all(not(injected), withClopidogrel),
      say: 'Clopidogrel: named by Rosenhagen 2023; no study in humans was found.',
    },
    {
      when: all(not(injected), unstudiedInhibition),
      say: 'Without a figure, a rise is only expected: no human study was found.',
    },
    {
      when: injected,
      say: 'An injection bypasses first-pass metabolism and is much less affected than a dose by mouth.',
    },
  ],
  conflict:
    'Rosenhagen 2023 gives a 3.6-fold AUC with clarithromycin; in the study itself (Hagelberg 2010) the AUC rose 2.6-fold and the peak 3.6-fold. The study is quoted.',
  wrongWhen:
    'The dose has been lowered already, the inhibitor is about to be replaced, or the dose is not taken by mouth.',
  evidence: [
    {
      source: hagelberg2010,
      supports: 'Clarithromycin: oral S-ketamine AUC 2.6-fold, peak 3.6-fold (n = 10).',
      strength: 'B',
    },
    {
      source: peltoniemi2011,
      supports: 'Ticlopidine: oral S-ketamine AUC 2.4-fold; itraconazole: no rise.',
      strength: 'B',
    },
    {
      source: peltoniemi2012Grapefruit,
      supports: 'Grapefruit juice: oral S-ketamine AUC 3.0-fold.',
      strength: 'B',
    },
    {
      source: rosenhagen2023,
      section: '§5.3',
      supports:
        'Asks for a formal interaction check and names clarithromycin, clopidogrel and grapefruit juice.',
      strength: 'C',
    },
    {
      source: ketamineEu,
      section: '4.5',
      supports: 'Inhibitors of CYP3A4 may raise exposure.',
      strength: 'A',
    },
    {
      source: esketamineInteractionsMims,
      supports:
        'Nasal esketamine: AUC 29 % higher with ticlopidine, no change of dose; hence not part of this rule.',
      strength: 'A',
    },
    {
      source: generalKnowledge,
      supports:
        'Which medicines inhibit, how strongly, and that injections are less affected; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports: 'Counts for 3 days after the end, 7 days when mechanism-based; half the dose as a start.',
      strength: 'design',
    },
  ],
  offers: [extendedObservation],
  overrideReasons: [doseReduced, alternativeAntibioticChosen, parenteralOrNasalRoute, dataIncorrect],
});
