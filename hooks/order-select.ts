/** order-select: a prescriber has chosen a medicine; details may still be missing (CDS Hooks Library, order-select 1.0). */
import { draftsOf, selectedDrafts } from '../src/cds-hooks/draft-orders.js';
import type { CdsService } from '../src/cds-hooks/service.js';
import { serviceDefinition } from './definition.js';
import { screen } from './screen.js';
import type { Tools } from './tools.js';

export function orderSelect(tools: Tools): CdsService {
  return {
    definition: serviceDefinition('order-select', tools),
    async respond(request, caller) {
      const drafts = draftsOf(request.context.draftOrders);
      const selected = selectedDrafts(drafts, request.context.selections);
      return screen({ drafts: selected, isEvery: selected === drafts }, request, caller, tools);
    },
  };
}
