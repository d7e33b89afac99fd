/** The files in which sites change rules: read with the registry, held against the catalogue, refused as a whole where one entry is wrong. */
import { z } from 'zod';
import type { Catalogue, Rule } from '../clinical/rule.js';
import { rulesOf } from '../clinical/rule-page.js';
import { levelsIn, wouldMove, type SitePolicy } from '../clinical/site-policy.js';
import { readOperatorsJson, RegistryError } from './operators-json.js';
import { firstWrong, type Ehr } from './registry.js';

/** One line of plain text: it is put into cards, where braces, brackets and stars would mean something. */
const words = (most: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(3, 'is too short')
    .max(most, `has more than ${most} characters`)
    .regex(/^[^\p{Cc}\p{Cs}{}<>[\]*_`|\\]+$/u, 'must be one line of plain text');

const day = z.iso.date('must be a day, as 2026-11-28');
const rule = z.string('must be the id of a rule');
const decision = {
  by: words(80),
  approvedBy: words(80).optional(),
  on: day,
  why: words(400),
  expires: day,
};

const Entry = z.discriminatedUnion(
  'change',
  [
    z.strictObject({ change: z.enum(['off', 'lower', 'raise']), rule, ...decision }),
    z.strictObject({ change: z.literal('add'), rule, sentence: words(300), ...decision }),
    z.strictObject({
      change: z.literal('reviewed'),
      rule: rule.optional(),
      catalogue: z.string('must be the version that was reviewed').regex(/^\d+\.\d+\.\d+$/, 'is no version'),
      ...decision,
    }),
  ],
  'must be off, lower, raise, add or reviewed',
);
type Entry = z.infer<typeof Entry>;

const Policy = z.strictObject({ entries: z.array(Entry) });

/** Nobody decides for longer: what is still right after that can be decided again. */
const LONGEST_DAYS = 731;
const DAY_MS = 86_400_000;

/** What is wrong with an entry beyond its form: the member, and why. */
function faultOf(entry: Entry, rules: ReadonlyMap<string, Rule>): readonly [string, string] | undefined {
  const days = (Date.parse(entry.expires) - Date.parse(entry.on)) / DAY_MS;
  if (days < 0) return ['expires', 'lies before the day of the decision'];
  if (days > LONGEST_DAYS) return ['expires', 'lies more than two years after the day of the decision'];
  const found = entry.rule === undefined ? undefined : rules.get(entry.rule);
  if (entry.rule !== undefined && !found) return ['rule', 'is no rule of the catalogue'];
  if (!found || entry.change === 'reviewed' || entry.change === 'add') return undefined;
  if (entry.change !== 'raise') {
    if (found.group === '0')
      return ['rule', 'says what could not be checked, which can neither be switched off nor lowered'];
    const seconded = entry.approvedBy !== undefined && entry.approvedBy !== entry.by;
    if (levelsIn(found).has('critical') && !seconded)
      return ['approvedBy', 'must name a second person, since the rule can be critical'];
  }
  if (entry.change !== 'off' && !wouldMove(found, entry.change))
    return ['change', 'would change nothing: the rule has no level beyond'];
  return undefined;
}

const isOfLevel = ({ change }: Entry): boolean => change !== 'add' && change !== 'reviewed';

function check(policy: z.infer<typeof Policy>, rules: ReadonlyMap<string, Rule>): void {
  policy.entries.forEach((entry, index) => {
    const fault = faultOf(entry, rules);
    if (fault) throw new RegistryError(`entries[${index}].${fault.join(' ')}`);
    const rival = policy.entries.findIndex(
      (other) =>
        isOfLevel(other) &&
        other.rule === entry.rule &&
        entry.on <= other.expires &&
        other.on <= entry.expires,
    );
    if (isOfLevel(entry) && rival < index)
      throw new RegistryError(`entries[${index}].change meets entries[${rival}], of the same rule and time`);
  });
}

/**
 * Reads one policy.
 *
 * @throws RegistryError in one line that names the entry and the member and echoes no value.
 */
function readPolicy(path: string, rules: ReadonlyMap<string, Rule>): SitePolicy {
  const policy = Policy.safeParse(readOperatorsJson(path));
  if (!policy.success) throw new RegistryError(firstWrong(policy.error.issues[0]));
  check(policy.data, rules);
  return policy.data;
}

/**
 * The EHRs with the policies that they name.
 *
 * @throws RegistryError for the first policy that is wrong, naming the EHR's place in the registry.
 */
export function readPolicies(ehrs: readonly Ehr[], catalogue: Catalogue): readonly Ehr[] {
  const rules = new Map(rulesOf(catalogue).map((found) => [found.id, found]));
  return ehrs.map((ehr, index) => {
    if (ehr.policy === undefined) return ehr;
    try {
      return { ...ehr, sitePolicy: readPolicy(ehr.policy, rules) };
    } catch (error) {
      if (!(error instanceof RegistryError)) throw error;
      throw new RegistryError(`ehrs[${index}].policy ${error.message}`);
    }
  });
}
