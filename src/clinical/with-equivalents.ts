/** A terminology that also knows medicines by codes which stand for codes that it knows. */
import type { CodingLike } from './code-index.js';
import type { Terminology } from './terminology.js';

/**
 * What the tables know by code stands. Only where they do not, the equivalents of the codings are looked up, with the display of
 * the coding that they stand for, since it may tell the dose form, unless they come with a name of their own. A name tells a
 * medicine as it would in the record itself; where it is of no substance that we know, the code is no longer a mere number.
 */
export const withEquivalents = (
  terminology: Terminology,
  equivalents: (coding: CodingLike) => readonly CodingLike[],
): Terminology => ({
  ...terminology,
  recogniseMedication: (codings, text) => {
    const known = terminology.recogniseMedication(codings, text);
    if (known.by === 'code') return known;
    const told = codings.flatMap((coding) =>
      equivalents(coding).map(({ system, code, display }) => ({
        ...coding,
        ...(system && { system }),
        ...(code && { code }),
        ...(display && { display }),
      })),
    );
    if (told.length === 0) return known;
    const found = terminology.recogniseMedication(told, text);
    if (found.by === 'code' || known.by === 'nothing') return found;
    return known;
  },
});
