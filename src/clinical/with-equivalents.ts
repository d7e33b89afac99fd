/** A terminology that also knows medicines by codes which stand for codes that it knows. */
import type { CodingLike } from './code-index.js';
import type { Terminology } from './terminology.js';

/**
 * What the tables know by code stands. Only where they do not, the equivalents of the codings are looked up, with the display of
 * the coding that they stand for, since it may tell the dose form.
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
      equivalents(coding).map(({ system, code }) => ({
        ...coding,
        ...(system && { system }),
        ...(code && { code }),
      })),
    );
    const found = told.length > 0 ? terminology.recogniseMedication(told, text) : known;
    return found.by === 'code' ? found : known;
  },
});
