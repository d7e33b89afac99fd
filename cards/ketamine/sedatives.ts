/** Sedatives in two tiers, for the rule about them and for the orders where only the first counts. */
import { has, named, takes } from '../../src/clinical/criteria.js';
import {
  alcoholIntoxication,
  alpha2Agonists,
  barbiturates,
  benzodiazepines,
  cannabinoids,
  gabapentinoids,
  muscleRelaxants,
  opioids,
  orexinAntagonists,
  otherStrongSedatives,
  sedatingAntiemetics,
  sedatingAntihistamines,
  sedatingAntipsychotics,
  sedatingAntiseizureDrugs,
  zDrugs,
} from '../value-sets/index.js';

export const strongSedative = named(
  'a strong sedative',
  takes([opioids, benzodiazepines, zDrugs, barbiturates, otherStrongSedatives]),
);

const weakerClasses = [
  gabapentinoids,
  sedatingAntihistamines,
  muscleRelaxants,
  sedatingAntipsychotics,
  alpha2Agonists,
  orexinAntagonists,
  cannabinoids,
  sedatingAntiemetics,
  sedatingAntiseizureDrugs,
];
export const weakerSedative = named('a weaker sedative', takes(weakerClasses));
export const twoWeakerSedatives = named('two weaker sedatives', takes(weakerClasses, { count: 2 })); // design choice

export const intoxicated = has(alcoholIntoxication);
