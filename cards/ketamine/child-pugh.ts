/** The Child-Pugh class, by the newest observation that tells one: in its answer, or in its own name. */
import { graded } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { answerChildPughA, answerChildPughB, answerChildPughC, childPugh } from '../value-sets/index.js';

const CLASSES = [answerChildPughA, answerChildPughB, answerChildPughC];
const HALF_A_YEAR = days(180); // design choice

export const childPughB = graded(childPugh, answerChildPughB, CLASSES, HALF_A_YEAR);
export const childPughC = graded(childPugh, answerChildPughC, CLASSES, HALF_A_YEAR);
