/** Names with one slip of the pen: which are read all the same, and which never are. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import nearNames from '../../cards/substances/near-names.json' with { type: 'json' };
import { substances } from '../../cards/substances/index.js';
import { medicationBecause } from '../../src/clinical/evaluate-medications.js';
import { innForms } from '../../src/clinical/inn-forms.js';
import { object, objects, text } from '../../src/clinical/json.js';
import { wordList } from '../../src/clinical/phrase-index.js';
import { medicationFact } from '../../src/facts/medication-fact.js';
import { NOW } from '../support/clock.js';
import { terminology } from './medication-rows.js';

const { recogniseMedication } = terminology;
const read = (...texts: readonly string[]) => recogniseMedication([], texts);
const otherMedicines = objects(object(nearNames, 'other medicines'), 'concept', 'other medicines').map(
  (concept) => text(concept, 'code', 'other medicines'),
);

describe('a name with one slip', () => {
  it.each([
    ['ketamne 50 mg/ml', 'ketamine'],
    ['KETMAINE injection', 'ketamine'],
    ['ketammine', 'ketamine'],
    ['esketamime nasal spray', 'esketamine'],
    ['clonazeepam 0.5 mg', 'clonazepam'],
    ['alprazolan', 'alprazolam'],
    ['hydromorphome', 'hydromorphone'],
    ['theophyline SR', 'theophylline'],
    ['methylphenidte', 'methylphenidate'],
    ['tranylcypromne', 'tranylcypromine'],
    ['clarithromicin', 'clarithromycin'],
    ['carbamazipine', 'carbamazepine'],
    ['levothyroxin', 'levothyroxine'],
    ['venlafaxne XR 75 mg', 'venlafaxine'],
  ])('%s is %s', (written, substance) => {
    const found = read(written);
    expect(found.substances).toEqual([substance]);
    expect(found.by).toBe(written.startsWith('levothyroxin') ? 'text' : 'near-name');
  });

  it.each([
    ['two slips', 'ketmne'],
    ['a wrong first letter', 'tetamine'],
    ['a letter before the name', 'xketamine'],
    ['a letter after the name', 'ketaminex'],
    ['between racemate and enantiomer', 'sketamine'],
    ['a short name', 'codeyne'],
    ['a brand', 'Spravatto'],
    ['a name of several words', 'St Johns wrot'],
    ['near a medicine of which no rule speaks', 'clonazapam'],
    ['near another medicine', 'hydraxyzine'],
    ['another medicine', 'hydralazine'],
    ['a word of the language', 'morphing'],
    ['letters of another script', 'k\u0435tamine'],
    ['a part of a word', 'antiketamne'],
  ])('%s: %s is nothing', (_, written) => {
    expect(read(written)).toMatchObject({ substances: [], by: 'nothing' });
  });

  it('is not looked for where a word names a medicine rightly', () => {
    expect(read('morphine (ketamne)')).toMatchObject({ substances: ['morphine'], by: 'text' });
  });

  it('is not looked for in what a vocabulary of medicines calls a code that no rule knows', () => {
    const coding = { system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '90000001' };
    expect(recogniseMedication([{ ...coding, display: 'ketamne' }]).by).toBe('nothing');
    expect(
      recogniseMedication([{ system: 'https://ehr.example.org', code: '1', display: 'ketamne' }]).by,
    ).toBe('near-name');
  });

  it('is said on the card', () => {
    const fact = medicationFact(
      {
        resourceType: 'MedicationStatement',
        id: 'm',
        status: 'active',
        medicationCodeableConcept: { text: 'clonazeepam' },
      },
      { terminology, now: NOW, resolve: () => undefined, supplied: new Set(), replaced: [] },
    );
    expect(fact?.recognisedBy).toBe('near-name');
    expect(medicationBecause(fact!, fact!.substances).remarks).toContain('matched by a name one letter off');
  });

  it('in an endless word is not looked for at all', () => {
    expect(read(`ketam${'i'.repeat(400)}ne`).by).toBe('nothing');
  });
});

/** Every name of one word, with the substances that it stands for. */
const meaning = new Map<string, Set<string>>();
for (const { name, synonyms, brands } of substances.list) {
  for (const phrase of [name, ...synonyms, ...brands, ...[name, ...synonyms].flatMap(innForms)]) {
    const [word = '', ...more] = wordList(phrase);
    if (more.length === 0) meaning.set(word, (meaning.get(word) ?? new Set()).add(name));
  }
}
const words = [...meaning.keys()];

describe('a real name', () => {
  it('of a substance here is never a slip of another', () => {
    const wrong = words.filter((word) => {
      const { by, substances: found } = read(word);
      return by !== 'text' || !found.every((inn) => meaning.get(word)?.has(inn));
    });
    expect(wrong).toEqual([]);
  });

  it('of another medicine is never a slip of one here', () => {
    expect(otherMedicines.length).toBeGreaterThan(200);
    expect(otherMedicines.filter((word) => read(word).by !== 'nothing')).toEqual([]);
  });

  it.each([
    'hyoscine butylbromide 10 mg tablet',
    'Hyoscine-N-butylbromide 20 mg/mL injection',
    'Scopolamine butylbromide',
    'Hyoscin-N-butylbromid',
    'butilbromuro de hioscina',
  ])('%s is not the medicine whose name it holds', (written) => {
    expect(read(written)).toMatchObject({ substances: [], by: 'nothing' });
  });

  it('beside another medicine leaves the other one', () => {
    expect(read('hyoscine butylbromide and hyoscine hydrobromide patch')).toMatchObject({
      substances: ['scopolamine'],
      form: 'transdermal',
    });
    expect(read('hyoscine').substances).toEqual(['scopolamine']);
  });

  const letter = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz'));
  const slip = fc.constantFrom('add', 'drop', 'change', 'swap');

  it('with any one slip is itself or nothing, never another', () => {
    fc.assert(
      fc.property(fc.constantFrom(...words), slip, fc.nat(), letter, (word, kind, place, other) => {
        const index = place % word.length;
        const [before, after] = [word.slice(0, index), word.slice(index)];
        const written =
          kind === 'add'
            ? before + other + after
            : kind === 'drop'
              ? before + after.slice(1)
              : kind === 'change'
                ? before + other + after.slice(1)
                : before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
        const found = read(written);
        fc.pre(!meaning.has(written) && found.by === 'near-name');
        expect(found.substances).toEqual([...(meaning.get(word) ?? [])]);
      }),
      { numRuns: 1000, maxSkipsPerRun: 1000 },
    );
  });
});
