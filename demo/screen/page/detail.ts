/** The detail of a card: sanitised once more in the browser, and parted into what to do and why. */
import DOMPurify from 'dompurify';
import type { Card } from '../wire.js';

interface Detail {
  /** What to do: the first paragraph, where the detail begins with one. */
  readonly lead: readonly Element[];
  readonly rest: readonly Element[];
}

const parted = new Map<string, Detail>();

const ALLOWED = {
  ALLOWED_TAGS: [
    'p',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'a',
    'br',
    'code',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  ALLOWED_ATTR: ['href'],
};

function read(html: string): Detail {
  const fragment = DOMPurify.sanitize(html, { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  const all = [...fragment.children];
  const leading = all[0]?.localName === 'p' ? 1 : 0;
  return { lead: all.slice(0, leading), rest: all.slice(leading) };
}

/** The same elements each time, so that drawing anew moves nothing. */
export function detailOf({ uuid, detailHtml }: Card): Detail {
  const known = parted.get(uuid) ?? read(detailHtml);
  parted.set(uuid, known);
  return known;
}
