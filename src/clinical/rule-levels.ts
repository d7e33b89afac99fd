/** How loudly a rule can speak for each drug, use context and labelling: found in its branches and their criteria. */
import type { Criterion } from './criterion.js';
import { LABEL_REGIONS, type LabelRegion, type UseContext } from './facts.js';
import {
  INDICATORS,
  type Branch,
  type Catalogue,
  type Indicator,
  type Monograph,
  type Rule,
} from './rule.js';

/** What is known about an order before anything is known about the patient. */
interface Setting {
  readonly drug: string;
  /** Codes of the substances that lead to the drug's monograph. */
  readonly substances: ReadonlySet<string>;
  readonly context: UseContext;
  readonly region: LabelRegion;
}

/** One level that a rule can reach, and the one place where it does. */
export interface Reach {
  readonly drug: string;
  readonly context: UseContext;
  readonly region: LabelRegion;
  readonly level: Indicator;
  /** Which branch, from 0. */
  readonly branch: number;
}

/** Every level that some patient could meet, from the first branch to the last. */
export function reachOf(rule: Rule, catalogue: Catalogue): readonly Reach[] {
  return settingsOf(catalogue, rule).flatMap((setting) => {
    const { drug, context, region } = setting;
    return reachable(rule, setting).map(({ branch, level }) => ({ drug, context, region, level, branch }));
  });
}

/** Levels, each once, the loudest first. */
export const loudestFirst = (reach: readonly Reach[]): readonly Indicator[] =>
  INDICATORS.filter((indicator) => reach.some(({ level }) => level === indicator)).toReversed();

/** The drugs and the labellings under which alone a part is reached; none where that says nothing about it. */
export function narrowedTo(
  part: readonly Reach[],
  whole: readonly Reach[],
): { readonly drugs: readonly string[]; readonly regions: readonly LabelRegion[] } {
  const drugs = [...new Set(part.map(({ drug }) => drug))];
  const regions = LABEL_REGIONS.filter((region) => part.some((one) => one.region === region));
  return {
    drugs: drugs.length < new Set(whole.map(({ drug }) => drug)).size ? drugs : [],
    regions: regions.length < LABEL_REGIONS.length ? regions : [],
  };
}

function settingsOf({ monographs }: Catalogue, rule: Rule): readonly Setting[] {
  return monographs.flatMap((monograph, index) => {
    if (!monograph.rules.includes(rule)) return [];
    const substances = substancesOf(monograph, monographs.slice(0, index));
    return rule.contexts.flatMap((context) =>
      LABEL_REGIONS.map((region) => ({ drug: monograph.drug, substances, context, region })),
    );
  });
}

/** A substance belongs to the first monograph that has it among its triggers. */
function substancesOf({ triggers }: Monograph, earlier: readonly Monograph[]): ReadonlySet<string> {
  const taken = new Set(earlier.flatMap((other) => other.triggers.includes.map(({ code }) => code)));
  return new Set(triggers.includes.map(({ code }) => code).filter((code) => !taken.has(code)));
}

function reachable(
  rule: Rule,
  setting: Setting,
): readonly { readonly branch: number; readonly level: Indicator }[] {
  if (rule.appliesTo && holds(rule.appliesTo, setting) === false) return [];
  const running = rule.branches.flatMap((branch, index) => {
    const level = levelIn(branch, setting.context);
    const met = holds(branch.when, setting);
    return level === undefined || met === false ? [] : [{ branch: index, level, certain: met === true }];
  });
  const last = running.findIndex(({ certain }) => certain);
  return last === -1 ? running : running.slice(0, last + 1);
}

const levelIn = ({ level }: Branch, context: UseContext): Indicator | undefined =>
  typeof level === 'string' ? level : level[context];

/** Whether a criterion holds in a setting; undefined where the patient decides. */
function holds(criterion: Criterion, setting: Setting): boolean | undefined {
  switch (criterion.op) {
    case 'always':
    case 'mention':
      return true;
    case 'all':
      return every(criterion.of.map((part) => holds(part, setting)));
    case 'any':
      return opposite(every(criterion.of.map((part) => opposite(holds(part, setting)))));
    case 'not':
      return opposite(holds(criterion.of, setting));
    case 'named':
      return holds(criterion.of, setting);
    case 'region':
      return criterion.in.includes(setting.region);
    case 'context':
      return criterion.in.includes(setting.context);
    case 'ordered':
      return ordered(
        criterion.sets.flatMap(({ includes }) => includes.map(({ code }) => code)),
        setting,
      );
    default:
      return undefined;
  }
}

function every(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false;
  return parts.includes(undefined) ? undefined : true;
}

const opposite = (value: boolean | undefined): boolean | undefined =>
  value === undefined ? undefined : !value;

function ordered(codes: readonly string[], { substances }: Setting): boolean | undefined {
  const among = [...substances].filter((code) => codes.includes(code));
  if (among.length === 0) return false;
  return among.length === substances.size ? true : undefined;
}
