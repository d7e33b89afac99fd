/** What an offer is called on a rule's page, and how a change of dose is explained there. */
import type { Offer } from './rule.js';

const UNITS = { milligrams: 'mg', milligramsPerKilogram: 'mg/kg' } as const;

export function offerLabel(offer: Offer): string {
  switch (offer.offer) {
    case 'order':
      return offer.label;
    case 'remove-draft':
      return 'Remove this draft order';
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
  'A dose is never raised and never given faster. It is changed only where the order tells it once, in figures, in this unit or in whole pieces of the product (devices, sprays), and nothing else in the order (words, supply, pack) tells an amount. Nothing is offered where the finding rests on unconfirmed data, where the same drug is drafted twice, or to an EHR that carries out no change of a draft.';
