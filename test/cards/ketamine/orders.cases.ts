/** The criteria on drug, route and setting that rules share, each with its nearest neighbour. */
import { describe, expect, it } from '@jest/globals';
import * as orders from '../../../cards/ketamine/orders.js';
import { evaluate } from '../../../src/clinical/evaluate.js';
import { concept, patient, type PatientCase } from '../../support/patient.js';

const noRoute = { dosage: { route: undefined } };
const esketamineWithoutRoute = patient().orders('esketamine-iv', noRoute);
const sedationWithoutRoute = patient().orders('esketamine-iv', {
  ...noRoute,
  reason: 'text:procedural sedation',
});

/** An order in the EU that says neither how it is given nor for whom. */
const bare = (code: string, dosageInstruction: readonly object[] = []) =>
  patient()
    .orders('esketamine-iv', {
      reason: null,
      also: { medicationCodeableConcept: concept(code), dosageInstruction },
    })
    .inRegion('EU');

const cases: readonly (readonly [keyof typeof orders, string, PatientCase, boolean])[] = [
  ['nasalEsketamine', 'the spray', patient().orders('spravato'), true],
  [
    'nasalEsketamine',
    'the spray, its route told by the product',
    patient().orders('spravato', noRoute),
    true,
  ],
  ['nasalEsketamine', 'no route, in the US', esketamineWithoutRoute, true],
  ['nasalEsketamine', 'no route, for depression in the EU', esketamineWithoutRoute.inRegion('EU'), true],
  ['nasalEsketamine', 'no route, for sedation in the EU', sedationWithoutRoute.inRegion('EU'), false],
  ['nasalEsketamine', 'its ATC code alone, in the EU', bare('atc:N06AX27'), true],
  ['nasalEsketamine', 'its brand alone, in the EU', bare('text:Spravato'), true],
  ['nasalEsketamine', 'its brand with a strength, in the EU', bare('text:Spravato 28 mg'), true],
  ['nasalEsketamine', 'the NDC of the product, in the EU', bare('ndc:50458-028'), true],
  ['nasalEsketamine', 'the ATC code of the injection, in the EU', bare('atc:N01AX14'), false],
  ['nasalEsketamine', 'a brand of the injection, in the EU', bare('text:Ketanest S'), false],
  ['nasalEsketamine', 'the substance alone, in the EU', bare('rx:2119365'), false],
  [
    'nasalEsketamine',
    'the ATC code with another route, in the EU',
    bare('atc:N06AX27', [{ route: { text: 'intravenous' } }]),
    false,
  ],
  ['nasalEsketamine', 'esketamine injection', patient().orders('esketamine-iv'), false],
  ['nasalEsketamine', 'ketamine spray', patient().orders('ketamine-nasal'), false],
  ['injectedEsketamine', 'esketamine injection', patient().orders('esketamine-iv'), true],
  ['injectedEsketamine', 'the spray', patient().orders('spravato'), false],
  ['injectedKetamine', 'intravenous ketamine', patient(), true],
  ['injectedKetamine', 'intramuscular ketamine', patient().orders('ketamine-im'), true],
  ['injectedKetamine', 'esketamine injection', patient().orders('esketamine-iv'), false],
  ['injectedKetamine', 'a lozenge', patient().orders('ketamine-oral'), false],
  ['nonparenteralKetamine', 'ketamine spray', patient().orders('ketamine-nasal'), true],
  ['nonparenteralKetamine', 'the esketamine spray', patient().orders('spravato'), false],
  ['ketamineOrder', 'ketamine without a route', patient().orders('ketamine-no-route'), true],
  ['ketamineOrder', 'esketamine', patient().orders('spravato'), false],
  ['topicalOrder', 'a cream', patient().orders('ketamine-topical'), true],
  ['topicalOrder', 'ketamine without a route', patient().orders('ketamine-no-route'), false],
  ['outpatientOrder', 'a discharge order', patient().orders('ketamine-iv', { category: 'discharge' }), true],
  ['outpatientOrder', 'an ambulatory encounter', patient().at({ class: 'AMB' }), true],
  ['outpatientOrder', 'an admission', patient().at({ class: 'IMP' }), false],
  ['inHospital', 'an admission', patient().at({ class: 'IMP' }), true],
  ['inHospital', 'an ambulatory encounter', patient().at({ class: 'AMB' }), false],
];

describe('an order criterion', () => {
  it.each(cases)('%s: %s', (name, _order, patientCase, expected) => {
    expect(evaluate(orders[name], patientCase.facts()).is).toBe(expected ? 'met' : 'unmet');
  });
});
