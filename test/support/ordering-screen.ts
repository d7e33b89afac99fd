/** The ordering screen in a browser, for tests: one demo, one Chromium, and pages that tests hand on to each other. */
import axe from 'axe-core';
import type { Browser, BrowserContext, Locator, Page, Response } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/demo.js';
import { startChromium } from '../../scripts/screenshots/chromium.js';
import { askedAgain, openAt } from '../../scripts/screenshots/situations.js';

const SIZE = { width: 1280, height: 900 };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Pages that are handed on. */
export type Pages = Pick<OrderingScreen, 'at' | 'leave'>;

export class OrderingScreen {
  readonly #demo: Demo;
  readonly #browser: Browser;
  /** One for all pages: what they load, they load once. */
  readonly #context: BrowserContext;
  readonly #left: Page[] = [];
  /** What no page may do: ask anybody else, or run into its own policy. */
  readonly trespasses: string[] = [];

  private constructor(demo: Demo, browser: Browser, context: BrowserContext) {
    this.#demo = demo;
    this.#browser = browser;
    this.#context = context;
  }

  static async start(): Promise<OrderingScreen> {
    const [demo, browser] = await Promise.all([
      startDemo({ PORT: '0', LOG_LEVEL: 'silent', DEADLINE_MS: '10000' }),
      startChromium(),
    ]);
    return new OrderingScreen(
      demo,
      browser,
      await browser.newContext({ viewport: SIZE, reducedMotion: 'reduce' }),
    );
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#demo.stop();
  }

  /** A page at a patient, once the first answer is there: one that was left, or a new one. */
  async at(patient: string): Promise<Page> {
    const left = this.#left.pop();
    if (left === undefined) return this.#open(patient);
    await left.emulateMedia({ colorScheme: 'light' });
    await left.setViewportSize(SIZE);
    await askedAgain(left, () => left.evaluate(`location.hash = '${patient}'`));
    return left;
  }

  /** Takes back a page that is as it was, but for what was done in it. */
  async leave(page: Page): Promise<void> {
    await page.evaluate("location.hash = ''");
    this.#left.push(page);
  }

  async #open(patient: string): Promise<Page> {
    const page = await this.#context.newPage();
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
export const levels = (page: Page): Promise<readonly string[]> =>
  page.evaluate("[...document.querySelectorAll('.card')].map((card) => card.dataset.level)");

/** The name or the words of what has the focus. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement.name || document.activeElement.innerText');

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
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe.source);
  const wanted = JSON.stringify({ runOnly: TAGS, resultTypes: ['violations'] });
  return page.evaluate<readonly string[]>(`axe.run(${wanted}).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')))`);
}
