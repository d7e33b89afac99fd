/** `npm run screenshots`: writes a picture of every situation to coverage/screenshots, and those of the README to docs/images. */
import { mkdirSync } from 'node:fs';
import { startDemo } from '../../demo/demo.js';
import { commandLineOrExit } from '../command-line.js';
import { startChromium } from './chromium.js';
import { openAt, situations, WIDTHS, type Situation } from './situations.js';

const FOLDER = 'coverage/screenshots';
/** Small enough for a page of text. */
const OF_README = {
  folder: 'docs/images',
  width: 1180,
  height: 680,
  names: ['contraindication', 'overriding'],
};
const HEIGHT = 900;

commandLineOrExit('npm run screenshots', {});

const demo = await startDemo({ PORT: '0', LOG_LEVEL: 'silent' });
const browser = await startChromium();

async function take(
  { name, patient, then }: Situation,
  viewport: { readonly width: number; readonly height: number },
  path: string,
): Promise<void> {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await openAt(page, demo.screen.url, patient);
  await then?.(page);
  if (viewport.width < 600) await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path, fullPage: viewport.width < 600 });
  await page.close();
  process.stdout.write(`${name}: ${path}\n`);
}

try {
  mkdirSync(FOLDER, { recursive: true });
  mkdirSync(OF_README.folder, { recursive: true });
  for (const situation of situations) {
    for (const width of WIDTHS)
      await take(situation, { width, height: HEIGHT }, `${FOLDER}/${situation.name}-${width}.png`);
    if (OF_README.names.includes(situation.name))
      await take(situation, OF_README, `${OF_README.folder}/${situation.name}.png`);
  }
} finally {
  await browser.close();
  await demo.stop();
}
