/** What a rule offers, as its page tells it. */
import { describe, expect, it } from '@jest/globals';
import { spravatoEu, spravatoUs } from '../../cards/references.js';
import { always, orderedDose } from '../../src/clinical/criteria.js';
import { rulePage } from '../../src/clinical/rule-page.js';
import { offeredWhen, type Offer } from '../../src/clinical/rule.js';
import { branch, rule } from './made-up-rules.js';

const page = (...offers: readonly Offer[]): string => rulePage(rule('made-up', [branch(always)], { offers }));
const remove: Offer = { offer: 'remove-draft' };
const change: Offer = {
  ...{ offer: 'change-dose', measure: 'milligrams', amount: 56 },
  by: [{ source: spravatoUs, section: '§2' }, { source: spravatoEu }],
};

describe('the offers on a page', () => {
  it('are one line where no dose is changed', () => {
    expect(page(remove)).toContain('**Offers.** Remove this draft order\n');
    expect(page(remove)).not.toContain('change the dose');
  });

  it('tell to which dose, on whose authority, when, and what is asked of every order', () => {
    const text = page(offeredWhen(orderedDose('milligrams', { above: 84 }), change), remove);
    expect(text).toContain('**Offers to change the dose.** A dose is never raised');
    expect(text).toContain(
      '- Change the dose to 56 mg – SPRAVATO prescribing information (US), §2; Spravato summary of product characteristics (EU). When an ordered dose is above 84 mg\n',
    );
    expect(text).toContain('**Offers.** Remove this draft order\n');
  });

  it('tell the minutes of an infusion', () => {
    const slow: Offer = { ...change, measure: 'milligramsPerKilogram', amount: 0.5, overMinutes: 40 };
    expect(page(slow)).toContain('- Change the dose to 0.5 mg/kg over 40 minutes – ');
  });

  it('are none where a rule only informs', () => {
    expect(page()).not.toContain('Offers');
  });
});
