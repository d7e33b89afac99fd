/** Reasons of orders in German, French and Italian, and what must not be taken for one. */
import { expect, it } from '@jest/globals';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createTerminology } from '../../src/clinical/terminology.js';

const { recognise } = createTerminology(valueSets, substances);

it.each([
  ['Therapieresistente Depression', ['reason-treatment-resistant-depression', 'reason-depression']],
  ['schwere depressive Störung', ['reason-depression']],
  ['dépression résistante', ['reason-treatment-resistant-depression', 'reason-depression']],
  ['depressione maggiore', ['reason-depression']],
  ['akute Suizidalität', ['reason-suicidality']],
  ['idées suicidaires', ['reason-suicidality']],
  ['PTBS', ['reason-ptsd']],
  ['Zwangsstörung', ['reason-ocd']],
  ['Alkoholentzug', ['reason-alcohol-withdrawal']],
  ['Magersucht', ['reason-eating-disorder']],
  ['Borderline-Persönlichkeitsstörung', ['reason-borderline']],
  ['bipolare Störung', ['reason-bipolar']],
  ['chronische Schmerzen', ['reason-pain']],
  ['douleur neuropathique', ['reason-pain']],
  ['dolore cronico', ['reason-pain']],
  ['Komplexes regionales Schmerzsyndrom', ['reason-crps', 'reason-pain']],
  ['Narkoseeinleitung', ['reason-acute']],
  ['prozedurale Sedierung', ['reason-acute']],
  ['anesthésie générale', ['reason-acute']],
  ['anestesia generale', ['reason-acute']],
  ['ohne Narkose', []],
  ['Übelkeit nach Narkose', []],
  ['keine Depression', []],
  ['pas de douleur', []],
  ['sans douleur', []],
  ['keine akute Suizidalität', []],
  ['bipolare Koagulation', []],
  ['Lokalanästhesie', []],
])('%s', (text, expected) => {
  const sets = [...recognise([], { text }).sets.keys()].filter((id) => id.startsWith('reason-'));
  expect(sets.sort()).toEqual([...expected].sort());
});

it('a complex regional pain syndrome has codes of its own in newer editions of ICD-10', () => {
  for (const code of ['G90.5', 'G90.60', 'G90.7']) {
    const { sets } = recognise([{ system: 'http://fhir.de/CodeSystem/bfarm/icd-10-gm', code }]);
    expect(sets.has('reason-crps') && sets.has('reason-pain')).toBe(true);
  }
});
