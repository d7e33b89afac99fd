/** Answers of the real service to made-up people, to draw from: their rules come together as they would. */
import { catalogue } from '../../cards/index.js';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createServices } from '../../hooks/index.js';
import type { CdsRequest } from '../../src/cds-hooks/request.js';
import type { Card } from '../../src/cds-hooks/response.js';
import type { HookName } from '../../src/cds-hooks/service.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import { createGuards } from '../../src/fhir/server-guard.js';
import { callerNamed } from '../../src/trust/caller.js';
import { NOW } from '../population/clock.js';
import { personAt } from '../population/person.js';

export const CALLER = callerNamed('general-hospital', { deadlineMs: 10_000 });

export interface Someone {
  readonly request: CdsRequest;
  readonly cards: Readonly<Record<HookName, readonly Card[]>>;
  /** A part of the record did not arrive. */
  readonly isIncomplete: boolean;
}

/** The same size and seed give the same people. */
export async function peopleFor(size: number, seed: number): Promise<readonly Someone[]> {
  const services = createServices({
    catalogue,
    terminology: createTerminology(valueSets, substances),
    guards: createGuards(),
    publicUrl: () => 'https://cds.example',
    now: () => NOW,
  });
  const people: Someone[] = [];
  for (let place = 0; place < size; place++) {
    const { request, faults } = personAt(place, seed);
    const cards: Record<HookName, readonly Card[]> = { 'order-select': [], 'order-sign': [] };
    for (const service of services) {
      const { hook } = service.definition;
      cards[hook] = (await service.respond({ ...request, hook }, CALLER)).cards;
    }
    people.push({ request, cards, isIncomplete: faults.length > 0 });
  }
  return people;
}
