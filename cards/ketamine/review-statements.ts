/** The review that this catalogue started from, statement by statement, so that nothing in it is lost without a word. */
import type { TracedReview } from '../../src/clinical/publication.js';
import { rosenhagen2023 } from '../references.js';
import { safetyStatements } from './review-safety.js';
import { administrationStatements, useStatements } from './review-uses.js';

export const review: TracedReview = {
  source: rosenhagen2023,
  parts: [
    { title: 'Safety, interactions and recommendations', statements: safetyStatements },
    { title: 'Administration', statements: administrationStatements },
    { title: 'Uses', statements: useStatements },
  ],
};
