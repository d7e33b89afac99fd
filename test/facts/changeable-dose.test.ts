/** An order whose dose can be changed tells it once, understood, and tells no amount anywhere else. */
import { describe, expect, it } from '@jest/globals';
import type { ChangeableDose } from '../../src/clinical/facts.js';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, patient } from '../support/patient.js';

const DEVICES = { value: 3, unit: 'device' };
const MG = { value: 84, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' };
const WEEKLY = { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } };

const spray = (dosage: Resource, also: Resource = {}): ChangeableDose | undefined =>
  patient().orders('spravato', { dosage, also }).facts().order.changeable?.();
const of = (doseQuantity: Resource, more: Resource = {}, also?: Resource) =>
  spray({ doseAndRate: [{ doseQuantity }], ...more }, also);
const infusion = (doseQuantity: Resource, more: Resource = {}): ChangeableDose | undefined =>
  patient()
    .orders('ketamine-iv', { dosage: { doseAndRate: [{ doseQuantity }], ...more } })
    .facts()
    .order.changeable?.();
const product = (text: string, code = 'rx:2119387') =>
  of(MG, {}, { medicationCodeableConcept: concept(code, text) });

const extension = (value: Resource) => ({ extension: [{ url: 'https://ehr.example/more', ...value }] });

describe('an order whose dose can be changed', () => {
  it.each<readonly [string, ChangeableDose | undefined, Partial<ChangeableDose>]>([
    ['in mg', of(MG), { measure: 'milligrams', amount: 84, each: 1, hasRoomForMinutes: true }],
    ['in mg, by the name of the unit alone', of({ value: 84, unit: 'mg' }), { amount: 84, each: 1 }],
    ['in devices', of(DEVICES), { measure: 'milligrams', amount: 84, each: 28 }],
    ['in devices, counted in UCUM', of({ ...DEVICES, code: '1' }), { amount: 84, each: 28 }],
    ['in sprays', of({ value: 6, unit: 'sprays', code: '{spray}' }), { amount: 84, each: 14 }],
    ['in mg/kg', infusion({ value: 2, unit: 'mg/kg' }), { measure: 'milligramsPerKilogram', amount: 2 }],
    ['with a schedule', of(MG, { timing: WEEKLY }), { amount: 84 }],
    [
      'with a duration',
      infusion(
        { value: 2, unit: 'mg/kg' },
        { timing: { repeat: { count: 1, duration: 10, durationUnit: 'min' } } },
      ),
      { overMinutes: 10, hasRoomForMinutes: true },
    ],
    [
      'with a code of its timing',
      of(MG, { timing: { code: { text: 'BIW' } } }),
      { hasRoomForMinutes: false },
    ],
    [
      'with a longest duration',
      infusion({ value: 2, unit: 'mg/kg' }, { timing: { repeat: { durationMax: 60, durationUnit: 'min' } } }),
      { hasRoomForMinutes: false },
    ],
    [
      'with a duration as DSTU2 has it',
      infusion({ value: 2, unit: 'mg/kg' }, { timing: { repeat: { duration: 0.3, durationUnits: 'h' } } }),
      { overMinutes: 18, hasRoomForMinutes: false },
    ],
    [
      'with a duration in an extension',
      infusion(
        { value: 2, unit: 'mg/kg' },
        { timing: { repeat: extension({ valueQuantity: { value: 20, unit: 'min' } }) } },
      ),
      { hasRoomForMinutes: false },
    ],
    [
      'with bounds in weeks and dates',
      of(MG, { timing: { repeat: { ...WEEKLY.repeat, boundsDuration: { value: 4, unit: 'weeks' } } } }),
      { amount: 84 },
    ],
    ['with words without a number', of(MG, { text: 'under supervision, twice weekly' }), { amount: 84 }],
    ['with a note without a number', of(MG, {}, { note: [{ text: 'seen today' }] }), { amount: 84 }],
    [
      'with a supply in days and repeats',
      of(
        MG,
        {},
        {
          dispenseRequest: {
            numberOfRepeatsAllowed: 3,
            expectedSupplyDuration: { value: 28, unit: 'days' },
            validityPeriod: { start: '2026-11-24' },
          },
        },
      ),
      { amount: 84 },
    ],
    ['with numbers in its reason', of(MG, {}, { reasonCode: [{ text: 'episode 3' }] }), { amount: 84 }],
    ['with members of its own EHR', of(MG, {}, { localFlag: true, localWord: 'clinic' }), { amount: 84 }],
    [
      'with extensions that tell no amount',
      of({ ...MG, ...extension({ valueCode: 'ordered-1' }) }, extension({ valueBoolean: true })),
      { amount: 84 },
    ],
    ['of a product named by the strength of a piece', product('Spravato 28 mg nasal spray'), { amount: 84 }],
  ])('tells it %s', (_name, changeable, expected) => {
    expect(changeable).toMatchObject(expected);
  });

  it.each<readonly [string, ChangeableDose | undefined]>([
    ['no dose', spray({})],
    ['a dose of nought', of({ ...MG, value: 0 })],
    ['a dose that is no number', of({ ...MG, value: '84' })],
    ['a bound', of({ ...MG, comparator: '<' })],
    ['a unit that is not understood', of({ value: 3, unit: 'puffs of it' })],
    ['no unit', of({ value: 84 })],
    ['a unit whose code means something else', of({ value: 3, unit: 'device', code: 'mg' })],
    ['a volume', of({ value: 0.6, unit: 'mL' })],
    ['a range', spray({ doseAndRate: [{ doseRange: { low: MG, high: MG } }] })],
    [
      'a range beside the dose',
      spray({ doseAndRate: [{ doseQuantity: MG, doseRange: { high: { ...MG } } }] }),
    ],
    [
      'a rate beside the dose',
      infusion({ value: 2, unit: 'mg/kg' }, { doseAndRate: [{ doseQuantity: MG, rateQuantity: { ...MG } }] }),
    ],
    ['two amounts', spray({ doseAndRate: [{ doseQuantity: MG }, { doseQuantity: DEVICES }] })],
    ['its amount where STU3 had it', spray({ doseQuantity: MG })],
    ['an amount that is no list', spray({ doseAndRate: { doseQuantity: MG } })],
    ['a largest dose', of(MG, { maxDosePerAdministration: { value: 84, unit: 'mg' } })],
    ['its dose in words, too', of(MG, { text: '84 mg twice weekly' })],
    ['its devices in words', of(MG, { text: 'three devices, under supervision' })],
    ['its devices in German', of(MG, { patientInstruction: 'Drei Geräte im Abstand' })],
    ['its devices in Spanish', of(MG, { text: 'tres dispositivos' })],
    ['its dose in one German word', of(MG, { text: 'vierundachtzig Milligramm' })],
    ['tens in words', of(MG, { text: 'over twenty minutes' })],
    ['a unit and numerals of another kind', of(MG, { text: 'LXXXIV mg' })],
    ['that it is the most', of(MG, { text: 'maximum dose' })],
    ['that it is several', of(MG, { text: 'triple dose' })],
    ['its devices in Dutch', of(MG, { text: 'drie verstuivers' })],
    ['longer words', of(MG, { text: 'under supervision '.repeat(40) })],
    ['a number for the patient', of(MG, { patientInstruction: 'come at 9' })],
    ['a number in an instruction', of(MG, { additionalInstruction: [{ text: 'all 3' }] })],
    ['a number in a note', of(MG, {}, { note: [{ text: '84 as agreed' }] })],
    ['a number in the narrative', of(MG, {}, { text: { status: 'generated', div: '<div>84 mg</div>' } })],
    ['its dose as R5 renders it', of(MG, {}, { renderedDosageInstruction: '84 mg' })],
    ['its dose in an extension', of(MG, {}, extension({ valueQuantity: { ...MG } }))],
    ['a text with it in an extension', of(MG, {}, extension({ valueMarkdown: '84 mg' }))],
    ['a number in an extension of the dose', of({ ...MG, ...extension({ valueDecimal: 84 }) })],
    ['its dose in a member of its own EHR', of(MG, {}, { localDose: 84 })],
    ['how much is supplied', of(MG, {}, { dispenseRequest: { quantity: DEVICES } })],
    ['a pack', product('{3 (0.2 ML) (esketamine 140 MG/ML Nasal Spray) } Pack')],
    ['a pack for one dose', product('Spravato 84 mg')],
    ['a pack in words', product('Spravato dose kit')],
    ['a product without words', of(MG, {}, { medicationCodeableConcept: concept('rx:2119388') })],
    ['two lines', of(MG, {}, { dosageInstruction: [{ doseAndRate: [{ doseQuantity: MG }] }, {}] })],
    ['a line that is no list', of(MG, {}, { dosageInstruction: { doseAndRate: [{ doseQuantity: MG }] } })],
    ['its medicine as R5 has it', of(MG, {}, { medication: { concept: concept('rx:2119387') } })],
    ['another type', of(MG, {}, { resourceType: 'MedicationOrder' })],
    ['members that lie too deep', of(MG, {}, { local: JSON.parse('['.repeat(50) + ']'.repeat(50)) })],
  ])('is none that tells %s', (_name, changeable) => {
    expect(changeable).toBeUndefined();
  });
});
