/** Eyes that a rise of pressure can harm: acute glaucoma, an open globe, a fresh operation; chronic glaucoma is a line. */
import { any, hadProcedure, has } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, ophthalmologyCleared, stableChronic } from '../override-reasons.js';
import { acep2011, asra2018, esketamineInjectionEu, ketalarUs, serviceDesign } from '../references.js';
import { acuteGlaucomaOrOpenGlobe, chronicGlaucoma, eyeSurgery, openGlobe } from '../value-sets/index.js';
import { ophthalmologyConsult } from './organ-requests.js';

const A_MONTH = days(30); // design choice

export default defineRule({
  id: 'intraocular-pressure-risk',
  title: 'Acute glaucoma, open globe or eye surgery',
  short: '{condition}',
  kind: 'precaution',
  group: 'E',
  contexts: ['PSY', 'PAIN', 'UNK', 'ACUTE'],
  branches: [
    {
      when: any(has(acuteGlaucomaOrOpenGlobe), hadProcedure(eyeSurgery, A_MONTH)),
      level: { PSY: 'warning', PAIN: 'warning', UNK: 'warning' },
    },
    {
      when: has(openGlobe),
      level: { ACUTE: 'info' },
      summary: '{condition}: {drug} can raise intraocular pressure; weigh another agent with ophthalmology.',
      action: 'Weigh another agent with ophthalmology; if none fits, keep the dose low.',
    },
    {
      when: has(chronicGlaucoma),
      level: { PSY: 'info', PAIN: 'info', UNK: 'info' },
      summary:
        '{condition}: {drug} can raise intraocular pressure; confirm a recent reading, continue the drops.',
      action: 'Confirm a recent intraocular pressure, and continue the eye drops.',
    },
  ],
  summary: '{condition}: {drug} can raise intraocular pressure; ask ophthalmology before any dose.',
  action: 'Defer the dose until ophthalmology agrees.',
  rationale:
    'A rise of intraocular pressure is a labelled adverse reaction of ketamine injection. How large it is below anaesthetic doses is uncertain.',
  notes: [
    {
      when: hadProcedure(eyeSurgery, A_MONTH),
      say: 'An operation on the eye counts for 30 days; the surgeon may judge a closed wound otherwise.',
    },
  ],
  conflict:
    'ASRA advises to avoid ketamine, or to use low doses with extreme caution, in raised intraocular pressure, on weak evidence (grade C); the US label only lists the rise as an adverse reaction.',
  wrongWhen: 'Ophthalmology has cleared the patient, or a chronic glaucoma is stable on treatment.',
  evidence: [
    {
      source: ketalarUs,
      section: '§6',
      supports: 'Elevation of intraocular pressure is an adverse reaction.',
      strength: 'A',
    },
    {
      source: asra2018,
      supports: 'Avoidance, or low doses with extreme caution, in raised intraocular pressure (grade C).',
      strength: 'B',
    },
    {
      source: acep2011,
      supports:
        'Lists eye injury and glaucoma among the relative contraindications to dissociative sedation.',
      strength: 'B',
    },
    {
      source: esketamineInjectionEu,
      supports: 'Names raised intraocular pressure (esketamine injection, Switzerland).',
      strength: 'A',
    },
    {
      source: serviceDesign,
      supports: 'Surgery counts for 30 days; suspected glaucoma (H40.0) does not count.',
      strength: 'design',
    },
  ],
  offers: [ophthalmologyConsult],
  overrideReasons: [ophthalmologyCleared, stableChronic, dataIncorrect],
});
