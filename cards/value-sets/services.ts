/** Services that may have been requested already when a rule is about to ask for them. */
import { readValueSet } from '../../src/clinical/value-set.js';
import liverPanelJson from './liver-panel.json' with { type: 'json' };

export const liverPanel = readValueSet(liverPanelJson);
