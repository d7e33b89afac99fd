/** How a card says that an entry was recognised by its words and not by a code. */

/** A remark for the entry; none where a code told it, or nothing did. */
export const matchedByWords = (by: string): readonly string[] => {
  if (by === 'text') return ['matched by name'];
  return by === 'near-name' ? ['matched by a name one letter off'] : [];
};
