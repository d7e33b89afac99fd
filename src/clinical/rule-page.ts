/** The pharmacist's page: Markdown made from the very objects that the service runs on. */
import type { Criterion } from './criterion.js';
import { criteriaOf, criteriaOfScope, termsOf } from './criterion-nodes.js';
import { givenBy, offerLabel, WHERE_A_DOSE_CAN_BE_CHANGED } from './offer-words.js';
import { outline, type Outline } from './outline.js';
import {
  CONTEXT_NAMES,
  CONTEXTS,
  FOR_EVERY_RULE,
  groupInWords,
  sentence,
  STRENGTH_NAMES,
} from './rule-words.js';
import type { Branch, Catalogue, Evidence, Monograph, Offer, Rule } from './rule.js';
import { readsInWords } from './reads-in-words.js';

/** One rule, complete: when it fires, how loudly, what the card says, on whose authority, when it is wrong. */
export function rulePage(rule: Rule, level = 1): string {
  const heading = '#'.repeat(level);
  return [
    `${heading} ${rule.title}`,
    `\`${rule.id}\` · ${rule.kind} · ${groupInWords(rule.group)} · runs in ${rule.contexts.join(', ')}`,
    ...(rule.appliesTo ? [`**For orders where** ${nested(rule.appliesTo)}`] : []),
    `**Fires** – the first line that is met decides:\n\n${rule.branches.map((branch, index) => branchLine(branch, index)).join('\n')}`,
    ...termsSection(criteriaOf(rule)),
    `**Reads** ${readsInWords(rule)}.`,
    ...(rule.suppressedBy
      ? [
          `**Not shown when** ${rule.suppressedBy.map((id) => `\`${id}\``).join(' or ')} fires ${rule.suppressedFrom === 'warning' ? 'as a warning or more' : 'as critical'}, or as loudly about the same data.`,
        ]
      : []),
    `**Card.** ${rule.summary}${rule.short === undefined ? '' : ` Beside others: ${rule.short}.`}`,
    `**What to do.** ${rule.action}`,
    `**Why.** ${rule.rationale}`,
    ...(rule.notes && rule.notes.length > 0
      ? [
          `**Said in addition**\n\n${rule.notes.map(({ when, say }) => `- ${say} When ${nested(when, '  ')}`).join('\n')}`,
        ]
      : []),
    ...(rule.conflict === undefined ? [] : [`**Sources differ.** ${rule.conflict}`]),
    `**Rightly ignored when** ${rule.wrongWhen}`,
    `**Override reasons.** ${rule.overrideReasons.map(({ display }) => display).join(' · ') || 'none'}`,
    ...offersSection(rule.offers ?? []),
    `**Evidence**\n\n${rule.evidence.map(evidenceLine).join('\n')}`,
  ].join('\n\n');
}

function offersSection(offers: readonly Offer[]): readonly string[] {
  const changes = offers.flatMap((offer) => (offer.offer === 'change-dose' ? [changeLine(offer)] : []));
  const others = offers.filter(({ offer }) => offer !== 'change-dose').map(offerInWords);
  return [
    ...(changes.length > 0
      ? [`**Offers to change the dose.** ${WHERE_A_DOSE_CAN_BE_CHANGED}\n\n${changes.join('\n')}`]
      : []),
    ...(others.length > 0 ? [`**Offers.** ${others.join(' · ')}`] : []),
  ];
}

function changeLine(offer: Offer & { offer: 'change-dose' }): string {
  const { when } = offer;
  return `- ${offerLabel(offer)} – ${givenBy(offer)}.${when ? ` When ${nested(when, '  ')}` : ''}`;
}

function offerInWords(offer: Offer): string {
  const label = offerLabel(offer);
  return offer.when ? `${label} (when ${nested(offer.when)})` : label;
}

/** What the names in bold stand for, each once. */
function termsSection(criteria: readonly Criterion[]): readonly string[] {
  const terms = termsOf(criteria);
  if (terms.size === 0) return [];
  const lines = [...terms].map(([name, meaning]) => `- **${name}**: ${nested(meaning, '  ')}`);
  return [`**Terms**\n\n${lines.join('\n')}`];
}

function branchLine({ when, level, short, summary, action }: Branch, index: number): string {
  const levels =
    typeof level === 'string'
      ? `**${level}**`
      : Object.entries(level)
          .map(([context, indicator]) => `${context} **${indicator}**`)
          .join(', ');
  const own = [
    ...(summary === undefined ? [] : [`Card: ${summary}`]),
    ...(short === undefined ? [] : [`Beside others: ${short}.`]),
    ...(action === undefined ? [] : [`What to do: ${action}`]),
  ].join(' ');
  return `${index + 1}. ${levels} – ${nested(when, '   ')}${own === '' ? '' : `\n\n   ${own}`}`;
}

/** A criterion as a nested list; its lines stand below the text at this indentation. */
function nested(criterion: Criterion, indent = ''): string {
  const below = (lines: readonly Outline[], depth: string): string =>
    lines.map(({ words, of }) => `\n${depth}- ${words}${below(of, `${depth}  `)}`).join('');
  const { words, of } = outline(criterion);
  return `${words}${below(of, indent)}`;
}

function evidenceLine({ source, section, supports, strength }: Evidence): string {
  const where = section === undefined ? '' : `, ${section}`;
  const citation = source.citation.replace(/\.$/, '');
  const link = source.url === undefined ? citation : `[${citation}](${source.url})`;
  return `- ${sentence(supports)} Strength ${strength === 'design' ? '' : `${strength}, `}${STRENGTH_NAMES[strength]}. ${link}${where}. Read: ${source.read}, last looked at ${source.readOn}.`;
}

/** All rules of a catalogue on one page, with the rows that decide the use context. */
export function cataloguePage(title: string, catalogue: Catalogue): string {
  const rules = rulesOf(catalogue);
  const [first] = catalogue.monographs;
  return [
    `# ${title}`,
    `Generated from the rules that the service runs on by \`npm run docs\`; do not edit. Catalogue ${catalogue.version}, ${catalogue.reviewed}. ${rules.length} rules.`,
    `Drugs: ${catalogue.monographs.map(({ drug }) => drug).join(', ')}. Use contexts: ${CONTEXTS.map((context) => `${context} ${CONTEXT_NAMES[context]}`).join(', ')}.`,
    `**For every rule alike.** ${FOR_EVERY_RULE}`,
    ...(first ? [useContextSection(first)] : []),
    `## Rules\n\n${rules.map(({ id, title: name, group }) => `- [${name}](#${anchor(name)}) – \`${id}\`, group ${group}`).join('\n')}`,
    ...rules.map((rule) => rulePage(rule, 3)),
    '',
  ].join('\n\n');
}

const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replace(/ /g, '-');

function useContextSection({ useContexts, scopes }: Monograph): string {
  const rows = useContexts.map(
    ({ row, when, context }) => `- ${row} → **${context}**: ${nested(when, '  ')}`,
  );
  const narrowed = scopes.map(
    ({ name, when, only }) =>
      `- *${name}*: ${nested(when, '  ')}${Object.entries(only.where ?? {})
        .map(([id, where]) => `\n  - \`${id}\` is shown only where ${nested(where, '    ')}`)
        .join('')}`,
  );
  return [
    '## What the order is for\n',
    'The first row that is met decides; none means UNK.\n',
    ...rows,
    '\nOrders for which only a part of the rules runs:\n',
    ...narrowed,
    '',
    ...termsSection([...useContexts.map(({ when }) => when), ...scopes.flatMap(criteriaOfScope)]),
  ].join('\n');
}

/** Each rule once, in the order of the first monograph that has it. */
export function rulesOf({ monographs }: Catalogue): readonly Rule[] {
  return [...new Map(monographs.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule])).values()];
}
