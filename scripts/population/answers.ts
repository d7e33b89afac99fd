/** Asks the service itself, without HTTP, and keeps of every answer what is counted. */
import { catalogue } from '../../cards/index.js';
import { substances } from '../../cards/substances/index.js';
import { valueSets } from '../../cards/value-sets/index.js';
import { createServices, identity } from '../../hooks/index.js';
import { findingsOf, type ToldFinding } from '../../src/cds-hooks/findings-of.js';
import type { Card } from '../../src/cds-hooks/response.js';
import type { LabelRegion } from '../../src/clinical/facts.js';
import { createTerminology } from '../../src/clinical/terminology.js';
import { createGuards } from '../../src/fhir/server-guard.js';
import { callerNamed, type Caller } from '../../src/trust/caller.js';
import { NOW } from './clock.js';
import { personAt, type Call } from './person.js';

export interface Answer extends Pick<Call, 'cohort' | 'region' | 'faults' | 'isRoutineAcute'> {
  readonly cards: number;
  readonly findings: readonly ToldFinding[];
  /** What the answer says was not checked, and why. */
  readonly notChecked: readonly string[];
}

const callerIn = (labelRegion: LabelRegion): Caller =>
  callerNamed('population', { labelRegion, deadlineMs: 10_000 });

/** One after the other, in the order of their places. */
export async function answersFor(size: number, seed: number): Promise<readonly Answer[]> {
  const terminology = createTerminology(valueSets, substances);
  const services = createServices({
    catalogue,
    terminology,
    guards: createGuards(),
    publicUrl: () => 'https://cds.example',
    now: () => NOW,
  });
  const service = services.find(({ definition }) => definition.hook === 'order-select');
  if (service === undefined) throw new Error('no service answers order-select');
  const answers: Answer[] = [];
  for (let place = 0; place < size; place += 1) {
    const { request, cohort, region, faults, isRoutineAcute } = personAt(place, seed);
    const { cards } = await service.respond(request, callerIn(region));
    answers.push({
      cohort,
      region,
      faults,
      isRoutineAcute,
      cards: cards.length,
      findings: cards.flatMap((card) => findingsOf(card, identity.findingsExtension)),
      notChecked: notCheckedIn(cards),
    });
  }
  return answers;
}

/** `Not checked: conditions (server error); …` of the first card that says so. */
function notCheckedIn(cards: readonly Card[]): readonly string[] {
  const said = cards.flatMap(({ detail = '' }) => /Not checked: ([^.\n]*)\./.exec(detail)?.[1] ?? []);
  return said[0]?.split('; ') ?? [];
}
