/** The conditions of liver and bladder that rules look for. */
import { readValueSet } from '../../src/clinical/value-set.js';
import acutePorphyriaJson from './acute-porphyria.json' with { type: 'json' };
import cirrhosisChildPughBJson from './cirrhosis-child-pugh-b.json' with { type: 'json' };
import cirrhosisChildPughCJson from './cirrhosis-child-pugh-c.json' with { type: 'json' };
import cirrhosisJson from './cirrhosis.json' with { type: 'json' };
import cystitisJson from './cystitis.json' with { type: 'json' };
import hepaticDecompensationJson from './hepatic-decompensation.json' with { type: 'json' };
import lowerUrinaryTractSymptomsJson from './lower-urinary-tract-symptoms.json' with { type: 'json' };
import severeHepaticDiseaseJson from './severe-hepatic-disease.json' with { type: 'json' };

export const severeHepaticDisease = readValueSet(severeHepaticDiseaseJson);
export const cirrhosis = readValueSet(cirrhosisJson);
export const cirrhosisChildPughB = readValueSet(cirrhosisChildPughBJson);
export const cirrhosisChildPughC = readValueSet(cirrhosisChildPughCJson);
export const hepaticDecompensation = readValueSet(hepaticDecompensationJson);
export const acutePorphyria = readValueSet(acutePorphyriaJson);
export const cystitis = readValueSet(cystitisJson);
export const lowerUrinaryTractSymptoms = readValueSet(lowerUrinaryTractSymptomsJson);
