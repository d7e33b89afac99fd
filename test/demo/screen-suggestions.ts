/** Suggestions that are taken: the screen does to its drafts what the card says, and tells the service. */
import { expect, it } from '@jest/globals';
import { askedAgain } from '../../scripts/screenshots/situations.js';
import { feedbackAfter, field, type Pages } from '../support/ordering-screen.js';

export function suggestionTests(pages: Pages): void {
  it.concurrent(
    'carries out a suggestion and tells the service: a draft is added, an order removed',
    async () => {
      const page = await pages.at('bartholomew-ness');
      const offered = page.locator('.card.critical .offers button');
      expect(await offered.allInnerTexts()).toEqual([
        'Remove this ketamine order',
        'Repeat blood pressure now',
      ]);
      const told = await feedbackAfter(page, () => askedAgain(page, () => offered.nth(1).click()));
      expect(told).toMatchObject([
        { outcome: 'accepted', acceptedSuggestions: [{ id: expect.any(String) }] },
      ]);
      expect(await page.locator('.drafts li').count()).toBe(1);
      expect(await offered.allInnerTexts()).toEqual(['Remove this ketamine order']);
      await offered.first().click();
      await page.getByText('Done: Remove this ketamine order. The service has been told.').waitFor();
      expect(await field(page, 'medicine').inputValue()).toBe('');
      await pages.leave(page);
    },
  );

  it.concurrent(
    'carries out a change of dose in the form, and asks about the order as it then is',
    async () => {
      const page = await pages.at('gideon-larkspur');
      await field(page, 'medicine').fill('spravato');
      await askedAgain(page, () => page.keyboard.press('Enter'));
      await field(page, 'unit').selectOption('device');
      await askedAgain(page, () => field(page, 'dose').fill('4'));
      const change = page.getByRole('button', { name: 'Change the dose to 56 mg' });
      const told = await feedbackAfter(page, () => askedAgain(page, () => change.click()));
      expect(told).toMatchObject([
        { outcome: 'accepted', acceptedSuggestions: [{ id: expect.any(String) }] },
      ]);
      const shown = ['medicine', 'dose', 'unit', 'route', 'frequency'].map((name) =>
        field(page, name).inputValue(),
      );
      expect(await Promise.all(shown)).toEqual([
        'esketamine 140 MG/ML Nasal Spray [Spravato]',
        ...['2', 'device', 'nasal', 'week-2'],
      ]);
      expect(await change.count()).toBe(0);
      await page.getByText('Done: Change the dose to 56 mg. The service has been told.').waitFor();
      await pages.leave(page);
    },
  );
}
