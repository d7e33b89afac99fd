/** Every word of the vocabulary: when it is met, when it is not, and when it cannot be told. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import { pregnancyEvidence } from '../../cards/ketamine/pregnancy-evidence.js';
import * as say from '../../src/clinical/criteria.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { days, hours } from '../../src/clinical/moment.js';
import { concept, daysAgo, hoursAgo, patient, type PatientCase } from '../support/patient.js';

const SCREEN = { fired: [{ id: 'a', kind: 'precaution', indicator: 'warning' }], gaps: [] } as const;
const sick = patient().has('I71.40');
const lorazepam = patient().takes('rx:197901');
const allergic = patient().allergicTo('rx:6130');
const series = { timing: { repeat: { frequency: 2, period: 1, periodUnit: 'wk' } } };
const once = { timing: { repeat: { count: 1 } } };
const dose = { doseAndRate: [{ doseQuantity: { value: 0.5, unit: 'mg/kg', code: 'mg/kg' } }] };
const aneurysm = say.has(sets.aneurysmalVascularDisease);
const hypertensive = { atLeast: { systolic: 140, diastolic: 90 } };

type Row = readonly [
  name: string,
  criterion: Criterion,
  met: PatientCase,
  unmet: PatientCase,
  unknown?: PatientCase,
];

const rows: readonly Row[] = [
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
    'hadProcedure within',
    say.hadProcedure(sets.coronaryRevascularisation, days(42)),
    patient().underwent('sct:415070008', daysAgo(42)),
    patient().underwent('sct:415070008', daysAgo(43)),
    patient().unread('procedures'),
  ],
  [
    'takes',
    say.takes(sets.benzodiazepines),
    lorazepam,
    patient().takes('rx:197901', { stopped: daysAgo(1) }),
    patient().unread('medications'),
  ],
  [
    'takes as a co-ordered draft',
    say.takes(sets.benzodiazepines),
    patient().alsoDrafts('rx:197901'),
    patient(),
    patient().unread('medications'),
  ],
  [
    'takes, systemic only',
    say.takes(sets.cyp3a4StrongInhibitors),
    patient().takes('text:ketoconazole 200 mg tablet'),
    patient().takes('text:ketoconazole 2 % cream'),
    patient().unread('medications'),
  ],
  [
    'takes two',
    say.takes([sets.benzodiazepines, sets.opioids], { count: 2 }),
    lorazepam.takes('text:morphine'),
    lorazepam.takes('text:lorazepam'),
    lorazepam.unread('medications'),
  ],
  [
    'takes … stopped within',
    say.takes(sets.benzodiazepines, { stoppedWithin: days(7) }),
    patient().takes('rx:197901', { stopped: daysAgo(7) }),
    patient().takes('rx:197901', { stopped: daysAgo(8) }),
    patient().unread('medications'),
  ],
  [
    'takes by a route',
    say.takes(sets.benzodiazepines, { routes: ['nasal'] }),
    patient().takes('text:midazolam', { route: 'nasal' }),
    lorazepam,
    patient().unread('medications'),
  ],
  [
    'takes above a daily dose',
    say.takes(sets.benzodiazepines, { perDay: { above: 2 } }),
    patient().takes('rx:197901', { mg: 1, perDay: 3 }),
    patient().takes('rx:197901', { mg: 1, perDay: 2 }),
    patient().unread('medications'),
  ],
  [
    'takes as needed',
    say.takes(sets.benzodiazepines, { asNeeded: true }),
    patient().takes('rx:197901', { asNeeded: true }),
    lorazepam,
    patient().unread('medications'),
  ],
  [
    'takes on a schedule',
    say.takes(sets.benzodiazepines, { asNeeded: false }),
    lorazepam,
    patient().takes('rx:197901', { asNeeded: true }),
    patient().unread('medications'),
  ],
  [
    'allergicTo',
    say.allergicTo(sets.ketamines),
    allergic,
    patient().allergicTo('text:ketorolac'),
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
  [
    'bloodPressure',
    say.bloodPressure({ within: days(30), ...hypertensive }),
    patient().bp(140, 70),
    patient().bp(139, 89),
    patient().unread('vital-signs'),
  ],
  [
    'bloodPressure above',
    say.bloodPressure({ within: days(30), above: { systolic: 140, diastolic: 90 } }),
    patient().bp(120, 91),
    patient().bp(140, 90),
    patient().unread('vital-signs'),
  ],
  [
    'bloodPressure on separate days',
    say.bloodPressure({ within: days(30), ...hypertensive, onSeparateDays: 2 }),
    patient().bp(150, 80, daysAgo(3)).bp(120, 80, daysAgo(2)).bp(150, 80, daysAgo(1)),
    patient().bp(150, 80, hoursAgo(5)).bp(150, 80, hoursAgo(3)),
    patient().unread('vital-signs'),
  ],
  [
    'noBloodPressure',
    say.noBloodPressure(days(30)),
    patient().bp(120, 80, daysAgo(31)),
    patient().bp(120, 80, daysAgo(30)),
    patient().unread('vital-signs'),
  ],
  [
    'measured at most',
    say.measured(sets.leftVentricularEjectionFraction, { within: days(365), atMost: 35, unit: '%' }),
    patient().measured('loinc:10230-1', 35, '%'),
    patient().measured('loinc:10230-1', 36, '%'),
    patient().unread('laboratory'),
  ],
  [
    'measured in a unit that cannot be converted',
    say.measured(sets.leftVentricularEjectionFraction, { within: days(365), above: 35, unit: '%' }),
    patient().measured('loinc:10230-1', 36, '%'),
    patient(),
    patient().measured('loinc:10230-1', 50, 'mL'),
  ],
  [
    'measured in words',
    say.measured(sets.leftVentricularEjectionFraction, { within: days(365), above: 35, unit: '%' }),
    patient().measured('loinc:10230-1', 36, '%'),
    patient(),
    patient().answered('loinc:10230-1', 'text:mildly reduced'),
  ],
  [
    'answered',
    say.answered(sets.nyhaClass, sets.answerNyhaThreeOrFour, days(365)),
    patient().answered('loinc:88020-3', 'text:Class III'),
    patient()
      .answered('loinc:88020-3', 'text:Class III', daysAgo(90))
      .answered('loinc:88020-3', 'text:Class I'),
    patient().unread('laboratory'),
  ],
  [
    'pregnancy',
    say.pregnancy(['pregnant'], pregnancyEvidence),
    patient({ sex: 'female', age: 30 }).has('Z34.90', { recorded: daysAgo(30) }),
    patient(),
    patient({ sex: 'female', age: 30 }).unread('conditions'),
  ],
  [
    'stalePregnancy',
    say.stalePregnancy(pregnancyEvidence),
    patient({ sex: 'female', age: 30 }).has('Z34.90', { recorded: daysAgo(301) }),
    patient({ sex: 'female', age: 30 }).has('Z34.90', { recorded: daysAgo(300) }),
    patient().unread('conditions'),
  ],
  [
    'age at least',
    say.age({ atLeast: 65 }),
    patient({ age: 65 }),
    patient({ age: 64 }),
    patient({ age: null }),
  ],
  [
    'age below',
    say.age({ below: 18 }),
    patient({ age: 17 }),
    patient({ age: 18 }),
    patient().unread('patient'),
  ],
  [
    'encounterClass',
    say.encounterClass('EMER'),
    patient().at({ class: 'EMER' }),
    patient().at({ class: 'AMB' }),
    patient().unread('encounter'),
  ],
  [
    'encounterAt',
    say.encounterAt('ICU'),
    patient().at({ location: 'Medical ICU 2' }),
    patient().at({ location: 'Medical ward' }),
    patient().unread('encounter'),
  ],
  ['ordered', say.ordered(sets.ketamine), patient(), patient().orders('spravato')],
  ['orderedBy', say.orderedBy('intravenous'), patient(), patient().orders('ketamine-oral')],
  ['orderedBy an unknown route', say.orderedBy('unknown'), patient().orders('ketamine-no-route'), patient()],
  [
    'orderedFor',
    say.orderedFor(sets.reasonDepression),
    patient(),
    patient().orders('ketamine-iv', { reason: 'G89.4' }),
  ],
  [
    'orderedWithoutReason',
    say.orderedWithoutReason,
    patient().orders('ketamine-iv', { reason: null }),
    patient(),
  ],
  [
    'orderCategory',
    say.orderCategory('community'),
    patient().orders('ketamine-iv', { category: 'community' }),
    patient(),
  ],
  ['orderedOnce', say.orderedOnce, patient().orders('ketamine-iv', { dosage: once }), patient()],
  [
    'orderedRepeatedly',
    say.orderedRepeatedly(2),
    patient().orders('ketamine-iv', { dosage: series }),
    patient().orders('ketamine-iv', { dosage: once }),
  ],
  [
    'orderedDose',
    say.orderedDose('milligramsPerKilogram', { atLeast: 0.5, atMost: 0.5 }),
    patient().orders('ketamine-iv', { dosage: dose }),
    patient(),
  ],
  [
    'requestedBy',
    say.requestedBy('psychiatry'),
    patient().orders('ketamine-iv', { requesterSpecialty: 'Psychiatry, adult' }),
    patient(),
  ],
  ['region', say.region('US', 'CH'), patient(), patient().inRegion('EU')],
  ['context', say.context('ACUTE'), patient().inContext('ACUTE'), patient()],
  ['all', say.all(say.always, aneurysm), sick, patient(), patient().unread('conditions')],
  ['any', say.any(say.context('ACUTE'), aneurysm), sick, patient(), patient().unread('conditions')],
  ['not', say.not(aneurysm), patient(), sick, patient().unread('conditions')],
  ['named', say.named('aneurysm', aneurysm), sick, patient(), patient().unread('conditions')],
  [
    'fired by kind',
    say.all(say.fired({ kinds: ['precaution'] }), aneurysm),
    sick,
    patient(),
    patient().unread('conditions'),
  ],
];

describe('a criterion', () => {
  it.each(rows.map((row) => [row[0], row] as const))('%s', (_name, [, criterion, met, unmet, unknown]) => {
    expect(evaluate(criterion, met.facts(), SCREEN).is).toBe('met');
    expect(evaluate(criterion, unmet.facts(), SCREEN).is).toBe('unmet');
    const third = unknown && evaluate(criterion, unknown.facts(), SCREEN);
    expect(third?.is).toBe(unknown && 'unknown');
    expect(third?.is === 'unknown' ? third.missing.length : 1).toBeGreaterThan(0);
  });

  it('is met by what was read, although something else was not', () => {
    const partly = sick.facts();
    const facts = {
      ...partly,
      conditions: { ...partly.conditions, gaps: [{ source: 'conditions', reason: 'truncated' }] },
    } as const;
    expect(evaluate(aneurysm, facts).is).toBe('met');
  });

  it('that is only mentioned decides nothing, and shows what it finds', () => {
    const verdict = (someone: PatientCase) => evaluate(say.mention(aneurysm), someone.facts());
    expect(verdict(sick)).toMatchObject({ is: 'met', because: [{ kind: 'condition' }] });
    expect(verdict(patient())).toMatchObject({ is: 'met', because: [] });
    expect(verdict(patient().unread('conditions'))).toMatchObject({ is: 'met', because: [] });
  });
});

describe('another rule', () => {
  it.each<readonly [string, Parameters<typeof say.fired>[0], boolean]>([
    ['by its id', { rules: ['a'] }, true],
    ['by another id', { rules: ['b'] }, false],
    ['by its kind', { kinds: ['precaution', 'interaction'] }, true],
    ['by another kind', { kinds: ['interaction'] }, false],
    ['at its level', { atLeast: 'warning' }, true],
    ['at a higher level', { atLeast: 'critical' }, false],
    ['whichever', {}, true],
  ])('has fired %s: %p', (_name, which, expected) => {
    expect(evaluate(say.fired(which), patient().facts(), SCREEN).is === 'met').toBe(expected);
    expect(evaluate(say.fired(which), patient().facts()).is).toBe('unmet');
  });

  it('learns that something was not read', () => {
    const screen = { fired: [], gaps: [{ source: 'allergies', reason: 'timeout' }] } as const;
    expect(evaluate(say.notRead, patient().facts(), screen).is).toBe('met');
    expect(evaluate(say.notRead, patient().facts()).is).toBe('unmet');
  });
});

describe('the latest blood pressure', () => {
  const half = (code: string, value: number, when: string) => ({
    resourceType: 'Observation',
    status: 'final',
    category: [{ coding: [{ code: 'vital-signs' }] }],
    code: concept(code),
    effectiveDateTime: when,
    valueQuantity: { value, unit: 'mmHg', code: 'mm[Hg]' },
  });
  const severe = say.bloodPressure({ within: hours(24), atLeast: { systolic: 180, diastolic: 110 } });
  const verdict = (someone: PatientCase) => evaluate(severe, someone.facts());
  const now = hoursAgo(1);

  it.each<readonly [string, PatientCase, string | undefined]>([
    ['is the newest', patient().bp(190, 100, hoursAgo(3)).bp(150, 90, now), undefined],
    ['is never an older one', patient().bp(150, 90, hoursAgo(3)).bp(190, 100, now), '190/100 mmHg'],
    ['is each of two of the same minute', patient().bp(182, 80, now).bp(150, 115, now), '182/80 mmHg'],
    [
      'of two of the same minute is the one that matters',
      patient().bp(170, 80, now).bp(150, 115, now),
      '150/115 mmHg',
    ],
    [
      'may be recorded as two entries',
      patient()
        .resource(half('loinc:8480-6', 150, now))
        .resource(half('loinc:8462-4', 118, now)),
      '150/118 mmHg',
    ],
    ['may be systolic only', patient().resource(half('loinc:8480-6', 185, now)), '185/? mmHg'],
    ['may be diastolic only', patient().resource(half('loinc:8462-4', 118, now)), '?/118 mmHg'],
    ['may be written without a zone today', patient().bp(190, 100, '2026-11-24T14:00:00'), '190/100 mmHg'],
    [
      'is not one of a later minute than an hour from now',
      patient().bp(190, 100, '2026-11-24T14:00:00Z'),
      undefined,
    ],
  ])('%s', (_name, someone, value) => {
    const found = verdict(someone);
    expect(found.is).toBe(value === undefined ? 'unmet' : 'met');
    expect(found.is === 'met' ? found.because[0]?.value : undefined).toBe(value);
  });
});
