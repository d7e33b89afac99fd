/** Lungs or airways that leave little reserve: a sedating dose needs oximetry, and help within reach. */
import { all, any, has, mention, region } from '../../src/clinical/criteria.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { alreadyManaged, dataIncorrect, monitoredSettingArranged } from '../override-reasons.js';
import {
  ketalarUs,
  rosenhagen2023,
  serviceDesign,
  spravatoLeafletEu,
  spravatoRems,
  spravatoUs,
} from '../references.js';
import { mildLungDisease, sleepApnoea } from '../value-sets/index.js';
import {
  lowOxygenSaturation,
  sleepApnoeaWithObesity,
  sleepApnoeaWithoutTreatment,
  weakBreathing,
} from './breathing.js';
import { oximetryAndSedationScores } from './interaction-requests.js';
import { sleepApnoeaReview } from './organ-requests.js';

export default defineRule({
  id: 'respiratory-compromise',
  title: 'Significant lung disease or sleep apnoea',
  short: 'breathing ({condition})',
  kind: 'precaution',
  group: 'C',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(weakBreathing, mention(any(has([sleepApnoea, mildLungDisease]), lowOxygenSaturation))),
      level: 'warning',
    },
    {
      when: all(sleepApnoeaWithObesity, mention(lowOxygenSaturation)),
      level: 'warning',
      summary:
        '{condition}, body-mass index 35 or more: respiratory depression is likelier with {drug}; watch SpO2.',
    },
    {
      when: all(sleepApnoeaWithoutTreatment, mention(lowOxygenSaturation)),
      level: 'warning',
      summary:
        '{condition}, no treatment on record: respiratory depression is likelier with {drug}; ask about it.',
      action:
        'Ask whether the sleep apnoea is treated; if not, give the dose only where breathing can be supported, with continuous pulse oximetry for at least 2 hours and until stable.',
    },
    {
      when: all(lowOxygenSaturation, mention(has(mildLungDisease))),
      level: 'warning',
      summary:
        'Oxygen saturation {value}: respiratory depression is likelier with {drug}; find the cause first.',
      action:
        'Repeat the measurement and find the cause; give the dose only where breathing can be supported, with continuous pulse oximetry for at least 2 hours and until stable.',
    },
    {
      when: has(mildLungDisease),
      level: 'info',
      summary: '{condition}: confirm that it is stable, and watch oxygen saturation with {drug}.',
      action: 'Confirm that the lung disease is stable, and watch oxygen saturation during the session.',
    },
  ],
  summary:
    '{condition}: respiratory depression is likelier with {drug}; continuous SpO2, resuscitation at hand.',
  action:
    'Give the dose only where breathing can be supported, with continuous pulse oximetry for at least 2 hours and until stable; add no sedative.',
  rationale:
    'Respiratory depression was reported after esketamine came to market and stands in its boxed warning; ketamine labels warn of it as well.',
  notes: [
    {
      when: region('EU'),
      say: 'The EU leaflet names significant lung disease, and sleep apnoea with morbid obesity, as reasons for caution.',
    },
  ],
  conflict:
    "Rosenhagen 2023 (§5.3) judges ketamine's own effect on breathing more favourably than the labels do; the label text stands.",
  wrongWhen:
    'The session is fully monitored with airway support at hand, or the sleep apnoea is treated and the record does not say so.',
  evidence: [
    {
      source: spravatoUs,
      section: 'boxed warning, §5.3',
      supports: 'Respiratory depression after marketing; monitor by pulse oximetry for at least 2 hours.',
      strength: 'A',
    },
    { source: spravatoRems, supports: 'Pulse oximetry belongs to every session.', strength: 'A' },
    {
      source: spravatoLeafletEu,
      section: 'warnings and precautions',
      supports: 'Lung disease and sleep apnoea are reasons for caution.',
      strength: 'A',
    },
    { source: ketalarUs, section: '§5.3', supports: 'Respiratory depression may occur.', strength: 'A' },
    {
      source: rosenhagen2023,
      section: '§5.3',
      supports: 'Judges the effect of ketamine alone on breathing more favourably.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports:
        'A saturation below 92 % within 7 days, a body-mass index of 35 within a year, an apnoea without recorded treatment as untreated.',
      strength: 'design',
    },
  ],
  offers: [oximetryAndSedationScores, offeredWhen(has(sleepApnoea), sleepApnoeaReview)],
  overrideReasons: [monitoredSettingArranged, alreadyManaged, dataIncorrect],
});
