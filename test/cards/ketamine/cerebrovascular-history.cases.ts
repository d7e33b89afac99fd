/** Stroke, transient attack, encephalopathy: any time, unless the stroke is recent. */
import rule from '../../../cards/ketamine/cerebrovascular-history.js';
import recent from '../../../cards/ketamine/recent-cardiovascular-event.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const stroke = patient().has('I63.9', {
  onset: '2019-06-01',
  clinicalStatus: 'resolved',
  display: 'Cerebral infarction',
});
const attack = (days: number) => patient().has('G45.9', { onset: daysAgo(days), display: 'TIA' });

testRule(
  rule,
  {
    fires: [
      ['a stroke years ago', stroke, 'warning', 'Cerebral infarction on record'],
      [
        'a carotid stenosis called symptomatic beside its code',
        patient().has('I65.21', { display: 'Symptomatic stenosis of right carotid artery' }),
        'warning',
      ],
      [
        'a stroke that was entered lately and is called a history',
        patient().has('I63.9', { display: 'History of stroke', recorded: daysAgo(9) }),
        'warning',
      ],
      [
        'such a stroke, and injected ketamine in the United Kingdom',
        patient()
          .inRegion('UK')
          .has('I63.9', { display: 'History of stroke', recorded: daysAgo(9) }),
        'critical',
      ],
      ['a stroke that is still listed as active', patient().has('I63.9', { onset: daysAgo(400) }), 'warning'],
      [
        'a stroke on day 43',
        patient().has('I63.9', { onset: daysAgo(43) }),
        'warning',
        'less than six months',
      ],
      ['a history of stroke by its code', patient().has('Z86.73'), 'warning'],
      ['sequelae of a stroke', patient().has('I69.354'), 'warning'],
      ['a transient attack years ago', attack(900), 'warning', 'on record'],
      ['a transient attack of the retina', patient().has('G45.3', { onset: daysAgo(400) }), 'warning'],
      ['a transient attack on day 42, worded as recent', attack(42), 'warning', 'Recent TIA, 42 days ago'],
      ['a transient attack on day 43', attack(43), 'warning', 'on record'],
      [
        'hypertensive encephalopathy',
        patient().has('I67.4', { clinicalStatus: 'resolved' }),
        'warning',
        'even a small rise',
      ],
      ['posterior reversible encephalopathy', patient().has('I67.83'), 'warning', 'even a small rise'],
      ['a carotid dissection', patient().has('I77.71'), 'warning'],
      ['pain', stroke.inContext('PAIN'), 'warning'],
      ['an unknown use', stroke.inContext('UNK'), 'warning'],
      ['nasal esketamine', stroke.orders('spravato'), 'warning', 'esketamine'],
      [
        'an unconfirmed stroke, one level lower',
        patient().has('I63.9', { onset: '2019-06-01', verificationStatus: 'unconfirmed' }),
        'info',
      ],
      ['ketamine injection in the UK after a stroke', stroke.inRegion('UK'), 'critical', 'UK Ketalar'],
      [
        'ketamine injection in the UK after sequelae of a stroke',
        patient().has('icd10:I69.3').inRegion('UK'),
        'critical',
      ],
      ['ketamine injection in the UK after a transient attack', attack(900).inRegion('UK'), 'warning'],
      ['nasal esketamine in the UK after a stroke', stroke.orders('spravato').inRegion('UK'), 'warning'],
      ['oral ketamine in the UK after a stroke', stroke.orders('ketamine-oral').inRegion('UK'), 'warning'],
      ['ketamine injection in the EU after a stroke', stroke.inRegion('EU'), 'warning'],
      ['an old stroke beside an infarction whose date is unknown', stroke.has('I21.4'), 'warning'],
      [
        'an old stroke beside an unconfirmed infarction',
        stroke.has('I21.4', { onset: daysAgo(5), verificationStatus: 'provisional' }),
        'warning',
      ],
    ],
    silent: [
      ['transient global amnesia', patient().has('G45.4', { onset: daysAgo(400) })],
      [
        'a carotid stenosis without symptoms',
        patient().has('I65.21', { display: 'Asymptomatic stenosis of right carotid artery' }),
      ],
      ['an empty record', patient()],
      ['a stroke on day 42, which has a rule of its own', patient().has('I63.9', { onset: daysAgo(42) })],
      ['an old stroke beside a recent infarction', stroke.has('I21.4', { onset: daysAgo(5) })],
      ['a stroke without a date, which has been told already', patient().has('I63.9')],
      ['an intracerebral haemorrhage', patient().has('I61.9', { clinicalStatus: 'resolved' })],
      ['migraine with aura', patient().has('G43.109')],
      ['vertigo', patient().has('R42')],
      ['a family history of stroke', patient().has('Z82.3')],
      ['a stroke entered in error', patient().has('I63.9', { verificationStatus: 'entered-in-error' })],
      ['an anaesthetic', stroke.inContext('ACUTE')],
    ],
    cannotTell: [
      ['the problem list was not read', patient().unread('conditions')],
      ['the problem list was not read in the UK', patient().unread('conditions').inRegion('UK')],
    ],
  },
  [recent],
);
