/** A record as a whole: which lists are known, which have gaps, and what is one and the same entry. */
import { describe, expect, it } from '@jest/globals';
import { measurementNames } from '../../hooks/queries.js';
import type { Gap } from '../../src/clinical/known.js';
import { buildFacts, referencesIn, referencesOfOrders, unreadFacts } from '../../src/facts/build-facts.js';
import type { PatientRecord } from '../../src/fhir/patient-record.js';
import type { Resource } from '../../src/fhir/resource.js';
import { daysAgo, hoursAgo, NOW, patient, terminology, type PatientCase } from '../support/patient.js';
import { bloodPressure } from '../support/statements.js';

function build(record: PatientRecord, order: Resource, others: readonly Resource[] = []) {
  const sources = {
    record,
    terminology,
    measurementNames,
    now: NOW,
    region: 'US',
    acuteLocations: [],
    drug: 'ketamine',
    doseUnits: [],
    draftedRequests: [],
  } as const;
  return buildFacts(order, others, sources);
}

const reasonsOf = (gaps: readonly Gap[]): readonly string[] => gaps.map(({ reason }) => reason);
const behind = (reference: string, display?: string): Resource => ({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationReference: { reference, ...(display !== undefined && { display }) },
});
const UNRESOLVED: Gap = { source: 'medications', reason: 'not-found' };
const withUnresolved = (patientCase: PatientCase): PatientRecord => ({
  ...patientCase.record(),
  unresolved: () => UNRESOLVED,
});

describe('the lists of a record', () => {
  it('are known where they were read and hold nothing', () => {
    const { conditions, medications, allergies, procedures } = patient().factsBeforeContext();
    for (const list of [conditions, medications, allergies, procedures])
      expect(list).toEqual({ items: [], gaps: [] });
  });

  it.each(['conditions', 'medications', 'allergies', 'procedures', 'laboratory', 'encounter'] as const)(
    'keep the gap of unread %s to themselves',
    (source) => {
      const facts = patient().unread(source).factsBeforeContext();
      for (const [name, list] of Object.entries({
        conditions: facts.conditions,
        medications: facts.medications,
        allergies: facts.allergies,
        procedures: facts.procedures,
        laboratory: facts.laboratory,
        encounter: facts.encounter,
      })) {
        expect(list.gaps.length > 0).toBe(name === source);
      }
    },
  );

  it('have a gap where there is no patient', () => {
    const record = patient().record();
    const readings = new Map([...record.readings].filter(([key]) => key !== 'patient'));
    expect(reasonsOf(build({ ...record, readings }, patient().order).patient.gaps)).toEqual(['not-found']);
  });

  it('hold entries without an id as often as they come', () => {
    const nameless = patient()
      .resource({ resourceType: 'Condition', id: undefined })
      .resource({ resourceType: 'Condition', id: undefined });
    expect(nameless.factsBeforeContext().conditions.items).toHaveLength(2);
  });

  it('do not hold the drafts of the session as medicines of the record', () => {
    const someone = patient()
      .resource({ ...patient().order, id: 'draft-1', status: 'active' })
      .takes('rx:197901');
    expect(someone.factsBeforeContext().medications.items.map(({ label }) => label)).toEqual([
      'lorazepam (code 197901)',
    ]);
  });
});

describe('a blood pressure', () => {
  const pressure = { ...bloodPressure(186, 112, hoursAgo(1), 'final'), category: undefined };

  it('among the results of the laboratory is one all the same', () => {
    const { vitalSigns } = patient().resource(pressure).factsBeforeContext();
    expect(vitalSigns.items.map((fact) => fact.pressure)).toEqual([{ systolic: 186, diastolic: 112 }]);
  });

  it('in both answers is one', () => {
    const { readings, ...record } = patient().resource(pressure).record();
    const [laboratory] = [...readings].flatMap(([key, reading]) => (key === 'laboratory' ? [reading] : []));
    const both = new Map([...readings, ...(laboratory ? [['vitalSigns', laboratory] as const] : [])]);
    const { vitalSigns } = build({ ...record, readings: both }, patient().order);
    expect(vitalSigns.items).toHaveLength(1);
  });
});

