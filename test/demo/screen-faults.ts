/** What a prescriber is told when something fails: tests of `screen.test.ts`, which has the browser. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { switchOn } from '../../scripts/screenshots/situations.js';
import { focused, type Pages } from '../support/ordering-screen.js';

const CASES = [
  ['slow', 'Not checked', 'vital signs'],
  ['forbidden', 'Not checked', 'medicines'],
  ['half', 'Not checked', 'problem list'],
  ['dead', 'Not checked', "the patient's record"],
  ['strict', 'Nothing was checked', 'could read nothing of the record (412)'],
  ['unreachable', 'Nothing was checked', 'cannot be reached'],
  ['silent', 'Nothing was checked', 'did not answer within 3 seconds'],
  ['rejects', 'Nothing was checked', 'does not accept the signature of this EHR (401)'],
] as const;

/** The first ones have to be waited out: what follows in the file may run meanwhile. */
export function faultTests(pages: Pages): void {
  describe('when something fails', () => {
    const shown = new Map<string, string>();

    /** One page for one fault after the other; those that have to be waited out have pages of their own. */
    async function meet(faults: readonly string[]): Promise<void> {
      const page = await pages.at('wren-hollowell');
      for (const fault of faults) {
        await switchOn(page, fault);
        shown.set(fault, await page.locator('.advice').innerText());
      }
      await pages.leave(page);
    }

    beforeAll(async () => {
      const waited = ['slow', 'silent'];
      const others = CASES.map(([fault]) => fault).filter((fault) => !waited.includes(fault));
      await Promise.all([meet(['slow']), meet(['silent']), meet(others)]);
    });

    it.each(CASES)('the fault "%s" reads "%s", and says why: %s', (fault, word, reason) => {
      expect(shown.get(fault)).toContain(word);
      expect(shown.get(fault)).toContain(reason);
      expect(shown.get(fault)).not.toContain('nothing to say');
    });

    it.concurrent('leads from the failure to what went over the wire', async () => {
      const page = await pages.at('wren-hollowell');
      await switchOn(page, 'rejects');
      await page.getByRole('link', { name: 'What was sent, and what came back' }).click();
      expect(await focused(page)).toMatch(/^order-select\s+401/);
      const [said] = await page.locator('.exchanges .said').allInnerTexts();
      expect(said).toContain('does not accept the signature of this EHR (401)');
      await pages.leave(page);
    });

    it.concurrent('lets an order be signed unchecked, in so many words', async () => {
      const page = await pages.at('gideon-larkspur');
      await switchOn(page, 'unreachable');
      await page.getByRole('button', { name: 'Sign order' }).click();
      await page.getByRole('button', { name: 'Sign unchecked' }).waitFor();
      await pages.leave(page);
    });
  });
}
