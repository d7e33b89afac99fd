/** Six weeks to the day: which events count, and where they stop. */
import rule from '../../../cards/ketamine/recent-cardiovascular-event.js';
import { concept, daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const infarction = (days: number, status = 'active') =>
  patient().has('I21.4', { onset: daysAgo(days), clinicalStatus: status, display: 'NSTEMI' });

const atEncounter = (days: number) =>
  patient()
    .resource({ resourceType: 'Encounter', id: 'e', status: 'finished', period: { start: daysAgo(days) } })
    .resource({
      resourceType: 'Condition',
      clinicalStatus: { coding: [{ code: 'active' }] },
      code: concept('I21.4'),
      encounter: { reference: 'Encounter/e' },
    });

testRule(rule, {
  fires: [
    [
      'an infarction in a patient with old disease',
      patient().has('I21.4', { display: 'NSTEMI, history of coronary disease', onset: daysAgo(9) }),
      'critical',
    ],
    ['an infarction today', infarction(0), 'critical', 'NSTEMI today: ketamine'],
    ['an infarction 12 days ago', infarction(12), 'critical', 'NSTEMI 12 days ago'],
    ['an infarction on day 42', infarction(42), 'critical', `after ${daysAgo(0)}`],
    ['nasal esketamine', infarction(12).orders('spravato'), 'critical', 'esketamine'],
    ['pain', infarction(12).inContext('PAIN'), 'critical'],
    ['an unknown use', infarction(12).inContext('UNK'), 'critical'],
    ['an anaesthetic, one level lower', infarction(12).inContext('ACUTE'), 'warning'],
    ['an event that is already marked as resolved', infarction(20, 'resolved'), 'critical'],
    ['unstable angina', patient().has('I20.0', { onset: daysAgo(10) }), 'critical'],
    [
      'coronary disease with unstable angina, in one code',
      patient().has('I25.110', { onset: daysAgo(5) }),
      'critical',
    ],
    ['unstable angina of a bypass', patient().has('I25.700', { onset: daysAgo(5) }), 'critical'],
    [
      'cardiac arrest',
      patient().has('I46.9', { onset: daysAgo(30), clinicalStatus: 'resolved' }),
      'critical',
    ],
    [
      'an ischaemic stroke',
      patient().has('I63.9', { onset: daysAgo(30) }),
      'critical',
      'a reading of this service',
    ],
    [
      'an event of which only the recording date is known',
      patient().has('I21.3', { recorded: daysAgo(5) }),
      'critical',
    ],
    ['a coronary intervention', patient().underwent('sct:415070008', daysAgo(42)), 'critical', 'elective'],
    ['an infarction of which only the encounter is known', atEncounter(3), 'critical', '3 days ago'],
    [
      'a coronary intervention of which only the year is known, one level lower',
      patient().underwent('sct:415070008', '2026'),
      'warning',
      'in 2026 (day not recorded)',
    ],
    [
      'an infarction of which only the month is known, which may be of its last day',
      patient().has('I21.4', { onset: '2026-10' }),
      'warning',
      'after 2026-12-12',
    ],
    [
      'a coronary intervention of which only the year is known beside one on a day',
      patient().underwent('sct:415070008', '2026').underwent('sct:415070008', daysAgo(9)),
      'critical',
    ],
    [
      'an unconfirmed infarction, one level lower',
      patient().has('I21.4', { onset: daysAgo(3), verificationStatus: 'provisional' }),
      'warning',
    ],
    ['an active infarction without a date', patient().has('I21.9'), 'warning', 'date unknown'],
    [
      'an active infarction dated in the future',
      patient().has('I21.9', { onset: daysAgo(-20) }),
      'warning',
      'date unknown',
    ],
    ['Switzerland, with its six months', infarction(12).inRegion('CH'), 'critical', 'six months'],
  ],
  silent: [
    ['an empty record', patient()],
    ['an infarction on day 43', infarction(43)],
    [
      'an infarction that was entered lately and is called old',
      patient().has('I21.9', { display: 'Old myocardial infarction', recorded: daysAgo(9) }),
    ],
    [
      'a stroke that was entered lately and is called a history',
      patient().has('I63.9', { display: 'History of stroke', recorded: daysAgo(9) }),
    ],
    ['an infarction of an encounter that began 43 days ago', atEncounter(43)],
    ['an infarction three years ago', infarction(1100)],
    ['an old infarction by its code, recorded today', patient().has('I25.2', { recorded: daysAgo(0) })],
    ['a resolved infarction without a date', patient().has('I21.9', { clinicalStatus: 'resolved' })],
    ['coronary disease with other angina', patient().has('I25.118', { onset: daysAgo(5) })],
    ['refractory angina, which is no event', patient().has('I20.2', { onset: daysAgo(5) })],
    ['coronary disease with unstable angina on day 43', patient().has('I25.110', { onset: daysAgo(43) })],
    ['stable angina', patient().has('I20.9', { onset: daysAgo(5) })],
    ['a transient ischaemic attack', patient().has('G45.9', { onset: daysAgo(5) })],
    ['a history of stroke', patient().has('Z86.73', { recorded: daysAgo(2) })],
    ['a stent by its status code', patient().has('Z95.5', { recorded: daysAgo(2) })],
    ['a coronary intervention on day 43', patient().underwent('sct:415070008', daysAgo(43))],
    [
      'a diagnosis entered in error',
      patient().has('I21.4', { onset: daysAgo(3), verificationStatus: 'entered-in-error' }),
    ],
    ['a family history', patient().has('Z82.49', { recorded: daysAgo(3) })],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['the procedures were not read', patient().unread('procedures')],
  ],
});
