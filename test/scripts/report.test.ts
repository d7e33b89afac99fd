/** What a committee reads of the store: every count, what is flagged, and nothing that runs or comes from elsewhere. */
import { describe, expect, it } from '@jest/globals';
import { auditEvents } from '../../scripts/durability/audit-events.js';
import { lessonsOf } from '../../scripts/report/lessons.js';
import { pageOf } from '../../scripts/report/page.js';
import { readNotRepeated, readUse, type IssuedCard } from '../../scripts/report/read-use.js';
import { summarise } from '../../scripts/report/summarise.js';
import { feedbackCsv, feedbackRecords, rulesCsv } from '../../scripts/report/tables.js';
import { openDatabase } from '../../src/store/database.js';
import { caller, CARD, card, item, open, REQUEST } from '../store/opening.js';
import { onEveryDatabase } from '../store/stores.js';

const NAMES = { titleOf: (rule: string) => `<${rule}>`, reasonOf: (code: string) => code };
const PARTS = { ...NAMES, product: 'p', catalogue: '1.0.0', from: '2026-07-01', to: '2026-09-30' };

const issued = (changes: Partial<IssuedCard> = {}): IssuedCard => ({
  uuid: CARD,
  evaluation: 'e',
  ehr: 'a',
  at: '2026-07-01T10:00:00.000Z',
  hook: 'order-select',
  shown: true,
  patient: 'p',
  practitioner: 'd',
  encounter: null,
  topic: 'look',
  findings: [{ rule: 'one', indicator: 'warning' }],
  acts: [],
  ...changes,
});
const overridden = {
  outcome: 'overridden',
  at: '2026-07-01T10:01:00.000Z',
  reason: 'seen',
  suggestions: 0,
} as const;
const accepted = { ...overridden, outcome: 'accepted', reason: 'none', suggestions: 2 } as const;
const times = (count: number, changes: Partial<IssuedCard>): IssuedCard[] =>
  Array.from({ length: count }, (_, index) =>
    issued({ evaluation: `e${index}`, patient: `p${index}`, ...changes }),
  );
const ruleIn = (cards: readonly IssuedCard[]) => summarise(cards, ['zero']).rules[0]!;

describe('a rule', () => {
  it('is counted by what was done last with its card, at each hook and level', () => {
    const cards = [
      issued({ acts: [overridden] }),
      issued({ acts: [overridden, accepted], hook: 'order-sign' }),
      issued({ findings: [{ rule: 'one', indicator: 'critical' }] }),
      issued({ shown: false, acts: [overridden] }),
    ];
    expect(ruleIn(cards)).toMatchObject({
      ...{ fired: 4, shown: 3, accepted: 1, overridden: 1, unanswered: 1 },
      levels: { info: 0, warning: 3, critical: 1 },
      hooks: { 'order-select': 3, 'order-sign': 1 },
      reasons: [['seen', 1]],
    });
  });

  it('is counted where it was left out, though it was never shown', () => {
    const { rules } = summarise([issued()], [], new Map([['two', 3]]));
    expect(rules).toMatchObject([
      { rule: 'one', shown: 1, notRepeated: 0 },
      { rule: 'two', fired: 0, shown: 0, notRepeated: 3 },
    ]);
  });

  it.each([
    ['46 of 50', 46, 50, true],
    ['45 of 50: nine in ten, not more', 45, 50, false],
    ['49 of 49: too few', 49, 49, false],
  ])('that was overridden in %s is flagged as %#', (_what, count, of, flagged) => {
    const cards = [...times(count, { acts: [overridden] }), ...times(of - count, {})];
    expect(ruleIn(cards).toReview).toBe(flagged);
  });

  it('is repeated where it comes for the same patient at the same hook within a day', () => {
    const at = (time: string, changes = {}): IssuedCard =>
      issued({ at: `2026-07-0${time}:00.000Z`, ...changes });
    const cards = [
      at('1T10:00'),
      at('1T10:05', { hook: 'order-sign' }),
      at('2T09:59'),
      at('3T10:00'),
      at('3T10:01', { patient: 'q' }),
    ];
    expect(ruleIn(cards).repeats).toBe(1);
    expect(ruleIn([issued({ patient: null })]).repeats).toBeUndefined();
  });
});

