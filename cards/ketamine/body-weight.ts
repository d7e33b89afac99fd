/** The weight by which an ordered amount becomes mg/kg. */
import { days } from '../../src/clinical/moment.js';
import { bodyWeight } from '../value-sets/index.js';

export const recentWeight = { set: bodyWeight, within: days(90) }; // design choice
