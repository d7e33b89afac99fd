/** Codes, single and in branches, and the value sets that they belong to. */
import { describe, expect, it } from '@jest/globals';
import { createCodeIndex } from '../../src/clinical/code-index.js';
import { ICD_10_CM, member, SNOMED_CT, valueSet } from './made-up-vocabulary.js';

describe('codes of value sets', () => {
  const sets = (system: string | undefined, code: string | undefined) =>
    Object.fromEntries(
      createCodeIndex([
        valueSet('failing', {
          includes: [
            member(ICD_10_CM, 'I50', 'current', true),
            member(ICD_10_CM, 'I50.9', 'history', true),
            member(SNOMED_CT, '84114007'),
          ],
          excludes: [member(ICD_10_CM, 'I50.2', 'current', true), member(SNOMED_CT, '1')],
        }),
        valueSet('heart', {
          includes: [member(ICD_10_CM, 'I', 'current', true), member(ICD_10_CM, 'I50.3')],
        }),
      ])({ ...(system !== undefined && { system }), ...(code !== undefined && { code }) }, () => false),
    );

  it.each<readonly [string | undefined, string | undefined, object]>([
    [ICD_10_CM, 'I50', { failing: 'current', heart: 'current' }],
    [ICD_10_CM, 'i50.1', { failing: 'current', heart: 'current' }],
    [ICD_10_CM, 'I50.22', { heart: 'current' }],
    [ICD_10_CM, 'I50.91', { failing: 'history', heart: 'current' }],
    [ICD_10_CM, 'I5', { heart: 'current' }],
    [ICD_10_CM, 'J50', {}],
    [SNOMED_CT, '84114007', { failing: 'current' }],
    [SNOMED_CT, '841140071', {}],
    [SNOMED_CT, '1', {}],
    [SNOMED_CT, '', {}],
    [undefined, 'I50', {}],
    [ICD_10_CM, undefined, {}],
  ])('%s, %s', (system, code, expected) => {
    expect(sets(system, code)).toEqual(expected);
  });

  it('count with words of the entry where a set asks for them', () => {
    const tooWide = { ...member(ICD_10_CM, 'I67.1', 'current', true), withWords: ['dural'] };
    const setsOf = createCodeIndex([
      valueSet('fistula', { includes: [tooWide] }),
      valueSet('aneurysm', { includes: [member(ICD_10_CM, 'I67', 'current', true)], excludes: [tooWide] }),
    ]);
    const found = (holds: boolean) => [...setsOf({ system: ICD_10_CM, code: 'I67.1' }, () => holds).keys()];
    expect([found(true), found(false)]).toEqual([['fistula'], ['aneurysm']]);
  });

  it('nest only where the hierarchy is the beginning of the code', () => {
    const nested = valueSet('nested', { includes: [member(SNOMED_CT, '1', 'current', true)] });
    expect(() => createCodeIndex([nested])).toThrow(`nested: ${SNOMED_CT} is not a hierarchy of prefixes`);
  });
});
