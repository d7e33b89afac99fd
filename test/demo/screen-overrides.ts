/** Cards that are overridden, one by one or at signing: the service is told why, and nothing is ever withheld. */
import { expect, it } from '@jest/globals';
import { askedAgain } from '../../scripts/screenshots/situations.js';
import { feedbackAfter, field, focused, levels, type Pages } from '../support/ordering-screen.js';

export function overrideTests(pages: Pages): void {
  it.concurrent(
    'overrides a card for a reason, tells the service, and remembers it when the order changes',
    async () => {
      const page = await pages.at('leopold-quarrington');
      const card = page.locator('.card.warning');
      const override = card.getByRole('button', { name: 'Override …' });
      await override.press('Enter');
      expect(await focused(page)).toBe('reason');
      await page.keyboard.press('Escape');
      expect(await focused(page)).toBe('Override …');
      await override.press('Enter');
      await card.getByLabel('Reason').selectOption({ index: 1 });
      const told = await feedbackAfter(page, () => card.getByText('Override this advice').click());
      const overrideReason = { reason: { code: expect.any(String) } };
      expect(told).toMatchObject([{ outcome: 'overridden', overrideReason }]);
      await askedAgain(page, () => field(page, 'frequency').selectOption('week-1'));
      expect(await card.locator('.outcome').innerText()).toMatch(/^Overridden: \w/);
      await pages.leave(page);
    },
  );

  it.concurrent(
    'asks once more at signing, over a critical card for a reason, and leaves the decision to the prescriber',
    async () => {
      const page = await pages.at('bartholomew-ness');
      await page.getByRole('button', { name: 'Sign order' }).click();
      const sign = page.getByRole('button', { name: 'Sign all the same' });
      await sign.waitFor();
      expect(await levels(page)).toEqual(['critical']);
      await page.setViewportSize({ width: 1280, height: 450 });
      await page.evaluate('scrollTo(0, 400)');
      expect((await page.locator('.decide').boundingBox())?.y).toBeGreaterThan(0);
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('reason-0');
      await sign.press('Enter');
      expect(await page.locator('.decide').count()).toBe(1);
      await page.locator('.decide').getByLabel('Reason').selectOption('Emergency use');
      const told = await feedbackAfter(page, () => sign.press('Enter'));
      expect(told).toMatchObject([
        { outcome: 'overridden', overrideReason: { reason: { code: 'emergency-use' } } },
      ]);
      await page.getByText('Signed, with the advice on the screen.').waitFor();
      expect(await page.locator('.exchanges .title').allInnerTexts()).toEqual([
        'feedback',
        'order-sign',
        'order-select',
      ]);
      await pages.leave(page);
    },
  );
}
