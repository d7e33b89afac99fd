/** The ordering screen in a real browser: what a prescriber does, and what they are told when something fails. */
import { EventEmitter, once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromiumPath } from '../../scripts/screenshots/chromium.js';
import { askedAgain, situations, WIDTHS } from '../../scripts/screenshots/situations.js';
import {
  adviceState,
  field,
  levels,
  OrderingScreen,
  violations,
  type Pages,
} from '../support/ordering-screen.js';
import { faultTests } from './screen-faults.js';
import { overrideTests } from './screen-overrides.js';
import { suggestionTests } from './screen-suggestions.js';

const inBrowser = chromiumPath === undefined ? describe.skip : describe;
/** Two keys within a moment, however slow the machine is. */
const TYPED_AT_ONCE = `
  for (const typed of ['0.7', '0.75']) {
    const input = document.querySelector('.order .field.dose > input');
    input.value = typed;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }`;
const SCREENSHOTS = 'coverage/screenshots';

/** One demo and one browser. Tests run several at a time, each on a page of its own: they wait more than they work. */
const screen = chromiumPath === undefined ? undefined : await OrderingScreen.start();

const pages: Pages = screen ?? {
  at: () => Promise.reject(new Error('there is no Chromium')),
  leave: () => Promise.resolve(),
};

