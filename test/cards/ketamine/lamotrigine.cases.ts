/** Psychiatric use only, and never more than information: the evidence conflicts. */
import rule from '../../../cards/ketamine/lamotrigine.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

testRule(rule, {
  fires: [
    ['lamotrigine', patient().takes('rx:28439', { mg: 200, perDay: 1 }), 'info', 'do not stop it'],
    ['an orally disintegrating tablet', patient().takes('rx:103968'), 'info'],
    ['lamotrigine in bipolar disorder', patient().has('F31.9').takes('rx:28439'), 'info'],
    ['a brand by name only', patient().takes('text:Lamictal 100 mg'), 'info', 'lamotrigine'],
    [
      'lamotrigine that ended 14 days ago',
      patient().takes('rx:28439', { stopped: daysAgo(14) }),
      'info',
      'after lamotrigine stopped',
    ],
    ['an old order without supply', patient().takes('rx:28439', { authored: daysAgo(400) }), 'info'],
    ['nasal esketamine', patient().orders('spravato').takes('rx:28439'), 'info', 'esketamine'],
  ],
  silent: [
    ['no medicine', patient()],
    ['lamotrigine that ended 15 days ago', patient().takes('rx:28439', { stopped: daysAgo(15) })],
    ['lamotrigine entered in error', patient().takes('rx:28439', { status: 'entered-in-error' })],
    ['lamivudine, a similar name', patient().takes('atc:J05AF05', { display: 'lamivudine' })],
    ['valproate', patient().takes('rx:40254')],
    ['an allergy to lamotrigine', patient().allergicTo('rx:28439')],
    ['pain', patient().inContext('PAIN').takes('rx:28439')],
    ['an unknown use', patient().inContext('UNK').takes('rx:28439')],
    ['an anaesthetic', patient().inContext('ACUTE').takes('rx:28439')],
  ],
  cannotTell: [
    ['the medicines were not read', patient().unread('medications')],
    ['a medicine is not recognised', patient().takes('text:white tablet in the morning')],
  ],
});
