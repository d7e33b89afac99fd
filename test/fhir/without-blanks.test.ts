/** What holds nothing is as good as absent, wherever in a resource it stands; what was sent is left as it is. */
import { describe, expect, it } from '@jest/globals';
import { withoutBlanks } from '../../src/fhir/without-blanks.js';

describe('members that hold nothing', () => {
  it.each([
    ['a null', { dataAbsentReason: null }, {}],
    ['an empty text', { abatementDateTime: '' }, {}],
    ['blanks', { abatementDateTime: ' \n' }, {}],
    ['an empty list', { dataAbsentReason: [] }, {}],
    ['an empty object', { clinicalStatus: {} }, {}],
    ['an object around nothing', { clinicalStatus: { coding: [], text: null } }, {}],
    [
      'one far below',
      { component: [{ code: { text: 'x' }, dataAbsentReason: null }] },
      { component: [{ code: { text: 'x' } }] },
    ],
  ])('are left out: %s', (_name, members, left) => {
    expect(withoutBlanks({ resourceType: 'Observation', ...members })).toEqual({
      resourceType: 'Observation',
      ...left,
    });
  });

  it.each([
    ['zero', { value: 0 }],
    ['false', { doNotPerform: false }],
    ['a text', { text: ' x ' }],
    ['items of a list, which are entries that could not be read', { entry: [null, {}, ''] }],
  ])('are not: %s', (_name, value) => {
    expect(withoutBlanks(value)).toBe(value);
  });

  it('leave what was sent as it was', () => {
    const sent = Object.freeze({ a: null, b: Object.freeze({ c: '', d: 1 }) });
    expect(withoutBlanks(sent)).toEqual({ b: { d: 1 } });
    expect(sent).toEqual({ a: null, b: { c: '', d: 1 } });
  });

  it.each([[null], ['x'], [[{ a: null }]], [undefined]])('are those of objects only: %j', (value) => {
    expect(withoutBlanks(value)).toBe(value);
  });
});
