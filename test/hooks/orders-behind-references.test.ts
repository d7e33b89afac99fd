/** Drafts whose medicines stand behind references: they are read together, and none of them costs the others anything. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { sendJson, startFaultyFhir, type Fault, type FaultyFhir } from '../fhir/faulty-fhir.js';
import { answerTo, behindReference, ketamine, MEDICATIONS, PATIENT, typesAsked } from './sessions.js';

let server: FaultyFhir;
beforeAll(async () => {
  server = await startFaultyFhir([...PATIENT.resources, ...MEDICATIONS]);
});
beforeEach(() => {
  server.heal();
});
afterAll(() => server.close());

const FINDINGS = ['bp-severe-elevation', 'psychosis-active'];
const NOT_IDENTIFIED = 'the order (no answer in time)';

/** What hangs, and nothing else of its type. */
const hangs =
  (id: string): Fault =>
  ({ url, response, healthy }) => {
    if (!url.pathname.endsWith(`/${id}`)) sendJson(response, healthy);
  };

describe('drafts whose medicines only a read can tell', () => {
  it('are read all at once', async () => {
    const held: (() => void)[] = [];
    server.breakType('Medication', ({ response }) => {
      held.push(() => {
        sendJson(
          response,
          { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] },
          404,
        );
      });
      if (held.length === 8) for (const answer of held.splice(0)) answer();
    });
    const drafts = Array.from({ length: 8 }, (_, n) => behindReference(`m${n}`, `draft-${n + 2}`));
    const { found, text } = await answerTo([...drafts, ketamine()], server);
    for (const rule of FINDINGS) expect(found).toHaveProperty(rule);
    expect(text).not.toContain('no answer in time');
  });

  it('are read beside the record, once another one is known to be ours', async () => {
    let release = (): void => undefined;
    const recordAsked = new Promise<void>((resolve) => (release = resolve));
    server.breakType('Medication', ({ response, healthy }) => {
      void recordAsked.then(() => {
        sendJson(response, healthy);
      });
    });
    server.breakType('Condition', ({ response, healthy }) => {
      release();
      sendJson(response, healthy);
    });
    const { found } = await answerTo([behindReference('lorazepam'), ketamine()], server);
    for (const rule of FINDINGS) expect(found).toHaveProperty(rule);
    expect(found).not.toHaveProperty('data-incomplete');
  });

  it.each([
    ['one that is known without a read', ketamine()],
    ['one that a read tells', behindReference('ketamine', 'draft-1')],
  ])('cost %s nothing where the read hangs, and are named', async (_name, ours) => {
    server.breakType('Medication', hangs('m1'));
    const { found, text } = await answerTo([behindReference('m1'), ours], server, {
      environment: { DEADLINE_MS: '1500' },
    });
    for (const rule of FINDINGS) expect(found).toHaveProperty(rule);
    expect(found).toHaveProperty('data-incomplete');
    expect(text).toContain(NOT_IDENTIFIED);
    expect(text).not.toContain('problem list (');
  });

  it('are judged like any other when the read tells that they are ours, each read made once', async () => {
    const { found } = await answerTo([behindReference('ketamine')], server);
    for (const rule of FINDINGS) expect(found).toHaveProperty(rule);
    expect(found).not.toHaveProperty('data-incomplete');
    expect(server.asked.filter(({ path }) => path === 'Medication/ketamine')).toHaveLength(1);
  });

  it('leave the record unread when they are other medicines', async () => {
    const drafts = [behindReference('amoxicillin'), behindReference('lorazepam', 'draft-3')];
    expect(await answerTo(drafts, server)).toMatchObject({ status: 200, cards: [] });
    expect(typesAsked(server)).toEqual(new Set(['Medication']));
  });
});
