/** The daily dose in diazepam equivalents decides the level; what is as needed, ended or not computable is information. */
import rule from '../../../cards/ketamine/benzodiazepine-efficacy.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const LORAZEPAM = 'rx:197901';
const DIAZEPAM = 'rx:197591';
const CLONAZEPAM = 'rx:197527';

testRule(rule, {
  fires: [
    ['lorazepam 2 mg a day', patient().takes(LORAZEPAM, { mg: 1, perDay: 2 }), 'warning', '20 mg/day'],
    ['lorazepam 4 mg a day', patient().takes(LORAZEPAM, { mg: 2, perDay: 2 }), 'warning', '40 mg/day'],
    ['diazepam 10 mg a day', patient().takes(DIAZEPAM, { mg: 5, perDay: 2 }), 'warning', 'diazepam'],
    ['clonazepam 0.5 mg a day', patient().takes(CLONAZEPAM, { mg: 0.5, perDay: 1 }), 'warning'],
    ['temazepam 20 mg a day', patient().takes('rx:10355', { mg: 20, perDay: 1 }), 'warning', '10 mg/day'],
    [
      'two small doses that are too much together',
      patient().takes(DIAZEPAM, { mg: 5, perDay: 1 }).takes(LORAZEPAM, { mg: 0.5, perDay: 1 }),
      'warning',
      '10 mg/day',
    ],
    ['diazepam 8 mg a day', patient().takes(DIAZEPAM, { mg: 4, perDay: 2 }), 'info', '8 mg/day'],
    ['lorazepam 0.5 mg a day', patient().takes(LORAZEPAM, { mg: 0.5, perDay: 1 }), 'info', '5 mg/day'],
    [
      'lorazepam as needed',
      patient().takes(LORAZEPAM, { mg: 2, perDay: 3, asNeeded: true }),
      'info',
      'ask how much is really taken',
    ],
    ['lorazepam without a dose', patient().takes(LORAZEPAM), 'info', 'dose unknown'],
    [
      'a benzodiazepine without an agreed equivalent',
      patient().takes('text:quazepam 15 mg tablet', { mg: 15, perDay: 1 }),
      'info',
      'dose unknown',
    ],
    ['a co-ordered benzodiazepine', patient().alsoDrafts('rx:311700'), 'info', 'midazolam'],
    [
      'lorazepam stopped 7 days ago',
      patient().takes(LORAZEPAM, { stopped: daysAgo(7) }),
      'info',
      ', ended 2026-11-',
    ],
    [
      'diazepam stopped 14 days ago',
      patient().takes(DIAZEPAM, { stopped: daysAgo(14) }),
      'info',
      ', ended 2026-11-',
    ],
    ['flurazepam stopped 10 days ago', patient().takes('rx:4501', { stopped: daysAgo(10) }), 'info'],
    ['a Z-drug', patient().takes('rx:39993', { mg: 10, perDay: 1 }), 'info', 'not converted'],
    [
      'a Z-drug beside a high dose',
      patient().takes('rx:39993').takes(LORAZEPAM, { mg: 1, perDay: 2 }),
      'warning',
      'not converted',
    ],
    [
      'an old order without supply',
      patient().takes(LORAZEPAM, { mg: 1, perDay: 2, authored: daysAgo(400) }),
      'info',
    ],
    ['a high dose on hold', patient().takes(LORAZEPAM, { mg: 1, perDay: 2, status: 'on-hold' }), 'info'],
    [
      'an unknown use',
      patient().inContext('UNK').takes(LORAZEPAM, { mg: 1, perDay: 2 }),
      'info',
      '20 mg/day',
    ],
    [
      'nasal esketamine',
      patient().orders('spravato').takes(LORAZEPAM, { mg: 1, perDay: 2 }),
      'warning',
      'effect of esketamine',
    ],
  ],
  silent: [
    ['no medicine', patient()],
    ['lorazepam stopped 8 days ago', patient().takes(LORAZEPAM, { stopped: daysAgo(8) })],
    ['diazepam stopped 15 days ago', patient().takes(DIAZEPAM, { stopped: daysAgo(15) })],
    ['lorazepam stopped two years ago', patient().takes(LORAZEPAM, { stopped: daysAgo(730) })],
    ['a Z-drug stopped yesterday', patient().takes('rx:39993', { stopped: daysAgo(1) })],
    ['lorazepam entered in error', patient().takes(LORAZEPAM, { status: 'entered-in-error' })],
    ['flumazenil', patient().takes('atc:V03AB25', { display: 'flumazenil' })],
    ['another sedative', patient().takes('rx:187832')],
    ['buspirone', patient().takes('rx:1827', { display: 'buspirone' })],
    [
      'alcohol withdrawal, where the benzodiazepine is the treatment',
      patient().orders('ketamine-iv', { reason: 'F10.231' }).takes(LORAZEPAM, { mg: 2, perDay: 4 }),
    ],
    ['pain', patient().inContext('PAIN').takes(LORAZEPAM, { mg: 1, perDay: 2 })],
    ['an anaesthetic', patient().inContext('ACUTE').takes('rx:311700')],
  ],
  cannotTell: [
    ['the medicines were not read', patient().unread('medications')],
    ['a medicine is not recognised', patient().takes('text:white tablet in the morning')],
  ],
});
