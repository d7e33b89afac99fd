/** Text stays text, whatever it holds and wherever a template puts it. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { linkTo, markup } from '../../src/http/markup.js';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><script>',
  '<!--',
  '&lt;b&gt;',
  '${alert(1)}',
  '\u0000<\u2028b>',
];

const withoutTags = (html: string): string => html.replace(/<\/?p[^>]*>/g, '');

describe('a template', () => {
  it.each(HOSTILE)('writes %j as text', (text) => {
    const inside = withoutTags(markup`<p title="${text}">${text}</p>`.toString());
    expect(inside).not.toMatch(/[<>"']/);
    expect(inside).not.toMatch(/&(?!amp;|lt;|gt;|quot;|#39;)/);
  });

  it('loses no text, whatever it is', () => {
    const read = (html: string): string =>
      html
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const html = markup`${text}`.toString();
        expect(html).not.toMatch(/[<>"']/);
        expect(read(html)).toBe(text);
      }),
    );
  });

  it('takes what came out of a template as it is, once', () => {
    const bold = markup`<b>${'a & b'}</b>`;
    expect(markup`<p>${bold}</p>`.toString()).toBe('<p><b>a &amp; b</b></p>');
  });

  it('does not take an imitation', () => {
    const imitation: unknown = { toString: () => '<b>bold</b>' };
    expect(() => markup`${imitation as string}`.toString()).toThrow();
  });

  it('writes lists one after the other, numbers as digits, and nothing for what is absent', () => {
    expect(markup`${['a', ['<', 2]]}${undefined}.`.toString()).toBe('a&lt;2.');
  });

  it('refuses an attribute without quotes', () => {
    expect(() => markup`<p title=${'a'}>`).toThrow('attribute without quotes');
  });
});

describe('a link', () => {
  it('leaves by https', () => {
    expect(linkTo('https://example.org/?a=1&b="', 'there').toString()).toBe(
      '<a href="https://example.org/?a=1&amp;b=&quot;" rel="noreferrer">there</a>',
    );
  });

  it.each(['javascript:alert(1)', ' https://example.org', 'data:text/html,x', '//example.org', undefined])(
    'stays text instead of leading to %s',
    (url) => {
      expect(linkTo(url, 'a < b').toString()).toBe('a &lt; b');
    },
  );
});
