/** Breathing that a sedating dose can endanger: named once, for the rule about it and for the one about sedatives. */
import { all, any, hadProcedure, has, measured, named, not, requested } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import {
  bodyMassIndex,
  oxygenSaturation,
  positiveAirwayPressure,
  positiveAirwayPressureTherapy,
  severeLungDisease,
  sleepApnoea,
} from '../value-sets/index.js';

const airwayPressure = [positiveAirwayPressure, positiveAirwayPressureTherapy];

export const weakBreathing = has(severeLungDisease);

export const lowOxygenSaturation = measured(oxygenSaturation, { within: days(7), below: 92, unit: '%' }); // design choice

export const sleepApnoeaWithObesity = all(
  has(sleepApnoea),
  measured(bodyMassIndex, { within: days(365), atLeast: 35, unit: 'kg/m2' }), // design choice
);

/** Records seldom say how an apnoea is treated: where they do not, it counts as untreated. */
export const sleepApnoeaWithoutTreatment = all(
  has(sleepApnoea),
  not(any(has(airwayPressure), hadProcedure(airwayPressure), requested(airwayPressure))),
);

export const respiratoryCompromise = named(
  'respiratory compromise',
  any(weakBreathing, lowOxygenSaturation, sleepApnoeaWithObesity, sleepApnoeaWithoutTreatment),
);
