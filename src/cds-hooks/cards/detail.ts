/**
 * The detail of a card, as GitHub Flavored Markdown without HTML: what to do first, then the patient's data with value
 * and date, why it matters, where sources differ, and the sources themselves.
 */
import type { Finding } from '../../clinical/assess.js';
import { adviceOn, gapsInWords, lookFor } from '../../clinical/gap-words.js';
import type { OrderFact } from '../../clinical/facts.js';
import { DRAFTED } from '../../clinical/named-data.js';
import { plainText, shortList } from '../../clinical/plain-text.js';
import type { Evidence } from '../../clinical/rule.js';
import { sentence } from '../../clinical/rule-words.js';
import { isOnHold, type Because } from '../../clinical/verdict.js';
import { fill, type Spoken } from '../../clinical/wording.js';
import { drugsOf, loudestFirst, type CardPlan, type Entry } from './fold.js';

/** Findings in a card, those on monitoring among them, before the rest is only named: the quietest. */
const MOST_ENTRIES = 6;
const MOST_DATA = 4;

const SIGNAL = { critical: 'Critical', warning: 'Caution', info: 'Note' } as const;

export const spokenOf = (entry: Entry): Spoken => ({
  rule: entry.finding.rule,
  facts: entry.assessment.facts,
  because: entry.finding.because,
  gaps: entry.assessment.gaps,
  ...(entry.others && { drug: drugsOf([entry]) }),
});

/** Where the summary had no room for every finding, the first line names them all. */
export function detailOf(plan: CardPlan, summaryIsCut: boolean, footer: readonly string[]): string {
  const main = plan.entries.slice(0, plan.entries.length - plan.closing);
  const loudest = main.length === 1 ? plan.entries : loudestFirst(plan.entries);
  const shown = loudest.slice(0, MOST_ENTRIES);
  const isShown = (entry: Entry): boolean => shown.includes(entry);
  const closing = plan.entries.slice(main.length).filter(isShown);
  const body = main.length === 1 && main[0] ? alone(main[0]) : [together(main.filter(isShown))];
  const named = summaryIsCut ? [`${titlesOf(main)}.`] : [];
  const heading = main.length > 0 && closing.length > 0 ? ['**Monitoring and eligibility**'] : [];
  const others = plan.entries.filter((entry) => !isShown(entry));
  const more = others.length > 0 ? [`+${others.length} more: ${titlesOf(others)}.`] : [];
  return [...named, ...body, ...heading, together(closing), ...more, ...footer]
    .filter((part) => part !== '')
    .join('\n\n');
}

const titlesOf = (entries: readonly Entry[]): string =>
  entries.map(({ finding }) => finding.rule.title).join('; ');

/** Before anything is done about a medicine on hold, somebody has to know whether it resumes: this one, where others are taken. */
export function askedFirst({ onHold, because }: Finding): string {
  if (!onHold) return '';
  const medicines = because.filter(({ kind }) => kind === 'medication');
  const held = medicines.filter(isOnHold);
  if (held.length === medicines.length) return 'On hold – resumes? ';
  const names = shortList(
    held.flatMap(({ label, substances = [label] }) => substances),
    2,
  );
  return `${sentence(names)} on hold – resumes? `;
}

function actionOf(entry: Entry): string {
  const drug = drugsOf([entry]);
  const doneAbout = (one: Entry): string => {
    const { branch, rule } = one.finding;
    return fill(branch.action ?? rule.action, { ...spokenOf(one), drug });
  };
  const action = doneAbout(entry);
  const differing = (entry.others ?? []).map(
    (other) => [doneAbout(other), other.assessment.facts.order] as const,
  );
  const further = new Map(differing.filter(([text]) => text !== action));
  const parts = [...further].map(([text, order]) => ` For the other order, of ${nameOf(order)}: ${text}`);
  return `${askedFirst(entry.finding)}${action}${parts.join('')}`;
}

const nameOf = ({ drug, route }: OrderFact): string => (route === undefined ? drug : `${drug} (${route})`);

