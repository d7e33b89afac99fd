/** Bronchodilator xanthines until three days after their end, weaker for the spray; caffeine and inhalers are no such thing. */
import rule from '../../../cards/ketamine/theophylline-aminophylline.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const THEOPHYLLINE = 'text:theophylline 300 mg extended release tablet';
const onTheophylline = patient().takes(THEOPHYLLINE);

testRule(rule, {
  fires: [
    ['theophylline and ketamine', onTheophylline, 'critical', 'Seizures likelier with theophylline'],
    ['theophylline and the spray', onTheophylline.orders('spravato'), 'warning', 'Blood pressure may rise'],
    ['the spray in the EU', onTheophylline.orders('spravato').inRegion('EU'), 'warning'],
    [
      'injected esketamine in the EU',
      onTheophylline.orders('esketamine-iv').inRegion('EU'),
      'critical',
      'contraindicate the combination',
    ],
    ['intramuscular ketamine', onTheophylline.orders('ketamine-im'), 'critical'],
    ['ketamine by mouth', onTheophylline.orders('ketamine-oral'), 'critical'],
    ['ketamine by nose', onTheophylline.orders('ketamine-nasal'), 'critical'],
    ['pain', onTheophylline.inContext('PAIN'), 'critical'],
    ['an unknown use', onTheophylline.inContext('UNK'), 'critical'],
    ['an anaesthetic', onTheophylline.inContext('ACUTE'), 'warning', 'do not give both'],
    ['theophylline by its ATC code', patient().takes('atc:R03DA04'), 'critical', 'theophylline'],
    [
      'an aminophylline infusion',
      patient().takes('text:aminophylline infusion', { route: 'intravenous' }),
      'critical',
    ],
    ['doxofylline', patient().takes('text:doxofylline 400 mg tablet'), 'critical'],
    ['dyphylline', patient().takes('text:dyphylline 200 mg tablet'), 'critical', 'diprophylline'],
    ['oxtriphylline', patient().takes('text:oxtriphylline 400 mg tablet'), 'critical'],
    ['theophylline as needed', patient().takes(THEOPHYLLINE, { asNeeded: true }), 'critical'],
    ['theophylline drafted in the same session', patient().alsoDrafts(THEOPHYLLINE), 'critical'],
    [
      'theophylline that ended three days ago',
      patient().takes(THEOPHYLLINE, { stopped: daysAgo(3) }),
      'critical',
      'three days after its end',
    ],
    [
      'theophylline that ended the day before',
      patient().takes(THEOPHYLLINE, { stopped: daysAgo(1) }),
      'critical',
      'after theophylline stopped',
    ],
    ['theophylline on hold', patient().takes(THEOPHYLLINE, { status: 'on-hold' }), 'info'],
    [
      'theophylline on hold beside aminophylline',
      patient().takes(THEOPHYLLINE, { status: 'on-hold' }).takes('text:aminophylline 100 mg tablet'),
      'critical',
    ],
    ['an old order without supply', patient().takes(THEOPHYLLINE, { authored: daysAgo(400) }), 'warning'],
  ],
  silent: [
    ['no medicine', patient()],
    ['theophylline that ended four days ago', patient().takes(THEOPHYLLINE, { stopped: daysAgo(4) })],
    ['caffeine', patient().takes('atc:N06BC01', { display: 'caffeine' })],
    ['pentoxifylline', patient().takes('atc:C04AD03', { display: 'pentoxifylline' })],
    ['an inhaled bronchodilator', patient().takes('atc:R03AC02', { display: 'salbutamol inhaler' })],
    ['a theophylline cream', patient().takes('text:aminophylline 2 % cream')],
    ['an allergy to theophylline', patient().allergicTo('text:theophylline')],
    ['theophylline entered in error', patient().takes(THEOPHYLLINE, { status: 'entered-in-error' })],
    ['theophylline as a proposal', patient().takes(THEOPHYLLINE, { intent: 'proposal' })],
  ],
  cannotTell: [
    ['the medicines were not read', patient().unread('medications')],
    ['a medicine is not recognised', patient().takes('text:white tablet in the morning')],
  ],
});
