/** Loss of effect by mouth with every inducer, a slight one after injection with rifamycins only. */
import { describe, expect, it } from '@jest/globals';
import rule from '../../../cards/ketamine/cyp-inducer-ketamine.js';
import { daysAgo, patient } from '../../support/patient.js';
import { applyRule, testRule } from '../../support/rule-cases.js';

const oral = patient().orders('ketamine-oral');
const RIFAMPICIN = 'rx:9384';
const CARBAMAZEPINE = 'rx:2002';
const ST_JOHNS_WORT = 'rx:258326';

testRule(rule, {
  fires: [
    ['rifampicin by mouth', oral.takes(RIFAMPICIN), 'warning', '86 %'],
    [
      'rifampicin by mouth in the clinic',
      oral.orders('ketamine-oral', { category: 'outpatient' }).takes(RIFAMPICIN),
      'warning',
    ],
    ["St John's wort by mouth", oral.takes(ST_JOHNS_WORT), 'warning', '58 %'],
    ['hypericum, the same by another name', oral.takes('atc:N06AX25'), 'warning', '58 %'],
    ['carbamazepine by mouth', oral.takes(CARBAMAZEPINE), 'warning', 'No human study'],
    ['phenytoin by mouth', oral.takes('rx:8183'), 'warning', 'phenytoin'],
    ['efavirenz by mouth', oral.takes('rx:195085'), 'warning'],
    ['an inducer ended 14 days ago', oral.takes(CARBAMAZEPINE, { stopped: daysAgo(14) }), 'warning'],
    ['an old order without supply', oral.takes(CARBAMAZEPINE, { authored: daysAgo(400) }), 'info'],
    ['rifampicin with an infusion', patient().takes(RIFAMPICIN), 'info', '14 %'],
    ['rifabutin with an infusion', patient().takes('rx:55672'), 'info', 'injected ketamine'],
    ['rifampicin with injected esketamine', patient().orders('esketamine-iv').takes(RIFAMPICIN), 'info'],
    [
      'carbamazepine without a route',
      patient().orders('ketamine-no-route').takes(CARBAMAZEPINE),
      'info',
      'Route of ketamine not entered',
    ],
    ['pain', oral.inContext('PAIN').takes(RIFAMPICIN), 'warning'],
    ['an unknown use', oral.inContext('UNK').takes(RIFAMPICIN), 'warning'],
    [
      'rifampicin with a buccal dose',
      oral.orders('ketamine-oral', { dosage: { route: { text: 'buccal' } } }).takes(RIFAMPICIN),
      'warning',
    ],
    [
      'rifampicin that ended 14 days ago, with an infusion',
      patient().takes(RIFAMPICIN, { stopped: daysAgo(14) }),
      'info',
    ],
  ],
  silent: [
    ['no medicine', oral],
    ['an inducer ended 15 days ago', oral.takes(CARBAMAZEPINE, { stopped: daysAgo(15) })],
    ['rifaximin, which is not absorbed', oral.takes('atc:A07AA11', { display: 'rifaximin' })],
    ['oxcarbazepine', oral.takes('rx:32624', { display: 'oxcarbazepine' })],
    ['topiramate', oral.takes('rx:38404', { display: 'topiramate' })],
    ['modafinil', oral.takes('rx:30125', { display: 'modafinil' })],
    ['lamotrigine', oral.takes('rx:28439')],
    ['ritonavir, which inhibits more than it induces', oral.takes('rx:85762')],
    ['rifampicin entered in error', oral.takes(RIFAMPICIN, { status: 'entered-in-error' })],
    ['carbamazepine with an infusion', patient().takes(CARBAMAZEPINE)],
    ["St John's wort with an infusion", patient().takes(ST_JOHNS_WORT)],
    ['rifampicin with nasal esketamine', patient().orders('spravato').takes(RIFAMPICIN)],
    ['rifampicin with an anaesthetic', patient().inContext('ACUTE').takes(RIFAMPICIN)],
    [
      'rifampicin that ended 15 days ago, with an infusion',
      patient().takes(RIFAMPICIN, { stopped: daysAgo(15) }),
    ],
    ['an order without a route and no inducer', patient().orders('ketamine-no-route')],
  ],
  cannotTell: [
    ['the medicines were not read, by mouth', oral.unread('medications')],
    ['the medicines were not read, injected', patient().unread('medications')],
  ],
});

describe('a studied inducer', () => {
  it('is told by its own figures alone', () => {
    const notes = applyRule(rule, oral.takes(RIFAMPICIN))
      .findings.flatMap((finding) => finding.notes)
      .join(' ');
    expect(notes).toContain('86 %');
    expect(notes).not.toMatch(/58 %|No human study/);
  });
});
