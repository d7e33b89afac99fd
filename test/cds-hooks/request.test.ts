/** The envelope of a hook call: what is read leniently, and what is named as wrong. */
import { describe, expect, it } from '@jest/globals';
import { parseCdsRequest } from '../../src/cds-hooks/request.js';

const context = {
  userId: 'Practitioner/p1',
  patientId: 'pt-1',
  encounterId: 'enc-1',
  selections: ['MedicationRequest/m1'],
  draftOrders: {
    resourceType: 'Bundle',
    entry: [{ resource: { resourceType: 'MedicationRequest', id: 'm1' } }],
  },
};
const call = { hook: 'order-select', hookInstance: 'any text', context };
const withContext = (members: object): object => ({ ...call, context: { ...context, ...members } });
const withAuthorization = (members: object): object => ({
  ...call,
  fhirAuthorization: {
    access_token: 't',
    token_type: 'Bearer',
    expires_in: 300,
    scope: 's',
    subject: 'c',
    ...members,
  },
});

describe('a request that is read', () => {
  it('keeps what was sent', () => {
    const sent = {
      ...withAuthorization({ patient: 'pt-1' }),
      fhirServer: 'https://fhir.example.org',
      prefetch: { a: null },
    };
    expect(parseCdsRequest(sent)).toEqual({
      hook: 'order-select',
      hookInstance: 'any text',
      context,
      fhirServer: 'https://fhir.example.org',
      fhirAuthorization: { accessToken: 't', expiresIn: 300, scope: 's', patient: 'pt-1' },
      prefetch: { a: null },
    });
  });

  it('leaves out what says nothing of the orders', () => {
    const resource = { resourceType: 'MedicationRequest', id: 'm1' };
    const odd = { ...resource, doNotPerform: null, note: [] };
    const { draftOrders } = parseCdsRequest(
      withContext({ draftOrders: { resourceType: 'Bundle', entry: [{ resource: odd }] } }),
    ).context;
    expect(draftOrders).toEqual({ resourceType: 'Bundle', entry: [{ resource }] });
  });

  it.each([
    [
      'unknown members',
      { ...call, x: 1, extension: { 'org.example': {} }, context: { ...context, extension: [] } },
    ],
    ['no user', withContext({ userId: undefined })],
    ['null where there is nothing', { ...call, prefetch: null, fhirServer: null, fhirAuthorization: null }],
    [
      'a bundle without type and entries without fullUrl',
      withContext({ draftOrders: { entry: [{ resource: {} }] } }),
    ],
    ['one entry instead of a list', withContext({ draftOrders: { resourceType: 'Bundle', entry: {} } })],
    [
      'entries around nothing',
      withContext({ draftOrders: { resourceType: 'Bundle', entry: [null, {}, [], '', { resource: null }] } }),
    ],
    [
      'an entry that cannot be read beside one that can',
      withContext({
        draftOrders: { resourceType: 'Bundle', entry: ['x', { resource: { resourceType: 'Task' } }] },
      }),
    ],
    ['a bundle without entries', withContext({ draftOrders: { resourceType: 'Bundle' } })],
  ])('may have %s', (_what, sent) => {
    expect(() => parseCdsRequest(sent)).not.toThrow();
  });

  it.each([
    ['pt-1', 'pt-1'],
    ['Patient/pt-1', 'pt-1'],
    ['https://fhir.example.org/r4/Patient/pt-1', 'pt-1'],
    ['Patient/pt-1/_history/3', 'pt-1'],
    [' pt-1 ', 'pt-1'],
    ['urn:uuid:5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11', 'urn:uuid:5c1e1f2a-7f0b-4c57-9a53-0d8a6c3f2b11'],
  ])('has the patient id %s as %s', (patientId, expected) => {
    expect(parseCdsRequest(withContext({ patientId })).context.patientId).toBe(expected);
  });

  it.each([
    ['Encounter/enc-1', 'enc-1'],
    ['', undefined],
    [7, undefined],
  ])('has the encounter id %p as %p', (encounterId, expected) => {
    expect(parseCdsRequest(withContext({ encounterId })).context.encounterId).toBe(expected);
  });

  it.each([
    [undefined, []],
    [null, []],
    [[], []],
    ['MedicationRequest/m1', ['MedicationRequest/m1']],
    [[{ reference: 'MedicationRequest/m1' }], ['MedicationRequest/m1']],
    [
      ['MedicationRequest/m1', 'm2'],
      ['MedicationRequest/m1', 'm2'],
    ],
    [['MedicationRequest/m1', 7], []],
    [[{}], []],
  ])('has the selections %j as %j', (selections, expected) => {
    expect(parseCdsRequest(withContext({ selections })).context.selections).toEqual(expected);
  });

  it.each([
    ['an empty token', { access_token: '' }],
    ['no token', { access_token: undefined }],
    ['a token that is not text', { access_token: 5 }],
    ['a token of another type', { token_type: 'mac' }],
    ['a token of two lines', { access_token: 't\r\nx-evil: 1' }],
    ['a token that no header can hold', { access_token: 'tö€' }],
  ])('with %s has no authorisation', (_what, members) => {
    expect(parseCdsRequest(withAuthorization(members))).not.toHaveProperty('fhirAuthorization');
  });

  it.each([
    ['a token type in lower case', { token_type: 'bearer' }],
    ['no token type', { token_type: undefined }],
    ['no lifetime', { expires_in: undefined }],
    ['a lifetime as text', { expires_in: '300' }],
  ])('with %s is authorised', (_what, members) => {
    expect(parseCdsRequest(withAuthorization(members)).fhirAuthorization?.accessToken).toBe('t');
  });

  it.each([[undefined], [null], ['text'], [[]], [5]])(
    'with the prefetch %j has no key answered',
    (prefetch) => {
      expect(parseCdsRequest({ ...call, prefetch }).prefetch).toEqual({});
    },
  );

  it('keeps the four states of a prefetch key apart', () => {
    const prefetch = {
      none: null,
      empty: { resourceType: 'Bundle' },
      failed: { resourceType: 'OperationOutcome' },
    };
    expect(parseCdsRequest({ ...call, prefetch }).prefetch).toEqual(prefetch);
  });
});

