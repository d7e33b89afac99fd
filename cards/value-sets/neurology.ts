/** The conditions of the brain and its vessels that rules look for. */
import { readValueSet } from '../../src/clinical/value-set.js';
import arteriovenousMalformationJson from './arteriovenous-malformation.json' with { type: 'json' };
import brainInjuryHistoryJson from './brain-injury-history.json' with { type: 'json' };
import cerebrospinalShuntJson from './cerebrospinal-shunt.json' with { type: 'json' };
import deliriumJson from './delirium.json' with { type: 'json' };
import dementiaJson from './dementia.json' with { type: 'json' };
import hydrocephalusJson from './hydrocephalus.json' with { type: 'json' };
import intracerebralHaemorrhageJson from './intracerebral-haemorrhage.json' with { type: 'json' };
import intracranialLesionJson from './intracranial-lesion.json' with { type: 'json' };
import mildCognitiveImpairmentJson from './mild-cognitive-impairment.json' with { type: 'json' };
import raisedIntracranialPressureJson from './raised-intracranial-pressure.json' with { type: 'json' };
import recentBleedInsideTheSkullJson from './recent-bleed-inside-the-skull.json' with { type: 'json' };
import severeBrainInjuryJson from './severe-brain-injury.json' with { type: 'json' };
import ventilatorDependenceJson from './ventilator-dependence.json' with { type: 'json' };

export const arteriovenousMalformation = readValueSet(arteriovenousMalformationJson);
export const intracerebralHaemorrhage = readValueSet(intracerebralHaemorrhageJson);
export const recentBleedInsideTheSkull = readValueSet(recentBleedInsideTheSkullJson);
export const raisedIntracranialPressure = readValueSet(raisedIntracranialPressureJson);
export const hydrocephalus = readValueSet(hydrocephalusJson);
export const severeBrainInjury = readValueSet(severeBrainInjuryJson);
export const brainInjuryHistory = readValueSet(brainInjuryHistoryJson);
export const intracranialLesion = readValueSet(intracranialLesionJson);
export const cerebrospinalShunt = readValueSet(cerebrospinalShuntJson);
export const ventilatorDependence = readValueSet(ventilatorDependenceJson);
export const delirium = readValueSet(deliriumJson);
export const dementia = readValueSet(dementiaJson);
export const mildCognitiveImpairment = readValueSet(mildCognitiveImpairmentJson);
