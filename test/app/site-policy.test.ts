/** What a site may change about the rules, what it may not, and where everybody can see it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import type { PolicyEntry, Site } from '../../src/clinical/site-policy.js';
import type { Card } from '../../src/cds-hooks/response.js';
import { withPolicies } from '../../src/compose.js';
import type { LogLine } from '../../src/log.js';
import { createMetrics } from '../../src/metrics.js';
import { watchPolicies } from '../../src/trust/policy-watch.js';
import { readEhrRegistry } from '../../src/trust/registry.js';
import { reloadOnSignal } from '../../src/trust/reload.js';
import { foundIn } from '../support/cards.js';
import { NOW, patient, type PatientCase } from '../support/patient.js';
import { EHR, trusting } from '../trust/trusting.js';
import { serviceAt } from './service-at.js';

const folder = mkdtempSync(join(tmpdir(), 'policy-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const DECIDED = { by: 'Drugs committee', on: '2026-10-01', why: 'Discussed.', expires: '2027-09-30' };
const SECONDED = { ...DECIDED, approvedBy: 'Medical director' };

/** The policy as the service reads it: from a file beside the registry. */
function read(...entries: readonly object[]): Site['policy'] {
  writeFileSync(join(folder, 'site.json'), JSON.stringify({ entries }));
  writeFileSync(join(folder, 'ehrs.json'), JSON.stringify({ ehrs: [{ ...EHR, policy: 'site.json' }] }));
  const [ehr] = withPolicies(readEhrRegistry(join(folder, 'ehrs.json')));
  return ehr!.sitePolicy!;
}

interface Answer {
  readonly cards: readonly Card[];
  readonly extension?: Readonly<Record<string, unknown>>;
}

async function answerFor(someone: PatientCase, policy?: Site['policy'], now?: Date): Promise<Answer> {
  const body = someone.request('order-select', { prefetch: someone.prefetch() });
  const answered = await request(serviceAt(policy, now)).post('/cds-services/ketamine-safety').send(body);
  return answered.body as Answer;
}

const cardsFor = async (...call: Parameters<typeof answerFor>): Promise<readonly Card[]> =>
  (await answerFor(...call)).cards;

const details = (cards: readonly Card[]): string => cards.map(({ detail }) => detail).join('\n');
const hypertensive = patient().bp(186, 112).takes('rx:28439');

