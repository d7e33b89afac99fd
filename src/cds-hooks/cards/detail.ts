/**
 * The detail of a card, as GitHub Flavored Markdown without HTML: what to do first, then the patient's data with value
 * and date, why it matters, where sources differ, and the sources themselves.
 */
import type { Finding } from '../../clinical/assess.js';
import { adviceOn, gapsInWords, lookFor } from '../../clinical/gap-words.js';
import type { OrderFact } from '../../clinical/facts.js';
import type { Gap } from '../../clinical/known.js';
import { DRAFTED } from '../../clinical/named-data.js';
import { plainText, shortList } from '../../clinical/plain-text.js';
import type { Evidence } from '../../clinical/rule.js';
import { sentence } from '../../clinical/rule-words.js';
import { isOnHold, type Because } from '../../clinical/verdict.js';
import { fill, type Spoken } from '../../clinical/wording.js';
import { drugsOf, type CardPlan, type Entry } from './fold.js';

/** Lines inside a card before the rest is only named. */
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
  const closing = plan.entries.slice(plan.entries.length - plan.closing);
  const body = main.length === 1 && main[0] ? alone(main[0]) : together(main);
  const named = summaryIsCut ? [`${main.map(({ finding }) => finding.rule.title).join('; ')}.`] : [];
  const end =
    closing.length === 0
      ? []
      : main.length === 0
        ? together(closing)
        : ['**Monitoring and eligibility**', ...together(closing)];
  return [...named, ...body, ...end, ...footer].filter((part) => part !== '').join('\n\n');
}

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

/** A card of several findings, each with its action, its data and its sources; none is dropped. */
function together(entries: readonly Entry[]): readonly string[] {
  const shown = entries.slice(0, MOST_ENTRIES);
  const others = entries.slice(MOST_ENTRIES).map(({ finding }) => finding.rule.title);
  return [
    shown.map(asItem).join('\n'),
    ...(others.length > 0 ? [`+${others.length} more: ${others.join('; ')}.`] : []),
  ].filter((part) => part !== '');
}

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

/** Closing lines: what could not be weighed although it was read. */
export function remarksOn(entry: Entry | undefined): readonly string[] {
  if (!entry) return [];
  const { facts } = entry.assessment;
  const medicines = facts.medications.items.filter(
    ({ recognisedBy, status }) => recognisedBy === 'nothing' && status !== 'ended',
  );
  const conditions = facts.conditions.items.filter(({ coded, status }) => !coded && status !== 'history');
  const allergies = facts.allergies.items.filter(({ illegible }) => illegible === true);
  const uncoded = (items: readonly { readonly label: string }[], noun: string): readonly string[] =>
    items.length === 0
      ? []
      : [
          `Not evaluated, no usable code: ${items.length} ${noun} (${shortList(
            items.map(({ label }) => plainText(label)),
            3,
          )}).`,
        ];
  const noAllergies = facts.allergies.items.length === 0 && facts.allergies.gaps.length === 0;
  const undated = facts.medications.items.filter(
    ({ status, endAssumed }) => status === 'ended' && endAssumed,
  ).length;
  return [
    ...uncoded(medicines, 'medicine(s)'),
    ...uncoded(conditions, 'condition(s)'),
    ...uncoded(allergies, 'allergy record(s)'),
    ...(noAllergies ? ['No allergy entries exist: allergy status not recorded.'] : []),
    ...(undated > 0 ? [`${undated} ended medicine(s) carry no end date; the order date was used.`] : []),
    ...(facts.unattributed > 0
      ? [`${facts.unattributed} entries name no patient and were taken for this patient's.`]
      : []),
    ...(facts.order.recognisedBy === 'text'
      ? ['The ordered medicine was recognised by its name, not by a code.']
      : []),
    ...(facts.order.recognisedBy === 'near-name'
      ? [
          'The ordered medicine was recognised by a name that is one letter off, not by a code: check what was meant.',
        ]
      : []),
  ];
}

/** What was read and what was not: the last line of every card. */
export function footerOf(
  entry: Entry,
  gaps: readonly Gap[],
  screened: string,
  version: string,
  reviewed: string,
  footnotes: readonly string[],
): string {
  const { facts } = entry.assessment;
  const not = gaps.length > 0 ? ` Not checked: ${gapsInWords(gaps).join('; ')}.` : '';
  return `Read: ${screened}.${not} Use context ${facts.context}, ${facts.region} labelling. Catalogue ${version}, ${reviewed}.${footnotes.map((note) => ` ${note}`).join('')}`;
}
