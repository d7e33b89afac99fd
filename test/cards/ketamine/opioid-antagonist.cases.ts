/** Opioid antagonists: the neighbours are rescue naloxone, gut antagonists, and a depot that has worn off. */
import rule from '../../../cards/ketamine/opioid-antagonist.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const NALTREXONE = 'rx:7243';
const onSertraline = patient().takes('rx:36437');
const DEPOT = 'text:naltrexone extended-release injection 380 mg';
const ended = (days: number) => ({ authored: daysAgo(200), stopped: daysAgo(days) });

testRule(rule, {
  fires: [
    ['naltrexone tablets', patient().takes(NALTREXONE), 'info', 'naltrexone'],
    ['nasal esketamine', patient().orders('spravato').takes(NALTREXONE), 'info', 'esketamine'],
    ['a name without a code', patient().takes('text:Naltrexone 50 mg tablet'), 'info'],
    ['naltrexone with bupropion', patient().takes('text:naltrexone-bupropion 8-90 mg'), 'info'],
    ['samidorphan with olanzapine', patient().takes('text:olanzapine-samidorphan 10-10 mg'), 'info'],
    ['nalmefene taken as needed', patient().takes('text:nalmefene 18 mg tablet', { asNeeded: true }), 'info'],
    ['tablets that ended 3 days ago', patient().takes(NALTREXONE, ended(3)), 'info', daysAgo(3)],
    [
      'an injection by its brand alone, 30 days ago',
      patient().given('text:Vivitrol 380 mg', { when: daysAgo(30) }),
      'info',
    ],
    ['an injection by the code of its brand', patient().given('rx:636556', { when: daysAgo(30) }), 'info'],
    [
      'an injection 35 days ago',
      patient().given(DEPOT, { when: daysAgo(35), route: 'intramuscular' }),
      'info',
      'counts for 35 days',
    ],
    [
      'a depot order that ended 20 days ago',
      patient().takes(NALTREXONE, { ...ended(20), route: 'intramuscular' }),
      'info',
      'may still act',
    ],
    ['a draft of the same session', patient().alsoDrafts(NALTREXONE), 'info'],
  ],
  silent: [
    ['rescue naloxone', onSertraline.takes('text:naloxone 4 mg nasal spray', { asNeeded: true })],
    ['buprenorphine with naloxone', patient().takes('text:buprenorphine-naloxone 8-2 mg film')],
    ['methylnaltrexone, which acts in the gut', onSertraline.takes('text:methylnaltrexone 450 mg tablet')],
    ['naloxegol', onSertraline.takes('text:naloxegol 25 mg tablet')],
    ['tablets that ended 4 days ago', patient().takes(NALTREXONE, ended(4))],
    ['an injection 36 days ago', patient().given(DEPOT, { when: daysAgo(36), route: 'intramuscular' })],
    ['nalmefene that ended yesterday', patient().takes('text:nalmefene 18 mg tablet', ended(1))],
    ['an antagonist that was never taken', patient().takes(NALTREXONE, { status: 'entered-in-error' })],
    ['pain', patient().takes(NALTREXONE).inContext('PAIN')],
    ['an unknown use', patient().takes(NALTREXONE).inContext('UNK')],
    ['an anaesthetic', patient().takes(NALTREXONE).inContext('ACUTE')],
  ],
  cannotTell: [['the medicines were not read', patient().unread('medications')]],
});
