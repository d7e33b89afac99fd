/** The catalogue: every monograph, in the order in which an ordered substance is looked up. */
import type { Catalogue } from '../src/clinical/rule.js';
import { esketamine, ketamine } from './ketamine/index.js';

/** Esketamine comes first: "ketamine" is part of its name, and mixed entries belong to the narrower label. */
export const catalogue: Catalogue = {
  version: '0.1.0',
  reviewed: 'not yet reviewed locally',
  monographs: [esketamine, ketamine],
};
