/** How often, since when, and rated or not: the neighbours are two sessions a week, four weeks to the day, a recent scale. */
import rule from '../../../cards/ketamine/esketamine-schedule.js';
import { daysAgo, patient, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const SPRAVATO = 'rx:2119387';
const PHQ_9 = 'loinc:44261-6';
const spray = patient().orders('spravato');
const often = (frequency: number, period: number, periodUnit: string): PatientCase =>
  patient().orders('spravato', { dosage: { timing: { repeat: { frequency, period, periodUnit } } } });
const onDays = (...days: readonly string[]): PatientCase =>
  patient().orders('spravato', {
    also: { dosageInstruction: days.map((day) => ({ timing: { repeat: { dayOfWeek: [day] } } })) },
  });
const onDates = (...event: readonly string[]): PatientCase =>
  patient().orders('spravato', { dosage: { timing: { event } } });
const givenOn = (...daysBack: readonly number[]): PatientCase =>
  daysBack.reduce((someone, back) => someone.given(SPRAVATO, { when: daysAgo(back) }), spray);
const eight = givenOn(2, 5, 9, 12, 16, 19, 23, 26);
const seven = givenOn(2, 5, 9, 12, 16, 19, 23);

testRule(rule, {
  fires: [
    ['three sessions a week', often(3, 1, 'wk'), 'warning', 'two sessions a week'],
    ['a session every day', often(1, 1, 'd'), 'warning'],
    ['Monday, Wednesday and Friday on lines of their own', onDays('mon', 'wed', 'fri'), 'warning'],
    ['three dates within a week', onDates('2026-06-01', '2026-06-03', '2026-06-05'), 'warning'],
    ['a session every three days', often(1, 3, 'd'), 'warning'],
    ['daily sessions in the EU', often(1, 1, 'd').inRegion('EU'), 'warning'],
    ['eight sessions without a scale', eight, 'info', 'evaluate benefit'],
    ['a first session 28 days ago', givenOn(28, 3), 'info', 'evaluate benefit'],
    ['a single session 28 days ago, which is no lapse yet', givenOn(28), 'info', 'evaluate benefit'],
    ['a first session 29 days ago', givenOn(29, 3), 'info', 'evaluate benefit'],
    ['a scale 181 days ago', eight.measured(PHQ_9, 18, '{score}', daysAgo(181)), 'info'],
    ['the PHQ-2 alone', eight.measured('loinc:55758-7', 4, '{score}', daysAgo(5)), 'info'],
    ['a last session 29 days ago', givenOn(60, 29), 'info', '29 days ago'],
    ['a last session 365 days ago', givenOn(365), 'info', 'restart'],
    [
      'a restart after sessions that were rated',
      givenOn(60, 40).measured(PHQ_9, 8, '{score}', daysAgo(38)),
      'info',
      'on which schedule to restart',
    ],
    [
      'a last session 29 days ago, before an anaesthetic with esketamine',
      givenOn(60, 29).given('text:esketamine', { when: daysAgo(2), route: 'intravenous' }),
      'info',
      '29 days ago',
    ],
    ['eight sessions of the last year', givenOn(365, 364, 300, 200, 100, 60, 40, 3), 'info'],
  ],
  silent: [
    ['two sessions a week', often(2, 1, 'wk')],
    ['Monday and Thursday on lines of their own', onDays('mon', 'thu')],
    ['three dates a week apart', onDates('2026-06-01', '2026-06-08', '2026-06-15')],
    ['a session every two weeks', often(1, 2, 'wk')],
    ['a frequency that was not entered', spray],
    ['seven sessions', seven],
    ['a first session 27 days ago', givenOn(27, 3)],
    ['a last session 28 days ago, after a rating', givenOn(28).measured(PHQ_9, 8, '{score}', daysAgo(5))],
    ['a last session more than a year ago', givenOn(366)],
    [
      'four sessions, recorded device by device',
      ['2026-11-10', '2026-11-13', '2026-11-17', '2026-11-20'].reduce(
        (someone, day) =>
          ['09:00', '09:05'].reduce((so, at) => so.given(SPRAVATO, { when: `${day}T${at}:00Z` }), someone),
        spray,
      ),
    ],
    ['a scale 180 days ago', eight.measured(PHQ_9, 18, '{score}', daysAgo(180))],
    ['a scale by its name', eight.measured('text:MADRS total score', 14, '{score}', daysAgo(10))],
    ['a scale that is drafted', eight.alsoRequests('loinc:44249-1')],
    [
      'an anaesthetic with esketamine 40 days ago',
      spray.given('text:esketamine', { when: daysAgo(40), route: 'intravenous' }),
    ],
    [
      'an injection of esketamine 40 days ago, its route not told',
      spray.given('text:Ketanest S', { when: daysAgo(40) }),
    ],
    ['sessions of ketamine', spray.given('rx:238082', { when: daysAgo(40) })],
    [
      'injected esketamine',
      patient()
        .orders('esketamine-iv')
        .given(SPRAVATO, { when: daysAgo(40) }),
    ],
    ['compounded nasal ketamine every day', patient().orders('ketamine-nasal')],
    ['three sessions a week and pain', often(3, 1, 'wk').inContext('PAIN')],
    ['three sessions a week, use unknown', often(3, 1, 'wk').inContext('UNK')],
    ['three sessions a week beside anaesthesia', often(3, 1, 'wk').inContext('ACUTE')],
  ],
  cannotTell: [
    ['a frequency that nobody can mean', often(1e308, 1, 'd')],
    ['a period of nought', often(2, 0, 'wk')],
    ['the medicines were not read', spray.unread('medications')],
    ['the results were not read after eight sessions', eight.unread('laboratory')],
  ],
});
