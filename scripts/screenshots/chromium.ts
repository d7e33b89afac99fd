/** Where Chromium is on this machine, and how it is started so that it asks nobody for anything. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Undefined where there is none. */
export const chromiumPath = PLACES.find((place) => existsSync(place));

const QUIET = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run'],
];

/** Text in grey alone, unhinted: pictures are smaller, and look the same on every machine with the same fonts. */
const PLAIN_TEXT = ['--disable-lcd-text', '--font-render-hinting=none'];

/** @throws Error where there is no Chromium. */
export function startChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('there is no Chromium: install the package chromium');
  return chromium.launch({ executablePath: chromiumPath, args: [...QUIET, ...PLAIN_TEXT] });
}
