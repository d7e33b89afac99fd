/** `npm run docs`: writes the pharmacist's pages from the catalogue. */
import { writeFileSync } from 'node:fs';
import { catalogue } from '../cards/index.js';
import { identity } from '../hooks/identity.js';
import { reviewPage } from '../src/clinical/review-page.js';
import { cataloguePage } from '../src/clinical/rule-page.js';
import { commandLineOrExit } from './command-line.js';

commandLineOrExit('npm run docs', {});
writeFileSync('cards/ketamine/README.md', cataloguePage(identity.pageTitle, catalogue));
writeFileSync('cards/ketamine/REVIEW.md', reviewPage(catalogue.review));
