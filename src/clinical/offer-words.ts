/** What an offer is called on a card, and how a change of dose is explained on a rule's page. */
import type { Offer } from './rule.js';

const UNITS = { milligrams: 'mg', milligramsPerKilogram: 'mg/kg' } as const;

export function offerLabel(offer: Offer): string {
  switch (offer.offer) {
    case 'order':
      return offer.label;
    case 'remove-draft':
      return 'remove this draft order';
    case 'change-dose': {
      const over = offer.overMinutes === undefined ? '' : ` over ${offer.overMinutes} minutes`;
      return `Change the dose to ${offer.amount} ${UNITS[offer.measure]}${over}`;
    }
  }
}

/** Who gives the dose of a change. */
export const givenBy = ({ by }: Offer & { offer: 'change-dose' }): string =>
  by
    .map(({ source, section }) => (section === undefined ? source.title : `${source.title}, ${section}`))
    .join('; ');

/** What the machine asks of every order before it offers to change its dose. */
export const WHERE_A_DOSE_CAN_BE_CHANGED =
  'Never to a higher dose, and only where the order tells one dose, in figures and in this unit or in whole pieces of the product, and nothing else in it (words, supply, pack) tells an amount; not where the finding rests on unconfirmed data, the same drug is drafted twice, or the EHR carries out no change of a draft.';
