/** The bytes of a body, in however many pieces they come. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BodyParts } from '../../src/body-parts.js';

const MEGABYTE = 1024 * 1024;
/** Of less than a kilobyte each, a thousand and some make a large body. */
const PIECE = 1000;

const bytesOf = (length: number, start = 0): Uint8Array =>
  Uint8Array.from({ length }, (_, index) => (start + index) % 251);

function cutInto(lengths: readonly number[], isOfItsOwn: boolean): readonly Uint8Array[] {
  const whole = bytesOf(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  return lengths.map((length) => {
    at += length;
    return isOfItsOwn ? whole.slice(at - length, at) : whole.subarray(at - length, at);
  });
}

function partsOf(chunks: Iterable<Uint8Array>): BodyParts {
  const parts = new BodyParts();
  for (const chunk of chunks) parts.add(chunk);
  return parts;
}

const isSame = (parts: BodyParts, chunks: readonly Uint8Array[]): boolean =>
  Buffer.concat(chunks).equals(parts.whole());

describe('a body', () => {
  it('is whole, whatever it came in', () => {
    const lengths = fc.array(fc.oneof(fc.nat(40), fc.nat(3_000), fc.nat(70_000)), { maxLength: 60 });
    fc.assert(
      fc.property(lengths, fc.boolean(), (pieces, isOfItsOwn) => {
        const chunks = cutInto(pieces, isOfItsOwn);
        const parts = partsOf(chunks);
        expect(parts.bytes).toBe(pieces.reduce((sum, length) => sum + length, 0));
        expect(isSame(parts, chunks)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('that comes byte by byte is kept in few pieces', () => {
    const parts = new BodyParts();
    for (let byte = 0; byte < 1.1 * MEGABYTE; byte += 1) parts.add(Uint8Array.of(byte % 251));
    const { blocks = [] } = parts.large ?? {};
    expect(blocks.length).toBeLessThan(100);
    expect(Buffer.concat(blocks).every((value, byte) => value === byte % 251)).toBe(true);
  });

  it('of a megabyte is not large, and one of a byte more is', () => {
    expect(partsOf([bytesOf(MEGABYTE)]).large).toBeUndefined();
    expect(partsOf([bytesOf(MEGABYTE), bytesOf(1)]).large?.bytes).toBe(MEGABYTE + 1);
  });

  it.each<readonly [string, readonly number[], boolean]>([
    ['in pieces as a socket has them', Array.from({ length: 40 }, () => 65_536), true],
    ['in pieces of a memory that they share', Array.from({ length: 40 }, () => 65_536), false],
    ['in small pieces', Array.from({ length: 1_500 }, () => PIECE), true],
    ['in small pieces of a memory that they share', Array.from({ length: 1_500 }, () => PIECE), false],
    ['in pieces of every kind', [9, 70_000, 12, 1_200_000, 1, 400_000, 5], true],
  ])('that is large is given away whole: %s', (_name, lengths, isOfItsOwn) => {
    const chunks = cutInto(lengths, isOfItsOwn);
    const expected = Buffer.concat(chunks);
    const { large } = partsOf(chunks);
    const blocks = large?.blocks ?? [];
    const given = structuredClone(blocks, { transfer: blocks.map(({ buffer }) => buffer) });
    expect(blocks.every(({ byteLength }) => byteLength === 0)).toBe(true);
    expect(Buffer.concat(given).equals(expected)).toBe(true);
    // What others keep in the same memory stays theirs.
    if (!isOfItsOwn) expect(Buffer.concat(chunks).equals(expected)).toBe(true);
  });
});
