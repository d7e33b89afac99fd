/** How the data behind a finding are named within a sentence. */
import { describe, expect, it } from '@jest/globals';
import { momentOf } from '../../src/clinical/moment.js';
import { basisOf, labelIn, measurementIn, resultText, takenIn } from '../../src/clinical/named-data.js';
import type { Because } from '../../src/clinical/verdict.js';

const medicine = (substance: string, remarks: readonly string[], date = '2026-11-01T08:30:00Z'): Because => ({
  ...{ kind: 'medication', reference: `MedicationRequest/${substance}`, label: substance },
  ...{ substances: [substance], remarks, date: momentOf(date)! },
});

describe('a medicine', () => {
  it.each<readonly [string, readonly Because[], readonly string[]]>([
    ['that is taken', [medicine('phenelzine', ['active'])], ['phenelzine']],
    ['that has ended', [medicine('phenelzine', ['ended'])], ['phenelzine stopped 2026-11-01']],
    [
      'that has ended, nobody knows when',
      [medicine('phenelzine', ['ended', 'end not recorded, order date used'])],
      ['phenelzine (stopped)'],
    ],
    ['that was given', [medicine('methylthioninium', ['given'])], ['methylthioninium given 2026-11-01']],
    [
      'that has ended and is taken again',
      [medicine('rifampicin', ['ended']), medicine('rifampicin', ['active'])],
      ['rifampicin'],
    ],
    [
      'that has ended, beside another',
      [medicine('clarithromycin', ['active']), medicine('voriconazole', ['ended'])],
      ['clarithromycin', 'voriconazole stopped 2026-11-01'],
    ],
  ])('%s', (_name, because, expected) => {
    expect(takenIn(because)).toEqual(expected);
  });
});

describe('a diagnosis', () => {
  const found = (remarks: readonly string[]): Because => ({
    ...{ kind: 'condition', reference: 'Condition/1', label: 'Schizophrenia', remarks },
  });

  it('says whether it is confirmed', () => {
    expect(labelIn(found(['active']), 60)).toBe('Schizophrenia');
    expect(labelIn(found(['active', 'unconfirmed']), 60)).toBe('Schizophrenia (unconfirmed)');
  });
});

describe('a measurement', () => {
  const found = (label: string, value?: string): Because => ({
    ...{ kind: 'measurement', reference: 'Observation/1', label, remarks: [] },
    ...(value !== undefined && { value }),
  });

  it.each([
    ['with its value', found('LVEF', '30 %'), 'LVEF 30 %'],
    [
      'without the code that stands for a name',
      found('Ejection fraction (code 10230-1)', '30 %'),
      'Ejection fraction 30 %',
    ],
    ['without a value', found('NYHA class'), 'NYHA class'],
  ])('%s', (_name, because, expected) => {
    expect(measurementIn(because, 60)).toBe(expected);
  });
});

describe('a result', () => {
  const found = (parts: Partial<Because>): Because => ({
    ...{ kind: 'measurement', reference: 'Observation/1', label: 'ALT', remarks: [], ...parts },
  });
  const date = momentOf('2026-11-04T10:00:00Z')!;

  it.each([
    [
      'with all that is known of it',
      { value: '200 U/L', beside: '5 × upper limit', date },
      'ALT 200 U/L, 5 × upper limit, 2026-11-04',
    ],
    ['without a date', { value: '200 U/L' }, 'ALT 200 U/L'],
    ['without a value', { date }, 'ALT, 2026-11-04'],
    [
      'with a long name',
      { label: 'Alanine aminotransferase in serum or plasma', value: '200 U/L' },
      'Alanine aminotransferase… 200 U/L',
    ],
  ])('%s', (_name, parts, expected) => {
    expect(resultText(found(parts))).toBe(expected);
  });

  it('that there is none is said', () => {
    expect(resultText(undefined)).toBe('not recorded');
  });
});

describe('what a finding rests on', () => {
  const date = momentOf('2026-11-04')!;
  const found = (parts: Partial<Because>): Because => ({
    ...{ kind: 'condition', reference: 'Condition/1', label: 'Pregnancy', remarks: [], ...parts },
  });

  it.each([
    ['is told with its date', { date }, 'Pregnancy, 2026-11-04'],
    ['is told without one where none is known', {}, 'Pregnancy'],
    ['is told without one where it is the patient', { kind: 'patient', label: 'age 42', date }, 'age 42'],
    ['is called unconfirmed', { date, remarks: ['unconfirmed'] }, 'Pregnancy (unconfirmed), 2026-11-04'],
  ] as const)('%s', (_name, parts, expected) => {
    expect(basisOf(found(parts), 60)).toBe(expected);
  });
});
