/** Medicines, and alcohol, that deepen sedation and depress breathing: one finding however many they are. */
import { age, all, any, mention, not, region, takes } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import {
  dataIncorrect,
  drugHeldOnDay,
  longTermStableDose,
  monitoredSettingArranged,
} from '../override-reasons.js';
import {
  generalKnowledge,
  ketalarUs,
  ketamineEu,
  rosenhagen2023,
  serviceDesign,
  spravatoEu,
  spravatoUs,
} from '../references.js';
import {
  muscleRelaxants,
  opioids,
  sedatingAntidepressants,
  sedatingAntihistamines,
  sedatingAntipsychotics,
} from '../value-sets/index.js';
import { respiratoryCompromise } from './breathing.js';
import { medicationTimingPlan, oximetryAndSedationScores } from './interaction-requests.js';
import { intoxicated, strongSedative, twoWeakerSedatives, weakerSedative } from './sedatives.js';

export default defineRule({
  id: 'cns-depressants',
  title: 'CNS depressants',
  short: 'sedatives ({medication})',
  kind: 'interaction',
  group: 'C',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(intoxicated, mention(any(strongSedative, mention(weakerSedative)))),
      level: 'warning',
      short: 'sedation ({condition})',
      summary:
        'Added sedation and respiratory depression with {drug}: {condition}; wait until the patient is sober.',
      action: 'Defer the dose until the intoxication has passed, and watch for withdrawal.',
    },
    {
      // The strong ones alone decide, and stand first where there is no room for all.
      when: all(strongSedative, mention(any(weakerSedative, respiratoryCompromise))),
      level: 'warning',
    },
    {
      when: all(
        any(
          twoWeakerSedatives,
          all(weakerSedative, any(respiratoryCompromise, age({ atLeast: 65 }))), // design choice
        ),
        mention(strongSedative),
      ),
      level: 'warning',
    },
    {
      when: weakerSedative,
      level: 'info',
      summary: 'Added sedation possible with {drug} and {medication}: monitor closely.',
    },
  ],
  summary: 'Added sedation and respiratory depression with {drug} and {medication}: monitor closely.',
  action:
    'Monitor oxygen saturation continuously and sedation for at least 2 hours and until alert; keep sedatives that can wait away from the dose, never stop an opioid or benzodiazepine abruptly, no alcohol for 24 hours.',
  rationale:
    'Each deepens and prolongs the sedation of the other. Ketamine labels warn of profound sedation, respiratory depression, coma and death with opioids or benzodiazepines.',
  notes: [
    {
      when: respiratoryCompromise,
      say: 'The record also shows weak breathing, or a sleep apnoea not known to be treated.',
    },
    { when: takes(opioids), say: 'Opioids also prolong the recovery from ketamine (US ketamine label).' },
    {
      when: all(not(region('US')), takes([sedatingAntipsychotics, sedatingAntihistamines, muscleRelaxants])),
      say: 'European ketamine texts name phenothiazines, sedating antihistamines and muscle relaxants in particular.',
    },
    {
      when: takes(sedatingAntidepressants),
      say: 'Antidepressants, melatonin, ramelteon and propranolol on the list are not counted here.',
    },
  ],
  conflict:
    "Rosenhagen 2023 (§5.3) judges ketamine's own effect on breathing more favourably than the labels do; the label text stands.",
  wrongWhen:
    'The sedative is held on the day, or its long-term dose is stable and the session is fully monitored.',
  evidence: [
    {
      source: spravatoUs,
      section: 'boxed warning, §5.1, §5.3, §7.1',
      supports: 'Sedation and respiratory depression after the dose; monitor closely with CNS depressants.',
      strength: 'A',
    },
    {
      source: ketalarUs,
      section: '§7.3',
      supports:
        'Profound sedation, respiratory depression, coma and death with opioids or benzodiazepines; prolonged recovery with opioids.',
      strength: 'A',
    },
    { source: spravatoEu, section: '4.5', supports: 'CNS depressants may increase sedation.', strength: 'A' },
    {
      source: ketamineEu,
      section: '4.5',
      supports: 'Names phenothiazines, sedating antihistamines and muscle relaxants.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§5.3',
      supports:
        'Ketamine potentiates barbiturates, opioids and alcohol; no significant interaction with conventional antidepressants.',
      strength: 'C',
    },
    {
      source: generalKnowledge,
      supports:
        'Which medicine belongs to which class of sedatives, and waiting until a patient is sober; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'Two tiers: a single weaker sedative is information; two of them, or one with respiratory compromise or from the age of 65, are a warning.',
      strength: 'design',
    },
  ],
  offers: [oximetryAndSedationScores, medicationTimingPlan],
  overrideReasons: [monitoredSettingArranged, drugHeldOnDay, longTermStableDose, dataIncorrect],
});
