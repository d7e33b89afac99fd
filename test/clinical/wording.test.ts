/** Texts filled with a patient's data: every placeholder, and the length that no summary may pass. */
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../cards/index.js';
import { substances } from '../../cards/substances/index.js';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { days, momentOf } from '../../src/clinical/moment.js';
import type { Criterion } from '../../src/clinical/criterion.js';
import type { Branch, Rule } from '../../src/clinical/rule.js';
import type { Because } from '../../src/clinical/verdict.js';
import { fill, fillSummary, MAX_SUMMARY, PLACEHOLDERS, type Spoken } from '../../src/clinical/wording.js';
import { daysAgo, hoursAgo, patient, type PatientCase } from '../support/patient.js';

const [, ketamine] = catalogue.monographs;
const rules: readonly Rule[] = ketamine?.rules ?? [];

function spoken(someone: PatientCase, when: Criterion): Spoken {
  const [rule] = rules;
  if (!rule) throw new Error('the catalogue has no rules');
  const facts = someone.facts();
  const verdict = evaluate(when, facts);
  const branch: Branch = { when, level: 'warning' };
  return {
    rule: { ...rule, branches: [branch] },
    facts,
    because: verdict.is === 'met' ? verdict.because : [],
    gaps: facts.allergies.gaps,
  };
}

const aneurysm = say.has(sets.aneurysmalVascularDisease, { within: days(42) });
const benzodiazepines = say.takes(sets.benzodiazepines, { perDay: { above: 0 } });
const anyPressure = say.bloodPressure({ within: days(30), atLeast: { systolic: 140, diastolic: 90 } });
const allergy = say.allergicTo(sets.ketamines);

