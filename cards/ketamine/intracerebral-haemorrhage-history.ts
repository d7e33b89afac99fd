/** Bleeding into the brain, however long ago; and for 90 days any other bleed inside the skull. */
import { context, has, not } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, traumaticAndClearedByNeurology } from '../override-reasons.js';
import { ketalarUk, ketalarUs, serviceDesign, spravatoEu, spravatoUs } from '../references.js';
import { intracerebralHaemorrhage } from '../value-sets/index.js';
import { recentBleed, undatedBleed } from './inside-the-skull.js';
import { neurologyConsult } from './medical-requests.js';
import { nasalEsketamine } from './orders.js';

const level = { PSY: 'critical', PAIN: 'critical', UNK: 'critical', ACUTE: 'warning' } as const;

export default defineRule({
  id: 'intracerebral-haemorrhage-history',
  title: 'History of intracerebral haemorrhage',
  short: '{condition}',
  kind: 'contraindication',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    { when: has(intracerebralHaemorrhage, { status: 'ever' }), level },
    {
      when: recentBleed,
      level,
      summary: 'Bleeding may start again: {condition} {ago}; do not give {drug} within 90 days.',
      action:
        'Do not proceed unless neurology or neurosurgery has cleared the patient; after 90 days the bleed counts as an old brain injury.',
    },
    {
      when: undatedBleed,
      level: { PSY: 'warning', PAIN: 'warning', UNK: 'warning', ACUTE: 'info' },
      summary:
        'Bleeding may start again: {condition}, date unknown; do not give {drug} within 90 days of it.',
      action: 'Find out when the bleed was: within 90 days do not proceed without neurology or neurosurgery.',
    },
  ],
  summary: 'Risk of another bleed: {condition}; {drug} is contraindicated however long ago it was.',
  action: 'Choose another treatment, or ask neurology first; no label sets a limit in time.',
  rationale: 'The rise in blood pressure after a dose can make vessels inside the skull bleed again.',
  notes: [
    {
      when: not(nasalEsketamine),
      say: 'Ketamine labels forbid use where a rise in blood pressure would be a serious hazard; UK Ketalar names cerebrovascular accident.',
    },
    {
      when: context('ACUTE'),
      say: 'In anaesthesia the pressure is controlled and ketamine may be a deliberate choice, hence a warning only.',
    },
  ],
  wrongWhen:
    'The entry is a mistake, or neurology has cleared the patient after a bleed that followed an injury.',
  evidence: [
    {
      source: spravatoUs,
      section: '§4',
      supports: 'A history of intracerebral haemorrhage is a contraindication.',
      strength: 'A',
    },
    { source: spravatoEu, section: '4.3', supports: 'The same, without a limit in time.', strength: 'A' },
    {
      source: ketalarUs,
      section: '§4',
      supports: 'Contraindicated where a significant rise in blood pressure would be a serious hazard.',
      strength: 'A',
    },
    {
      source: ketalarUk,
      section: '4.3',
      supports: 'Cerebrovascular accident is a contraindication.',
      strength: 'A',
    },
    {
      source: serviceDesign,
      supports:
        'Bleeding after an injury and subdural or epidural bleeding count for 90 days; one level lower while they are active and their date is unknown.',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }, neurologyConsult],
  overrideReasons: [traumaticAndClearedByNeurology, dataIncorrect],
});
