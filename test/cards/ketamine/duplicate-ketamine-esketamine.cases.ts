/** A second (es)ketamine order or a dose within a day: the neighbours are renewals, ended orders and creams. */
import rule from '../../../cards/ketamine/duplicate-ketamine-esketamine.js';
import { concept, daysAgo, hoursAgo, patient, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const SPRAVATO = 'rx:2119387';
const KETAMINE = 'rx:238082';
const SERTRALINE = 'rx:36437';
const CREAM = 'text:ketamine 10 % cream';
const cream = patient().orders('ketamine-topical').inContext('PAIN');

const lastMonth = { when: daysAgo(30) };

const old = (medication: string) => ({
  resourceType: 'MedicationRequest',
  id: 'old',
  status: 'active',
  intent: 'order',
  authoredOn: daysAgo(28),
  medicationCodeableConcept: concept(medication),
});
/** A new order that takes the place of the given one, beside the order `old`. */
const renewing = (reference: string, medication = SPRAVATO): PatientCase =>
  patient()
    .orders('spravato', { also: { priorPrescription: { reference } } })
    .resource(old(medication));

const NUMBER = { system: 'https://ehr.example.org/prescriptions', value: '4711' };
/** The same, where the order is named by its number alone. */
const renewingNumber = (identifier: Readonly<Record<string, string>>): PatientCase =>
  patient()
    .orders('spravato', { also: { priorPrescription: { identifier } } })
    .resource({ ...old(SPRAVATO), identifier: [NUMBER] });

testRule(rule, {
  fires: [
    ['an order of esketamine', patient().takes(SPRAVATO), 'warning', 'esketamine on order already'],
    ['the same drug ordered twice', patient().takes(KETAMINE), 'warning'],
    ['nasal esketamine beside ketamine', patient().orders('spravato').takes(KETAMINE), 'warning', 'same day'],
    ['pain', patient().takes(SPRAVATO).inContext('PAIN'), 'warning'],
    ['an unknown use', patient().takes(SPRAVATO).inContext('UNK'), 'warning'],
    [
      'two drafts of one session',
      patient().alsoDrafts(SPRAVATO),
      'warning',
      'esketamine is drafted in this session as well',
    ],
    [
      'a draft beside an older order',
      patient().alsoDrafts(SPRAVATO).takes(KETAMINE),
      'warning',
      'ketamine, esketamine on order already',
    ],
    [
      'a draft beside an order on hold',
      patient().alsoDrafts(SPRAVATO).takes(KETAMINE, { status: 'on-hold' }),
      'warning',
      'drafted in this session',
    ],
    ['an order on hold', patient().takes(SPRAVATO, { status: 'on-hold' }), 'info'],
    [
      'a dose 23 hours ago',
      patient().given(KETAMINE, { when: hoursAgo(23) }),
      'warning',
      'less than 24 hours',
    ],
    ['a dose of today in pain', patient().given(SPRAVATO).inContext('PAIN'), 'warning'],
    ['a dose of today of an unknown status', patient().given(KETAMINE, { status: 'unknown' }), 'warning'],
    [
      'an infusion paused since last month',
      patient().given(SPRAVATO, { ...lastMonth, status: 'on-hold' }),
      'info',
    ],
    ['an infusion that is running', patient().given(KETAMINE, { status: 'in-progress' }), 'warning'],
    [
      'a renewal that names an order by the same number of another system',
      renewingNumber({ ...NUMBER, system: 'https://pharmacy.example.org' }),
      'warning',
    ],
    [
      'a renewal that names an order by another number',
      renewingNumber({ ...NUMBER, value: '4712' }),
      'warning',
    ],
    ['a renewal that names another order', renewing('MedicationRequest/another'), 'warning'],
    [
      'a renewal beside a third order',
      renewing('MedicationRequest/old').takes(KETAMINE),
      'warning',
      'ketamine',
    ],
    [
      'a dose of this morning that stems from another order',
      renewing('MedicationRequest/old', SPRAVATO).given(KETAMINE, { request: 'MedicationRequest/other' }),
      'warning',
    ],
    [
      'ketamine of this morning, whose order is replaced by esketamine',
      renewing('MedicationRequest/old', KETAMINE).given(KETAMINE, {
        when: hoursAgo(12),
        request: 'MedicationRequest/old',
      }),
      'warning',
      'ketamine was given on',
    ],
    [
      'esketamine of this morning, whose order is replaced by ketamine',
      patient()
        .orders('ketamine-iv', { also: { priorPrescription: { reference: 'MedicationRequest/old' } } })
        .resource(old(SPRAVATO))
        .given(SPRAVATO, { when: hoursAgo(12) }),
      'warning',
      'esketamine was given on',
    ],
    [
      'an order under which a dose was given this morning',
      patient()
        .takes(SPRAVATO)
        .given(SPRAVATO, { when: hoursAgo(12) }),
      'warning',
      'A dose was given within the last 24 hours as well',
    ],
    ['a cream beside ketamine by mouth', cream.takes('text:ketamine 100 mg lozenge'), 'warning'],
    ['a second cream', cream.takes(CREAM), 'warning', 'topical ketamine on order already'],
    ['what was not checked of a cream', cream.takes(CREAM), 'warning', 'systemic checks were not run'],
  ],
  silent: [
    ['a renewal that names the order it replaces by its number', renewingNumber(NUMBER)],
    ['a renewal that names the order it replaces', renewing('MedicationRequest/old')],
    [
      'the last dose under the order that is replaced',
      renewing('MedicationRequest/old').given(SPRAVATO, { request: 'MedicationRequest/old' }),
    ],
    [
      'a draft that takes its place',
      patient().alsoDrafts(KETAMINE, { replaces: 'MedicationRequest/draft-1' }),
    ],
    [
      'ketamine of yesterday, whose order is replaced by esketamine',
      renewing('MedicationRequest/old', KETAMINE).given(KETAMINE, { when: hoursAgo(25) }),
    ],
    ['a dose 25 hours ago', patient().given(KETAMINE, { when: hoursAgo(25) })],
    [
      'a dose of last month of an unknown status',
      patient().given(KETAMINE, { ...lastMonth, status: 'unknown' }),
    ],
    ['a dose that was not given', patient().given(KETAMINE, { status: 'not-done' })],
    ['an order that has ended', patient().takes(KETAMINE, { authored: daysAgo(40), stopped: daysAgo(1) })],
    ['a proposal', patient().takes(SPRAVATO, { intent: 'proposal' })],
    ['an order in error', patient().takes(SPRAVATO, { status: 'entered-in-error' })],
    ['a cream beside an injection', patient().takes(CREAM)],
    ['memantine, another NMDA antagonist', patient().takes('rx:6719')],
    ['ketorolac, a name alike', patient().takes(SERTRALINE).takes('text:ketorolac 10 mg tablet')],
    ['a dose of today for an unknown use', patient().given(KETAMINE).inContext('UNK')],
    ['an anaesthetic', patient().takes(SPRAVATO).given(KETAMINE).inContext('ACUTE')],
  ],
  cannotTell: [['the medicines were not read', patient().unread('medications')]],
});