describe('the whole', () => {
  it('is counted by answers, and by weeks from Monday', () => {
    const zero = { findings: [{ rule: 'zero', indicator: 'warning' }] } as const;
    const cards = [issued(zero), issued(), issued({ evaluation: 'f', at: '2026-07-06T00:00:00.000Z' })];
    const { answers, incomplete, weeks } = summarise(cards, ['zero']);
    expect([answers, incomplete]).toEqual([2, 1]);
    expect(weeks.map(({ week, shown }) => [week, shown])).toEqual([
      ['2026-06-29', 2],
      ['2026-07-06', 1],
    ]);
  });

  it('is told in sentences only where the numbers carry them', () => {
    const few = summarise([issued({ acts: [overridden] })], []);
    expect(lessonsOf(few, NAMES)).toEqual([expect.stringContaining('No rule was overridden')]);
    const many = summarise(times(60, { acts: [overridden] }), []);
    expect(lessonsOf(many, NAMES)[0]).toBe(
      '“<one>” was overridden in 100 % of 60 firings. Most often: seen (60 of 60).',
    );
  });
});

describe('the page', () => {
  it('needs nothing else, and shows text as text', () => {
    const page = pageOf(summarise(times(60, { acts: [overridden] }), []), PARTS);
    expect(page).toContain('&lt;one&gt;');
    expect(page).not.toMatch(/<one>|<script|<img|@import|url\(|https?:(?!\/\/www\.w3\.org\/)|NaN|undefined/);
    expect(page.match(/<svg/g)).toHaveLength(8);
  });

  it('of an empty period says so', () => {
    expect(pageOf(summarise([], []), PARTS)).toContain('No card was issued in this period.');
  });
});

describe('tables', () => {
  it('quote what must be quoted, and hold no formula', () => {
    const act = { ...overridden, comment: '=HYPERLINK("x"),\n' };
    expect(feedbackCsv([issued({ acts: [act] })]).split('\r\n')[1]).toBe(
      `one,${CARD},overridden,seen,"'=HYPERLINK(""x""),\n",d,2026-07-01T10:01:00.000Z,a / order-select`,
    );
    expect(rulesCsv(summarise([issued()], []))).toMatch(/^rule,fired,.*\r\none,1,1,0,0,1,0,/);
  });

  it('export of an act the intervention, the action, the feedback, the user, the date and the location', () => {
    expect(feedbackRecords([issued({ acts: [accepted], practitioner: null, encounter: 'enc' })])).toEqual([
      {
        intervention: ['one'],
        card: CARD,
        action: 'accepted, 2 suggestion(s)',
        feedback: '',
        user: 'not kept',
        date: overridden.at,
        location: 'a / order-select / enc',
      },
    ]);
  });
});

onEveryDatabase((databases) => {
  it('reads of the store what happened in the period, and exports it as AuditEvents', async () => {
    const url = await databases.fresh();
    const { store } = open(url, { now: () => new Date('2026-07-01T15:00:00.000Z') });
    const who = await caller('a');
    store.evaluations.record(REQUEST, who, [card()]);
    const dismissed = '2026-07-01T14:00:00.000Z';
    store.evaluations.record(REQUEST, who, [], {
      notRepeated: [{ rule: 'two', indicator: 'warning', dismissed }],
    });
    store.evaluations.record(REQUEST, await caller('b'), [card()]);
    await store.evaluations.drain();
    await store.feedback.record([item({ overrideReason: { code: 'seen' } })], who);
    const { db } = await openDatabase(url);
    const day = { from: '2026-07-01T00:00:00.000Z', until: '2026-07-02T00:00:00.000Z' };
    const cards = await readUse(db, day);
    expect(cards.map(({ ehr, acts }) => [ehr, acts.map(({ reason }) => reason)]).sort()).toEqual([
      ['a', ['seen']],
      ['b', []],
    ]);
    expect(await readUse(db, { ...day, ehr: 'b' })).toHaveLength(1);
    expect([...(await readNotRepeated(db, day))]).toEqual([['two', 1]]);
    expect([...(await readNotRepeated(db, { ...day, ehr: 'b' }))]).toEqual([]);
    expect(await readUse(db, { ...day, until: day.from })).toEqual([]);
    const events: string[] = [];
    for await (const line of auditEvents(db, { product: 'p', system: 'https://p.example' }))
      events.push(line);
    await db.destroy();
    expect(events.map((line): unknown => JSON.parse(line))).toEqual([
      expect.objectContaining({ resourceType: 'AuditEvent', id: 'log-1', action: 'C', outcome: '0' }),
      expect.objectContaining({ action: 'E', recorded: '2026-07-01T15:00:00.000Z' }),
      expect.objectContaining({ action: 'E' }),
      expect.objectContaining({ action: 'E' }),
    ]);
    expect(events.join('')).not.toMatch(/patient-1|encounter-1|Practitioner\/1/);
  });
});