inBrowser('the ordering screen (skipped where there is no Chromium)', () => {
  beforeAll(() => {
    mkdirSync(SCREENSHOTS, { recursive: true });
  });
  afterAll(() => screen?.stop());

  faultTests(pages);
  overrideTests(pages);
  suggestionTests(pages);

  it.concurrent(
    'shows cards by level, the gravest first, with their reasons and the page of the rule',
    async () => {
      const page = await pages.at('alban-thistlewood');
      expect(await levels(page)).toEqual(['critical', 'info']);
      const card = page.locator('.card.critical');
      expect(await card.locator('.level').innerText()).toBe('Critical');
      expect(await card.locator('.why .detail').isVisible()).toBe(false);
      const link = card.locator('.links a');
      expect([await card.locator('.links p').innerText(), await link.allInnerTexts()]).toEqual([
        'Rule and evidence',
        ['Aneurysmal vascular disease'],
      ]);
      await card.locator('.why > summary').click();
      expect(await card.locator('.why .detail').innerText()).toContain('Found in the record:');
      const rule = (await link.first().getAttribute('href')) ?? '';
      expect((await fetch(rule)).status).toBe(200);
      await pages.leave(page);
    },
  );

  it.concurrent('tells "asked, and nothing to say" from "not asked"', async () => {
    const page = await pages.at('gideon-larkspur');
    const said = page.locator('.advice > .clear');
    expect(await adviceState(page)).toBe('Asked, and nothing to say.');
    expect(await said.innerText()).toContain('was asked about this order and has no advice on it');
    const read = said.getByRole('row', { name: 'Medication requests' });
    expect(await read.innerText()).toMatch(/1\s+sent along/);
    await askedAgain(page, () => page.getByLabel('Record').selectOption('read'));
    expect(await said.getByRole('row', { name: /^medication request /i }).innerText()).toMatch(
      /1\s+read by the service/,
    );
    await page.getByRole('button', { name: 'Clear' }).click();
    expect(await adviceState(page)).toBe('Not asked yet: no medicine is chosen.');
    expect(await said.count()).toBe(0);
    await pages.leave(page);
  });

  it.concurrent('finds a medicine by keyboard, fills in its usual dosing, and asks at once', async () => {
    const page = await pages.at('gideon-larkspur');
    await field(page, 'medicine').focus();
    await page.keyboard.type('nasal spra');
    await page.keyboard.press('ArrowDown');
    await askedAgain(page, () => page.keyboard.press('Enter'));
    expect(await field(page, 'medicine').inputValue()).toBe('esketamine 140 MG/ML Nasal Spray [Spravato]');
    expect(await field(page, 'dose').inputValue()).toBe('56');
    expect(await levels(page)).not.toEqual([]);
    await pages.leave(page);
  });

  it.concurrent('shows whatever is typed as text', async () => {
    const page = await pages.at('wren-hollowell');
    const typed = 'ketamine <img src=x onerror="document.title=1"> **x**';
    await field(page, 'medicine').fill(typed);
    await askedAgain(page, () => page.keyboard.press('Enter'));
    await askedAgain(page, () => field(page, 'dose').fill('<b>1</b>'));
    expect(await field(page, 'medicine').inputValue()).toBe(typed);
    await page.locator('.exchanges summary').first().click();
    expect(await page.locator('img, .card b').count()).toBe(0);
    expect(await page.title()).toBe('Ordering screen');
    await pages.leave(page);
  });

  it.concurrent(
    'asks when typing has settled, and drops an answer that a later one has overtaken',
    async () => {
      const page = await pages.at('caspian-dunmore');
      const asked: string[] = [];
      const gate = new EventEmitter();
      await page.route('**/ehr/calls', async (route) => {
        const { order } = route.request().postDataJSON() as { order: { dose: string } };
        const isFirst = asked.push(order.dose) === 1;
        const response = await route.fetch();
        if (isFirst) await once(gate, 'open');
        await route.fulfill({ response });
      });
      const first = page.waitForRequest('**/ehr/calls');
      await page.evaluate(TYPED_AT_ONCE);
      await first;
      await field(page, 'medicine').fill('sertraline');
      await askedAgain(page, () => page.keyboard.press('Enter'));
      const late = page.waitForResponse('**/ehr/calls');
      gate.emit('open');
      await late;
      expect(asked).toEqual(['0.75', '1']);
      expect(await adviceState(page)).toBe('Asked, and nothing to say.');
      await page.close();
    },
  );

  it.concurrent(
    'folds a long list of what was not decided: what to look at by hand comes into sight',
    async () => {
      const page = await pages.at('silvester-ainsworth');
      await page.locator('.card.gap .why > summary').click();
      const undecided = page.locator('.card.gap .series li:visible');
      expect(await undecided.count()).toBe(6);
      await page.locator('.card.gap .why details > summary').click();
      expect(await undecided.count()).toBeGreaterThan(8);
      await pages.leave(page);
    },
  );

  it.concurrent('cuts no dose and no unit, however narrow the form is', async () => {
    const page = await pages.at('ambrose-pettigrove');
    for (const width of [1280, 1000, 800, 390]) {
      await page.setViewportSize({ width, height: 900 });
      // "0.5" and "device(s)", with what stands around them.
      for (const [name, needed] of [['dose', 55] as const, ['unit', 110] as const]) {
        const { width: room = 0 } = (await field(page, name).boundingBox()) ?? {};
        expect([name, width, room > needed]).toEqual([name, width, true]);
      }
    }
    await pages.leave(page);
  });

  it.concurrent('asks anew with another place, and with the labels of another region', async () => {
    const page = await pages.at('marguerite-sallow');
    expect(await levels(page)).toEqual(['warning']);
    await askedAgain(page, () => field(page, 'location').selectOption('Outpatient clinic'));
    expect((await levels(page))[0]).toBe('critical');
    await askedAgain(page, () => page.getByLabel('Labels of').selectOption('EU'));
    await page.locator('.card.critical .why > summary').click();
    expect(await page.locator('.card.critical').innerText()).toContain('EU labelling');
    await pages.leave(page);
  });

  it.concurrent('shows what was exchanged and what the service read, and no secret', async () => {
    const page = await pages.at('silvester-ainsworth');
    await askedAgain(page, () => page.getByLabel('Record').selectOption('read'));
    const newest = page.locator('.exchanges > ol > li').first();
    await newest.locator('summary').first().click();
    for (const part of await newest.locator('.parts summary').all()) await part.click();
    const shown = await newest.innerText();
    expect(shown).toContain('"hook": "order-select"');
    expect(shown).toMatch(/403\s+GET \/MedicationRequest\?patient=silvester-ainsworth/);
    expect(shown).toContain('"access_token": "… (not shown)"');
    expect(shown).toContain('authorization: Bearer … (a JWT signed with ES384, not shown)');
    expect(shown).not.toContain('eyJ');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await newest.getByRole('button', { name: 'Copy JSON' }).first().click();
    await newest.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(JSON.parse(copied)).toMatchObject({ hook: 'order-select', context: {} });
    await pages.leave(page);
  });

  it.concurrent.each(situations)(
    '$name meets WCAG A and AA, wide and narrow, light and dark',
    async (situation) => {
      const page = await pages.at(situation.patient);
      await situation.then?.(page);
      for (const width of WIDTHS) {
        const isNarrow = width < 600;
        await page.emulateMedia({ colorScheme: isNarrow ? 'dark' : 'light' });
        await page.setViewportSize({ width, height: 900 });
        await page.screenshot({ path: `${SCREENSHOTS}/${situation.name}-${width}.png`, fullPage: isNarrow });
        await page.evaluate('scrollTo(0, 0)');
        expect([width, await violations(page)]).toEqual([width, []]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      }
      await pages.leave(page);
    },
  );

  it('asks nobody else, and keeps to its own policy', () => {
    expect(screen?.trespasses).toEqual([]);
  });
});
