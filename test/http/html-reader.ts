/** Reads our own HTML strictly enough to see what is wrong with it: balance, headings, ids, links. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

const VOID = ['meta', 'link', 'input', 'br'];
const TAG = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z-]+(?:="[^"<>]*")?)*)\s*>|<!doctype html>/g;

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/**
 * Every element in document order.
 * @throws Error where a tag does not close what is open, or a `<` begins no tag.
 */
export function elementsOf(html: string): readonly Element[] {
  const open: string[] = [];
  const elements: Element[] = [];
  const body = withoutStyle(html);
  for (const [whole, slash, name, attributes = ''] of body.matchAll(TAG)) {
    if (name === undefined) continue;
    if (slash === '/') {
      const last = open.pop();
      if (last !== name) throw new Error(`${whole} closes ${last ?? 'nothing'}`);
      continue;
    }
    if (!VOID.includes(name)) open.push(name);
    const pairs = [...attributes.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)];
    elements.push({
      name,
      attributes: Object.fromEntries(pairs.map(([, key = '', value = '']) => [key, decoded(value)])),
    });
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(', ')}`);
  const stray = /.{0,20}[<>].{0,20}/.exec(body.replace(TAG, ''));
  if (stray) throw new Error(`not a tag: ${stray[0]}`);
  return elements;
}

/** What a reader sees, in one line. */
export function textOf(html: string): string {
  return decoded(
    withoutStyle(html)
      .replace(/<\/?(?:p|li|dd|dt|td|th|tr|h\d|div|ul)\b[^>]*>/g, ' ')
      .replace(TAG, ''),
  )
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

const withoutStyle = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/g, '');
