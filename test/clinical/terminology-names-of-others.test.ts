/** Observations whose names hold that of a measurement, and are of another organ, another person, or no result. */
import { expect, it } from '@jest/globals';
import { terminology } from '../support/patient.js';

it.each([
  ['Ejection fraction, right ventricle', 'left-ventricular-ejection-fraction'],
  ['LA ejection fraction', 'left-ventricular-ejection-fraction'],
  ['HIDA ejection fraction', 'left-ventricular-ejection-fraction'],
  ['Does the patient have reduced ejection fraction?', 'left-ventricular-ejection-fraction'],
  ['Pregnancy test internal control', 'hcg-qualitative'],
  ['Pregnancy test required', 'hcg-qualitative'],
  ['Partnerin schwanger', 'pregnancy-status'],
  ['Schon einmal schwanger gewesen', 'pregnancy-status'],
  ['Pregnancy status of sister', 'pregnancy-status'],
  ['Notify physician if systolic BP above', 'systolic-blood-pressure'],
  ['Maximum BP', 'blood-pressure-panel'],
  ['NYHA class goal', 'nyha-class'],
  ['Estimated fetal body weight', 'body-weight'],
])('%s is not in %s', (text, set) => {
  expect(terminology.recognise([], { text }).sets.has(set)).toBe(false);
});
