/** The services that discovery lists. */
import type { CdsService } from '../src/cds-hooks/service.js';
import { orderSelect } from './order-select.js';
import { orderSign } from './order-sign.js';
import type { Tools } from './tools.js';

export const createServices = (tools: Tools): readonly CdsService[] => [orderSelect(tools), orderSign(tools)];
export type { Tools };
export { selfTest } from './self-test/run.js';
export { identity } from './identity.js';
