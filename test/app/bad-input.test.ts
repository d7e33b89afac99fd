/** Bad input in the record and in the order: each is said on a card, none is guessed, and none is passed over in silence. */
import { describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { Card } from '../../src/cds-hooks/response.js';
import type { Resource } from '../../src/fhir/resource.js';
import { foundIn } from '../support/cards.js';
import { concept, daysAgo, hoursAgo, type PatientCase } from '../support/patient.js';
import { service } from '../support/service.js';
import { someone } from '../vignettes/baseline.js';

const app = service();

async function answerFor(someoneElse: PatientCase) {
  const body = someoneElse.request('order-select', { prefetch: someoneElse.prefetch() });
  const response = await request(app).post('/cds-services/ketamine-safety').send(body);
  expect(response.status).toBe(200);
  const { cards } = response.body as { cards: Card[] };
  return {
    found: foundIn(cards),
    text: cards.map(({ summary, detail }) => `${summary}\n${detail}`).join('\n'),
  };
}

const quantity = (value: unknown, unit?: string): Resource => ({ doseQuantity: { value, unit } });
const spray = (...entries: readonly Resource[]): PatientCase =>
  someone({ age: 42, options: { dosage: { doseAndRate: entries } } });
const infusion = (weight: null | undefined, ...entries: readonly Resource[]): PatientCase =>
  someone({
    age: 42,
    order: 'ketamine-iv',
    options: { dosage: { doseAndRate: entries } },
    ...(weight === null && { weight }),
  });
const observation = (code: string, parts: Resource): Resource => ({
  resourceType: 'Observation',
  status: 'final',
  code: concept(code),
  effectiveDateTime: daysAgo(2),
  ...parts,
});

interface Expected {
  readonly finds?: Readonly<Record<string, string>>;
  readonly silent?: readonly string[];
  readonly says?: string | RegExp;
}

describe('a dose', () => {
  it.each<readonly [string, PatientCase, Expected]>([
    [
      'that is missing is named as not judged',
      spray(),
      { silent: ['esketamine-dose', 'data-incomplete'], says: 'No dose read' },
    ],
    [
      'below nought is asked about',
      spray(quantity(-56, 'mg')),
      { finds: { 'data-incomplete': 'warning' }, says: 'the dose or its unit could not be understood' },
    ],
    [
      'in a unit of nobody is asked about',
      spray(quantity(2, 'squirts')),
      { finds: { 'data-incomplete': 'warning' }, says: 'the dose or its unit could not be understood' },
    ],
    [
      'without a unit is asked about',
      infusion(undefined, quantity(40)),
      { finds: { 'data-incomplete': 'warning' }, silent: ['screen-complete'] },
    ],
    [
      'that is huge is shown as it stands',
      spray(quantity(56_000, 'mg')),
      { finds: { 'esketamine-dose': 'warning' }, says: '56000 mg' },
    ],
    [
      'in devices is counted',
      spray(quantity(4, 'devices')),
      { finds: { 'esketamine-dose': 'warning' }, says: '112 mg' },
    ],
    [
      'that contradicts itself is judged by the larger amount',
      infusion(undefined, quantity(0.5, 'mg/kg'), quantity(400, 'mg')),
      { finds: { 'ketamine-parenteral-psych-dose': 'warning' }, says: '5 mg/kg' },
    ],
    [
      'by a weight in pounds is computed',
      infusion(null, quantity(160, 'mg')).measured('loinc:29463-7', 176.4, '[lb_av]', daysAgo(3)),
      { finds: { 'ketamine-parenteral-psych-dose': 'warning' }, says: '2 mg/kg' },
    ],
    [
      'by a weight of ten years ago is not',
      infusion(null, quantity(160, 'mg')).measured('loinc:29463-7', 80, 'kg', daysAgo(3650)),
      { finds: { 'ketamine-parenteral-psych-dose': 'info' }, says: /no weight/i },
    ],
    [
      'by a weight in stones is computed',
      infusion(null, quantity(160, 'mg')).measured('loinc:29463-7', 12, 'stones', daysAgo(3)),
      { finds: { 'ketamine-parenteral-psych-dose': 'warning' }, says: '2.1 mg/kg' },
    ],
    [
      'by a weight in a unit that nobody knows is not',
      infusion(null, quantity(160, 'mg')).measured('loinc:29463-7', 12, 'bags', daysAgo(3)),
      {
        finds: { 'data-incomplete': 'warning' },
        says: /body weight \(a value or its unit could not be understood\)/,
      },
    ],
  ])('%s', async (_name, patientCase, { finds = {}, silent = [], says = '' }) => {
    const { found, text } = await answerFor(patientCase);
    expect(found).toMatchObject(finds);
    for (const rule of silent) expect(found).not.toHaveProperty(rule);
    expect(text).toMatch(says);
  });
});

describe('a record', () => {
  const base = someone({ age: 42, order: 'ketamine-iv', liverTests: null });
  it.each<readonly [string, PatientCase, Expected]>([
    [
      'with a pressure of tomorrow does not use it',
      base.bp(210, 120, hoursAgo(-24)),
      { silent: ['bp-severe-elevation', 'bp-elevated'] },
    ],
    [
      'with an infarction whose onset is a text says that the date is not known',
      base.resource({
        resourceType: 'Condition',
        code: concept('I21.4', 'NSTEMI'),
        clinicalStatus: { coding: [{ code: 'active' }] },
        onsetString: 'a few weeks ago',
      }),
      { finds: { 'recent-cardiovascular-event': 'warning' }, says: /date (is )?(not recorded|unknown)/i },
    ],
    [
      'with an infarction of next year says that the date is not known',
      base.has('I21.4', { onset: daysAgo(-300), display: 'NSTEMI' }),
      { finds: { 'recent-cardiovascular-event': 'warning' }, says: /date (is )?(not recorded|unknown)/i },
    ],
    [
      'with a liver test that holds no value has none',
      base.resource(observation('loinc:1742-6', {})),
      { finds: { 'monitoring-lft-baseline': 'info' } },
    ],
    [
      'with a liver test that was not obtained has none',
      base.resource(observation('loinc:1742-6', { dataAbsentReason: { text: 'haemolysed' } })),
      { finds: { 'monitoring-lft-baseline': 'info' } },
    ],
    [
      'with a liver test as formatted text says that it could not be understood',
      base.resource(observation('loinc:1742-6', { valueString: '{\\rtf1\\ansi ALT 512 U/L}' })),
      {
        finds: { 'data-incomplete': 'warning' },
        says: 'alanine aminotransferase (a value or its unit could not be understood)',
      },
    ],
    [
      'with a pressure that was not obtained has no recent one',
      someone({ age: 42, bp: null }).resource(
        observation('loinc:85354-9', { dataAbsentReason: { text: 'refused' } }),
      ),
      { says: 'required before the first dose' },
    ],
  ])('%s', async (_name, patientCase, { finds = {}, silent = [], says = '' }) => {
    const { found, text } = await answerFor(patientCase);
    expect(found).toMatchObject(finds);
    for (const rule of silent) expect(found).not.toHaveProperty(rule);
    expect(text).toMatch(says);
  });

  it('with two birth dates in one patient says that age was not known', async () => {
    const prefetch = {
      ...base.prefetch(),
      patient: { resourceType: 'Patient', id: 'p1', gender: 'male', birthDate: ['1950-01-01', '1990-01-01'] },
    };
    const response = await request(app)
      .post('/cds-services/ketamine-safety')
      .send(base.request('order-select', { prefetch }));
    const { cards } = response.body as { cards: Card[] };
    expect(foundIn(cards)).toMatchObject({ 'data-incomplete': 'warning' });
    expect(cards[0]?.detail).toContain('date of birth (not recorded, or not usable)');
  });
});
