/** Whether a medicine counts, is on hold or has ended, and when: by status, intent, dates and kind of entry. */
import { describe, expect, it } from '@jest/globals';
import type { MedicationFact } from '../../src/clinical/facts.js';
import { medicationFact } from '../../src/facts/medication-fact.js';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo, NOW, terminology } from '../support/patient.js';

const LORAZEPAM = concept('rx:197901', 'lorazepam 1 MG Oral Tablet');

function read(
  parts: Resource,
  options: { supplied?: readonly string[]; draft?: boolean } = {},
): MedicationFact | undefined {
  const resource = {
    resourceType: 'MedicationRequest',
    id: 'm',
    medicationCodeableConcept: LORAZEPAM,
    ...parts,
  };
  const context = {
    terminology,
    now: NOW,
    resolve: () => undefined,
    supplied: new Set(options.supplied),
    replaced: [],
  };
  return medicationFact(resource, context, options.draft);
}

const bounds = (repeat: Resource): Resource => ({ dosageInstruction: [{ timing: { repeat } }] });

describe('the status of an order', () => {
  it.each<readonly [string, MedicationFact['status']]>([
    ['active', 'active'],
    ['ACTIVE', 'active'],
    ['unknown', 'active'],
    ['on-hold', 'on-hold'],
    ['suspended', 'on-hold'],
    ['completed', 'ended'],
    ['stopped', 'ended'],
    ['cancelled', 'ended'],
    ['ended', 'ended'],
  ])('%s counts as %s', (status, expected) => {
    expect(read({ status, authoredOn: daysAgo(9) })?.status).toBe(expected);
  });

  it('counts as active where it is missing', () => {
    expect(read({ authoredOn: daysAgo(9) })?.status).toBe('active');
  });

  it.each<readonly [string, Resource]>([
    ['entered in error', { status: 'entered-in-error' }],
    ['a draft of another session', { status: 'draft' }],
    ['an order not to give it', { status: 'active', doNotPerform: true }],
    ['a proposal', { status: 'active', intent: 'proposal' }],
    ['a plan', { status: 'active', intent: 'plan' }],
    ['an option', { status: 'active', intent: 'option' }],
    ['a statement of a medicine never taken', { resourceType: 'MedicationStatement', status: 'not-taken' }],
    [
      'a statement that says so beside an active status (STU3)',
      { resourceType: 'MedicationStatement', status: 'active', taken: 'n' },
    ],
    [
      'a statement that says so beside an active status (DSTU2)',
      { resourceType: 'MedicationStatement', status: 'active', wasNotTaken: true },
    ],
    ['an administration that was not done', { resourceType: 'MedicationAdministration', status: 'not-done' }],
  ])('leaves out %s', (_name, parts) => {
    expect(read(parts)).toBeUndefined();
  });

  it.each(['order', 'original-order', 'instance-order', 'filler-order', 'reflex-order', undefined])(
    'counts the intent %s',
    (intent) => {
      expect(read({ status: 'active', intent })).toBeDefined();
    },
  );

  it.each<readonly [string, MedicationFact['status'] | undefined]>([
    ['active', 'active'],
    ['intended', 'active'],
    ['unknown', 'active'],
    ['completed', 'ended'],
    ['on-hold', 'on-hold'],
  ])('of a statement, %s, counts as %s', (status, expected) => {
    const fact = read({ resourceType: 'MedicationStatement', status });
    expect(fact?.status).toBe(expected);
    expect(fact?.unconfirmed).toBe(status === 'unknown');
  });

  it.each([[{ effectiveDateTime: daysAgo(3) }], [{ effectiveTimeDateTime: daysAgo(3) }]])(
    'of an infusion under way is active, of one that was given ended when it was given: %j',
    (when) => {
      const given = { resourceType: 'MedicationAdministration', ...when };
      expect(read({ ...given, status: 'in-progress' })?.status).toBe('active');
      expect(read({ ...given, status: 'completed' })).toMatchObject({
        status: 'ended',
        endAssumed: false,
        ended: { text: daysAgo(3) },
      });
    },
  );

  it.each([['unknown'], [undefined]])('%s of what was given at a moment is that it ended then', (status) => {
    const given = { resourceType: 'MedicationAdministration', effectiveDateTime: daysAgo(30), status };
    expect(read(given)).toMatchObject({
      status: 'ended',
      ended: { text: daysAgo(30) },
      unconfirmed: status === 'unknown',
    });
  });
});

