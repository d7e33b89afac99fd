/** Monoamine oxidase inhibitors: the labels expect a rise of blood pressure, the few cases reported do not show it. */
import { all, any, mention, takes } from '../../src/clinical/criteria.js';
import { days, hours } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import {
  dataIncorrect,
  maoiStoppedOver14Days,
  monitoredSettingArranged,
  previouslyTolerated,
} from '../override-reasons.js';
import {
  esketamineInteractionsMims,
  generalKnowledge,
  rosenhagen2023,
  serviceDesign,
  spravatoEu,
  spravatoUs,
  veraart2021,
} from '../references.js';
import {
  irreversibleMaois,
  linezolid,
  maoBInhibitors,
  methylthioninium,
  moclobemide,
  tedizolid,
  weakMaois,
} from '../value-sets/index.js';
import { bloodPressureEveryTenMinutes } from './interaction-requests.js';

const irreversible = takes(irreversibleMaois, { stoppedWithin: days(14) }); // general knowledge, to be confirmed
const reversible = takes(moclobemide, { stoppedWithin: days(2) }); // general knowledge, to be confirmed
const besideMainEffect = takes([linezolid, methylthioninium], { stoppedWithin: hours(24) }); // general knowledge, to be confirmed
const selectiveOrWeak = takes([maoBInhibitors, weakMaois, tedizolid]);

export default defineRule({
  id: 'maoi',
  title: 'Monoamine oxidase inhibitors',
  short: 'MAO inhibitor ({taken})',
  kind: 'interaction',
  group: 'B',
  contexts: ['PSY', 'PAIN', 'UNK', 'ACUTE'],
  branches: [
    {
      when: all(any(irreversible, reversible, besideMainEffect), mention(selectiveOrWeak)),
      level: { PSY: 'warning', PAIN: 'warning', UNK: 'warning', ACUTE: 'info' },
    },
    {
      when: selectiveOrWeak,
      level: 'info',
      summary:
        'Blood pressure may rise with {drug} and {medication}, a selective or weak MAO inhibitor: measure it.',
    },
  ],
  summary: 'Blood pressure may rise with {drug} and {taken} (MAO inhibitor): monitor it closely.',
  action:
    'Measure blood pressure before the dose, about every 10 minutes for an hour and then until 2 hours, with an antihypertensive at hand. Do not stop the MAO inhibitor for this reason.',
  rationale:
    'Both raise blood pressure through monoamines, and the labels warn that together they may raise it further. The few cases reported show no relevant change of vital signs and do not prove the combination safe.',
  notes: [
    {
      when: irreversible,
      say: 'Irreversible inhibition lasts about two weeks beyond the last dose.',
    },
    {
      when: reversible,
      say: 'Moclobemide is reversible and counts for two days after its end.',
    },
    {
      when: besideMainEffect,
      say: 'Linezolid and methylthioninium inhibit MAO beside their main effect, until 24 hours after their end.',
    },
  ],
  conflict:
    'The US and EU labels of nasal esketamine warn of a rise of blood pressure. Rosenhagen 2023 reports similar tolerability, from case reports with intravenous ketamine and a case series of nasal esketamine with irreversible inhibitors. The labels decide the level.',
  wrongWhen:
    'The MAO inhibitor ended more than 14 days ago, or the combination was tolerated before under monitoring.',
  evidence: [
    {
      source: spravatoUs,
      section: '§5.7, §7.3',
      supports: 'MAO inhibitors may increase blood pressure; monitor it closely.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.5',
      supports: 'The same, naming tranylcypromine, selegiline and phenelzine.',
      strength: 'A',
    },
    { source: esketamineInteractionsMims, supports: 'The same, in a compendium.', strength: 'A' },
    {
      source: rosenhagen2023,
      section: '§5.3',
      supports: 'Recent case reports found similar results with an MAO inhibitor.',
      strength: 'C',
    },
    { source: veraart2021, supports: 'Reviews the few reports on the combination.', strength: 'C' },
    {
      source: generalKnowledge,
      supports:
        'Washout times, and which medicines inhibit MAO; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    { source: serviceDesign, supports: 'How often to measure.', strength: 'design' },
  ],
  offers: [bloodPressureEveryTenMinutes],
  overrideReasons: [monitoredSettingArranged, maoiStoppedOver14Days, previouslyTolerated, dataIncorrect],
});
