/** Every substance that a value set names, with its names and the codes of other systems that stand for it. */
import { readSubstances } from '../../src/clinical/substances.js';
import atc from './atc.json' with { type: 'json' };
import codesystem from './codesystem.json' with { type: 'json' };
import nearNames from './near-names.json' with { type: 'json' };
import ndc from './ndc.json' with { type: 'json' };
import rxnorm from './rxnorm.json' with { type: 'json' };
import snomed from './snomed.json' with { type: 'json' };
import unii from './unii.json' with { type: 'json' };

export const substances = readSubstances(codesystem, [rxnorm, atc, snomed, unii, ndc], nearNames);
