/** How the data behind a finding are named within a sentence. */
import { describe, expect, it } from '@jest/globals';
import { momentOf } from '../../src/clinical/moment.js';
import { labelIn, measurementIn, takenIn } from '../../src/clinical/named-data.js';
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
