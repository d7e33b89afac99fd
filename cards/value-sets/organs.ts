/** The conditions of thyroid, lung and eye that rules look for. */
import { readValueSet } from '../../src/clinical/value-set.js';
import acuteGlaucomaOrOpenGlobeJson from './acute-glaucoma-or-open-globe.json' with { type: 'json' };
import chronicGlaucomaJson from './chronic-glaucoma.json' with { type: 'json' };
import hyperthyroidismJson from './hyperthyroidism.json' with { type: 'json' };
import mildLungDiseaseJson from './mild-lung-disease.json' with { type: 'json' };
import openGlobeJson from './open-globe.json' with { type: 'json' };
import positiveAirwayPressureJson from './positive-airway-pressure.json' with { type: 'json' };
import severeLungDiseaseJson from './severe-lung-disease.json' with { type: 'json' };
import sleepApnoeaJson from './sleep-apnoea.json' with { type: 'json' };
import thyroidStormJson from './thyroid-storm.json' with { type: 'json' };

export const hyperthyroidism = readValueSet(hyperthyroidismJson);
export const thyroidStorm = readValueSet(thyroidStormJson);
export const severeLungDisease = readValueSet(severeLungDiseaseJson);
export const mildLungDisease = readValueSet(mildLungDiseaseJson);
export const sleepApnoea = readValueSet(sleepApnoeaJson);
export const positiveAirwayPressure = readValueSet(positiveAirwayPressureJson);
export const acuteGlaucomaOrOpenGlobe = readValueSet(acuteGlaucomaOrOpenGlobeJson);
export const openGlobe = readValueSet(openGlobeJson);
export const chronicGlaucoma = readValueSet(chronicGlaucomaJson);
