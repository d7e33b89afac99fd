/** The procedures that rules look for. */
import { readValueSet } from '../../src/clinical/value-set.js';
import aneurysmRepairJson from './aneurysm-repair.json' with { type: 'json' };
import birthProceduresJson from './birth-procedures.json' with { type: 'json' };
import cerebrospinalShuntProceduresJson from './cerebrospinal-shunt-procedures.json' with { type: 'json' };
import coronaryRevascularisationJson from './coronary-revascularisation.json' with { type: 'json' };
import deliveryProceduresJson from './delivery-procedures.json' with { type: 'json' };
import electroconvulsiveOrMagneticStimulationJson from './electroconvulsive-or-magnetic-stimulation.json' with { type: 'json' };
import eyeSurgeryJson from './eye-surgery.json' with { type: 'json' };
import hysterectomyOrOophorectomyProceduresJson from './hysterectomy-or-oophorectomy-procedures.json' with { type: 'json' };
import mechanicalVentilationJson from './mechanical-ventilation.json' with { type: 'json' };
import positiveAirwayPressureTherapyJson from './positive-airway-pressure-therapy.json' with { type: 'json' };
import sterilisationProceduresJson from './sterilisation-procedures.json' with { type: 'json' };

export const aneurysmRepair = readValueSet(aneurysmRepairJson);
export const coronaryRevascularisation = readValueSet(coronaryRevascularisationJson);
export const birthProcedures = readValueSet(birthProceduresJson);
export const deliveryProcedures = readValueSet(deliveryProceduresJson);
export const hysterectomyOrOophorectomyProcedures = readValueSet(hysterectomyOrOophorectomyProceduresJson);
export const sterilisationProcedures = readValueSet(sterilisationProceduresJson);
export const cerebrospinalShuntProcedures = readValueSet(cerebrospinalShuntProceduresJson);
export const eyeSurgery = readValueSet(eyeSurgeryJson);
export const mechanicalVentilation = readValueSet(mechanicalVentilationJson);
export const positiveAirwayPressureTherapy = readValueSet(positiveAirwayPressureTherapyJson);
export const electroconvulsiveOrMagneticStimulation = readValueSet(
  electroconvulsiveOrMagneticStimulationJson,
);