describe('medicines', () => {
  it('that nobody could recognise, all of them, are a gap', () => {
    expect(
      reasonsOf(
        patient().takes('text:blue pill').takes('text:red pill').factsBeforeContext().medications.gaps,
      ),
    ).toEqual(['unrecognised']);
  });

  it.each<readonly [string, PatientCase]>([
    ['one was recognised', patient().takes('text:blue pill').takes('rx:197901')],
    [
      'one is coded and in no list of ours',
      patient().takes('text:blue pill').takes('rx:999999999', { display: 'a new medicine' }),
    ],
    ['the unrecognised one has ended', patient().takes('text:blue pill', { stopped: daysAgo(9) })],
    ['there are none', patient()],
  ])('are no gap where %s', (_name, someone) => {
    expect(someone.factsBeforeContext().medications.gaps).toEqual([]);
  });

  it('behind a reference that could not be read are a gap, unless the display tells', () => {
    const silent = patient().resource(behind('Medication/1')).takes('rx:197901');
    const named = patient().resource(behind('Medication/1', 'lorazepam 1 mg')).takes('rx:197901');
    expect(build(withUnresolved(silent), silent.order).medications.gaps).toEqual([UNRESOLVED]);
    expect(build(withUnresolved(named), named.order).medications.gaps).toEqual([]);
  });

  it('of which a supply was seen within a year are confirmed', () => {
    const old = patient().takes('rx:197901', { authored: daysAgo(500) });
    const supply = (parts: Resource): PatientCase =>
      old.resource({
        resourceType: 'MedicationDispense',
        status: 'completed',
        medicationCodeableConcept: { text: 'lorazepam' },
        whenHandedOver: daysAgo(30),
        ...parts,
      });
    const unconfirmed = (someone: PatientCase) =>
      someone.factsBeforeContext().medications.items.map((item) => item.unconfirmed);
    expect(unconfirmed(old)).toEqual([true]);
    expect(unconfirmed(supply({}))).toEqual([false]);
    expect(unconfirmed(supply({ whenHandedOver: daysAgo(400) }))).toEqual([true]);
    expect(unconfirmed(supply({ status: 'cancelled' }))).toEqual([true]);
    expect(unconfirmed(supply({ status: 'preparation' }))).toEqual([true]);
  });
});

describe('references to be read', () => {
  it('are those of medicines, unnamed locations, reasons and roles, each once, and no contained ones', () => {
    const order: Resource = {
      ...behind('Medication/9'),
      reasonReference: [{ reference: 'Condition/1' }],
      requester: { reference: 'PractitionerRole/1' },
    };
    const encounter: Resource = {
      resourceType: 'Encounter',
      location: [
        { location: { reference: 'Location/7' } },
        { location: { reference: 'Location/8', display: 'Ward' } },
      ],
    };
    const wanted = [
      ...referencesOfOrders([order]),
      ...referencesIn([behind('Medication/1'), behind('Medication/1'), behind('#med'), encounter]),
    ];
    expect([...wanted].sort()).toEqual([
      'Condition/1',
      'Location/7',
      'Medication/1',
      'Medication/9',
      'PractitionerRole/1',
    ]);
  });
});

describe('facts of which nothing may be used', () => {
  it('have the same gap in every list', () => {
    const gap: Gap = { source: 'order', reason: 'wrong-patient' };
    const facts = unreadFacts(gap, {
      now: NOW,
      region: 'US',
      drug: 'ketamine',
      reference: 'draft:MedicationRequest/1',
    });
    for (const list of [
      facts.patient,
      facts.conditions,
      facts.medications,
      facts.allergies,
      facts.vitalSigns,
      facts.laboratory,
      facts.procedures,
      facts.encounter,
    ]) {
      expect(list).toEqual({ items: [], gaps: [gap] });
    }
  });
});
