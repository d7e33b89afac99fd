/** Allergy entries that name no substance. */
import { readValueSet } from '../../src/clinical/value-set.js';
import anaestheticAgentsUnspecifiedJson from './anaesthetic-agents-unspecified.json' with { type: 'json' };
import expectedKetamineEffectsJson from './expected-ketamine-effects.json' with { type: 'json' };

export const anaestheticAgentsUnspecified = readValueSet(anaestheticAgentsUnspecifiedJson);
export const expectedKetamineEffects = readValueSet(expectedKetamineEffectsJson);
