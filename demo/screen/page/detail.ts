/** The detail of a card: sanitised once more in the browser, and parted into what to do and on what evidence. */
import DOMPurify from 'dompurify';
import type { Card } from '../wire.js';

interface Detail {
  /** The paragraph that the detail begins with: what to do, or what the card is about. */
  readonly lead: readonly Element[];
  /** What to do where that is more than one thing: a list. */
  readonly actions?: Element;
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

/** What follows the action in an item of a list: where sources differ, what was found, and the sources themselves. */
const EVIDENCE = /\s*\b(?:Sources differ|Found|Source): /;
const NEXT_EVIDENCE = /(?<=\.)\s+(?=(?:Found|Source): )/;

function line(text: string): Element {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** Takes the evidence out of an item, under its title; undefined where there is none. */
function evidenceOf(item: Element): Element | undefined {
  const text = [...item.childNodes].find(
    (node): node is Text => node instanceof Text && EVIDENCE.test(node.data),
  );
  if (text === undefined) return undefined;
  const rest = document.createElement('li');
  const title = item.querySelector(':scope > strong');
  if (title) rest.append(title.cloneNode(true), ' ');
  const range = document.createRange();
  range.setStart(text, EVIDENCE.exec(text.data)?.index ?? 0);
  range.setEndAfter(item.lastChild ?? text);
  const evidence = range.extractContents();
  if (evidence.childElementCount > 0) rest.append(evidence);
  else rest.append(...evidence.textContent.trim().split(NEXT_EVIDENCE).map(line));
  return rest;
}

/** Takes the evidence out of all items, into a list of its own. */
function evidenceIn(list: Element): readonly Element[] {
  const evidence = document.createElement('ul');
  evidence.append(...[...list.children].flatMap((item) => evidenceOf(item) ?? []));
  return evidence.childElementCount > 0 ? [evidence] : [];
}

const SERIES = /^(?<head>[^.:;]+): (?<items>(?:(?!\. )[^;])+(?:; (?:(?!\. )[^;])+){2,})\.$/;

/** More than these wait until somebody asks for them: what to look at by hand comes after. */
const MOST_LISTED = 6;

function listOf(texts: readonly string[]): Element {
  const list = document.createElement('ul');
  list.className = 'series';
  for (const text of texts) {
    const item = document.createElement('li');
    item.textContent = text;
    list.append(item);
  }
  return list;
}

function folded(texts: readonly string[]): Element {
  const more = document.createElement('details');
  const title = document.createElement('summary');
  title.textContent = `${texts.length} more`;
  more.append(title, listOf(texts));
  return more;
}

/** A sentence that only lists, "Not decided: a; b; c.", is easier to read as a list. */
function listed(element: Element): readonly Element[] {
  const series = element.childElementCount === 0 ? SERIES.exec(element.textContent) : null;
  const { head, items } = series?.groups ?? {};
  if (head === undefined || items === undefined) return [element];
  const texts = items.split('; ');
  const isLong = texts.length > MOST_LISTED + 1;
  const shown = isLong ? texts.slice(0, MOST_LISTED) : texts;
  return [line(`${head}:`), listOf(shown), ...(isLong ? [folded(texts.slice(MOST_LISTED))] : [])];
}

function read(html: string): Detail {
  const fragment = DOMPurify.sanitize(html, { ...ALLOWED, RETURN_DOM_FRAGMENT: true });
  for (const link of fragment.querySelectorAll('a')) {
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
  }
  const all = [...fragment.children];
  const lead = all[0]?.localName === 'p' ? all.slice(0, 1) : [];
  const [next, ...others] = all.slice(lead.length);
  if (next?.localName !== 'ul') return { lead, rest: all.slice(lead.length).flatMap(listed) };
  return { lead, actions: next, rest: [...evidenceIn(next), ...others.flatMap(listed)] };
}

/** The same elements each time, so that drawing anew moves nothing. */
export function detailOf({ uuid, detailHtml }: Card): Detail {
  const known = parted.get(uuid) ?? read(detailHtml);
  parted.set(uuid, known);
  return known;
}
