/** What each EHR product is asked in other words than the rest: what it does not take, and what it insists on. */
import { RECORD_KEYS } from '../src/facts/build-facts.js';
import type { Query, QueryProfile } from '../src/fhir/query.js';
import { queries } from './queries.js';

type Key = (typeof RECORD_KEYS)[keyof typeof RECORD_KEYS];

interface Differences {
  /** Types that the product does not have: asking would cost a read and tell nothing. */
  readonly without?: readonly Key[];
  /** Parameters that it insists on, by query; whatever comes is filtered here all the same. */
  readonly insistsOn?: Partial<Readonly<Record<Key, string>>>;
  /** Queries in which it takes no `_count`. */
  readonly uncounted?: readonly Key[];
}

const { conditions, medicationRequests, medicationStatements, allergies } = RECORD_KEYS;

/** Every category, since what is left out would not be known. */
const ALL_CATEGORIES = 'category=problem-list-item,encounter-diagnosis,health-concern';
/** Every intent of FHIR R4: statements of patients are plans and proposals. */
const ALL_INTENTS =
  'intent=proposal,plan,order,original-order,reflex-order,filler-order,instance-order,option';

/** From the capability statements and manuals of the products, 2023 to 2026. A site may differ: what fails is a gap, and said. */
const DIFFERENCES: Readonly<Record<QueryProfile, Differences>> = {
  'us-core': {},
  hapi: {},
  epic: { without: [medicationStatements], insistsOn: { [conditions]: ALL_CATEGORIES } },
  oracle: { without: [medicationStatements], uncounted: [conditions] },
  athena: { insistsOn: { [medicationRequests]: ALL_INTENTS } },
  meditech: { uncounted: [allergies] },
};

const isIn = (keys: readonly string[] | undefined, { key }: Query): boolean => keys?.includes(key) ?? false;

function differing(query: Query, { insistsOn, uncounted }: Differences): Query {
  const extra = new Map(Object.entries(insistsOn ?? {})).get(query.key);
  const template = isIn(uncounted, query) ? query.template.replace(/&_count=\d+/, '') : query.template;
  return { ...query, template: extra === undefined ? template : `${template}&${extra}` };
}

/** What an EHR with this profile is asked. Prefetch by our published templates answers these queries too. */
export const queriesFor = (profile: QueryProfile = 'us-core'): readonly Query[] => BY_PROFILE[profile];

function asked(profile: QueryProfile): readonly Query[] {
  const differences = DIFFERENCES[profile];
  return queries
    .filter((query) => !isIn(differences.without, query))
    .map((query) => differing(query, differences));
}

const BY_PROFILE: Readonly<Record<QueryProfile, readonly Query[]>> = {
  'us-core': asked('us-core'),
  hapi: asked('hapi'),
  epic: asked('epic'),
  oracle: asked('oracle'),
  athena: asked('athena'),
  meditech: asked('meditech'),
};
