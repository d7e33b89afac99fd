/** An amount in a place that is not meant for doses contradicts a dose that is changed: such an order gets no offer. */
import { describe, expect, it } from '@jest/globals';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, patient } from '../support/patient.js';

const MG = { value: 84, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' };
const offered = (also: Resource, dosage: Resource = {}) =>
  patient()
    .orders('spravato', { dosage: { doseAndRate: [{ doseQuantity: MG }], ...dosage }, also })
    .facts()
    .order.changeable?.() !== undefined;
type Row = readonly [string, readonly [Resource, Resource?]];
const extension = (value: Resource) => ({ extension: [{ url: 'https://ehr.example/more', ...value }] });
const text = (words: string) => ({ text: words });
const code = (value: string) => ({ coding: [{ code: value }] });
const medication = (members: Resource): Resource => ({
  medicationCodeableConcept: undefined,
  medicationReference: { reference: '#m' },
  contained: [
    {
      ...{ resourceType: 'Medication', id: 'm', code: concept('rx:2119387', 'Spravato 28 mg nasal spray') },
      ...members,
    },
  ],
});
const ratio = (value: number, unit: string, per: number, of: string): Resource => ({
  numerator: { value, unit, code: unit },
  denominator: { value: per, unit: of },
});

describe('no dose is offered to be changed where an amount stands', () => {
  it.each<Row>([
    ['in a code of an extension', [extension({ valueCode: '84mg' })]],
    ['in a code of an extension, without its unit', [extension({ valueCode: '84' })]],
    ['in a code of an extension of the dosage', [{}, extension({ valueCode: '84-mg' })]],
    ['in the category', [{ category: [text('Spravato 84 mg protocol')] }]],
    ['in a code of the category', [{ category: [code('spravato-84mg')] }]],
    ['in devices in the category', [{ category: [text('3 devices, supervised')] }]],
    ['in the course of therapy', [{ courseOfTherapyType: text('induction, 84 mg twice weekly') }]],
    ['in the reason of its status', [{ statusReason: text('changed to 84 mg') }]],
    ['in the reason', [{ reasonCode: [text('relapse under 84 mg')] }]],
    ['in the display of what it is based on', [{ basedOn: [{ display: 'plan: three devices' }] }]],
    ['in Roman numerals, with words', [{}, { text: 'LXXXIV, supervised' }]],
    ['in devices counted as in Rome', [{}, { text: 'III devices' }]],
    ['in devices counted by one letter', [{}, { patientInstruction: 'V devices' }]],
    ['in Roman numerals in a note', [{ note: [text('as agreed: LXXXIV')] }]],
    ['in Roman numerals in the category', [{ category: [text('LXXXIV mg')] }]],
    ['as the amount of a contained Medication', [medication({ amount: ratio(84, 'mg', 1, 'kit') })]],
    ['as devices in a contained Medication', [medication({ amount: ratio(3, 'device', 1, 'kit') })]],
    ['as the volume of R5', [medication({ totalVolume: { value: 84, unit: 'mg' } })]],
    [
      'as the strength of an ingredient',
      [medication({ ingredient: [{ strength: ratio(84, 'mg', 1, 'kit') }] })],
    ],
    ['in an extension of a contained Medication', [medication(extension({ valueString: '84 mg' }))]],
    ['in another contained resource', [{ contained: [{ resourceType: 'Basic', code: text('84 mg') }] }]],
    [
      'too deep to look',
      [{ contained: [{ local: JSON.parse('['.repeat(50) + ']'.repeat(50)) as unknown }] }],
    ],
  ])('%s', (_name, [also, dosage]) => {
    expect(offered(also, dosage)).toBe(false);
  });
});

describe('a dose is offered to be changed', () => {
  it.each<Row>([
    ['beside a code that is no amount', [extension({ valueCode: 'ordered-1' })]],
    ['beside a usual category', [{ category: [{ ...code('outpatient'), text: 'Outpatient' }] }]],
    ['beside a category that names the form', [{ category: [text('Nasal spray, clinic 3')] }]],
    ['beside a usual course', [{ courseOfTherapyType: code('acute') }]],
    ['beside "IV" and "i.v."', [{}, { text: 'no IV access needed, nothing i.v.' }]],
    ['beside an identifier', [{ identifier: [{ system: 'https://ehr.example', value: 'RX-84-2026' }] }]],
    ['of a contained Medication', [medication({})]],
    ['of a contained Medication of one piece', [medication({ amount: ratio(28, 'mg', 1, 'device') })]],
    [
      'of a contained Medication with its concentration',
      [medication({ ingredient: [{ strength: ratio(28, 'mg', 0.2, 'mL'), isActive: true }] })],
    ],
    ['of a contained Medication with its volume', [medication({ amount: ratio(0.2, 'mL', 1, 'device') })]],
    [
      'beside a contained prescriber',
      [{ contained: [{ resourceType: 'PractitionerRole', specialty: [text('Psychiatry')] }] }],
    ],
  ])('%s', (_name, [also, dosage]) => {
    expect(offered(also, dosage)).toBe(true);
  });
});