describe('a site', () => {
  it.each<[string, object, string, string | undefined]>([
    [
      'lowers',
      { ...SECONDED, change: 'lower', rule: 'bp-severe-elevation' },
      'bp-severe-elevation',
      'warning',
    ],
    ['raises', { ...DECIDED, change: 'raise', rule: 'lamotrigine' }, 'lamotrigine', 'warning'],
    ['switches off', { ...DECIDED, change: 'off', rule: 'lamotrigine' }, 'lamotrigine', undefined],
  ])('%s a rule, and every card that this touches says who decided it', async (_what, entry, rule, level) => {
    const [before, after] = [await cardsFor(hypertensive), await cardsFor(hypertensive, read(entry))];
    const { [rule]: was, ...others } = foundIn(before);
    const { [rule]: is, ...same } = foundIn(after);
    expect(was).toBeDefined();
    expect(is).toBe(level);
    expect(same).toEqual(others);
    expect(details(before)).not.toContain('Drugs committee');
    expect(details(after)).toMatch(
      /\((?:Drugs committee|Drugs committee with Medical director), 2026-10-01\)/,
    );
  });

  it('that leaves no card by what it has switched off is told so by the answer', async () => {
    const quiet = patient().orders('ketamine-topical').takes('rx:28439');
    const { cards, extension } = await answerFor(quiet);
    expect(extension).toBeUndefined();
    const rules = Object.keys(foundIn(cards));
    const entries = rules.map((rule) => ({ ...SECONDED, change: 'off', rule }));
    const after = await answerFor(quiet, read(...entries));
    expect(after.cards).toEqual([]);
    expect(after.extension).toEqual({
      'org.ketamine-cds.switched-off': entries.map(({ rule }) =>
        expect.objectContaining({ rule, by: 'Drugs committee', approvedBy: 'Medical director' }),
      ),
    });
  });

  it('that switches off the stronger of two rules still sees the weaker', async () => {
    expect(foundIn(await cardsFor(hypertensive))).not.toHaveProperty('bp-elevated');
    const off = read({ ...SECONDED, change: 'off', rule: 'bp-severe-elevation' });
    expect(foundIn(await cardsFor(hypertensive, off))).toHaveProperty('bp-elevated');
  });

  it('adds a sentence, which bears its name', async () => {
    const sentence = 'Call the anaesthetist on duty first.';
    const cards = await cardsFor(
      hypertensive,
      read({ ...DECIDED, change: 'add', rule: 'lamotrigine', sentence }),
    );
    expect(details(cards)).toContain(`${sentence} (Added here: Drugs committee, 2026-10-01.)`);
  });

  it.each<[string, object, boolean]>([
    ['the whole catalogue', {}, true],
    ['one rule of a card', { rule: 'lamotrigine' }, false],
    ['another version', { catalogue: '0.0.9' }, false],
  ])('that has reviewed %s is believed as far as that goes', async (_what, change, isReviewed) => {
    const entry = { ...DECIDED, change: 'reviewed', catalogue: '0.1.0', ...change };
    const [first] = await cardsFor(hypertensive, read(entry));
    expect(first!.detail.includes('not yet reviewed locally')).toBe(!isReviewed);
    expect(first!.detail.includes('reviewed locally (Drugs committee, 2026-10-01)')).toBe(isReviewed);
  });

  it('cannot silence what could not be checked by switching other rules off', async () => {
    const unread = hypertensive.unread('medications');
    const off = read({ ...DECIDED, change: 'off', rule: 'lamotrigine' });
    expect(foundIn(await cardsFor(unread, off))).toHaveProperty('data-incomplete', 'warning');
  });

  it('changes nothing before its decision holds and after it has expired', async () => {
    const policy = read({ ...SECONDED, change: 'off', rule: 'bp-severe-elevation' });
    for (const day of ['2026-09-30T23:59:59Z', '2027-10-01T00:00:00Z']) {
      const now = new Date(day);
      const bpThen = patient().bp(186, 112, new Date(now.getTime() - 3_600_000).toISOString());
      expect(foundIn(await cardsFor(bpThen, policy, now))).toHaveProperty('bp-severe-elevation');
    }
  });
});

