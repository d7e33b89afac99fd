/** What was not read, in words: every source and every reason has words of its own. */
import { describe, expect, it } from '@jest/globals';
import {
  adviceOn,
  gapsInWords,
  lookFor,
  sourceInWords,
  sourcesInWords,
} from '../../src/clinical/gap-words.js';
import type { Gap, GapReason, Source } from '../../src/clinical/known.js';

const RECORD: readonly Source[] = [
  'conditions',
  'medications',
  'allergies',
  'vital-signs',
  'laboratory',
  'procedures',
];
const SOURCES: readonly Source[] = [...RECORD, 'order', 'patient', 'encounter'];
const REASONS: readonly GapReason[] = [
  ...(['not-provided', 'ehr-reported-error', 'timeout', 'unauthorised', 'forbidden', 'restricted'] as const),
  ...(['not-found', 'throttled', 'refused', 'server-error', 'network', 'tls', 'breaker-open'] as const),
  ...(['redirected', 'bad-body', 'too-large', 'too-many', 'truncated', 'wrong-patient'] as const),
  ...(['unreadable-entry', 'unresolved-reference', 'not-recorded', 'day-not-recorded', 'undated'] as const),
  ...(['unrecognised', 'unit-not-understood', 'dose-not-understood', 'rule-failed'] as const),
];
const gap = (source: Source, reason: GapReason = 'timeout', of?: string): Gap => ({
  source,
  reason,
  ...(of !== undefined && { of }),
});

describe('a gap', () => {
  it('names every source and what to look at by hand, each in words of its own', () => {
    for (const words of [sourceInWords, (source: Source) => lookFor([gap(source)]).join()]) {
      const said = SOURCES.map(words);
      expect(new Set(said).size).toBe(SOURCES.length);
      for (const text of said) expect(text).toMatch(/^[\w ,]{5,}$/);
    }
  });

  it('names every reason in words of its own', () => {
    const said = REASONS.flatMap((reason) => gapsInWords([gap('patient', reason)]));
    expect(new Set(said).size).toBe(REASONS.length);
    for (const text of said) expect(text).toMatch(/^patient details \([A-Za-z ,]{8,}\)$/);
  });

  it.each<readonly [readonly Gap[], readonly string[]]>([
    [[], []],
    [[gap('conditions')], ['problem list (no answer in time)']],
    [
      [gap('conditions'), gap('allergies', 'forbidden'), gap('conditions', 'tls'), gap('conditions')],
      [
        'problem list (no answer in time; no secure connection to the server)',
        'allergies (no permission to read it)',
      ],
    ],
    [
      [gap('order', 'wrong-patient'), gap('medications', 'wrong-patient')],
      [
        'the order (it names another patient, or the patient on another server)',
        'medicines (entries of another patient were left out)',
      ],
    ],
  ])('stands once for each source, with each reason: %#', (gaps, words) => {
    expect(gapsInWords(gaps)).toEqual(words);
  });

  it.each<readonly [readonly Source[], number | undefined, string]>([
    [[], undefined, 'some of the record'],
    [['conditions'], undefined, 'problem list'],
    [['conditions', 'conditions'], undefined, 'problem list'],
    [['conditions', 'medications'], undefined, 'problem list and medicines'],
    [['conditions', 'medications', 'order'], undefined, 'problem list, medicines and the order'],
    [['conditions', 'medications', 'order'], 3, 'problem list, medicines and the order'],
    [['conditions', 'medications', 'order'], 2, 'problem list, medicines +1 more'],
    [RECORD, undefined, "the patient's record"],
    [SOURCES, 1, "the patient's record"],
    [RECORD.slice(1), undefined, 'medicines, allergies, vital signs, laboratory results and procedures'],
  ])('%j, at most %p names: %s', (sources, most, words) => {
    expect(
      sourcesInWords(
        sources.map((source) => gap(source)),
        most,
      ),
    ).toBe(words);
  });

  it('names the one thing that is not known, where the rest of its list is', () => {
    const gaps = [
      gap('laboratory', 'unit-not-understood', 'body weight'),
      gap('vital-signs', 'unit-not-understood', 'body weight'),
      gap('patient', 'not-recorded', 'sex'),
    ];
    expect(gapsInWords(gaps)).toEqual([
      'body weight (a value or its unit could not be understood)',
      'sex (not recorded, or not usable)',
    ]);
    expect(sourcesInWords(gaps)).toBe('body weight and sex');
    expect(lookFor(gaps)).toEqual(['body weight', 'sex']);
  });

  it('of one value does not stand for the list in which it was', () => {
    const lists = RECORD.map((source) => gap(source));
    const [first, ...rest] = lists;
    expect(sourcesInWords([...rest, gap(first?.source ?? 'conditions', 'timeout', 'one entry')])).toMatch(
      /, laboratory results, procedures and one entry$/,
    );
  });

  it('comes with advice where there is any, once', () => {
    expect(adviceOn([gap('conditions'), gap('order', 'network')])).toEqual([]);
    const advice = adviceOn([gap('conditions', 'restricted'), gap('allergies', 'restricted'), gap('order')]);
    expect(advice).toEqual([expect.stringMatching(/^Restricted records /)]);
  });
});
