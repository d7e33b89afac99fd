/** Everything was read and nothing was found: said in one line, so that silence is never the answer. */
import { all, fired, not, notRead, takes } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { rosenhagen2023, serviceDesign } from '../references.js';
import { lithium } from '../value-sets/index.js';
import { topicalOrder } from './orders.js';

const nothingFound = all(
  not(notRead),
  not(fired({ kinds: ['contraindication', 'precaution', 'interaction'] })),
  not(fired({ atLeast: 'warning' })),
);

export default defineRule({
  id: 'screen-complete',
  title: 'Screen complete, nothing found',
  kind: 'data quality',
  group: 'H',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(nothingFound, topicalOrder),
      level: 'info',
      summary:
        'Topical {drug}: no allergy to it and no duplicate found in these data; systemic checks not run.',
      action:
        'Use clinical judgement where a large area or broken skin is treated: absorption was not assessed.',
    },
    { when: nothingFound, level: 'info' },
  ],
  summary: 'Screened {screened}: no alert for {drug} found in these data.',
  action:
    'Use clinical judgement: undocumented conditions and medicines from elsewhere are not visible, and absence of an alert is not proof of safety.',
  rationale: 'A statement of what was looked at tells a complete screen from one that failed.',
  notes: [
    {
      when: takes(lithium),
      say: 'Lithium: the source review found no relevant interaction.',
    },
  ],
  wrongWhen: 'The record is known to be incomplete.',
  evidence: [
    {
      source: serviceDesign,
      supports: 'A complete screen without findings is stated, with what was read.',
      strength: 'design',
    },
    {
      source: rosenhagen2023,
      section: '§5.3',
      supports: 'No significant interaction with lithium, antidepressants and newer antiepileptics.',
      strength: 'C',
    },
  ],
  overrideReasons: [],
});
