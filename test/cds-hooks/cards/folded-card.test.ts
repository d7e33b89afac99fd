/** What a card of several findings says in its summary, and how its data are told apart. */
import { describe, expect, it } from '@jest/globals';
import aneurysm from '../../../cards/ketamine/aneurysmal-vascular-disease.js';
import depressants from '../../../cards/ketamine/cns-depressants.js';
import maoi from '../../../cards/ketamine/maoi.js';
import type { Card } from '../../../src/cds-hooks/response.js';
import { renderCards } from '../../../src/cds-hooks/cards/render-cards.js';
import { always } from '../../../src/clinical/criteria.js';
import type { Rule } from '../../../src/clinical/rule.js';
import { branch, judge, rule as made } from '../../clinical/made-up-rules.js';
import { daysAgo, patient, type PatientCase } from '../../support/patient.js';
import { RENDERING } from '../../support/rendering.js';

const cardsOf = (someone: PatientCase, rules: readonly Rule[], maxCards = 3): readonly Card[] =>
  renderCards([judge(someone, rules)], { ...RENDERING, maxCards });

const findings = (...names: readonly string[]): readonly Rule[] =>
  names.map((short, index) => made(`made-${index}`, [branch(always)], { short, title: `Title ${index}` }));
const inOneGroup = (rule: Rule): Rule => ({ ...rule, group: 'B' });
const LONG = 'a finding with a name of some length';

describe('the summary of several findings', () => {
  it('names all of them where there is room', () => {
    const [card] = cardsOf(patient(), findings('one', 'two', 'three'));
    expect(card?.summary).toBe('Haemodynamic risk – ketamine (3): one; two; three');
    expect(card?.detail).not.toMatch(/^Title/);
  });

  it('counts those for which there is none, and the detail begins with all their titles', () => {
    const [card] = cardsOf(patient(), findings(LONG, LONG, LONG, LONG));
    expect(card?.summary).toBe(`Haemodynamic risk – ketamine (4): ${LONG}; ${LONG} +2 more`);
    expect(card?.detail).toMatch(/^Title 0; Title 1; Title 2; Title 3\./);
  });

  it('says of a medicine that is no longer taken when it ended', () => {
    const [card] = cardsOf(patient().takes('rx:8123', { stopped: daysAgo(9) }), [maoi, ...findings('one')]);
    expect(card?.summary).toContain(`MAO inhibitor (phenelzine stopped ${daysAgo(9)})`);
  });

  it('names a finding as its branch does', () => {
    const drunk = patient().has('F10.920');
    const [alone] = cardsOf(drunk, [depressants, ...findings('one')].map(inOneGroup));
    expect(alone?.summary).toMatch(
      /^Haemodynamic risk – ketamine \(2\): sedation \(Acute alcohol intoxication.*\); one$/,
    );
    const [beside] = cardsOf(drunk.takes('rx:1049621'), [depressants, ...findings('one')].map(inOneGroup));
    expect(beside?.summary).toMatch(/: sedation \(Acute alcohol intoxication.*\); one$/);
    const [medicine] = cardsOf(
      patient().takes('rx:1049621'),
      [depressants, ...findings('one')].map(inOneGroup),
    );
    expect(medicine?.summary).toContain(': sedatives (oxycodone); one');
  });

  it('shortens the first where not even that has room', () => {
    const [card] = cardsOf(patient(), findings(`${LONG} and ${LONG} and ${LONG}`, LONG));
    expect(card?.summary).toMatch(/^Haemodynamic risk – ketamine \(2\): a finding .*…$/);
    expect(card?.summary.length).toBeLessThan(140);
  });

  it('is that of the one critical finding, and counts the others', () => {
    const rules = [
      ...findings('one', 'two'),
      made('loud', [branch(always, 'critical')], { summary: 'Stop it.' }),
    ];
    const [card] = cardsOf(patient(), rules);
    expect(card?.summary).toBe('Stop it. (+2 more)');
    expect(card?.detail).toMatch(/^loud; Title 0; Title 1\./);
    const two = [...rules, made('louder', [branch(always, 'critical')], { short: 'louder' })];
    expect(cardsOf(patient(), two)[0]?.summary).toBe(
      'Haemodynamic risk – ketamine (4): loud; louder; one; two',
    );
    const wordy = made('wordy', [branch(always, 'critical')], { summary: `${'Words '.repeat(22)}end.` });
    expect(cardsOf(patient(), [...findings('one'), wordy])[0]?.summary).toMatch(
      /^Haemodynamic risk .* \(2\): wordy; one$/,
    );
  });

  it('is that of the one warning among lines on monitoring', () => {
    const line = (id: string, level: 'info' | 'warning'): Rule =>
      made(id, [branch(always, level)], { group: 'H', kind: 'monitoring', summary: `Says ${id}.` });
    const lines = [line('watch', 'info'), line('add', 'warning'), line('tell', 'info')];
    expect(cardsOf(patient(), lines)[0]?.summary).toBe('Says add.');
    expect(cardsOf(patient(), [...lines, line('stop', 'warning')])[0]?.summary).toMatch(
      /^Monitoring .* \(4\): add; stop/,
    );
    expect(cardsOf(patient(), [line('watch', 'info')])[0]?.summary).toBe('Says watch.');
  });

  it('calls no precaution a contraindication where one card has to hold both', () => {
    const someone = patient().has('I71.40').takes('text:oxycodone');
    const [both] = cardsOf(someone, [aneurysm, { ...aneurysm, id: 'another' }, depressants], 1);
    expect(both?.summary).toMatch(/^Contraindications and precautions – ketamine \(3\): /);
    const more = patient().has('I71.40');
    const two = [aneurysm, { ...aneurysm, id: 'another', title: 'Another' }];
    expect(cardsOf(more, two, 1)[0]?.summary).toMatch(/^Contraindications – ketamine \(2\): /);
  });
});