describe('a policy is refused', () => {
  const lower = { ...DECIDED, change: 'lower', rule: 'maoi' };
  it.each<[string, readonly object[]]>([
    ['entries[1].rule is no rule of the catalogue', [lower, { ...lower, rule: 'SECRET' }]],
    ['entries[0].change must be off, lower, raise, add or reviewed', [{ ...lower, change: 'SECRET' }]],
    ['entries[0].by ', [{ ...lower, by: undefined }]],
    ['entries[0].why ', [{ ...lower, why: '' }]],
    ['entries[0].on must be a day', [{ ...lower, on: 'SECRET' }]],
    ['entries[0].expires must be a day', [{ ...lower, expires: undefined }]],
    ['entries[0].expires lies before', [{ ...lower, expires: '2026-09-30' }]],
    ['entries[0].expires lies more than two years', [{ ...lower, expires: '2028-10-03' }]],
    [
      'entries[0].rule says what could not be checked',
      [{ ...SECONDED, change: 'off', rule: 'data-incomplete' }],
    ],
    [
      'entries[0].rule says what could not be checked',
      [{ ...SECONDED, change: 'lower', rule: 'data-incomplete' }],
    ],
    ['entries[0].approvedBy must name a second person', [{ ...lower, rule: 'bp-severe-elevation' }]],
    [
      'entries[0].approvedBy must name a second person',
      [{ ...lower, change: 'off', rule: 'bp-severe-elevation', approvedBy: DECIDED.by }],
    ],
    ['entries[0].change would change nothing', [{ ...lower, rule: 'lamotrigine' }]],
    ['entries[1].change meets entries[0]', [lower, { ...lower, change: 'raise' }]],
    [
      'entries[0].sentence must be one line of plain text',
      [{ ...lower, change: 'add', sentence: 'Call {drug}' }],
    ],
    ['entries[0]', [{ ...lower, SECRET: 1 }]],
  ])('with %s', (line, entries) => {
    expect(() => read(...entries)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(`ehrs[0].policy ${line}`) }),
    );
  });

  it('where its file is not there', () => {
    expect(() => withPolicies([{ ...EHR, policy: join(folder, 'none.json') }])).toThrow(
      'ehrs[0].policy cannot be read',
    );
  });

  it('at SIGHUP without changing anything, and taken when it is mended', () => {
    const lines: unknown[] = [];
    const note = (event: string, line?: LogLine): void => void lines.push([event, line?.reason]);
    const { trust } = trusting([EHR]);
    const steps = { complete: withPolicies, done: () => lines.push('done') };
    reloadOnSignal(join(folder, 'ehrs.json'), trust, { info: note, warn: note, error: note }, steps);
    expect(() => read({ ...lower, rule: 'none' })).toThrow();
    process.emit('SIGHUP');
    expect(trust.sites()).toEqual([]);
    read(lower);
    process.emit('SIGHUP');
    process.removeAllListeners('SIGHUP');
    expect(trust.sites()).toEqual([{ ehr: 'a', policy: { entries: [lower] } }]);
    expect(lines).toEqual([
      [
        'registry refused, the one before stays',
        'ehrs[0].policy entries[0].rule is no rule of the catalogue',
      ],
      ['registry read anew', undefined],
      'done',
    ]);
  });
});

it('the worked example of the documentation is a policy', () => {
  const [, example = ''] = /```json\n([^`]+)```/.exec(readFileSync('docs/site-policy.md', 'utf8')) ?? [];
  const { entries } = JSON.parse(example) as { entries: object[] };
  expect(read(...entries).entries).toHaveLength(4);
});

describe('a decision', () => {
  const entries = [
    { ...DECIDED, change: 'off', rule: 'lamotrigine' },
    { ...DECIDED, change: 'reviewed', catalogue: '0.1.0', expires: '2026-11-01' },
  ] as const satisfies readonly PolicyEntry[];

  it('is shown on the pages of the rules that it is about', async () => {
    const app = serviceAt(read(...entries));
    const page = async (path: string, type: string): Promise<request.Response> =>
      request(app).get(path).set('Accept', type);
    const { text } = await page('/rules/lamotrigine', 'text/html');
    for (const shown of ['general-hospital', 'Switched off', 'Discussed.', 'in force', 'expired'])
      expect(text).toContain(shown);
    expect((await page('/rules/maoi', 'text/html')).text).not.toContain('Switched off');
    const { body } = await page('/rules', 'application/json');
    expect(body.changesAtSites).toEqual([
      { ...entries[0], ehr: 'general-hospital', state: 'in force' },
      { ...entries[1], ehr: 'general-hospital', state: 'expired' },
    ]);
    expect((await request(serviceAt()).get('/rules/lamotrigine')).text).not.toContain('Changed at sites');
  });

  it('that has expired is told once in the log, and counted', async () => {
    const warned: unknown[] = [];
    const note = (event: string, line?: LogLine): void => void warned.push([event, line]);
    const metrics = createMetrics();
    const log = { info: note, warn: note, error: note };
    const sites = [{ ehr: 'a', policy: { entries } }];
    const look = watchPolicies({ sites: () => sites, log, metrics, now: () => NOW });
    look();
    expect(warned).toEqual([['policy entries have expired', { ehr: 'a', count: 1 }]]);
    expect(await metrics.registry.metrics()).toContain('cds_policy_entries{kind="expired"} 1');
  });
});
