/** What becomes of a draft that a suggestion updates, as the screen shows it: this EHR takes the whole resource. */
import type { MedicationRequest } from 'fhir/r4.js';
import { draftInWords } from './chart-view.js';
import { formFrom } from './order-form.js';
import type { Action, Card } from './wire.js';

/** @param inForm - id of the draft that the form shows. */
export function withUpdates(card: Card, inForm: string | undefined, location: string): Card {
  const { suggestions } = card;
  if (suggestions === undefined) return card;
  return {
    ...card,
    suggestions: suggestions.map(({ actions, ...suggestion }) => ({
      ...suggestion,
      ...(actions && { actions: actions.map((action) => withUpdate(action, inForm, location)) }),
    })),
  };
}

function withUpdate(action: Action, inForm: string | undefined, location: string): Action {
  const { type, resource } = action;
  if (type !== 'update' || resource?.resourceType !== 'MedicationRequest') return action;
  const draft = resource as unknown as MedicationRequest;
  const updated = draft.id === inForm ? { order: formFrom(draft, location) } : { text: draftInWords(draft) };
  return { ...action, updated };
}
