/** Information beside the sedation card, for opioids that are cleared by glucuronidation. */
import rule from '../../../cards/ketamine/morphine-codeine-ugt.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

testRule(rule, {
  fires: [
    ['morphine', patient().takes('rx:7052'), 'info', 'not shown in humans'],
    ['codeine', patient().takes('rx:2670'), 'info', 'codeine'],
    ['a syrup of codeine and promethazine', patient().takes('rx:214444'), 'info', 'codeine'],
    ['dihydrocodeine', patient().takes('rx:23088'), 'info'],
    ['hydromorphone', patient().takes('rx:3423'), 'info', 'without human data'],
    ['oxymorphone', patient().takes('rx:7814'), 'info', 'same family of enzymes'],
    ['morphine and hydromorphone', patient().takes('rx:7052').takes('rx:3423'), 'info', 'hydromorphone'],
    ['a co-ordered morphine', patient().alsoDrafts('rx:7052'), 'info'],
    ['an old order without supply', patient().takes('rx:7052', { authored: daysAgo(400) }), 'info'],
    ['pain', patient().inContext('PAIN').takes('rx:7052'), 'info'],
    ['an unknown use', patient().inContext('UNK').takes('rx:7052'), 'info'],
    ['nasal esketamine', patient().orders('spravato').takes('rx:7052'), 'info', 'esketamine'],
  ],
  silent: [
    ['no medicine', patient()],
    ['morphine that ended yesterday', patient().takes('rx:7052', { stopped: daysAgo(1) })],
    ['morphine entered in error', patient().takes('rx:7052', { status: 'entered-in-error' })],
    ['oxycodone', patient().takes('rx:7804')],
    ['hydrocodone', patient().takes('rx:5489')],
    ['apomorphine', patient().takes('atc:N04BC07', { display: 'apomorphine' })],
    ['naltrexone', patient().takes('rx:7243', { display: 'naltrexone' })],
    ['lorazepam, another substrate that is not told', patient().takes('rx:197901')],
    ['an anaesthetic', patient().inContext('ACUTE').takes('rx:7052')],
  ],
  cannotTell: [
    ['the medicines were not read', patient().unread('medications')],
    ['a medicine is not recognised', patient().takes('text:white tablet in the morning')],
  ],
});
