/** Information with a good reading; a warning beside a high one, a missing one, or a disease of heart or vessels. */
import aneurysm from '../../../cards/ketamine/aneurysmal-vascular-disease.js';
import malformation from '../../../cards/ketamine/arteriovenous-malformation.js';
import elevated from '../../../cards/ketamine/bp-elevated.js';
import severe from '../../../cards/ketamine/bp-severe-elevation.js';
import stroke from '../../../cards/ketamine/cerebrovascular-history.js';
import haemorrhage from '../../../cards/ketamine/intracerebral-haemorrhage-history.js';
import rule from '../../../cards/ketamine/psychostimulant.js';
import recent from '../../../cards/ketamine/recent-cardiovascular-event.js';
import cardiac from '../../../cards/ketamine/significant-cardiac-disease.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const LISDEXAMFETAMINE = 'text:lisdexamfetamine 30 mg capsule';
const stimulated = patient().takes(LISDEXAMFETAMINE);
const controlled = stimulated.bp(124, 78);
const atSeventy = patient({ age: 70 }).takes(LISDEXAMFETAMINE).bp(146, 88);

testRule(
  rule,
  {
    fires: [
      ['bupropion for smoking', patient().takes('text:Zyban 150 mg'), 'info', 'bupropion'],
      ['a good reading', controlled, 'info', 'lisdexamfetamine'],
      ['a reading at the threshold', stimulated.bp(140, 90), 'info'],
      ['a reading above the threshold', stimulated.bp(141, 80), 'warning', 'already raised'],
      ['a diastolic reading above it', stimulated.bp(120, 91), 'warning'],
      ['a reading of day 30', stimulated.bp(150, 95, daysAgo(30)), 'warning', 'control it first'],
      ['a good reading of day 30', stimulated.bp(120, 70, daysAgo(30)), 'info'],
      [
        'a good reading of day 31',
        stimulated.bp(120, 70, daysAgo(31)),
        'warning',
        'No blood pressure of the last 30',
      ],
      ['no reading', stimulated, 'warning', 'hold the stimulant'],
      ['a dangerous reading of today', stimulated.bp(186, 112), 'warning', 'already raised'],
      ['uncontrolled hypertension with a good reading', controlled.has('I1A.0'), 'warning', 'already raised'],
      ['146/88 at 70 in the US', atSeventy, 'warning'],
      ['146/88 at 70 in the EU', atSeventy.inRegion('EU'), 'info'],
      ['an aneurysm', controlled.has('I71.40'), 'warning', 'disease of heart or vessels'],
      ['an arteriovenous malformation', controlled.has('Q28.2'), 'warning'],
      ['an old intracerebral haemorrhage', controlled.has('I61.9', { onset: daysAgo(900) }), 'warning'],
      ['a recent infarction', controlled.has('I21.4', { onset: daysAgo(10) }), 'warning'],
      ['an old infarction, which is information there', controlled.has('I25.2'), 'warning'],
      ['an old stroke', controlled.has('I63.9', { onset: daysAgo(900) }), 'warning'],
      ['nasal esketamine', controlled.orders('spravato'), 'info', 'esketamine'],
      [
        'pain, where it stays information',
        stimulated.inContext('PAIN').bp(160, 100),
        'info',
        'already raised',
      ],
      ['an unknown use, where it stays information', stimulated.inContext('UNK'), 'info'],
      ['methylphenidate', patient().takes('text:methylphenidate 20 mg tablet').bp(120, 70), 'info'],
      ['modafinil', patient().takes('text:modafinil 200 mg tablet').bp(120, 70), 'info', 'modafinil'],
      ['phentermine', patient().takes('text:phentermine 37.5 mg capsule').bp(120, 70), 'info'],
      ['a stimulant drafted in the same session', patient().bp(120, 70).alsoDrafts(LISDEXAMFETAMINE), 'info'],
      [
        'bupropion beside a stimulant',
        controlled.takes('text:bupropion XL 300 mg tablet'),
        'info',
        'bupropion',
      ],
      ['bupropion alone', patient().takes('text:bupropion XL 300 mg tablet'), 'info', 'somewhat more'],
      [
        'atomoxetine with a high reading, where it stays information',
        patient().takes('text:atomoxetine 40 mg capsule').bp(150, 95),
        'info',
        'atomoxetine',
      ],
      [
        'a stimulant whose supply is not confirmed',
        patient()
          .takes(LISDEXAMFETAMINE, { authored: daysAgo(400) })
          .bp(150, 95),
        'info',
      ],
    ],
    silent: [
      ['no medicine', patient().bp(150, 95)],
      ['a stimulant that ended yesterday', patient().takes(LISDEXAMFETAMINE, { stopped: daysAgo(1) })],
      ['caffeine', patient().takes('atc:N06BC01', { display: 'caffeine' })],
      ['pitolisant', patient().takes('atc:N07XX11', { display: 'pitolisant' })],
      ['venlafaxine', patient().takes('text:venlafaxine 225 mg capsule')],
      ['pseudoephedrine, which has a rule of its own', patient().takes('text:pseudoephedrine 60 mg tablet')],
      ['an anaesthetic', stimulated.bp(160, 100).inContext('ACUTE')],
      ['a stimulant entered in error', patient().takes(LISDEXAMFETAMINE, { status: 'entered-in-error' })],
    ],
    cannotTell: [
      ['the medicines were not read', patient().unread('medications')],
      ['a medicine is not recognised', patient().takes('text:white tablet in the morning')],
    ],
  },
  [aneurysm, malformation, haemorrhage, recent, severe, elevated, cardiac, stroke],
);
