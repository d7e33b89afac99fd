/** Part of the record could not be read: what was not checked must never look like "checked and safe". */
import { all, context, notRead } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { chartReviewedManually } from '../override-reasons.js';
import { serviceDesign } from '../references.js';
import { systemicChecksNotRun } from './scopes.js';

export default defineRule({
  id: 'data-incomplete',
  title: 'Safety screen incomplete',
  kind: 'data quality',
  group: '0',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    {
      when: all(context('ACUTE'), notRead),
      level: 'warning',
      summary: 'Check by hand before {drug}; not read or not usable: {sources}.',
      action: 'Check the missing parts of the record by hand; where allergies are among them, those first.',
    },
    { when: notRead, level: 'warning' },
  ],
  summary: 'Screen incomplete, check by hand before {drug}; not read or not usable: {sources}.',
  action: 'Review the missing parts of the record by hand, or call up this advice again.',
  rationale:
    'Rules that need the missing parts were not decided: that no other alert appears does not mean that none applies.',
  notes: [systemicChecksNotRun],
  wrongWhen: 'The missing parts have been reviewed by hand.',
  evidence: [
    {
      source: serviceDesign,
      supports: 'What could not be read is named, never taken for absent.',
      strength: 'design',
    },
  ],
  overrideReasons: [chartReviewedManually],
});
