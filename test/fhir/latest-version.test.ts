/** Which of several versions of a resource counts. */
import { describe, expect, it } from '@jest/globals';
import { latestVersions } from '../../src/fhir/latest-version.js';

const version = (note: string, meta: object, id = '1') => ({ resourceType: 'Condition', id, meta, note });
const notesOf = (...resources: readonly object[]) =>
  latestVersions(resources.map((resource) => ({ ...resource }))).map(({ note }) => note);

describe('of several versions of a resource', () => {
  it.each([
    ['the higher version', { versionId: '9' }, { versionId: '10' }],
    ['the later update', { lastUpdated: '2026-01-01T00:00:00Z' }, { lastUpdated: '2026-01-01T00:00:00.5Z' }],
    [
      'the later update across time zones',
      { lastUpdated: '2026-01-01T09:00:00+10:00' },
      { lastUpdated: '2026-01-01T00:00:00Z' },
    ],
    [
      'the later update before the higher version',
      { lastUpdated: '2026-01-01', versionId: '5' },
      { lastUpdated: '2026-01-02', versionId: '1' },
    ],
    ['the one that tells its version', {}, { versionId: '1' }],
  ])('%s is kept, in whatever order they come', (_name, older, later) => {
    expect(notesOf(version('older', older), version('later', later))).toEqual(['later']);
    expect(notesOf(version('later', later), version('older', older))).toEqual(['later']);
  });

  it('the same one is kept when none tells its version', () => {
    expect(notesOf(version('a', {}), version('b', {}))).toEqual(notesOf(version('b', {}), version('a', {})));
  });

  it('none is confused with another id, or a resource without an id', () => {
    const others = [version('a', {}), version('b', {}, '2'), { note: 'c' }, { note: 'd' }];
    expect(notesOf(...others)).toEqual(['a', 'b', 'c', 'd']);
  });
});
