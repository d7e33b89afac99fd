/** What can be read by everyone: contrast in both colour schemes, levels told in words, pages whole on paper. */
import { describe, expect, it } from '@jest/globals';
import { PALETTE, STYLE } from '../../src/http/pages/style.js';
import { badge } from '../../src/http/pages/words.js';

const [light = '', dark = ''] = PALETTE.toString().split('@media');

const colours = (scheme: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...scheme.matchAll(/--([a-z-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => Number.parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('the %s scheme', (_name, palette) => {
  it.each([
    ['ink', 'ground'],
    ['quiet', 'ground'],
    ['link', 'ground'],
    ['critical', 'critical-ground'],
    ['warning', 'warning-ground'],
    ['info', 'info-ground'],
  ])('has %s on %s at 4.5 : 1 or more', (ink, ground) => {
    expect(contrast(palette[ink] ?? '', palette[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the style', () => {
  it('uses no colour that the palette does not name, but on paper', () => {
    const beside = STYLE.toString().replace(PALETTE.toString(), '').split('@media print')[0] ?? '';
    expect(beside.match(/#[0-9a-f]{3,6}\b/g)).toBeNull();
  });

  it('opens what can be opened, and leaves navigation out, on paper', () => {
    const print = STYLE.toString().split('@media print')[1] ?? '';
    expect(print).toContain('details::details-content');
    expect(print).toMatch(/nav[^{]*\{ display: none/);
  });

  it('asks for nothing from elsewhere', () => {
    expect(STYLE.toString()).not.toMatch(/url\(|@import|@font-face/);
  });
});

it('a level is told in words, not by colour alone', () => {
  expect(badge('critical').toString()).toBe('<span class="level critical">critical</span>');
});
