/** 180 or 110, within a day, newest reading only; one that cannot be a pressure is not passed over. */
import rule from '../../../cards/ketamine/bp-severe-elevation.js';
import { concept, daysAgo, hoursAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const alone = (code: string, value: number, of = patient()) =>
  of.resource({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: concept(code),
    effectiveDateTime: hoursAgo(1),
    valueQuantity: { value, unit: 'mmHg', code: 'mm[Hg]' },
  });

const panel = (value: object) =>
  patient().resource({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: concept('loinc:85354-9'),
    effectiveDateTime: hoursAgo(1),
    ...value,
  });

const undatedReading = (systolic: number, diastolic: number) =>
  panel({ effectiveDateTime: undefined, valueString: `${systolic}/${diastolic}` });

const NO_DATE = '';

testRule(rule, {
  fires: [
    ['186/112 an hour ago', patient().bp(186, 112, hoursAgo(1)), 'critical', '186/112 at 2026-11-24 11:00'],
    ['a systolic pressure of exactly 180', patient().bp(180, 80), 'critical'],
    ['a diastolic pressure of exactly 110', patient().bp(140, 110), 'critical'],
    [
      'a systolic pressure alone',
      alone('loinc:8480-6', 185),
      'critical',
      'Blood pressure systolic 185 at 2026-11-24 11:00',
    ],
    ['a diastolic pressure alone', alone('loinc:8462-4', 115), 'critical', 'Blood pressure diastolic 115 at'],
    ['a reading 24 hours old', patient().bp(190, 100, hoursAgo(24)), 'critical'],
    ['an amended reading', patient().bp(190, 100, hoursAgo(2), 'amended'), 'critical'],
    [
      'a high reading after a normal one',
      patient().bp(130, 80, hoursAgo(5)).bp(185, 95, hoursAgo(1)),
      'critical',
    ],
    ['nasal esketamine', patient().orders('spravato').bp(186, 112), 'critical', 'esketamine'],
    ['pain', patient().bp(186, 112).inContext('PAIN'), 'critical'],
    ['an unknown use', patient().bp(186, 112).inContext('UNK'), 'critical'],
    [
      'an anaesthetic, one level lower',
      patient().bp(186, 112).inContext('ACUTE'),
      'warning',
      'Under anaesthesia',
    ],
    ['Switzerland, with its own number', patient().bp(186, 112).inRegion('CH'), 'critical', '180/100'],
  ],
  silent: [
    ['no reading', patient()],
    ['179/109', patient().bp(179, 109)],
    ['179/109 without a date', patient().bp(179, 109, NO_DATE)],
    ['186/112 without a date beside a good reading of today', patient().bp(186, 112, NO_DATE).bp(120, 80)],
    ['a reading 25 hours old', patient().bp(186, 112, hoursAgo(25))],
    [
      'a high reading followed by an acceptable one',
      patient().bp(186, 112, hoursAgo(5)).bp(150, 85, hoursAgo(1)),
    ],
    ['a preliminary reading', patient().bp(186, 112, hoursAgo(1), 'preliminary')],
    ['a reading entered in error', patient().bp(186, 112, hoursAgo(1), 'entered-in-error')],
    [
      'an implausible reading followed by an acceptable one',
      patient().bp(1860, 112, hoursAgo(5)).bp(150, 85, hoursAgo(1)),
    ],
    ['an implausible reading of yesterday morning', patient().bp(1860, 112, hoursAgo(25))],
    ['words in place of a reading', panel({ valueString: 'refused' })],
    ['an acceptable reading without a date', undatedReading(150, 85)],
    ['a high reading without a date beside an acceptable one of today', undatedReading(186, 112).bp(150, 85)],
    ['hypertension by diagnosis alone', patient().has('I10')],
    ['a reading of three days ago', patient().bp(200, 120, daysAgo(3))],
  ],
  cannotTell: [
    ['an implausible reading', patient().bp(1860, 112, hoursAgo(1))],
    ['a reading with its values exchanged', patient().bp(112, 186, hoursAgo(1))],
    [
      'a reading with its values exchanged, each recorded alone',
      alone('loinc:8480-6', 112, alone('loinc:8462-4', 186)),
    ],
    ['an implausible diastolic value', patient().bp(170, 1120, hoursAgo(1))],
    [
      'an implausible reading after an acceptable one',
      patient().bp(150, 85, hoursAgo(5)).bp(1860, 112, hoursAgo(1)),
    ],
    ['a number that is no reading', panel({ valueString: '18O/112' })],
    ['a high reading without a date', undatedReading(186, 112)],
    ['the vital signs were not read', patient().unread('vital-signs')],
    ['186/112 has no date', patient().bp(186, 112, NO_DATE)],
    [
      '186/112 has no date, and the last good reading is old',
      patient().bp(186, 112, NO_DATE).bp(120, 80, daysAgo(40)),
    ],
    [
      'the vital signs were not read before an anaesthetic',
      patient().unread('vital-signs').inContext('ACUTE'),
    ],
  ],
});
