/** A value set or map with a mistake is refused when it is read, by its name. */
import { describe, expect, it } from '@jest/globals';
import { readSubstances } from '../../src/clinical/substances.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import { readValueSet } from '../../src/clinical/value-set.js';

const URL_OF = 'https://ketamine-cds.org/fhir/ValueSet/';
const ICD_10 = 'http://hl7.org/fhir/sid/icd-10';
const branch = (value: string, more = {}) => ({
  system: ICD_10,
  filter: [{ property: 'concept', op: 'is-a', value }],
  ...more,
});
const resource = (changes: object = {}) => ({
  resourceType: 'ValueSet',
  id: 'example',
  url: `${URL_OF}example`,
  title: 'Example',
  description: 'An example.',
  purpose: 'In: a. Out: b.',
  compose: { include: [branch('I71')] },
  ...changes,
});
const SUBSTANCES = 'https://ketamine-cds.org/fhir/CodeSystem/substance';
const codeSystem = { url: SUBSTANCES, concept: [{ code: 'aspirin', display: 'acetylsalicylic acid' }] };
const map = (target: object) => ({
  url: 'https://example.org/map',
  group: [{ source: ICD_10, target: SUBSTANCES, element: [{ code: '1', target: [target] }] }],
});
const noSubstances = readSubstances({ url: SUBSTANCES }, []);

describe('a value set', () => {
  it('is read whole and cannot be changed', () => {
    const valueSet = readValueSet(resource());
    expect(valueSet.includes).toEqual([
      { system: ICD_10, code: 'I71', temporal: 'current', descendants: true },
    ]);
    expect(
      Object.isFrozen(valueSet) &&
        Object.isFrozen(valueSet.includes) &&
        Object.isFrozen(valueSet.includes[0]),
    ).toBe(true);
  });

  it.each([
    ['of another type', { resourceType: 'CodeSystem' }, /not the value set/],
    ['with another id than its url', { id: 'other' }, /not the value set/],
    ['without purpose', { purpose: undefined }, /purpose is missing/],
    ['without content', { compose: {} }, /empty/],
    [
      'with an unknown filter',
      { compose: { include: [{ system: ICD_10, filter: [{ property: 'concept', op: '=' }] }] } },
      /unknown filter/,
    ],
    [
      'with a part without content',
      { compose: { include: [{ system: ICD_10 }] } },
      /needs concepts or one filter/,
    ],
    [
      'with an unknown temporal meaning',
      {
        compose: {
          include: [
            branch('I71', {
              extension: [
                { url: 'https://ketamine-cds.org/fhir/StructureDefinition/temporal', valueCode: 'soon' },
              ],
            }),
          ],
        },
      },
      /unknown temporal meaning/,
    ],
    ['with something else than a list', { compose: { include: 'I71' } }, /include is not a list/],
  ])('%s is refused by its url', (_, changes, message) => {
    expect(() => readValueSet(resource(changes))).toThrow(message);
    expect(() => readValueSet(resource(changes))).toThrow(URL_OF);
  });

  it('that is no object at all is refused', () => {
    expect(() => readValueSet('I71')).toThrow('expected an object');
  });

  it('with a branch of a system without prefixes cannot be indexed', () => {
    const include = [
      { system: 'http://snomed.info/sct', filter: [{ property: 'concept', op: 'is-a', value: '1' }] },
    ];
    const valueSet = readValueSet(resource({ compose: { include } }));
    expect(() => createTerminology([valueSet], noSubstances)).toThrow('not a hierarchy of prefixes');
  });

  it('with a substance that does not exist cannot be indexed', () => {
    const include = [{ system: SUBSTANCES, concept: [{ code: 'nothing' }] }];
    const valueSet = readValueSet(resource({ compose: { include } }));
    expect(() => createTerminology([valueSet], noSubstances)).toThrow('does not have nothing');
  });

  it('loses what it excludes, and a longer branch decides about time', () => {
    const temporal = {
      extension: [
        { url: 'https://ketamine-cds.org/fhir/StructureDefinition/temporal', valueCode: 'history' },
      ],
    };
    const compose = { include: [branch('I71'), branch('I71.3', temporal)], exclude: [branch('I71.4')] };
    const { recognise } = createTerminology([readValueSet(resource({ compose }))], noSubstances);
    const of = (code: string) => recognise([{ system: ICD_10, code }]).sets.get('example');
    expect([of('I71.0'), of('I71.33'), of('I71.49'), of('I7')]).toEqual([
      'current',
      'history',
      undefined,
      undefined,
    ]);
  });
});

describe('a concept map', () => {
  it('tells substance and dose form', () => {
    const { codes } = readSubstances(codeSystem, [
      map({ code: 'aspirin', product: [{ property: 'form', value: 'oral' }] }),
    ]);
    expect(codes).toEqual([
      { system: ICD_10, code: '1', ingredients: [{ substance: 'aspirin', form: 'oral' }] },
    ]);
  });

  it.each([
    ['leads to a substance that does not exist', { code: 'nothing' }, /leads to nothing/],
    [
      'names a dose form that does not exist',
      { code: 'aspirin', product: [{ property: 'form', value: 'edible' }] },
      /no dose form/,
    ],
  ])('that %s is refused', (_, target, message) => {
    expect(() => readSubstances(codeSystem, [map(target)])).toThrow(message);
  });

  it('that leads to another code system, or nowhere, is refused', () => {
    const group = { source: ICD_10, target: 'https://example.org', element: [] };
    expect(() => readSubstances(codeSystem, [{ url: 'https://example.org/map', group: [group] }])).toThrow(
      'does not lead to',
    );
    const element = [{ code: '1' }];
    expect(() =>
      readSubstances(codeSystem, [
        { url: 'https://example.org/map', group: [{ ...group, target: SUBSTANCES, element }] },
      ]),
    ).toThrow('leads nowhere');
  });

  it('onto names of an unknown use is refused', () => {
    const concept = [{ code: 'a', display: 'a', designation: [{ use: { code: 'nickname' }, value: 'b' }] }];
    expect(() => readSubstances({ url: SUBSTANCES, concept }, [])).toThrow('neither a synonym nor a brand');
  });
});