/** A card of one finding: action, data, reason, conflict, sources. */
function alone(entry: Entry): readonly string[] {
  const { finding } = entry;
  const spoken = spokenOf(entry);
  return [
    `**${actionOf(entry)}**`,
    ...incompleteness(entry),
    ...dataLines(finding.because),
    [finding.rule.rationale, ...finding.notes].map((text) => fill(text, spoken)).join(' '),
    ...(finding.rule.conflict === undefined
      ? []
      : [`Sources differ: ${fill(finding.rule.conflict, spoken)}`]),
    `Source: ${sourcesText(finding.rule.evidence, 3)}.`,
  ].filter((part) => part !== '');
}

/** Several findings, each with its action, its data and its sources. */
const together = (entries: readonly Entry[]): string => entries.map(asItem).join('\n');

/** The closing lines on monitoring are short: what the sources say against each other stands on the rule's page. */
function asItem(entry: Entry): string {
  const { finding } = entry;
  const { rule } = finding;
  const spoken = spokenOf(entry);
  const data = finding.because.filter(({ kind }) => kind !== 'order').map(dataText);
  const isClosing = rule.group === 'H' && finding.indicator === 'info';
  const statement =
    rule.kind === 'data quality' ? `${fill(finding.branch.summary ?? rule.summary, spoken)} ` : '';
  const parts = [
    `**${SIGNAL[finding.indicator]} – ${rule.title}.** ${statement}${actionOf(entry)}`,
    ...finding.notes.map((note) => fill(note, spoken)),
    ...(rule.conflict === undefined || isClosing ? [] : [`Sources differ: ${fill(rule.conflict, spoken)}`]),
    ...(data.length > 0 ? [`Found: ${shortList(data, MOST_DATA, '; ')}.`] : []),
    `Source: ${sourcesText(rule.evidence, isClosing ? 1 : 2)}.`,
  ];
  return `- ${parts.join(' ')}`;
}

/** For the card on what was not checked: which sources, which rules, what to look at by hand. */
function incompleteness({ finding, assessment }: Entry): readonly string[] {
  if (finding.rule.group !== '0') return [];
  const undecided = assessment.unchecked.map(({ rule }) => rule.title);
  return [
    `Not checked: ${gapsInWords(assessment.gaps).join('; ')}.`,
    ...(undecided.length > 0 ? [`Not decided for this order: ${undecided.join('; ')}.`] : []),
    `Look by hand for: ${lookFor(assessment.gaps).join('; ')}.`,
    ...adviceOn(assessment.gaps),
  ];
}

function dataLines(because: readonly Because[]): readonly string[] {
  const shown = because.filter(({ kind }) => kind !== 'order');
  if (shown.length === 0) return [];
  // A panel and its parts may say the same.
  const different = [...new Set(shown.map(dataText))];
  const lines = different.slice(0, MOST_DATA).map((text) => `- ${text}`);
  const more = different.length > MOST_DATA ? [`- +${different.length - MOST_DATA} more`] : [];
  return [['Found in the record:', '', ...lines, ...more].join('\n')];
}

/** `name, 2 mg/day, 2026-10-01, active, as needed`. */
function dataText({ kind, label, value, date, remarks }: Because): string {
  const needsDate = kind !== 'patient' && kind !== 'encounter' && !remarks.includes(DRAFTED);
  const when = date?.text ?? (needsDate ? 'date not recorded' : undefined);
  const parts = [
    plainText(label),
    value === undefined ? undefined : plainText(value),
    kind === 'patient' && date ? `born ${date.text}` : when,
    ...remarks,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

export const sourceText = ({ source, section }: Evidence): string =>
  section === undefined ? source.title : `${source.title} ${section}`;

/** Rules are ours, a closed set: how their sources read is put together once, by how many of them are named. */
const sourcesRead = new WeakMap<readonly Evidence[], string[]>();

/** The first sources, and the number of the others. */
function sourcesText(evidence: readonly Evidence[], most: number): string {
  const known = sourcesRead.get(evidence) ?? [];
  sourcesRead.set(evidence, known);
  return (known[most] ??= shortList(evidence.map(sourceText), most, '; '));
}
