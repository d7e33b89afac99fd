/** What an OperationOutcome in an answer means: nothing found, refused, or withheld. */
import { describe, expect, it } from '@jest/globals';
import { gapInsteadOfAnswer, gapsAmongEntries } from '../../src/fhir/operation-outcome.js';
import { faultOfStatus } from '../../src/fhir/read-fault.js';
import { outcome } from './faulty-fhir.js';

describe('an OperationOutcome', () => {
  it.each([
    // severity, issue type, Epic's number, among entries, in place of the answer
    ['warning', 'processing', '4101', [], undefined],
    ['error', 'processing', '4101', [], undefined],
    ['warning', 'not-found', undefined, [], undefined],
    ['error', 'not-found', undefined, [], 'ehr-reported-error'],
    ['fatal', 'not-found', undefined, ['ehr-reported-error'], 'ehr-reported-error'],
    ['information', 'informational', undefined, [], 'ehr-reported-error'],
    ['warning', 'processing', undefined, [], 'ehr-reported-error'],
    ['warning', 'incomplete', undefined, ['truncated'], 'ehr-reported-error'],
    ['warning', 'processing', '4119', ['restricted'], 'restricted'],
    ['fatal', 'processing', '4130', ['restricted'], 'restricted'],
    ['fatal', 'processing', '4131', ['restricted'], 'restricted'],
    ['fatal', 'processing', '4134', ['restricted'], 'restricted'],
    ['information', 'suppressed', undefined, ['restricted'], 'restricted'],
    ['error', 'security', undefined, ['restricted'], 'restricted'],
    ['error', 'forbidden', undefined, ['forbidden'], 'ehr-reported-error'],
    ['error', 'throttled', undefined, ['throttled'], 'ehr-reported-error'],
    ['error', 'processing', undefined, ['ehr-reported-error'], 'ehr-reported-error'],
    ['fatal', 'exception', undefined, ['ehr-reported-error'], 'ehr-reported-error'],
    ['', 'processing', undefined, ['ehr-reported-error'], 'ehr-reported-error'],
  ] as const)('"%s %s %s" means %j among entries', (severity, type, number, among, instead) => {
    expect(gapsAmongEntries(outcome(severity, type, number))).toEqual(among);
    expect(gapInsteadOfAnswer(outcome(severity, type, number))).toBe(instead);
  });

  it('does not take the numbers of another system for Epic’s', () => {
    const coding = [{ system: 'https://ehr.example.org/codes', code: '4101' }];
    const issue = [{ severity: 'error', code: 'exception', details: { coding } }];
    expect(gapsAmongEntries({ resourceType: 'OperationOutcome', issue })).toEqual(['ehr-reported-error']);
  });

  it.each([
    [400, 'refused', false],
    [401, 'unauthorised', false],
    [403, 'forbidden', false],
    [404, 'not-found', true],
    [410, 'not-found', false],
    [422, 'refused', false],
    [429, 'throttled', false],
    [302, 'redirected', false],
    [500, 'server-error', false],
    [501, 'server-error', true],
    [504, 'server-error', false],
  ] as const)('is not needed to understand a status of %i', (status, reason, notOffered) => {
    expect(faultOfStatus(status)).toMatchObject({ reason, notOffered });
    expect(faultOfStatus(status, outcome('fatal', 'processing', '4134')).reason).toBe('restricted');
  });
});
