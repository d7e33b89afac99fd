/**
 * order-sign: the orders are about to be signed (CDS Hooks Library, order-sign 1.0). The answer stands alone, since it
 * replaces the one at order-select; what is information throughout is not repeated where both hooks are in use.
 */
import { draftsOf } from '../src/cds-hooks/draft-orders.js';
import type { CdsService } from '../src/cds-hooks/service.js';
import { serviceDefinition } from './definition.js';
import { screen } from './screen.js';
import type { Tools } from './tools.js';

export function orderSign(tools: Tools): CdsService {
  return {
    definition: serviceDefinition('order-sign', tools),
    async respond(request, caller) {
      const drafts = draftsOf(request.context.draftOrders);
      const answer = await screen({ drafts, isEvery: true }, request, caller, tools);
      const shownBefore = caller.hooks.includes('order-select');
      if (!shownBefore) return answer;
      return { ...answer, cards: answer.cards.filter(({ indicator }) => indicator !== 'info') };
    },
  };
}
