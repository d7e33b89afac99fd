/** The situations of the ordering screen that are looked at: by people as pictures, by a tool for accessibility. */
import type { Page } from 'playwright-core';

export interface Situation {
  /** Also the name of the picture. */
  readonly name: string;
  readonly patient: string;
  /** What is done once the first answer is there. */
  readonly then?: (page: Page) => Promise<void>;
}

export const WIDTHS = [1280, 390] as const;

/** Waits until the service has answered, or has failed to. */
async function settled(page: Page): Promise<void> {
  await page.locator('.advice > .state:not(.asking)').waitFor();
}

/** Opens the screen at a patient. */
export async function openAt(page: Page, screen: string, patient: string): Promise<void> {
  await page.goto(`${screen}/#${patient}`);
  await page.locator('#who').waitFor();
  await settled(page);
}

/** @param change - after which the service is asked again. */
export async function askedAgain(page: Page, change: () => Promise<unknown>): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().endsWith('/ehr/calls'));
  await change();
  await answer;
  await settled(page);
}

export const switchOn = (page: Page, fault: string): Promise<void> =>
  askedAgain(page, () => page.getByLabel('Fault').selectOption(fault));

const firstCard = (page: Page) => page.locator('.card').first();

export const situations: readonly Situation[] = [
  { name: 'contraindication', patient: 'alban-thistlewood' },
  {
    name: 'overriding',
    patient: 'leopold-quarrington',
    then: async (page) => {
      await firstCard(page).getByRole('button', { name: 'Override' }).click();
      await firstCard(page).getByLabel('Reason').selectOption({ index: 1 });
    },
  },
  {
    name: 'not-checked',
    patient: 'silvester-ainsworth',
    then: (page) => firstCard(page).locator('.why > summary').click(),
  },
  { name: 'nothing-to-say', patient: 'gideon-larkspur' },
  { name: 'refused', patient: 'wren-hollowell', then: (page) => switchOn(page, 'rejects') },
  {
    name: 'signing',
    patient: 'ambrose-pettigrove',
    then: async (page) => {
      await page.getByRole('button', { name: 'Sign order' }).click();
      await page.getByRole('button', { name: 'Sign all the same' }).waitFor();
    },
  },
  {
    name: 'search-and-exchange',
    patient: 'leopold-quarrington',
    then: async (page) => {
      await page.locator('.exchanges li summary').first().click();
      await page.getByRole('combobox', { name: 'Medicine' }).fill('keta');
    },
  },
];
