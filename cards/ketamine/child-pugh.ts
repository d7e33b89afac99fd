/**
 * The Child-Pugh class: by the newest observation that tells one, in its answer or in its own name, or by a recent
 * diagnosis that tells it.
 */
import { any, graded, has } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import {
  answerChildPughA,
  answerChildPughB,
  answerChildPughC,
  childPugh,
  cirrhosisChildPughB,
  cirrhosisChildPughC,
} from '../value-sets/index.js';

const CLASSES = [answerChildPughA, answerChildPughB, answerChildPughC];
const HALF_A_YEAR = days(180); // design choice

const within = { within: HALF_A_YEAR };

export const childPughB = any(
  graded(childPugh, answerChildPughB, CLASSES, HALF_A_YEAR),
  has(cirrhosisChildPughB, within),
  has(cirrhosisChildPughB, { undated: true }),
);
export const childPughC = any(
  graded(childPugh, answerChildPughC, CLASSES, HALF_A_YEAR),
  has(cirrhosisChildPughC, within),
);
/** A diagnosis of class C that may be old. */
export const childPughCUndated = has(cirrhosisChildPughC, { undated: true });
