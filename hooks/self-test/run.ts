/** The self-test: the built-in orders, through the whole service but for HTTP, before the first real one is taken. */
import { findingsOf } from '../../src/cds-hooks/findings-of.js';
import { parseCdsRequest } from '../../src/cds-hooks/request.js';
import { checkResponse, type Card } from '../../src/cds-hooks/response.js';
import { callerNamed } from '../../src/trust/caller.js';
import { identity } from '../identity.js';
import { orderSelect } from '../order-select.js';
import { orderSign } from '../order-sign.js';
import type { Tools } from '../tools.js';
import { bodyOf, SELF_TEST_CASES, SELF_TEST_NOW, type SelfTestCase } from './cases.js';

const SERVICES = { 'order-select': orderSelect, 'order-sign': orderSign } as const;

/** An EHR that has sent everything along, and whose FHIR servers may not be read. */
const CALLER = callerNamed('self-test', { deadlineMs: 10_000 });

const findingsIn = (cards: readonly Card[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cards
      .flatMap((card) => findingsOf(card, identity.findingsExtension))
      .map(({ rule, indicator }) => [rule, indicator]),
  );

async function isAsKnown(known: SelfTestCase, tools: Tools): Promise<boolean> {
  try {
    const request = parseCdsRequest(bodyOf(known));
    const { cards } = checkResponse(await SERVICES[known.hook](tools).respond(request, CALLER));
    if (known.finds === undefined) return cards.length === 0;
    const found = findingsIn(cards);
    const names = new Set([...Object.keys(found), ...Object.keys(known.finds)]);
    return [...names].every((rule) => found[rule] === known.finds?.[rule]);
  } catch {
    return false;
  }
}

/**
 * Judges the built-in orders.
 *
 * @returns the names of those that were not judged as they must be; none: all is well.
 */
export async function selfTest(
  parts: Pick<Tools, 'catalogue' | 'terminology' | 'guards'>,
): Promise<readonly string[]> {
  const tools: Tools = { ...parts, publicUrl: () => 'https://self-test.invalid', now: () => SELF_TEST_NOW };
  const failed: string[] = [];
  for (const known of SELF_TEST_CASES) if (!(await isAsKnown(known, tools))) failed.push(known.name);
  return failed;
}
