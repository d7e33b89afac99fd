/** The table of override reasons is what feedback is counted by: no code twice, and each named as it is exported. */
import { describe, expect, it } from '@jest/globals';
import * as reasons from '../../cards/override-reasons.js';

const table = Object.entries(reasons);
const camelCase = (code: string): string =>
  code.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe('the override reasons', () => {
  it.each(table)('%s is exported under the name of its code', (name, { code }) => {
    expect(camelCase(code)).toBe(name);
  });

  it.each(table)('%s has a code in kebab case and a short display', (_name, { code, display }) => {
    expect(code).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
    expect(display.length).toBeGreaterThan(0);
    expect(display.length).toBeLessThanOrEqual(40);
  });

  it('have no display twice', () => {
    expect(new Set(table.map(([, { display }]) => display)).size).toBe(table.length);
  });
});
