/** Which order a rule is for: drug, route and setting, named once and shared by the rules. */
import {
  all,
  any,
  encounterClass,
  named,
  not,
  orderCategory,
  ordered,
  orderedBy,
  orderedDose,
  orderedFor,
  region,
  requestedBy,
} from '../../src/clinical/criteria.js';
import { arketamine, esketamine, ketamine } from '../value-sets/index.js';
import { psychiatricIndications } from './indications.js';

/**
 * Esketamine by nose. Without a route the order is taken for the spray where it can be nothing else: in the US no other
 * esketamine is marketed, and elsewhere the injection is labelled for anaesthesia and pain only.
 */
export const nasalEsketamine = named(
  'esketamine nasal spray',
  all(
    ordered(esketamine),
    any(orderedBy('nasal'), all(orderedBy('unknown'), any(region('US'), orderedFor(psychiatricIndications)))),
  ),
);

export const injectedEsketamine = named(
  'esketamine by injection',
  all(ordered(esketamine), orderedBy('intravenous', 'intramuscular', 'subcutaneous', 'intraosseous')),
);

/** Racemic ketamine; arketamine has no label of its own and is treated alike. */
export const ketamineOrder = named('ketamine', ordered([ketamine, arketamine]));

export const injectedKetamine = named(
  'ketamine by injection',
  all(ketamineOrder, orderedBy('intravenous', 'intramuscular', 'subcutaneous', 'intraosseous')),
);

/** Forms that no manufacturer has on the market: lozenges, troches, capsules and compounded sprays. */
export const nonparenteralKetamine = named(
  'ketamine outside the vein',
  all(ketamineOrder, orderedBy('oral', 'sublingual', 'buccal', 'nasal')),
);

/** Creams, gels and drops; patches and vaginal forms are meant to be absorbed and do not belong here. */
export const topicalOrder = named('a topical order', orderedBy('topical', 'ophthalmic', 'otic'));

/** Ordered at a rate; how long it runs is another matter. */
export const infusedAtARate = named(
  'an infusion at a rate',
  any(
    orderedDose('milligramsPerHour', { above: 0 }), // any continuous infusion
    orderedDose('milligramsPerKilogramPerHour', { above: 0 }), // any continuous infusion
  ),
);

/** Admitted, observed or in the emergency department (HL7 v3 ActEncounterCode and the usual words). */
export const inHospital = named(
  'in hospital',
  encounterClass(
    'IMP',
    'ACUTE',
    'NONAC',
    'SS',
    'OBSENC',
    'EMER',
    'inpatient',
    'short stay',
    'observation',
    'emergency',
  ),
);

/** The patient goes home afterwards: the order says so, or nothing says that the patient is in hospital. */
export const outpatientOrder = named(
  'an outpatient order',
  any(
    orderCategory('outpatient', 'community', 'discharge'),
    all(not(orderCategory('inpatient')), not(inHospital)),
  ),
);

/** In English, German, French and Italian; “mental illness” is what the NHS calls the specialty. */
export const requestedByPsychiatry = named(
  'an order from psychiatry',
  requestedBy(
    ...['psychiatry', 'psychiatrist', 'psychiatric', 'mental illness'],
    ...['Psychiatrie', 'Psychiater', 'Psychiaterin'],
    ...['Jugendpsychiatrie', 'Erwachsenenpsychiatrie', 'Alterspsychiatrie', 'Gerontopsychiatrie'],
    ...['psychiatre', 'pédopsychiatrie', 'pédopsychiatre'],
    ...['psichiatria', 'psichiatra', 'neuropsichiatria'],
  ),
);
