/** What a site has decided about the rules, and the monographs as they run there: decisions are data, as rules are. */
import { always } from './criteria.js';
import { INDICATORS, type Branch, type Indicator, type Monograph, type Note, type Rule } from './rule.js';
import type { UseContext } from './facts.js';

/** Who has decided, when, why, and until when it holds. */
interface Decision {
  /** A person or a committee. */
  readonly by: string;
  /** Whoever else has agreed: needed where a rule that can be critical gets quieter. */
  readonly approvedBy?: string | undefined;
  /** First day on which it holds, `YYYY-MM-DD`. */
  readonly on: string;
  readonly why: string;
  /** Last day on which it holds (UTC). */
  readonly expires: string;
}

export type PolicyEntry = Decision &
  (
    | { readonly change: 'off' | 'lower' | 'raise'; readonly rule: string }
    | { readonly change: 'add'; readonly rule: string; readonly sentence: string }
    /** Of the whole catalogue, where no rule is named. */
    | { readonly change: 'reviewed'; readonly rule?: string | undefined; readonly catalogue: string }
  );

/** One site's decisions. */
export interface SitePolicy {
  readonly entries: readonly PolicyEntry[];
}

type PolicyState = 'in force' | 'expired' | 'not yet';

function stateOf({ on, expires }: PolicyEntry, now: Date): PolicyState {
  const today = now.toISOString().slice(0, 10);
  if (today > expires) return 'expired';
  return today < on ? 'not yet' : 'in force';
}

const decidedBy = ({ by, approvedBy, on }: Omit<Decision, 'why' | 'expires'>): string =>
  `${by}${approvedBy === undefined ? '' : ` with ${approvedBy}`}, ${on}`;

/** A rule that does not run at a site, and who has decided so. */
export interface SwitchedOff extends Omit<Decision, 'why'> {
  readonly rule: string;
  readonly title: string;
}

/** For the card's last line. */
export const switchedOffInWords = (off: SwitchedOff): string => `${off.title} (${decidedBy(off)})`;

/** How a catalogue looks from one site on one day. */
export interface SiteView {
  /** What runs there. */
  monograph(original: Monograph): Monograph;
  /** The rules of this monograph that would run in this use context and were switched off. */
  switchedOff(original: Monograph, context: UseContext): readonly SwitchedOff[];
  /** Whether these rules were reviewed, in words. */
  readonly reviewed: (rules: readonly string[]) => string;
}

/** @param policy - absent: the catalogue as it is. */
export function siteView(
  policy: SitePolicy | undefined,
  catalogue: { readonly version: string; readonly reviewed: string },
  now: Date,
): SiteView {
  const entries = (policy?.entries ?? []).filter((entry) => stateOf(entry, now) === 'in force');
  const isOff = ({ id }: Rule): boolean =>
    entries.some(({ change, rule }) => change === 'off' && rule === id);
  return {
    monograph: (original) =>
      entries.some(({ change }) => change !== 'reviewed')
        ? {
            ...original,
            rules: original.rules.filter((rule) => !isOff(rule)).map((rule) => changed(rule, entries)),
          }
        : original,
    switchedOff: ({ rules }, context) =>
      entries.flatMap((entry) => {
        const rule = entry.change === 'off' ? rules.find(({ id }) => id === entry.rule) : undefined;
        if (rule?.contexts.includes(context) !== true) return [];
        const { by, approvedBy, on, expires } = entry;
        return [{ rule: rule.id, title: rule.title, by, ...(approvedBy && { approvedBy }), on, expires }];
      }),
    reviewed(rules) {
      const reviews = rules.map((id) =>
        entries.find(
          (entry) =>
            entry.change === 'reviewed' && entry.catalogue === catalogue.version && (entry.rule ?? id) === id,
        ),
      );
      const [first] = reviews;
      if (!first || reviews.includes(undefined)) return catalogue.reviewed;
      return `reviewed locally (${decidedBy(first)})`;
    },
  };
}

function changed(rule: Rule, entries: readonly PolicyEntry[]): Rule {
  const own = entries.filter((entry) => entry.rule === rule.id && entry.change !== 'reviewed');
  if (own.length === 0) return rule;
  const notes = own.map((entry): Note => ({ when: always, say: saidOf(entry) }));
  const step = own.reduce((sum, { change }) => sum + stepOf(change), 0);
  return {
    ...rule,
    branches: rule.branches.map((branch) => ({ ...branch, level: moved(branch.level, step) })),
    notes: [...(rule.notes ?? []), ...notes],
  };
}

const stepOf = (change: PolicyEntry['change']): number =>
  change === 'raise' ? 1 : change === 'lower' ? -1 : 0;

function saidOf(entry: PolicyEntry): string {
  if (entry.change === 'add') return `${entry.sentence} (Added here: ${decidedBy(entry)}.)`;
  return `Level ${entry.change === 'raise' ? 'raised' : 'lowered'} here by one step (${decidedBy(entry)}).`;
}

/** There is nothing louder than critical and nothing quieter than info. */
function shifted(level: Indicator, step: number): Indicator {
  const place = Math.min(INDICATORS.length - 1, Math.max(0, INDICATORS.indexOf(level) + step));
  return INDICATORS[place] ?? level;
}

function moved(level: Branch['level'], step: number): Branch['level'] {
  if (typeof level === 'string') return shifted(level, step);
  return Object.fromEntries(
    Object.entries(level).map(([context, indicator]) => [context, shifted(indicator, step)]),
  );
}

/** The levels that a rule's branches have anywhere. */
export const levelsIn = ({ branches }: Rule): ReadonlySet<Indicator> =>
  new Set(branches.flatMap(({ level }) => (typeof level === 'string' ? [level] : Object.values(level))));

/** Whether lowering or raising would change any level of this rule. */
export const wouldMove = (rule: Rule, change: 'lower' | 'raise'): boolean =>
  [...levelsIn(rule)].some((level) => shifted(level, stepOf(change)) !== level);

/** A policy and the EHR it is for. */
export interface Site {
  readonly ehr: string;
  readonly policy: SitePolicy;
}

/** A decision as a rule's page shows it. */
export type SiteChange = PolicyEntry & { readonly ehr: string; readonly state: PolicyState };

/** Everything that sites have decided, of one rule or of all. */
export function siteChanges(sites: readonly Site[], now: Date, rule?: string): readonly SiteChange[] {
  return sites.flatMap(({ ehr, policy }) =>
    policy.entries
      .filter((entry) => rule === undefined || (entry.rule ?? rule) === rule)
      .map((entry) => ({ ...entry, ehr, state: stateOf(entry, now) })),
  );
}
