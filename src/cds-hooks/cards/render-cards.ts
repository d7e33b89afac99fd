/** From assessments to CDS Hooks cards. */
import type { Assessment } from '../../clinical/assess.js';
import { shorten } from '../../clinical/plain-text.js';
import { fill, fillSummary, MAX_SUMMARY, screenedText } from '../../clinical/wording.js';
import { uuidByTime } from '../../uuid-by-time.js';
import type { Card, Link } from '../response.js';
import { askedFirst, detailOf, sourceText, spokenOf } from './detail.js';
import { drugsOf, entriesOf, fold, levelOf, type CardPlan, type Entry } from './fold.js';
import { footerOf, remarksOn } from './remarks.js';
import { suggestionsOf, type Ordering } from './suggestions.js';

type OverrideReasons = NonNullable<Card['overrideReasons']>;

const MOST_LINKS = 6;
const MOST_REASONS = 8;

/** The code systems and the extension by which outsiders know our topics, override reasons and findings. */
interface CardIdentity {
  readonly product: string;
  readonly topicSystem: string;
  readonly overrideSystem: string;
  readonly findingsExtension: string;
}

export interface Rendering {
  readonly identity: CardIdentity;
  readonly publicUrl: string;
  readonly maxCards: number;
  readonly catalogueVersion: string;
  /** Whether these rules were reviewed at this site, in words. */
  readonly reviewed: (rules: readonly string[]) => string;
  /** Sentences for the end of every card: what was left out, and by whose decision. */
  readonly footnotes: readonly string[];
  readonly ordering: Ordering;
}

/** Every finding of every assessment stands in exactly one card; no card without a finding. */
export function renderCards(assessments: readonly Assessment[], rendering: Rendering): readonly Card[] {
  const plans = fold(entriesOf(assessments), rendering.maxCards);
  return plans.map((plan, index) => renderCard(plan, index === plans.length - 1, rendering));
}

function renderCard(plan: CardPlan, isLast: boolean, rendering: Rendering): Card {
  const { entries } = plan;
  const [lead] = entries;
  if (!lead) throw new Error('a card plan without entries');
  const gaps = lead.assessment.gaps;
  const footer = [
    ...(isLast ? remarksOn(lead) : []),
    footerOf(
      lead,
      gaps,
      screenedText(lead.assessment.facts),
      rendering.catalogueVersion,
      rendering.reviewed(entries.map(({ finding }) => finding.rule.id)),
      rendering.footnotes,
    ),
  ];
  const summary = summaryOf(plan, lead);
  const [evidence] = lead.finding.rule.evidence;
  const suggestions = suggestionsOf(entries, rendering.ordering);
  const reasons = overrideReasonsOf(entries, rendering.identity.overrideSystem);
  const url = evidence?.source.url;
  return {
    // The store keeps cards by it, and keys that grow with time are written side by side.
    uuid: uuidByTime(),
    summary,
    indicator: levelOf(entries),
    detail: detailOf(plan, isCut(summary), footer),
    source: {
      label: evidence ? sourceText(evidence) : rendering.identity.product,
      ...(url !== undefined && { url }),
      topic: { code: plan.topic, system: rendering.identity.topicSystem, display: plan.title },
    },
    ...(suggestions.length > 0 && { suggestions: [...suggestions], selectionBehavior: 'any' as const }),
    ...(reasons.length > 0 && { overrideReasons: [...reasons] }),
    links: [...linksOf(entries, rendering.publicUrl)],
    extension: {
      [rendering.identity.findingsExtension]: entries.map(({ finding }) => ({
        rule: finding.rule.id,
        indicator: finding.indicator,
        because: [...new Set(finding.because.map(({ reference }) => reference))],
      })),
    },
  };
}

/**
 * One finding speaks for itself, and so does the first of what was not checked. A card of monitoring alone says what is more
 * than information; else that nothing was found, if so, else what to monitor. The one critical finding speaks for those beside
 * it. Several findings are counted and named.
 */
function summaryOf(plan: CardPlan, lead: Entry): string {
  const main = plan.entries.slice(0, plan.entries.length - plan.closing);
  const speaker = main.length === 1 || plan.topic === 'dataIncomplete' ? lead : closingSpeaker(main);
  if (speaker) return summaryOfOne(speaker);
  const [critical, another] = main.filter(({ finding }) => finding.indicator === 'critical');
  const loud = critical && !another ? summaryOfOne(critical, ` (+${main.length - 1} more)`) : '…';
  if (!loud.endsWith('…')) return loud;
  return withNames(`${plan.title} – ${drugsOf(main)} (${main.length}): `, main.map(shortName));
}

/** As many names as there is room for, at least one. */
function withNames(head: string, names: readonly string[]): string {
  for (let shown = names.length; shown > 0; shown -= 1) {
    const left = names.length - shown;
    const summary = `${head}${names.slice(0, shown).join('; ')}${left > 0 ? ` +${left} more` : ''}`;
    if (summary.length <= MAX_SUMMARY) return summary;
  }
  return shorten(`${head}${names.join('; ')}`, MAX_SUMMARY);
}

/** Not every finding is named. */
const isCut = (summary: string): boolean => /(?:…|\+\d+ more\)?)$/.test(summary);

/** That a medicine is on hold is said first, unless the rest would have to be cut for it. */
function summaryOfOne(entry: Entry, tail = ''): string {
  const { branch, rule } = entry.finding;
  const template = `${branch.summary ?? rule.summary}${tail}`;
  const asked = fillSummary(`${askedFirst(entry.finding)}${template}`, spokenOf(entry));
  return asked.endsWith('…') ? fillSummary(template, spokenOf(entry)) : asked;
}

function shortName(entry: Entry): string {
  const { branch, rule, onHold } = entry.finding;
  return (
    fill(branch.short ?? rule.short ?? rule.title, spokenOf(entry), 2, 40) + (onHold ? ' (on hold)' : '')
  );
}

function closingSpeaker(entries: readonly Entry[]): Entry | undefined {
  if (!entries.every(({ finding }) => finding.rule.group === 'H')) return undefined;
  const loud = entries.filter(({ finding }) => finding.indicator !== 'info');
  if (loud.length > 0) return loud.length === 1 ? loud[0] : undefined;
  return entries.find(({ finding }) => finding.rule.kind === 'data quality') ?? entries[0];
}

function overrideReasonsOf(entries: readonly Entry[], system: string): OverrideReasons {
  const byCode = new Map(
    entries.flatMap(({ finding }) => finding.rule.overrideReasons).map((reason) => [reason.code, reason]),
  );
  return [...byCode.values()].slice(0, MOST_REASONS).map(({ code, display }) => ({ system, code, display }));
}

function linksOf(entries: readonly Entry[], publicUrl: string): readonly Link[] {
  const base = publicUrl.replace(/\/+$/, '');
  const shown = entries.slice(0, MOST_LINKS).map(({ finding }) => ({
    label: `Rule and evidence: ${finding.rule.title}`,
    url: `${base}/rules/${finding.rule.id}`,
    type: 'absolute' as const,
  }));
  const all = { label: 'All rules', url: `${base}/rules`, type: 'absolute' as const };
  return entries.length > MOST_LINKS ? [...shown, all] : shown;
}
