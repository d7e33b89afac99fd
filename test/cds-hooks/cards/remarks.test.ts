/** What was read and could not be weighed: it is named at the end of the last card. */
import { expect, it } from '@jest/globals';
import monitoring from '../../../cards/ketamine/monitoring-session-vitals.js';
import { renderCards } from '../../../src/cds-hooks/cards/render-cards.js';
import { judge } from '../../clinical/made-up-rules.js';
import { patient, type PatientCase } from '../../support/patient.js';
import { RENDERING } from '../../support/rendering.js';

const said = (someone: PatientCase): string =>
  renderCards([judge(someone, [monitoring])], RENDERING).at(-1)?.detail ?? '';

it('names an allergy that has neither words nor a code of a known system', () => {
  expect(said(patient().allergicTo('ehr:A77'))).toContain(
    'Not evaluated, no usable code: 1 allergy record(s) (code A77).',
  );
});

it.each(['text:Latex', 'sct:91936005', 'sct:716186003', 'rx:7980'])(
  'says nothing of the allergy %s',
  (code) => {
    expect(said(patient().allergicTo(code))).not.toContain('Not evaluated');
  },
);

it('names medicines and conditions without a code that can be read', () => {
  const text = said(patient().takes('text:Foobarin').has('text:something'));
  expect(text).toContain('1 medicine(s) (Foobarin)');
  expect(text).toContain('1 condition(s) (something)');
});
