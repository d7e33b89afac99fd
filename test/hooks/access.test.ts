/** What a call may read with the authorisation that came with it. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startFaultyFhir, type FaultyFhir } from '../fhir/faulty-fhir.js';
import { answerTo, behindReference, ketamine, MEDICATIONS, PATIENT } from './sessions.js';

let server: FaultyFhir;
beforeAll(async () => {
  server = await startFaultyFhir([...PATIENT.resources, ...MEDICATIONS]);
});
beforeEach(() => {
  server.heal();
});
afterAll(() => server.close());

const withToken = (authorization: object, change: object = {}) => ({
  change: { fhirAuthorization: { access_token: 't', token_type: 'Bearer', ...authorization }, ...change },
});
const NO_ACCESS = 'not sent, and no access to read it';

describe('an authorisation', () => {
  it.each([
    ['of this patient', { patient: 'p1', expires_in: 300 }],
    ['of this patient, by type and id', { patient: 'Patient/p1' }],
    ['that names no patient', { expires_in: 1 }],
  ])('%s is used', async (_name, authorization) => {
    const { found } = await answerTo([ketamine()], server, withToken(authorization));
    expect(found).toHaveProperty('psychosis-active');
    expect(found).not.toHaveProperty('data-incomplete');
    expect(new Set(server.asked.map(({ headers }) => headers.authorization))).toEqual(new Set(['Bearer t']));
  });

  it.each([
    ['of another patient', { patient: 'other', expires_in: 300 }],
    ['whose patient differs in the letter case of the id', { patient: 'P1' }],
    ['that has run out', { patient: 'p1', expires_in: 0 }],
    ['that ran out before', { expires_in: -5 }],
  ])('%s is not: nothing is read, and that is said', async (_name, authorization) => {
    const { found, text } = await answerTo([ketamine()], server, withToken(authorization));
    expect(Object.keys(found)).toContain('data-incomplete');
    expect(found).not.toHaveProperty('screen-complete');
    expect(text).toContain(NO_ACCESS);
    expect(server.asked).toEqual([]);
  });

  it('of another patient spoils nothing of what was sent along', async () => {
    const prefetch = { ...PATIENT.prefetch(), allergies: undefined };
    const call = withToken({ patient: 'other' }, { prefetch });
    const { found, text } = await answerTo([ketamine()], server, call);
    expect(found).toMatchObject({ 'psychosis-active': 'critical', 'data-incomplete': 'warning' });
    expect(text).toContain(`allergies (${NO_ACCESS})`);
    expect(server.asked).toEqual([]);
  });

  it('of another patient does not tell what is ordered either, which is said', async () => {
    const { found, text } = await answerTo(
      [behindReference('ketamine')],
      server,
      withToken({ patient: 'other' }),
    );
    expect(Object.keys(found)).toEqual(['data-incomplete']);
    expect(text).toContain('the order (a medicine could not be identified)');
    expect(server.asked).toEqual([]);
  });
});

describe('where an order cannot be identified and nothing else was read', () => {
  const strict = { environment: { UNAVAILABLE: '412' } };
  const unread = [behindReference('m9')];

  it('the answer is 412 for an EHR that asks for that', async () => {
    expect((await answerTo(unread, server, strict)).status).toBe(412);
    expect((await answerTo(unread, undefined, strict)).status).toBe(412);
    expect((await answerTo(unread, server)).found).toHaveProperty('data-incomplete');
  });

  it.each([
    ['the patient was sent along', PATIENT.prefetch()],
    ['it was sent along that there is nothing', { conditions: null }],
  ])('is not where %s', async (_name, prefetch) => {
    const { status, found } = await answerTo(unread, server, { ...strict, change: { prefetch } });
    expect(status).toBe(200);
    expect(found).toHaveProperty('data-incomplete');
  });

  it('is 412 where all that was sent along is that it could not be read', async () => {
    const prefetch = {
      conditions: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'exception' }] },
    };
    expect((await answerTo(unread, server, { ...strict, change: { prefetch } })).status).toBe(412);
  });

  it('is not where the medicine of another order was read', async () => {
    const { status } = await answerTo([...unread, behindReference('amoxicillin', 'draft-3')], server, strict);
    expect(status).toBe(200);
  });

  it('is none at all for orders of another drug', async () => {
    expect(
      await answerTo([behindReference('m9', 'draft-2', 'Amoxicillin 500 mg')], server, strict),
    ).toMatchObject({
      status: 200,
      cards: [],
    });
  });
});