describe('a request that is refused', () => {
  it.each([
    ['hook', { ...call, hook: undefined }],
    ['hook', { ...call, hook: ' ' }],
    ['hook', { ...call, hook: 'patient-view' }],
    ['hook', { hook: 'patient-view', hookInstance: 'x', context: { patientId: 'pt-1' } }],
    ['hookInstance', { ...call, hookInstance: undefined }],
    ['hookInstance', { ...call, hookInstance: 5 }],
    ['context', { ...call, context: undefined }],
    ['context', { ...call, context: [] }],
    ['context.patientId', withContext({ patientId: undefined })],
    ['context.patientId', withContext({ patientId: '' })],
    ['context.patientId', withContext({ patientId: 'Patient/' })],
    ['context.patientId', withContext({ patientId: 'Group/g1' })],
    ['context.patientId', withContext({ patientId: {} })],
    ['context.draftOrders', withContext({ draftOrders: undefined })],
    ['context.draftOrders', withContext({ draftOrders: null })],
    ['context.draftOrders', withContext({ draftOrders: [] })],
    ['context.draftOrders', withContext({ draftOrders: {} })],
    ['context.draftOrders', withContext({ draftOrders: { resourceType: 'OperationOutcome' } })],
    ['context.draftOrders', withContext({ draftOrders: { resourceType: 'Bundle', entry: 'text' } })],
    [
      'context.draftOrders.entry',
      withContext({ draftOrders: { resourceType: 'Bundle', entry: [1, null, 'x', []] } }),
    ],
    [
      'context.draftOrders.entry',
      withContext({
        draftOrders: {
          resourceType: 'Bundle',
          entry: [{ resource: '{"resourceType":"MedicationRequest"}' }],
        },
      }),
    ],
    [
      'context.draftOrders.entry',
      withContext({ draftOrders: { resourceType: 'Bundle', entry: [{ resource: { id: 'm1' } }] } }),
    ],
  ])('names %s', (member, sent) => {
    expect(() => parseCdsRequest(sent)).toThrow(expect.objectContaining({ member }));
  });

  it.each([[undefined], [null], ['text'], [[]], [7]])('is %j', (sent) => {
    expect(() => parseCdsRequest(sent)).toThrow('CDS_BODY_UNREADABLE');
  });
});
