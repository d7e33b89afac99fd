/** The route decides: by mouth a warning, injected information, and nothing for nasal esketamine. */
import { describe, expect, it } from '@jest/globals';
import { onlyItraconazoleIsStrong, strongInhibition } from '../../../cards/ketamine/cyp-inhibition.js';
import rule from '../../../cards/ketamine/cyp-inhibitor-ketamine.js';
import { evaluate } from '../../../src/clinical/evaluate.js';
import { daysAgo, patient } from '../../support/patient.js';
import { applyRule, testRule } from '../../support/rule-cases.js';

const oral = patient().orders('ketamine-oral', { category: 'community' });
const CLARITHROMYCIN = 'rx:197517';
const KETOCONAZOLE = 'rx:197853';
const ITRACONAZOLE = 'rx:28031';
const CLOPIDOGREL = 'rx:309362';
const DILTIAZEM = 'rx:3443';

testRule(rule, {
  fires: [
    ['clarithromycin by mouth', oral.takes(CLARITHROMYCIN), 'warning', '2.6-fold'],
    ['ticlopidine by mouth', oral.takes('rx:10594'), 'warning', '2.4-fold'],
    ['grapefruit juice by mouth', oral.takes('text:grapefruit juice'), 'warning', '3.0-fold'],
    ['clopidogrel by mouth', oral.takes(CLOPIDOGREL), 'warning', 'no study in humans'],
    ['ketoconazole by mouth', oral.takes(KETOCONAZOLE), 'warning', 'no human study was found'],
    ['ritonavir by mouth', oral.takes('rx:85762'), 'warning', 'ritonavir'],
    ['orphenadrine by mouth', oral.takes('rx:7715'), 'warning'],
    [
      'a sublingual dose',
      oral.orders('ketamine-oral', { dosage: { route: { text: 'sublingual' } } }).takes(KETOCONAZOLE),
      'warning',
      'sublingual ketamine',
    ],
    ['itraconazole by mouth', oral.takes(ITRACONAZOLE), 'info', 'no rise of oral S-ketamine'],
    ['itraconazole and diltiazem by mouth', oral.takes(ITRACONAZOLE).takes(DILTIAZEM), 'info', 'diltiazem'],
    [
      'itraconazole and clarithromycin by mouth',
      oral.takes(ITRACONAZOLE).takes(CLARITHROMYCIN),
      'warning',
      '2.6-fold',
    ],
    ['itraconazole and clopidogrel by mouth', oral.takes(ITRACONAZOLE).takes(CLOPIDOGREL), 'warning'],
    ['a moderate inhibitor by mouth', oral.takes(DILTIAZEM), 'info', 'diltiazem'],
    ['fluconazole by mouth', oral.takes('rx:4450'), 'info', 'no human study was found'],
    [
      'a strong and a moderate one by mouth',
      oral.takes(KETOCONAZOLE).takes(DILTIAZEM),
      'warning',
      'diltiazem',
    ],
    [
      'clarithromycin ended 7 days ago',
      oral.takes(CLARITHROMYCIN, { stopped: daysAgo(7) }),
      'warning',
      '2.6-fold',
    ],
    ['clopidogrel ended 7 days ago', oral.takes(CLOPIDOGREL, { stopped: daysAgo(7) }), 'warning'],
    ['ketoconazole ended 3 days ago', oral.takes(KETOCONAZOLE, { stopped: daysAgo(3) }), 'warning'],
    ['an old order without supply', oral.takes(KETOCONAZOLE, { authored: daysAgo(400) }), 'info'],
    ['a co-ordered antibiotic', oral.alsoDrafts(CLARITHROMYCIN), 'warning'],
    ['clarithromycin with an infusion', patient().takes(CLARITHROMYCIN), 'info', 'bypasses'],
    [
      'clarithromycin ended 7 days ago with an infusion',
      patient().takes(CLARITHROMYCIN, { stopped: daysAgo(7) }),
      'info',
      'bypasses',
    ],
    [
      'ritonavir ended 5 days ago with an intramuscular dose',
      patient()
        .orders('ketamine-im')
        .takes('rx:85762', { stopped: daysAgo(5) }),
      'info',
    ],
    [
      'ritonavir ended 7 days ago, by mouth',
      oral.takes('rx:85762', { stopped: daysAgo(7) }),
      'warning',
      'no human study was found',
    ],
    ['ketoconazole with an intramuscular dose', patient().orders('ketamine-im').takes(KETOCONAZOLE), 'info'],
    [
      'ketoconazole with injected esketamine',
      patient().orders('esketamine-iv').takes(KETOCONAZOLE),
      'info',
      'esketamine',
    ],
    [
      'clarithromycin without a route',
      patient().orders('ketamine-no-route').takes(CLARITHROMYCIN),
      'info',
      'Route of ketamine not entered',
    ],
    ['pain', oral.inContext('PAIN').takes(CLARITHROMYCIN), 'warning'],
    ['an unknown use', oral.inContext('UNK').takes(CLARITHROMYCIN), 'warning'],
    [
      'ketoconazole with a buccal dose',
      oral.orders('ketamine-oral', { dosage: { route: { text: 'buccal' } } }).takes(KETOCONAZOLE),
      'warning',
    ],
    [
      'diltiazem with a sublingual dose',
      oral.orders('ketamine-oral', { dosage: { route: { text: 'sublingual' } } }).takes(DILTIAZEM),
      'info',
    ],
    ['diltiazem ended 3 days ago', oral.takes(DILTIAZEM, { stopped: daysAgo(3) }), 'info'],
    ['itraconazole ended 3 days ago', oral.takes(ITRACONAZOLE, { stopped: daysAgo(3) }), 'info'],
    ['itraconazole and ketoconazole by mouth', oral.takes(ITRACONAZOLE).takes(KETOCONAZOLE), 'warning'],
    ['itraconazole and orphenadrine by mouth', oral.takes(ITRACONAZOLE).takes('rx:7715'), 'warning'],
    ['orphenadrine ended 3 days ago', oral.takes('rx:7715', { stopped: daysAgo(3) }), 'warning'],
    [
      'itraconazole beside clopidogrel that ended 7 days ago',
      oral.takes(ITRACONAZOLE).takes(CLOPIDOGREL, { stopped: daysAgo(7) }),
      'warning',
    ],
    [
      'itraconazole beside clopidogrel that ended 8 days ago',
      oral.takes(ITRACONAZOLE).takes(CLOPIDOGREL, { stopped: daysAgo(8) }),
      'info',
    ],
    [
      'itraconazole beside ketoconazole that ended 4 days ago',
      oral.takes(ITRACONAZOLE).takes(KETOCONAZOLE, { stopped: daysAgo(4) }),
      'info',
    ],
    [
      'orphenadrine without a route',
      patient().orders('ketamine-no-route').takes('rx:7715'),
      'info',
      'Route of ketamine not entered',
    ],
    [
      'clopidogrel without a route',
      patient().orders('ketamine-no-route').takes(CLOPIDOGREL),
      'info',
      'Route of ketamine not entered',
    ],
    [
      'ketoconazole ended 3 days ago with an infusion',
      patient().takes(KETOCONAZOLE, { stopped: daysAgo(3) }),
      'info',
    ],
  ],
  silent: [
    ['no medicine', oral],
    ['clarithromycin ended 8 days ago', oral.takes(CLARITHROMYCIN, { stopped: daysAgo(8) })],
    ['ketoconazole ended 4 days ago', oral.takes(KETOCONAZOLE, { stopped: daysAgo(4) })],
    ['diltiazem ended 4 days ago', oral.takes(DILTIAZEM, { stopped: daysAgo(4) })],
    ['a ketoconazole cream', oral.takes('rx:203088')],
    ['a ketoconazole cream with an infusion', patient().takes('rx:203088')],
    ['a vaginal azole', oral.takes('text:fluconazole vaginal cream', { route: 'vaginal' })],
    ['clarithromycin entered in error', oral.takes(CLARITHROMYCIN, { status: 'entered-in-error' })],
    ['azithromycin', oral.takes('atc:J01FA10', { display: 'azithromycin' })],
    ['prasugrel', oral.takes('atc:B01AC22', { display: 'prasugrel' })],
    ['an inducer', oral.takes('rx:9384')],
    ['theophylline', oral.takes('rx:10438', { display: 'theophylline' })],
    ['clopidogrel with an infusion', patient().takes(CLOPIDOGREL)],
    ['a moderate inhibitor with an infusion', patient().takes(DILTIAZEM)],
    ['ketoconazole with nasal esketamine', patient().orders('spravato').takes(KETOCONAZOLE)],
    ['ticlopidine with nasal esketamine', patient().orders('spravato').takes('rx:10594')],
    ['ketoconazole with compounded nasal ketamine', patient().orders('ketamine-nasal').takes(KETOCONAZOLE)],
    ['clarithromycin with an anaesthetic', patient().inContext('ACUTE').takes(CLARITHROMYCIN)],
    ['itraconazole ended 4 days ago', oral.takes(ITRACONAZOLE, { stopped: daysAgo(4) })],
    ['orphenadrine ended 4 days ago', oral.takes('rx:7715', { stopped: daysAgo(4) })],
    [
      'ketoconazole ended 4 days ago with an infusion',
      patient().takes(KETOCONAZOLE, { stopped: daysAgo(4) }),
    ],
    [
      'clarithromycin ended 8 days ago with an infusion',
      patient().takes(CLARITHROMYCIN, { stopped: daysAgo(8) }),
    ],
    ['ticlopidine ended 5 days ago with an infusion', patient().takes('rx:10594', { stopped: daysAgo(5) })],
    ['an order without a route and no inhibitor', patient().orders('ketamine-no-route')],
  ],
  cannotTell: [
    ['the medicines were not read, by mouth', oral.unread('medications')],
    ['the medicines were not read, injected', patient().unread('medications')],
  ],
});

describe('the figures of studies by mouth', () => {
  const notesOf = (someone: typeof oral): string =>
    applyRule(rule, someone)
      .findings.flatMap(({ notes }) => notes)
      .join(' ');

  it('are not quoted for an infusion', () => {
    expect(notesOf(patient().takes(CLARITHROMYCIN))).not.toContain('fold');
  });

  it('are quoted only for the inhibitor that was studied', () => {
    const notes = notesOf(oral.takes(CLARITHROMYCIN));
    expect(notes).toContain('2.6-fold');
    expect(notes).not.toMatch(/2\.4-fold|3\.0-fold|No human study|Itraconazole|Clopidogrel/);
  });
});

describe('itraconazole in a list that was not read to its end', () => {
  const facts = oral.takes(ITRACONAZOLE).facts();
  const gaps = [{ source: 'medications', reason: 'truncated' }] as const;
  const cut = { ...facts, medications: { ...facts.medications, gaps } };

  it('is no exception, so that the warning holds', () => {
    expect(evaluate(onlyItraconazoleIsStrong, facts).is).toBe('met');
    expect(evaluate(onlyItraconazoleIsStrong, cut).is).toBe('unknown');
    expect(evaluate(strongInhibition, cut).is).toBe('met');
  });
});
