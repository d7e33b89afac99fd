/** What comes with the cards and has to be mapped or allowed: topics, override reasons, hosts of links. */
import { catalogue } from '../../cards/index.js';
import { takesUpdates } from '../../hooks/client-actions.js';
import { identity } from '../../hooks/identity.js';
import { rulesOf } from '../../src/clinical/rule-page.js';
import { FOLDED_TOPICS, topicOf } from '../../src/cds-hooks/cards/fold.js';
import type { Ehr } from '../../src/trust/registry.js';
import { code, table, type Section } from './markdown.js';

const rules = rulesOf(catalogue);

export function topicsSection(): Section {
  const folded = FOLDED_TOPICS.map(({ topic, title }) => [code(topic), title, 'several rules in one card']);
  const single = rules
    .filter(({ group }) => group === 'A')
    .map(({ id, title }) => [code(topicOf(id)), title, `the rule ${code(id)}`]);
  return {
    title: 'Topics',
    body: `\`card.source.topic.code\`, system ${code(identity.topicSystem)}: letters and digits only, always the same for the same subject. An EHR may hang
acknowledgements on them.

${table(['code', 'shown as', 'stands for'], [...folded, ...single])}`,
  };
}

export function overrideReasonsSection(): Section {
  const reasons = new Map<string, { display: string; rules: string[] }>();
  for (const { id, overrideReasons } of rules) {
    for (const { code: reason, display } of overrideReasons) {
      const known = reasons.get(reason) ?? { display, rules: [] };
      known.rules.push(id);
      reasons.set(reason, known);
    }
  }
  return {
    title: 'Override reasons',
    body: `\`card.overrideReasons[]\`, system ${code(identity.overrideSystem)}. Where the EHR shows its own acknowledgement reasons, map each code to one of
them; feedback then comes back with ours. A reason that is not in this table is kept as \`other\`.

${table(
  ['code', 'shown as', 'offered by'],
  [...reasons].map(([reason, { display, rules: by }]) => [
    code(reason),
    display,
    by.length > 6 ? `${by.length} rules` : by.map(code).join(', '),
  ]),
)}`,
  };
}

/** Hosts that links on cards lead to, each once. */
function linkHosts(publicUrl: string): readonly string[] {
  const cited = rules.flatMap(({ evidence }) => evidence.flatMap(({ source }) => source.url ?? []));
  return [...new Set([publicUrl, ...cited].map((url) => new URL(url).host))].sort();
}

export function linksSection(publicUrl: string): Section {
  return {
    title: 'Hosts of links',
    body: `Cards carry links of the type \`absolute\` to the page of each rule and to its sources. Where the EHR allows links by host, allow:

${linkHosts(publicUrl)
  .map((host) => `- ${code(host)}`)
  .join('\n')}`,
  };
}

/** What an EHR must be able to do with a suggestion, and what it loses if it cannot. */
export function suggestionsSection({ maxCards, queryProfile }: Ehr): Section {
  const update = takesUpdates(queryProfile)
    ? 'or `update` of the draft order with another dose: the whole resource as it was sent, to be put in its place'
    : 'and never `update`, which this EHR does not carry out';
  return {
    title: 'Cards and suggestions',
    body: `At most ${maxCards} cards in an answer; indicators \`critical\`, \`warning\`, \`info\`; \`detail\` is GitHub-flavoured Markdown without HTML. Each suggestion has one action: \`delete\` of the draft
order, \`create\` of a ServiceRequest for a test, ${update}. \`selectionBehavior\` is \`any\`. An EHR that ignores suggestions loses a click and no information. Cards
have a \`uuid\`, so that feedback can name them.`,
  };
}