describe('a card of more than six findings', () => {
  const monitoring = (count: number, level: 'info' | 'warning' = 'info'): readonly Rule[] =>
    Array.from({ length: count }, (_, index) =>
      made(`watch-${level}-${index}`, [branch(always, level)], {
        ...{ group: 'H', kind: 'monitoring', title: `Watch ${level} ${index}` },
      }),
    );
  const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `${index}`);
  const detailOf = (...rules: readonly Rule[]): string => cardsOf(patient(), rules, 1)[0]?.detail ?? '';
  const lines = (detail: string): readonly string[] =>
    detail.split('\n').flatMap((line) => /^- \*\*\w+ – (.+?)\.\*\*/.exec(line)?.[1] ?? []);

  it.each([
    ['names the seventh', 7, 0, 6, 0, '+1 more: Title 6.'],
    ['holds six together with those on monitoring', 4, 2, 4, 2, undefined],
    [
      'names what on monitoring has no place any more',
      4,
      5,
      4,
      2,
      '+3 more: Watch info 2; Watch info 3; Watch info 4.',
    ],
    [
      'names all of monitoring where nothing of it has a place',
      6,
      2,
      6,
      0,
      '+2 more: Watch info 0; Watch info 1.',
    ],
    ['names both in one line', 7, 1, 6, 0, '+2 more: Title 6; Watch info 0.'],
  ])('%s', (_, precautions, watched, shown, closing, more) => {
    const detail = detailOf(...findings(...names(precautions)), ...monitoring(watched));
    expect(lines(detail)).toEqual([
      ...names(shown).map((index) => `Title ${index}`),
      ...names(closing).map((index) => `Watch info ${index}`),
    ]);
    expect(detail.includes('**Monitoring and eligibility**')).toBe(closing > 0);
    expect(/^\+\d+ more: .*$/m.exec(detail)?.[0]).toBe(more);
  });

  it('holds the loudest, in their own sections', () => {
    const quiet = findings('a', 'b', 'c', 'd', 'e', 'f').map((rule) => ({
      ...rule,
      branches: [branch(always, 'info')],
    }));
    const detail = detailOf(...quiet, ...monitoring(1, 'warning'));
    expect(lines(detail)).toEqual([...names(5).map((index) => `Title ${index}`), 'Watch warning 0']);
    expect(detail).toMatch(/\*\*Monitoring and eligibility\*\*\n\n- \*\*Caution – Watch warning 0/);
    expect(detail).toContain('+1 more: Title 5.');
  });

  it('tells of one finding at length, and of five on monitoring beside it', () => {
    const detail = detailOf(...findings('one'), ...monitoring(6));
    expect(detail).toMatch(/^\*\*made-0\*\*/);
    expect(lines(detail)).toHaveLength(5);
    expect(detail).toContain('+1 more: Watch info 5.');
  });
});

describe('the data of a finding beside others', () => {
  it('are told apart by semicolons, as are its sources', () => {
    const someone = patient().has('I71.40').takes('text:oxycodone').takes('text:lorazepam');
    const [card] = cardsOf(someone, [aneurysm, depressants], 1);
    expect(card?.detail).toMatch(
      /Found: \w+, [\d-]+, active, matched by name; \w+, [\d-]+, active, matched by name\./,
    );
    expect(card?.detail).toMatch(/Source: SPRAVATO [^;]+; Ketamine injection [^;]+ \+\d+ more\./);
  });
});
