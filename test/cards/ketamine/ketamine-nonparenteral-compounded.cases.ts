/** Ketamine by mouth or nose: in the US always, elsewhere where nobody supervises it; the neighbours are other routes. */
import rule from '../../../cards/ketamine/ketamine-nonparenteral-compounded.js';
import { patient, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const lozenge = (category?: string): PatientCase =>
  patient().orders('ketamine-oral', category === undefined ? {} : { category });
const byRoute = (route: string): PatientCase =>
  patient().orders('ketamine-oral', { dosage: { route: { text: route } } });
const named = (text: string): PatientCase =>
  patient().orders('ketamine-no-route', { also: { medicationCodeableConcept: { text } } });
const supervised = 'here under supervision';
const atHome = 'outside a monitored setting';

testRule(rule, {
  fires: [
    ['lozenges to take home', lozenge('community'), 'warning', atHome],
    ['lozenges at discharge', lozenge('discharge'), 'warning', atHome],
    ['an order that does not say where', lozenge(), 'warning', atHome],
    ['a supervised clinic in the US', lozenge('outpatient'), 'warning', supervised],
    ['a ward in the US', lozenge().at({ class: 'IMP' }), 'warning', supervised],
    ['discharge from a ward', lozenge('discharge').at({ class: 'IMP' }), 'warning', atHome],
    ['a sublingual tablet', byRoute('sublingual'), 'warning', 'sublingual'],
    ['a buccal troche', byRoute('buccal'), 'warning', 'buccal'],
    ['troches without a route', named('ketamine 100 mg troches'), 'warning', 'sublingual'],
    ['rapidly dissolving tablets without a route', named('ketamine RDT 100 mg'), 'warning', 'oral'],
    ['a compounded nasal spray', patient().orders('ketamine-nasal'), 'warning', 'nasal'],
    ['pain', lozenge('community').inContext('PAIN'), 'warning'],
    ['an unknown use', lozenge('community').inContext('UNK'), 'warning', 'CANMAT'],
    ['lozenges to take home in the EU', lozenge('community').inRegion('EU'), 'warning', 'US regulator'],
    ['an order in the UK that does not say where', lozenge().inRegion('UK'), 'warning'],
    ['a day clinic in Switzerland', lozenge().at({ class: 'AMB' }).inRegion('CH'), 'warning'],
  ],
  silent: [
    ['a supervised clinic in the EU', lozenge('outpatient').inRegion('EU')],
    ['a ward in the UK', lozenge('inpatient').inRegion('UK')],
    ['a patient in hospital in Switzerland', lozenge().at({ class: 'IMP' }).inRegion('CH')],
    ['intravenous ketamine', patient().orders('ketamine-iv', { category: 'community' })],
    ['intramuscular ketamine', patient().orders('ketamine-im', { category: 'community' })],
    ['a cream', patient().orders('ketamine-topical', { category: 'community' })],
    ['a route that was not entered', patient().orders('ketamine-no-route', { category: 'community' })],
    ['nasal esketamine', patient().orders('spravato', { category: 'community' })],
    ['an anaesthetic', lozenge('community').inContext('ACUTE')],
  ],
  cannotTell: [['the encounter was not read in the EU', lozenge().inRegion('EU').unread('encounter')]],
});
