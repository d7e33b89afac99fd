/** Whether an order meets the first pass through gut and liver: there enzymes matter, for an injection hardly. */
import { all, any, orderedBy } from '../../src/clinical/criteria.js';
import { injectedEsketamine, injectedKetamine, ketamineOrder } from './orders.js';

/** Both drugs: what was measured was S-ketamine by mouth. Of a sublingual or buccal dose much is swallowed. */
export const byMouth = orderedBy('oral', 'sublingual', 'buccal');

export const injected = any(injectedKetamine, injectedEsketamine);

/** Of ketamine only: esketamine without a route is hardly ever meant to be swallowed. */
export const routeNotEntered = all(ketamineOrder, orderedBy('unknown'));
