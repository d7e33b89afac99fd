/** The ordering screen in a browser, for tests: one demo and one Chromium, and a page for each test. */
import axe from 'axe-core';
import type { Browser, Locator, Page, Response } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/demo.js';
import { startChromium } from '../../scripts/screenshots/chromium.js';
import { openAt } from '../../scripts/screenshots/situations.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export class OrderingScreen {
  readonly #demo: Demo;
  readonly #browser: Browser;
  /** What no page may do: ask anybody else, or run into its own policy. */
  readonly trespasses: string[] = [];

  private constructor(demo: Demo, browser: Browser) {
    this.#demo = demo;
    this.#browser = browser;
  }

  static async start(): Promise<OrderingScreen> {
    const demo = await startDemo({ PORT: '0', LOG_LEVEL: 'silent', DEADLINE_MS: '10000' });
    return new OrderingScreen(demo, await startChromium());
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#demo.stop();
  }

  /** A new page at a patient, once the first answer is there. */
  async at(patient: string): Promise<Page> {
    const page = await this.#browser.newPage({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${this.#demo.screen.url}/`)) this.trespasses.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.trespasses.push(message.text());
    });
    page.on('pageerror', (error) => this.trespasses.push(error.message));
    await openAt(page, this.#demo.screen.url, patient);
    return page;
  }
}

/** Levels of the cards, in order. */
export async function levels(page: Page): Promise<readonly (string | null)[]> {
  const cards = await page.locator('.card').all();
  return Promise.all(cards.map((card) => card.getAttribute('data-level')));
}

/** The line that says what the advice is. */
export const adviceState = (page: Page): Promise<string> => page.locator('.advice > .state').innerText();

export const field = (page: Page, name: string): Locator =>
  page.locator(`.order .field.${name} > :is(input, select)`);

interface Sent {
  readonly exchange: { readonly request: { readonly body: Record<string, unknown> } };
}

/** What was told to the service while something was done. */
export async function feedbackAfter(page: Page, action: () => Promise<unknown>): Promise<unknown> {
  const told = page.waitForResponse((response: Response) => response.url().endsWith('/ehr/feedback'));
  await action();
  const { exchange } = (await (await told).json()) as Sent;
  return exchange.request.body['feedback'];
}

/** Violations of WCAG A and AA, each with the elements that it is about. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<axe.AxeResults>(`axe.run({ runOnly: ${JSON.stringify(TAGS)} })`);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
