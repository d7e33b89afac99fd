/** Ids that sort as time does. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { uuidByTime } from '../src/uuid-by-time.js';

const MOMENT = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('an id by time', () => {
  it('is a UUID of version 7 and of the variant of RFC 9562', () => {
    fc.assert(
      fc.property(MOMENT, (now) => {
        expect(uuidByTime(now)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
        );
      }),
    );
  });

  it('tells its millisecond', () => {
    fc.assert(
      fc.property(MOMENT, (now) => {
        expect(Number.parseInt(uuidByTime(now).replace('-', '').slice(0, 12), 16)).toBe(now);
      }),
    );
  });

  it('sorts before one of a later millisecond', () => {
    fc.assert(
      fc.property(MOMENT, MOMENT, (one, other) => {
        fc.pre(one < other);
        expect(uuidByTime(one) < uuidByTime(other)).toBe(true);
      }),
    );
  });

  it('is made once: of a thousand of the same millisecond all differ', () => {
    const now = Date.UTC(2026, 5, 15);
    expect(new Set(Array.from({ length: 1000 }, () => uuidByTime(now))).size).toBe(1000);
  });
});
