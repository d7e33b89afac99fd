/** How cards are rendered where a test has nothing to say about it. */
import { identity } from '../../hooks/identity.js';
import { draftsByName } from '../../src/cds-hooks/draft-orders.js';
import type { Rendering } from '../../src/cds-hooks/cards/render-cards.js';
import { NOW } from './clock.js';

export const RENDERING: Rendering = {
  identity,
  publicUrl: 'https://cds.example',
  maxCards: 3,
  catalogueVersion: '1',
  reviewed: () => 'not yet reviewed locally',
  footnotes: [],
  ordering: {
    patientId: 'p1',
    drafts: draftsByName([{ resourceType: 'MedicationRequest', id: 'draft-1' }]),
    takesUpdates: true,
    requested: [],
    now: NOW,
  },
};
