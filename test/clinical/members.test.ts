/** Lists by value set: each entry once, in the order of the list, by whichever of its two memberships. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import { membersBySet, membersOf } from '../../src/clinical/members.js';

const { benzodiazepines: one, opioids: other, xanthines: third } = sets;
const inSets = (name: string, ...ids: readonly string[]) => ({
  name,
  sets: new Map(ids.map((id) => [id, 'current'])),
});
const inClasses = (name: string, ...ids: readonly string[]) => ({
  name,
  classes: new Map(ids.map((id) => [id, ['x']])),
});
const namesOf = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

describe('the members of a list', () => {
  const a = inSets('a', one.id);
  const b = inClasses('b', other.id);
  const c = { ...inSets('c', one.id), classes: new Map([[one.id, ['x']]]) };
  const list = [a, b, c, inSets('d')];

  it.each([
    ['one set', [one], ['a', 'c']],
    ['a set of classes', [other], ['b']],
    ['several sets, in the order of the list', [other, one], ['a', 'b', 'c']],
    ['a set with others that nothing is in', [third, one], ['a', 'c']],
    ['a set that nothing is in', [third], []],
    ['no set', [], []],
  ])('are found by %s', (_name, wanted, expected) => {
    expect(namesOf(membersOf(list, wanted))).toEqual(expected);
  });

  it('are filed once for each set, and once for the list', () => {
    expect([...membersBySet(list)].map(([id, members]) => [id, namesOf(members)])).toEqual([
      [one.id, ['a', 'c']],
      [other.id, ['b']],
    ]);
    expect(membersBySet(list)).toBe(membersBySet(list));
  });

  it('of an empty list are none', () => {
    expect(membersOf([], [one])).toEqual([]);
  });
});
