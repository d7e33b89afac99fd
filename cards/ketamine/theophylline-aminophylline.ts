/** Bronchodilator xanthines: with ketamine a lower seizure threshold, with the nasal spray a higher blood pressure. */
import { all, not, region, takes } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { anaesthetistAware, dataIncorrect, drugStoppedOrHeld } from '../override-reasons.js';
import {
  esketamineInjectionEu,
  generalKnowledge,
  ketalarUs,
  serviceDesign,
  spravatoEu,
} from '../references.js';
import { xanthines } from '../value-sets/index.js';
import { xanthineReview } from './medical-requests.js';
import { injectedEsketamine, nasalEsketamine } from './orders.js';

const xanthine = takes(xanthines, { stoppedWithin: days(3) }); // design choice

const level = { PSY: 'critical', PAIN: 'critical', UNK: 'critical', ACUTE: 'warning' } as const;

export default defineRule({
  id: 'theophylline-aminophylline',
  title: 'Theophylline and other bronchodilator xanthines',
  short: '{taken}',
  kind: 'interaction',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    {
      when: all(nasalEsketamine, xanthine),
      level: 'warning',
      summary: 'Blood pressure may rise further with {taken} and {drug} (EU label): monitor it closely.',
      action:
        'Measure blood pressure before the dose, at 40 minutes and until it falls; ask whether the xanthine is still needed.',
    },
    { when: all(not(nasalEsketamine), takes(xanthines)), level },
    {
      when: all(not(nasalEsketamine), xanthine),
      level,
      summary: 'Seizures likelier with {drug} after {taken}: wait for three days, or choose an alternative.',
      action: 'Defer the dose until three days after the last xanthine, or choose an alternative.',
    },
  ],
  summary: 'Seizures likelier with {medication} and {drug}: do not give both, choose an alternative.',
  action: 'Choose an alternative to one of them, or stop the xanthine first.',
  rationale:
    'Xanthines and ketamine together may lower the seizure threshold, as case reports suggest, and add to a rise in blood pressure.',
  notes: [
    {
      when: nasalEsketamine,
      say: 'Labels of nasal esketamine do not name seizures here; those of ketamine injection advise against the combination because of them.',
    },
    {
      when: all(injectedEsketamine, not(region('US'))),
      say: 'European labels of esketamine injection contraindicate the combination.',
    },
    {
      when: all(xanthine, not(takes(xanthines))),
      say: 'The xanthine has ended; it counts for three days after its end.',
    },
  ],
  conflict:
    'The highlights of the US ketamine label say not to give both; its full section is said to be softer, and to name an alternative as a thing to consider. European labels of esketamine injection contraindicate xanthines; the EU label of the nasal spray names them only for blood pressure. Rosenhagen 2023 is silent.',
  wrongWhen:
    'The xanthine has been stopped or is held, or an anaesthetist gives both on purpose with seizures in mind.',
  evidence: [
    {
      source: ketalarUs,
      section: 'highlights, §7.1',
      supports: 'Theophylline or aminophylline may lower the seizure threshold; do not co-administer.',
      strength: 'A',
    },
    {
      source: esketamineInjectionEu,
      supports: 'Contraindicated together with xanthines (Norway, Austria).',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.5',
      supports: 'Xanthine derivatives are among the medicines that may add to a rise in blood pressure.',
      strength: 'A',
    },
    {
      source: generalKnowledge,
      supports:
        'The evidence consists of case reports, and the full label section is softer than its highlights; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports: 'Three days after its end; which xanthines are meant (those given as bronchodilators).',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }, xanthineReview],
  overrideReasons: [drugStoppedOrHeld, anaesthetistAware, dataIncorrect],
});
