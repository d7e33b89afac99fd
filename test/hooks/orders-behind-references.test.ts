/** Drafts whose medicines stand behind references: they are read together, and none of them costs the others anything. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Card } from '../../src/cds-hooks/response.js';
import { sendJson, startFaultyFhir, type Fault, type FaultyFhir } from '../fhir/faulty-fhir.js';
import { findingsIn } from '../support/cards.js';
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

const becauseOf = (cards: readonly Card[], rule: string): readonly string[] =>
  cards.flatMap(findingsIn).flatMap((found) => (found.rule === rule ? found.because : []));

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

  it('cost the record nothing where more hang than may be read at once', async () => {
    server.breakType('Medication', () => undefined);
    const drafts = Array.from({ length: 30 }, (_, index) =>
      behindReference(`m${index}`, `draft-${index + 2}`),
    );
    const { found, text } = await answerTo([...drafts, ketamine()], server, {
      environment: { DEADLINE_MS: '1500' },
    });
    for (const rule of FINDINGS) expect(found).toHaveProperty(rule);
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

describe('words beside the reference', () => {
  const written = (medication: string, display: string) => [behindReference(medication, 'draft-1', display)];

  it('that fit any medicine do not stand for what can be read', async () => {
    const { found } = await answerTo(written('ketamine', 'Compounded nasal spray'), server);
    for (const rule of FINDINGS) expect(found).toHaveProperty(rule);
    expect(found).not.toHaveProperty('data-incomplete');
  });

  it('that fit any medicine do not stand for what was sent along', async () => {
    const prefetch = { ...PATIENT.prefetch(), medication: MEDICATIONS[0] };
    const drafts = written('ketamine', 'Compounded nasal spray');
    const { found } = await answerTo(drafts, undefined, { change: { prefetch } });
    for (const rule of FINDINGS) expect(found).toHaveProperty(rule);
  });

  it('leave the record unread where another medicine is meant', async () => {
    expect(await answerTo(written('amoxicillin', 'House mixture'), server)).toMatchObject({
      status: 200,
      cards: [],
    });
    expect(typesAsked(server)).toEqual(new Set(['Medication']));
  });

  it.each([
    ['it is not there', 'm9', true],
    ['there is no server', 'ketamine', false],
  ])('that fit any medicine leave an order open where %s', async (_name, id, isOpen) => {
    const { found } = await answerTo(written(id, 'House mixture'), isOpen ? server : undefined);
    expect(found).toEqual({ 'data-incomplete': 'warning' });
  });

  it('decide alone where they say which medicine it is', async () => {
    expect((await answerTo(written('m9', 'Ketamine 50 mg/mL'), undefined)).cards).not.toEqual([]);
    expect((await answerTo(written('m9', 'Amoxicillin 500 mg'), undefined)).cards).toEqual([]);
  });

  it.each([undefined, 'Compounded nasal spray'])(
    'and a Medication without any content leave it to the server: %s',
    async (display) => {
      const blank = { resourceType: 'Medication', id: 'ketamine', status: 'active' };
      const { found } = await answerTo([behindReference('ketamine', 'draft-1', display)], server, {
        change: { prefetch: { blank } },
      });
      for (const rule of FINDINGS) expect(found).toHaveProperty(rule);
    },
  );

  it.each(['Lorazepam 1 mg tablet', 'ACETAMINOPHEN 325 MG PO TABS'])(
    'spare the read where they say which medicine it is: %s',
    async (display) => {
      expect((await answerTo(written('amoxicillin', display), server)).cards).toEqual([]);
      expect(server.asked).toEqual([]);
    },
  );
});

describe('another draft of the session, its medicine behind a reference', () => {
  const selected = { hook: 'order-select', selections: ['MedicationRequest/draft-1'] } as const;

  it.each([
    ['alone', undefined],
    ['with a name that tells nothing', 'Night sedation'],
    ['with its name', 'Lorazepam'],
  ])('%s counts as a medicine', async (_name, display) => {
    const drafts = [ketamine(), behindReference('lorazepam', 'draft-2', display)];
    const { cards, found } = await answerTo(drafts, server, selected);
    expect(found).not.toHaveProperty('data-incomplete');
    expect(becauseOf(cards, 'cns-depressants')).toEqual(['draft:MedicationRequest/draft-2']);
    expect(server.asked.filter(({ path }) => path === 'Medication/lorazepam')).toHaveLength(1);
  });

  it('means a Medication that is itself a draft, by its fullUrl', async () => {
    const [, lorazepam = {}] = MEDICATIONS;
    const fullUrl = 'urn:uuid:6d0c8e46-7d5c-4f0e-9d2b-1f2f3a4b5c6d';
    const draft = { ...behindReference('', 'draft-2'), medicationReference: { reference: fullUrl } };
    const medication = { fullUrl, resource: { ...lorazepam, id: undefined } };
    const { cards, found } = await answerTo([ketamine(), draft, medication], server, selected);
    expect(found).not.toHaveProperty('data-incomplete');
    expect(becauseOf(cards, 'cns-depressants')).toEqual(['draft:MedicationRequest/draft-2']);
  });

  it('that cannot be read is said to be missing from the medicines', async () => {
    const { found, text } = await answerTo([ketamine(), behindReference('m9')], server, selected);
    expect(found).toHaveProperty('data-incomplete');
    expect(text).toContain('medicines (a medicine could not be identified)');
  });

  it('is not read for another patient', async () => {
    const theirs = { ...behindReference('lorazepam'), subject: { reference: 'Patient/other' } };
    const { found } = await answerTo([ketamine(), theirs], server, selected);
    expect(found).not.toHaveProperty('cns-depressants');
    expect(typesAsked(server)).not.toContain('Medication');
  });
});
