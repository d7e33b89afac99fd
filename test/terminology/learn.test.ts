/** Asking RxNav and a FHIR terminology server for codes that our tables do not know: real servers, real faults. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Learnt } from '../../src/terminology/learn.js';
import { askingOf, never, PRODUCT, RXNORM, SNOMED_CT, UNKNOWN } from './asking.js';
import {
  historyOf,
  lookup,
  ndcStatus,
  remappedTo,
  startTerminologyServer,
  translation,
  type TerminologyServer,
} from './terminology-server.js';

const NDC = 'http://hl7.org/fhir/sid/ndc';

let server: TerminologyServer;
beforeEach(async () => {
  server = await startTerminologyServer();
});
afterEach(() => server.close());

const learner = (options: Parameters<typeof askingOf>[1] = {}) => askingOf(server.url, options);

describe('RxNav', () => {
  it.each([
    ['an obsolete product', historyOf('6470'), ['6470']],
    ['an active product', historyOf('6470', 'Active'), ['6470']],
    ['a remapped concept', remappedTo('197901'), ['197901']],
    ['an unknown code', { rxcuiStatusHistory: { metaData: { status: 'UNKNOWN' } } }, []],
    ['nothing', {}, []],
    ['codes that are none', historyOf('../../admin'), []],
    ['another shape', { rxcuiStatusHistory: [1, null, { derivedConcepts: 'x' }] }, []],
  ])('tells of %s what it holds', async (_, body, expected) => {
    server.answer(body);
    expect(await learner().codesFor(UNKNOWN)).toEqual(expected);
    expect(server.asked).toEqual(['/base/rxcui/90000001/historystatus.json']);
  });

  it.each([['6130/../..'], ['6130?x=1'], [''], ['1'.repeat(40)], ['Jane Doe']])(
    'is not asked for %j, nor is any other server',
    async (code) => {
      await learner().codesFor({ system: RXNORM, code });
      expect(server.asked).toEqual([]);
    },
  );

  it('tells of an NDC the RxNorm code and what that holds', async () => {
    server.answerWith(({ url = '' }, response) =>
      response.end(JSON.stringify(url.includes('ndcstatus') ? ndcStatus('90000001') : historyOf('6470'))),
    );
    expect(await learner().codesFor({ system: NDC, code: '00000-0000-00' })).toEqual(['90000001', '6470']);
    expect(server.asked).toEqual([
      '/base/ndcstatus.json?ndc=00000-0000-00',
      '/base/rxcui/90000001/historystatus.json',
    ]);
  });

  it.each([
    ['whose product nobody knows', { ndcStatus: { status: 'UNKNOWN', rxcui: '' } }],
    ['of another shape', { ndcStatus: [] }],
  ])('tells nothing of an NDC %s', async (_, body) => {
    server.answer(body);
    expect(await learner().codesFor({ system: NDC, code: '00000000000' })).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });

  it('is not asked for an NDC of ten bare digits, which may be three products', async () => {
    await learner().codesFor({ system: NDC, code: '0000000000' });
    expect(server.asked.filter((path) => path.includes('ndcstatus'))).toEqual([]);
  });
});

describe('a FHIR terminology server', () => {
  it.each([
    ['equivalent', translation('6470', 'equivalent'), ['6470']],
    ['wider', translation('6470', 'wider'), ['6470']],
    ['equivalent in R5', translation('6470', 'equivalent', 'relationship'), ['6470']],
    ['narrower', translation('6470', 'narrower'), []],
    ['related', translation('6470', 'relatedto'), []],
    ['disjoint', translation('6470', 'disjoint'), []],
    [
      'told to be no result',
      { resourceType: 'Parameters', parameter: [{ name: 'result', valueBoolean: false }] },
      [],
    ],
    [
      'an outcome',
      { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code: 'not-found' }] },
      [],
    ],
    ['another shape', { resourceType: 'Parameters', parameter: 'x' }, []],
  ])('%s: such a match counts only where it holds the code', async (_, body, expected) => {
    server.answer(body);
    expect(await learner().codesFor(PRODUCT)).toEqual(expected);
    const { pathname, searchParams } = new URL(server.asked[0]!, server.url);
    expect([pathname, Object.fromEntries(searchParams)]).toEqual([
      '/base/ConceptMap/$translate',
      { system: SNOMED_CT, code: PRODUCT.code, targetsystem: RXNORM },
    ]);
  });

  it('tells the name that the code system gives a code, where it has no other code for it', async () => {
    server.answerWith(({ url = '' }, response) =>
      url.includes('$lookup')
        ? response.end(JSON.stringify(lookup('Product of lorazepam')))
        : response.writeHead(404).end('{}'),
    );
    const { learn } = learner();
    expect((await learn([PRODUCT], never))(PRODUCT)).toEqual([
      { ...PRODUCT, display: 'Product of lorazepam' },
    ]);
    expect(server.asked.map((path) => path.split('?')[0])).toEqual([
      '/base/ConceptMap/$translate',
      '/base/CodeSystem/$lookup',
    ]);
  });

  it('is not asked for codes of an EHR’s own', async () => {
    await learner().codesFor({ system: 'https://ehr.example.org/medicines', code: '77' });
    expect(server.asked).toEqual([]);
  });
});

describe('what was learnt', () => {
  it('is kept, that a code is not known as well', async () => {
    const { codesFor, outcomes } = learner();
    server.answer(historyOf('6470'));
    await codesFor(UNKNOWN);
    await codesFor(UNKNOWN);
    server.answer({}, 404);
    await codesFor({ system: RXNORM, code: '90000002' });
    await codesFor({ system: 'urn:oid:2.16.840.1.113883.6.88', code: ' 90000002 ' });
    expect(server.asked).toHaveLength(2);
    expect(outcomes).toEqual(['known', 'unknown']);
  });

  it('outlives the process: a code for a month, that it is not known for a day', async () => {
    let day = 0;
    const store: Learnt[] = [];
    const before = {
      recall: () => Promise.resolve(store),
      keep: (learnt: Learnt) => void store.push(learnt),
    };
    const process = () => learner({ before, clock: () => day * 86_400_000 }).codesFor;
    server.answer(historyOf('6470'));
    await process()(UNKNOWN);
    server.answer({}, 404);
    await process()({ system: RXNORM, code: '90000002' });
    expect(store.map(({ told }) => told.map(({ code }) => code))).toEqual([['6470'], []]);
    const asked = async (): Promise<number> => {
      const [already, codesFor] = [server.asked.length, process()];
      await new Promise(setImmediate);
      for (const code of ['90000001', '90000002']) await codesFor({ system: RXNORM, code });
      return server.asked.length - already;
    };
    expect(await asked()).toBe(0);
    day = 2;
    expect(await asked()).toBe(1);
    day = 31;
    expect(await asked()).toBe(2);
  });

  it('is asked for once by calls at the same time', async () => {
    const { learn } = learner();
    server.answer(historyOf('6470'));
    await Promise.all([learn([UNKNOWN, UNKNOWN], never), learn([UNKNOWN], never)]);
    expect(server.asked).toHaveLength(1);
  });

  it('comes from no more than twenty questions at a time', async () => {
    const { learn, outcomes } = learner();
    server.answer({});
    await learn(
      Array.from({ length: 50 }, (_, index) => ({ system: RXNORM, code: String(91_000_000 + index) })),
      never,
    );
    expect(outcomes.filter((outcome) => outcome === 'skipped')).toHaveLength(30);
  });
});
