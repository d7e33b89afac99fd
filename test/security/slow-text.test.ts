/** Texts that are made to be slow to match: everywhere that a record or a request may hold them. */
import { describe, expect, it } from '@jest/globals';
import type { Resource } from '../../src/fhir/resource.js';
import { concept, daysAgo } from '../support/patient.js';
import { someone } from '../vignettes/baseline.js';
import { callBy, serviceFor } from './known-callers.js';

const service = serviceFor({ a: {} });

const observation = (value: Resource): Resource => ({
  resourceType: 'Observation',
  status: 'final',
  code: concept('loinc:1742-6'),
  effectiveDateTime: daysAgo(2),
  ...value,
});

/** A text at every place where text is matched, measured, parsed, compared or shown. */
function callWith(text: string): Resource {
  const dosage = {
    text,
    doseAndRate: [{ doseQuantity: { value: 1, unit: text } }],
    timing: { code: { text } },
  };
  const patient = someone({ age: 42, options: { dosage, reason: `text:${text}` } })
    .has(`text:${text}`)
    .takes(`text:${text}`)
    .allergicTo(`text:${text}`)
    .resource(observation({ valueQuantity: { value: 1, unit: text, code: text } }))
    .resource(observation({ valueString: text }))
    .resource(observation({ valueCodeableConcept: concept(`text:${text}`), effectiveDateTime: text }))
    .resource({ resourceType: 'Condition', code: concept('F20.9'), onsetString: text, recordedDate: text })
    .resource({ resourceType: 'MedicationRequest', status: text, medicationReference: { reference: text } })
    .at({ class: text, location: text, serviceType: text });
  return patient.request('order-select', { prefetch: patient.prefetch() });
}

const cpuOf = async (body: Resource): Promise<number> => {
  const before = process.cpuUsage();
  const { status } = await callBy('a', service, body);
  expect(status).toBe(200);
  return process.cpuUsage(before).user / 1000;
};

describe('S11 100,000 characters in every text', () => {
  it.each([
    ['letters', 'a'.repeat(100_000)],
    ['spaces', ' '.repeat(100_000)],
    ['slashes', '/'.repeat(100_000)],
    ['numbers with points', '1.'.repeat(50_000)],
    ['units', 'mg/kg '.repeat(17_000)],
    ['references', 'Patient/'.repeat(12_500)],
    ['schemes', 'https://'.repeat(12_500)],
    ['accents', 'e' + '\u0301'.repeat(99_999)],
    ['braces', '{'.repeat(100_000)],
    ['digits', '0'.repeat(100_000)],
    ['dashes', '-'.repeat(100_000)],
    ['initials', `${'a.'.repeat(50_000)}!`],
    ['ranges', `${'1 to '.repeat(20_000)}x`],
    ['rates', `${'1 mg/kg over '.repeat(8_000)}x`],
    ['dates', '2020-01-01T'.repeat(9_000)],
    ['words', `${'oral '.repeat(20_000)}!`],
    ['spaced digits', `${'1 '.repeat(50_000)}x`],
  ])('takes no longer for it: %s', async (_what, text) => {
    // Some patterns take a minute for this; the limit leaves room for a slow machine.
    expect(await cpuOf(callWith(text))).toBeLessThan(2_500);
  });
});
