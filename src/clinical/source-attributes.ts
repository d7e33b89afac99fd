/**
 * The thirteen source attributes that 45 CFR 170.315(b)(11)(iv)(A) asks of an evidence-based intervention. What the rule
 * reads of a patient is found in its criteria, not declared.
 */
import type { Criterion } from './criterion.js';
import { criteriaOf, nodesIn } from './criterion-nodes.js';
import { describe } from './describe.js';
import { changesOf, type PublishedCatalogue } from './publication.js';
import type { Rule } from './rule.js';

export interface SourceAttribute {
  readonly name: string;
  /** One sentence or entry each. */
  readonly values: readonly string[];
}

const NOT_READ = 'Not used: no criterion of this rule reads it.';

/** In the order of the regulation. */
export function sourceAttributes(rule: Rule, catalogue: PublishedCatalogue): readonly SourceAttribute[] {
  const asked = criteriaOf(rule).flatMap(nodesIn);
  return [
    { name: 'Bibliographic citation', values: citations(rule) },
    { name: 'Developer', values: [catalogue.developer] },
    { name: 'Funding of the technical implementation', values: [catalogue.funding] },
    { name: 'Release and revision dates', values: dates(rule, catalogue) },
    { name: 'Race', values: [NOT_READ] },
    { name: 'Ethnicity', values: [NOT_READ] },
    { name: 'Language', values: [NOT_READ] },
    { name: 'Sexual orientation', values: [NOT_READ] },
    { name: 'Gender identity', values: [NOT_READ] },
    { name: 'Sex', values: sexUsed(asked) },
    { name: 'Date of birth', values: [...ageUsed(asked), ...agesBehindTheUse(catalogue)] },
    { name: 'Social determinants of health', values: [NOT_READ] },
    { name: 'Health status assessments', values: assessmentsUsed(asked) },
  ];
}

const citations = ({ evidence }: Rule): readonly string[] => [
  ...new Set(evidence.map(({ source }) => source.citation)),
];

function dates(rule: Rule, catalogue: PublishedCatalogue): readonly string[] {
  const changes = changesOf(rule.id, catalogue);
  const looked = rule.evidence.map(({ source }) => source.readOn).sort();
  return [
    `Catalogue ${catalogue.version}, ${catalogue.reviewed}.`,
    ...changes.map(({ date, what }) => `${date}: ${what}`),
    ...(looked[0] === undefined ? [] : [`Sources last looked at from ${looked[0]} on; each has its date.`]),
  ];
}

/** Male sex rules a pregnancy out; an age makes one possible. */
const tellsPregnancy = ({ op }: Criterion): boolean => op === 'pregnancy' || op === 'stalePregnancy';
const readsAge = (node: Criterion): boolean => node.op === 'age' || tellsPregnancy(node);

function sexUsed(nodes: readonly Criterion[]): readonly string[] {
  return nodes.some(tellsPregnancy)
    ? ['Used to tell whether a pregnancy is possible, where no entry or result shows one.']
    : [NOT_READ];
}

function ageUsed(nodes: readonly Criterion[]): readonly string[] {
  return orNotRead(
    nodes
      .filter(readsAge)
      .map((node) =>
        'evidence' in node
          ? `Used as age: a pregnancy is possible from ${node.evidence.ages.from} to ${node.evidence.ages.to} years.`
          : `Used as age: ${plain(node)}.`,
      ),
  );
}

/** Pregnancy status, scores, and what a clinician answered about function or risk. */
function assessmentsUsed(nodes: readonly Criterion[]): readonly string[] {
  return orNotRead(
    nodes.flatMap((node) => {
      if (tellsPregnancy(node)) return 'Used: pregnancy status.';
      const isScore = node.op === 'measured' && node.unit.startsWith('{');
      return node.op === 'answered' || isScore ? `Used: ${plain(node)}.` : [];
    }),
  );
}

const orNotRead = (values: readonly string[]): readonly string[] =>
  values.length === 0 ? [NOT_READ] : [...new Set(values)];
const plain = (node: Criterion): string => describe(node).replaceAll('*', '');

/** The use context decides which rules run, so what it reads belongs to every rule. */
function agesBehindTheUse({ monographs }: PublishedCatalogue): readonly string[] {
  const rows = monographs
    .flatMap(({ useContexts }) => useContexts)
    .filter(({ when }) => nodesIn(when).some(readsAge))
    .map(({ row }) => row);
  return rows.length === 0 ? [] : [`The use context reads it in the row: ${[...new Set(rows)].join('; ')}.`];
}
