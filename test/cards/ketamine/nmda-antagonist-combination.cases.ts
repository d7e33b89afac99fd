/** Memantine warns, amantadine and dextromethorphan inform: the neighbours are other medicines against dementia and cough. */
import rule from '../../../cards/ketamine/nmda-antagonist-combination.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const MEMANTINE = 'rx:6719';
const onSertraline = patient().takes('rx:36437');
const onMemantine = patient().takes(MEMANTINE);
const onAmantadine = patient().takes('text:amantadine 100 mg capsule');

testRule(rule, {
  fires: [
    ['memantine', onMemantine, 'warning', 'memantine labels advise against'],
    ['nasal esketamine', onMemantine.orders('spravato'), 'warning', 'esketamine'],
    ['pain', onMemantine.inContext('PAIN'), 'warning'],
    ['an unknown use', onMemantine.inContext('UNK'), 'warning'],
    ['an anaesthetic with memantine', onMemantine.inContext('ACUTE'), 'info'],
    ['memantine with donepezil', patient().takes('text:memantine-donepezil 28-10 mg'), 'warning'],
    ['memantine on hold', patient().takes(MEMANTINE, { status: 'on-hold' }), 'info'],
    ['memantine with amantadine', onMemantine.takes('text:amantadine'), 'warning', 'amantadine'],
    ['amantadine', onAmantadine, 'info', 'observe for longer'],
    ['an anaesthetic with amantadine', onAmantadine.inContext('ACUTE'), 'info'],
    [
      'a cough medicine',
      patient().takes('text:dextromethorphan 15 mg/5 mL syrup', { asNeeded: true }),
      'info',
    ],
    ['dextromethorphan with bupropion', patient().takes('text:dextromethorphan-bupropion 45-105 mg'), 'info'],
    ['dextromethorphan with quinidine', patient().takes('text:dextromethorphan-quinidine 20-10 mg'), 'info'],
    ['a draft of the same session', patient().alsoDrafts(MEMANTINE), 'warning'],
  ],
  silent: [
    ['donepezil', onSertraline.takes('text:donepezil 10 mg tablet')],
    ['guaifenesin', onSertraline.takes('text:guaifenesin 600 mg tablet')],
    ['rimantadine', onSertraline.takes('text:rimantadine 100 mg tablet')],
    ['methadone, an opioid', patient().takes('text:methadone 10 mg tablet')],
    [
      'memantine that ended yesterday',
      patient().takes(MEMANTINE, { authored: daysAgo(300), stopped: daysAgo(1) }),
    ],
    ['another ketamine, which is a duplicate', patient().takes('rx:2119387')],
  ],
  cannotTell: [['the medicines were not read', patient().unread('medications')]],
});
