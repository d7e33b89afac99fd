/** The catalogue: every monograph, in the order in which an ordered substance is looked up, and what is said about the whole. */
import type { PublishedCatalogue } from '../src/clinical/publication.js';
import { changes } from './ketamine/history/index.js';
import { esketamine, ketamine } from './ketamine/index.js';
import { review } from './ketamine/review-statements.js';

/** Esketamine comes first: "ketamine" is part of its name, and mixed entries belong to the narrower label. */
export const catalogue: PublishedCatalogue = {
  version: '0.1.0',
  reviewed: 'not yet reviewed locally',
  monographs: [esketamine, ketamine],
  developer: 'The ketamine-cds project.',
  funding: 'No funding source is declared.',
  objections:
    'Say which sentence of which rule is wrong, what it should say, and on which source. Send it to whoever runs this service at your site, who passes it on to the project as an issue. What is marked as a design of this service rests on no source: it is yours to confirm or to refuse.',
  cases: 'test/cards/ketamine',
  changes,
  review,
};