describe('the end', () => {
  it.each<readonly [string, Resource, string | undefined, boolean]>([
    [
      'the end of the dosage',
      { status: 'stopped', ...bounds({ boundsPeriod: { end: daysAgo(8) } }) },
      daysAgo(8),
      false,
    ],
    [
      'the duration of the dosage',
      { status: 'completed', ...bounds({ boundsDuration: { value: 2, code: 'wk' } }) },
      daysAgo(186),
      false,
    ],
    [
      'the end of the statement',
      { resourceType: 'MedicationStatement', status: 'completed', effectivePeriod: { end: daysAgo(8) } },
      daysAgo(8),
      false,
    ],
    [
      'the end of the prescription',
      { status: 'completed', dispenseRequest: { validityPeriod: { end: daysAgo(8) } } },
      daysAgo(8),
      false,
    ],
    [
      'the end of the dosage, where the prescription would be valid still',
      {
        status: 'stopped',
        ...bounds({ boundsPeriod: { end: daysAgo(8) } }),
        dispenseRequest: { validityPeriod: { end: daysAgo(-90) } },
      },
      daysAgo(8),
      false,
    ],
    [
      'the later of two',
      {
        status: 'stopped',
        ...bounds({ boundsPeriod: { end: daysAgo(20) } }),
        dispenseRequest: { validityPeriod: { end: daysAgo(8) } },
      },
      daysAgo(8),
      false,
    ],
    ['the order date, where none was recorded', { status: 'stopped' }, daysAgo(200), true],
    [
      'the order date, where the recorded end lies in the future',
      { status: 'stopped', ...bounds({ boundsPeriod: { end: daysAgo(-5) } }) },
      daysAgo(200),
      true,
    ],
  ])('of an ended medicine is %s', (_name, parts, text, assumed) => {
    const fact = read({ authoredOn: daysAgo(200), ...parts });
    expect(fact?.status).toBe('ended');
    expect(fact?.ended?.text).toBe(text);
    expect(fact?.endAssumed).toBe(assumed);
  });

  it.each<readonly [string, Resource, MedicationFact['status']]>([
    ['that ended yesterday ends it', bounds({ boundsPeriod: { end: daysAgo(1) } }), 'ended'],
    ['that ends today does not end it yet', bounds({ boundsPeriod: { end: daysAgo(0) } }), 'active'],
    ['whose duration has passed ends it', bounds({ boundsDuration: { value: 7, unit: 'd' } }), 'ended'],
    ['whose days have passed ends it', bounds({ boundsDuration: { value: 7, unit: 'Days' } }), 'ended'],
    [
      'whose duration cannot be read does not end it',
      bounds({ boundsDuration: { value: 7, unit: 'sessions' } }),
      'active',
    ],
    [
      'of endless duration does not end it',
      bounds({ boundsDuration: { value: 1e300, code: 'a' } }),
      'active',
    ],
    [
      'of one line does not end another line that goes on',
      {
        dosageInstruction: [
          { timing: { repeat: { boundsPeriod: { end: daysAgo(9) } } } },
          { text: '1 tablet daily' },
        ],
      },
      'active',
    ],
    [
      'that ended does not end it while the prescription is valid',
      {
        ...bounds({ boundsPeriod: { end: daysAgo(9) } }),
        dispenseRequest: { validityPeriod: { end: daysAgo(-9) } },
      },
      'active',
    ],
  ])('of an active order: a dosage %s', (_name, parts, status) => {
    expect(read({ status: 'active', authoredOn: daysAgo(30), ...parts })?.status).toBe(status);
  });
});

describe('an active entry', () => {
  it.each<readonly [string, Resource, readonly string[], boolean]>([
    ['of 365 days ago', { authoredOn: daysAgo(365) }, [], false],
    ['of 366 days ago', { authoredOn: daysAgo(366) }, [], true],
    ['of 366 days ago, supplied since', { authoredOn: daysAgo(366) }, ['lorazepam'], false],
    [
      'of 366 days ago, while another medicine was supplied',
      { authoredOn: daysAgo(366) },
      ['diazepam'],
      true,
    ],
    ['of 366 days ago, on hold', { authoredOn: daysAgo(366), status: 'on-hold' }, [], true],
    ['without a date', {}, [], false],
    ['of unknown status', { authoredOn: daysAgo(3), status: 'unknown' }, [], true],
  ])('%s, supplied %j: unconfirmed is %p', (_name, parts, supplied, unconfirmed) => {
    expect(read({ status: 'active', ...parts }, { supplied })?.unconfirmed).toBe(unconfirmed);
  });
});

describe('a draft of the same session', () => {
  it.each(['draft', 'active', undefined])('of status %s counts as active and confirmed', (status) => {
    const fact = read({ status, intent: 'plan', authoredOn: daysAgo(500) }, { draft: true });
    expect(fact).toMatchObject({
      status: 'active',
      draft: true,
      unconfirmed: false,
      reference: 'draft:MedicationRequest/m',
    });
  });

  it.each(['cancelled', 'stopped', 'entered-in-error'])('of status %s does not count', (status) => {
    expect(read({ status }, { draft: true })).toBeUndefined();
  });
});
