/** Every value set: what a rule means when it says a class of medicines, a condition, an observation or a reason. */
import type { ValueSet } from '../../src/clinical/value-set.js';
import * as drugs from './drugs.js';
import * as conditions from './conditions.js';
import * as neurology from './neurology.js';
import * as organs from './organs.js';
import * as liverAndBladder from './liver-and-bladder.js';
import * as procedures from './procedures.js';
import * as allergies from './allergies.js';
import * as observations from './observations.js';
import * as reasons from './reasons.js';
import * as services from './services.js';

export * from './drugs.js';
export * from './conditions.js';
export * from './neurology.js';
export * from './organs.js';
export * from './liver-and-bladder.js';
export * from './procedures.js';
export * from './allergies.js';
export * from './observations.js';
export * from './reasons.js';
export * from './services.js';

export const valueSets: readonly ValueSet[] = [
  ...Object.values(drugs),
  ...Object.values(conditions),
  ...Object.values(neurology),
  ...Object.values(organs),
  ...Object.values(liverAndBladder),
  ...Object.values(procedures),
  ...Object.values(allergies),
  ...Object.values(observations),
  ...Object.values(reasons),
  ...Object.values(services),
];