describe('a placeholder', () => {
  const since = (onset: string) => patient().has('I71.40', { onset, display: 'Aortic aneurysm' });
  const sick = since(daysAgo(12));

  it.each<readonly [string, PatientCase, Criterion, string]>([
    ['{drug}', sick, aneurysm, 'ketamine'],
    ['{condition}', sick, aneurysm, 'Aortic aneurysm'],
    ['{when}', sick, aneurysm, daysAgo(12)],
    ['{ago}', sick, aneurysm, '12 days ago'],
    ['{ago}', since(daysAgo(1)), aneurysm, '1 day ago'],
    ['{ago}', since(daysAgo(0)), aneurysm, 'today'],
    ['{ago}', since('2026-11'), aneurysm, 'in 2026-11 (day not recorded)'],
    ['{ago}', since('2026'), aneurysm, 'in 2026 (day not recorded)'],
    ['{until}', sick, aneurysm, daysAgo(-30)],
    ['{until}', since('2026-10'), aneurysm, '2026-12-12'],
    ['{until}', since('2026-11'), aneurysm, daysAgo(-42)],
    ['{until}', since('2026'), aneurysm, daysAgo(-42)],
    ['{basis}', sick, aneurysm, `Aortic aneurysm, ${daysAgo(12)}`],
    ['{indication}', sick, aneurysm, 'code F33.2'],
    ['{indication}', patient().orders('ketamine-iv', { reason: null }), say.always, 'no indication recorded'],
    ['{route}', sick, aneurysm, 'intravenous'],
    ['{route}', patient().orders('ketamine-no-route'), say.always, 'route not entered'],
    ['{region}', sick.inRegion('UK'), aneurysm, 'UK'],
    ['{age}', sick, aneurysm, '42'],
    ['{age}', patient({ age: null }), say.always, 'not recorded'],
    ['{when}', patient(), say.always, 'date not recorded'],
    ['{ago}', patient(), say.always, 'at an unknown date'],
    [
      '{medication}',
      patient().takes('rx:197901').takes('text:diazepam').takes('text:lorazepam'),
      say.takes(sets.benzodiazepines),
      'lorazepam, diazepam',
    ],
    [
      '{taken}',
      patient().takes('rx:197901').takes('text:diazepam', { stopped: '2026-11-20' }),
      say.takes(sets.benzodiazepines, { stoppedWithin: days(30) }),
      'lorazepam, diazepam stopped 2026-11-20',
    ],
    [
      '{count}',
      patient().takes('rx:197901').takes('text:diazepam').takes('text:lorazepam'),
      say.takes(sets.benzodiazepines),
      '2',
    ],
    ['{dose}', patient().takes('rx:197901', { mg: 1, perDay: 3 }), benzodiazepines, '3 mg/day'],
    [
      '{dose}',
      patient().takes('rx:197901', { mg: 1, perDay: 3 }).takes('text:diazepam'),
      benzodiazepines,
      'at least 3 mg/day',
    ],
    ['{dose}', patient().takes('rx:197901'), say.takes(sets.benzodiazepines), 'dose unknown'],
    ['{bp}', patient().bp(186, 112, hoursAgo(1)), anyPressure, '186/112'],
    ['{bp}', patient().bp(120, 80, hoursAgo(1)), say.always, '120/80'],
    ['{bp}', patient(), say.always, 'not recorded'],
    ['{latestBp}', patient().bp(120, 80, '2026-11-20'), say.always, '120/80, 2026-11-20'],
    ['{latestBp}', patient(), say.always, 'not recorded'],
    ['{threshold}', patient().bp(186, 112), anyPressure, '140/90'],
    ['{value}', patient().bp(186, 112), anyPressure, '186/112 mmHg'],
    ['{value}', patient(), say.always, 'not recorded'],
    ['{substance}', patient().allergicTo('text:Ketamine HCl'), allergy, 'Ketamine HCl'],
    [
      '{reaction}',
      patient().allergicTo('text:Ketamine', { reactions: ['Hives', 'Rash'] }),
      allergy,
      'Hives, Rash',
    ],
    ['{reaction}', patient().allergicTo('text:Ketamine'), allergy, 'reaction not recorded'],
    [
      '{screened}',
      sick.takes('rx:197901').bp(120, 80, daysAgo(3)),
      aneurysm,
      `1 condition, 1 medicine, 0 allergy entries, blood pressure of ${daysAgo(3)}`,
    ],
    [
      '{screened}',
      patient().bp(1200, 80),
      say.always,
      '0 conditions, 0 medicines, 0 allergy entries, no blood pressure that can be used',
    ],
    [
      '{screened}',
      patient().unread('conditions', 'medications', 'allergies', 'vital-signs'),
      say.always,
      'nothing',
    ],
    ['{sources}', patient().unread('allergies'), say.always, 'allergies'],
  ])('%s', (template, someone, when, text) => {
    expect(fill(template, spoken(someone, when))).toBe(text);
  });

  it('that is none stays as it stands', () => {
    expect(fill('{nonsense} {toString}', spoken(patient(), say.always))).toBe('{nonsense} {toString}');
  });

  it.each(PLACEHOLDERS)('{%s} says something where nothing is known', (name) => {
    const text = fill(
      `{${name}}`,
      spoken(patient({ age: null, sex: null }).orders('ketamine-no-route', { reason: null }), say.always),
    );
    expect(text).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('makes the words of a record harmless', () => {
    const hostile = patient().has('I71.40', {
      onset: daysAgo(1),
      display: '{drug} <b>[click](https://evil.example)</b>',
    });
    expect(fill('{condition} {basis}', spoken(hostile, aneurysm))).not.toMatch(/[{}<>[\]]|:\/\//);
    const units = patient().measured('loinc:10230-1', 30, '% <img src=x>');
    const because: readonly Because[] = [
      { kind: 'measurement', reference: 'Observation/1', label: 'x', remarks: [], value: '30 % <img src=x>' },
    ];
    expect(fill('{value}', { ...spoken(units, say.always), because })).not.toContain('<');
  });
});

describe('a summary', () => {
  const spokenOf = new Set(sets.valueSets.flatMap(({ includes }) => includes.map(({ code }) => code)));
  const longest = substances.list
    .filter(({ code }) => spokenOf.has(code))
    .map(({ name }) => name)
    .sort((a, b) => b.length - a.length);
  const label =
    'Ruptured thoracoabdominal aneurysm of the descending aorta with dissection, extent II, status post';
  const date = momentOf('2026-11-20T09:30:00Z');
  const datum = (kind: Because['kind'], index: number): Because => ({
    kind,
    reference: `${kind}/${index}`,
    label: `${index} ${label}`,
    remarks: [],
    value: `anaphylaxis with bronchospasm and prolonged hypotension ${index}`,
    threshold: '140/90',
    substances: longest.slice(index, index + 1),
    ...(date && { date }),
  });
  const KINDS = ['condition', 'procedure', 'medication', 'allergy', 'measurement'] as const;
  const because = [0, 1, 2, 3, 4, 5].flatMap((index) => KINDS.map((kind) => datum(kind, index)));
  const everything = patient()
    .orders('spravato', { reason: `text:${label}` })
    .unread('conditions', 'medications', 'allergies', 'vital-signs', 'laboratory', 'procedures', 'encounter')
    .facts();
  const gaps = [
    everything.conditions,
    everything.medications,
    everything.allergies,
    everything.vitalSigns,
    everything.laboratory,
    everything.procedures,
    everything.encounter,
  ].flatMap((list) => list.gaps);
  const templates = rules.flatMap((rule) =>
    [rule.summary, ...rule.branches.flatMap(({ summary }) => summary ?? [])].map(
      (template) => [rule.id, template, rule] as const,
    ),
  );

  it.each(templates)('of %s fits with six medicines and the longest names: %s', (_id, template, rule) => {
    const summary = fillSummary(template, { rule, facts: everything, because, gaps });
    expect(summary.length).toBeLessThanOrEqual(MAX_SUMMARY);
    expect(summary).not.toMatch(/[{}]|undefined|NaN/);
    expect(summary.endsWith(template.slice(template.lastIndexOf('}') + 1))).toBe(true);
  });
});
