/** An allergy to ketamine or one of its enantiomers: contraindicated by every label. */
import { allergicTo } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, intoleranceNotAllergy, toleratedSince } from '../override-reasons.js';
import { ketalarUk, ketalarUs, serviceDesign, spravatoEu, spravatoUs } from '../references.js';
import { anaestheticAgentsUnspecified, expectedKetamineEffects, ketamines } from '../value-sets/index.js';
import { systemicChecksNotRun } from './scopes.js';

export default defineRule({
  id: 'hypersensitivity-ketamine',
  title: 'Allergy to ketamine or esketamine',
  short: 'allergy to {substance}',
  kind: 'contraindication',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    {
      when: allergicTo(ketamines, {
        active: true,
        intolerance: false,
        exceptOnlyManifestations: expectedKetamineEffects,
      }),
      level: 'critical',
    },
    {
      when: allergicTo(ketamines, { onlyManifestations: expectedKetamineEffects }),
      level: 'warning',
      summary:
        'Allergy list names {substance} ({reaction}), perhaps only an expected effect: verify before {drug}.',
      action:
        'Ask what happened; if it was only an expected effect, correct the allergy list before going on.',
    },
    {
      when: allergicTo(ketamines, { intolerance: true }),
      level: 'warning',
      summary: 'Intolerance to {substance} recorded ({reaction}): rule out a true allergy before {drug}.',
      action: 'Ask what happened; cancel the order if the reaction may have been allergic.',
    },
    {
      when: allergicTo(ketamines),
      level: 'warning',
      summary: 'Inactive allergy entry for {substance} ({reaction}): confirm it is refuted before {drug}.',
      action:
        'Find out why the entry is no longer active; cancel the order unless the allergy was disproved.',
    },
    {
      when: allergicTo(anaestheticAgentsUnspecified),
      level: 'info',
      summary: 'Allergy to an anaesthetic, agent not specified: ask which one it was before giving {drug}.',
      action: 'Ask which agent was meant and record it.',
    },
  ],
  summary:
    'Allergy to {substance} recorded ({reaction}): {drug} is contraindicated unless the entry is wrong.',
  action:
    'Cancel the order unless the entry proves wrong or describes no more than an expected effect of the medicine.',
  rationale:
    'Re-exposure may end in anaphylaxis. Racemic ketamine contains both enantiomers, esketamine and arketamine, so an allergy to any of the three counts for all.',
  notes: [systemicChecksNotRun],
  wrongWhen:
    'The recorded reaction was dissociation, nausea, nystagmus or a rise in blood pressure, or the medicine has been tolerated since.',
  evidence: [
    {
      source: spravatoUs,
      section: '§4',
      supports: 'Hypersensitivity to esketamine, ketamine or an excipient is a contraindication.',
      strength: 'A',
    },
    {
      source: ketalarUs,
      section: '§4',
      supports: 'Known hypersensitivity to ketamine or an excipient is a contraindication.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.3',
      supports: 'Hypersensitivity to esketamine, ketamine or an excipient is a contraindication.',
      strength: 'A',
    },
    {
      source: ketalarUk,
      section: '4.3',
      supports: 'Hypersensitivity is a contraindication for ketamine injection.',
      strength: 'A',
    },
    {
      source: serviceDesign,
      supports:
        'Intolerance, inactive entries and purely expected effects count one level lower; excipients are not screened.',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }],
  overrideReasons: [dataIncorrect, intoleranceNotAllergy, toleratedSince],
});
