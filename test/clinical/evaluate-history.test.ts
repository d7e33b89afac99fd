/** Conditions, procedures and allergies: when each word is met, when not, and when it cannot be told. */
import { describe } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { concept, daysAgo, patient } from '../support/patient.js';
import { testRows } from './verdict-rows.js';

const sick = patient().has('I71.40');
const allergic = patient().allergicTo('rx:6130');
const aneurysm = say.has(sets.aneurysmalVascularDisease);

describe('what the record holds', () => {
  testRows([
    ['has', aneurysm, sick, patient(), patient().unread('conditions')],
    [
      'has … as history',
      say.has(sets.aneurysmalVascularDisease, { status: 'history' }),
      patient().has('I71.40', { clinicalStatus: 'resolved' }),
      sick,
      sick.unread('conditions'),
    ],
    [
      'has … in remission',
      say.has(sets.substanceUseDisorder, { status: 'remission' }),
      patient().has('F11.21'),
      patient().has('F11.20'),
      patient().unread('conditions'),
    ],
    [
      'has … at any time',
      say.has(sets.aneurysmalVascularDisease, { status: 'ever' }),
      patient().has('I71.40', { clinicalStatus: 'inactive' }),
      patient().has('J06.9'),
      patient().unread('conditions'),
    ],
    [
      'has … within',
      say.has(sets.aneurysmalVascularDisease, { within: days(9) }),
      patient().has('I71.40', { onset: daysAgo(9) }),
      patient().has('I71.40', { onset: daysAgo(10) }),
      patient().unread('conditions'),
    ],
    [
      'has … longer ago',
      say.has(sets.aneurysmalVascularDisease, { longerAgoThan: days(9) }),
      patient().has('I71.40', { onset: daysAgo(10) }),
      patient().has('I71.40', { onset: daysAgo(9) }),
      patient().unread('conditions'),
    ],
    [
      'has … without a date',
      say.has(sets.aneurysmalVascularDisease, { undated: true }),
      sick,
      patient().has('I71.40', { onset: daysAgo(9) }),
      patient().unread('conditions'),
    ],
    [
      'hadProcedure',
      say.hadProcedure(sets.coronaryRevascularisation),
      patient().underwent('sct:415070008', daysAgo(900)),
      patient(),
      patient().unread('procedures'),
    ],
    [
      'has … longer ago, which what lies ahead is not',
      say.has(sets.aneurysmalVascularDisease, { longerAgoThan: days(9) }),
      patient().has('I71.40', { onset: '2020' }),
      patient().has('I71.40', { onset: daysAgo(-30) }),
      patient().unread('conditions'),
    ],
    [
      'has … longer ago, of which no date tells',
      say.has(sets.aneurysmalVascularDisease, { longerAgoThan: days(9) }),
      patient().has('I71.40', { onset: daysAgo(10) }),
      sick,
      patient().unread('conditions'),
    ],
    [
      'has … in remission since it abated, not since it began',
      say.has(sets.substanceUseDisorder, { status: 'remission', within: days(365) }),
      patient().has('F11.20', {
        clinicalStatus: 'remission',
        onset: '2010-01-01',
        abatement: daysAgo(300),
      }),
      patient().has('F11.20', { clinicalStatus: 'remission', onset: daysAgo(300) }),
      patient().unread('conditions'),
    ],
    [
      'has … in remission since the date of a code that says so',
      say.has([sets.substanceUseDisorder, sets.aneurysmalVascularDisease], {
        status: 'remission',
        within: days(365),
      }),
      patient().has('F11.21', { onset: daysAgo(300) }),
      patient().has('F11.21', { onset: daysAgo(400) }),
      patient().unread('conditions'),
    ],
    [
      'hadProcedure of several kinds, on a day that is known',
      say.hadProcedure([sets.aneurysmRepair, sets.coronaryRevascularisation], days(42)),
      patient().underwent('sct:415070008', daysAgo(42)),
      patient().resource({ resourceType: 'Procedure', status: 'completed', code: concept('sct:415070008') }),
      patient().unread('procedures'),
    ],
    [
      'hadProcedure within',
      say.hadProcedure(sets.coronaryRevascularisation, days(42)),
      patient().underwent('sct:415070008', daysAgo(42)),
      patient().underwent('sct:415070008', daysAgo(43)),
      patient().unread('procedures'),
    ],
    [
      'allergicTo',
      say.allergicTo(sets.ketamines),
      allergic,
      patient().allergicTo('text:ketorolac'),
      patient().unread('allergies'),
    ],
    [
      'allergicTo one of several',
      say.allergicTo([sets.benzodiazepines, sets.ketamines]),
      allergic,
      patient().allergicTo('text:morphine'),
      patient().unread('allergies'),
    ],
    [
      'allergicTo, active',
      say.allergicTo(sets.ketamines, { active: true }),
      allergic,
      patient().allergicTo('rx:6130', { clinicalStatus: 'inactive' }),
      patient().unread('allergies'),
    ],
    [
      'allergicTo, intolerance',
      say.allergicTo(sets.ketamines, { intolerance: true }),
      patient().allergicTo('rx:6130', { type: 'intolerance' }),
      allergic,
      patient().unread('allergies'),
    ],
    [
      'allergicTo, only expected effects',
      say.allergicTo(sets.ketamines, { onlyManifestations: sets.expectedKetamineEffects }),
      patient().allergicTo('rx:6130', { reactions: ['Dissociation'] }),
      patient().allergicTo('rx:6130', { reactions: ['Dissociation', 'Hives'] }),
      patient().unread('allergies'),
    ],
    [
      'allergicTo, but not only expected effects',
      say.allergicTo(sets.ketamines, { exceptOnlyManifestations: sets.expectedKetamineEffects }),
      allergic,
      patient().allergicTo('rx:6130', { reactions: ['Dissociation'] }),
      patient().unread('allergies'),
    ],
  ]);
});
