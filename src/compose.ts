/** Puts the rooms together: the catalogue and the services into an application. With main.ts the only one that may. */
import { catalogue } from '../cards/index.js';
import { substances } from '../cards/substances/index.js';
import { valueSets } from '../cards/value-sets/index.js';
import { createServices, identity, selfTest } from '../hooks/index.js';
import type { Acknowledgements } from './cds-hooks/acknowledgements.js';
import type { Site } from './clinical/site-policy.js';
import { createApp, type AppParts } from './app.js';
import type { FhirEvents } from './fhir/fhir-events.js';
import { createGuards, type FhirGuards } from './fhir/server-guard.js';
import { createTerminology } from './clinical/terminology.js';
import { rulesOf } from './clinical/rule-page.js';
import type { LearntBefore } from './terminology/learn.js';
import { learnerFor } from './terminology/learner-for.js';
import { watchFhir } from './watch-fhir.js';
import { createPages } from './http/catalogue-pages.js';
import { readPolicies } from './trust/policy-file.js';
import type { Ehr } from './trust/registry.js';
import { watchEvaluations } from './watch-evaluations.js';

export type ComposeOptions = Omit<AppParts, 'services' | 'pages'> & {
  /** Base URL of the rule pages, as links on cards name it; known once the server listens. */
  readonly publicUrl: () => string;
  readonly now?: () => Date;
  /** The EHRs that have changed rules, for the rule pages. Absent: none. */
  readonly sites?: () => readonly Site[];
  readonly guards?: FhirGuards;
  /** Who is told of reads; see `watchFhir`. Absent: metrics and log, and nobody else tells them. */
  readonly fhirEvents?: FhirEvents;
  /** What prescribers have dismissed. Absent: nothing is known of that. */
  readonly acknowledgements?: Acknowledgements;
  /** Absent: what terminology servers tell is forgotten with the process. */
  readonly learntBefore?: LearntBefore;
};

/** The indexes are built once: they hold nothing but the catalogue's own codes. */
const terminology = createTerminology(valueSets, substances);

export function compose({
  publicUrl,
  now = () => new Date(),
  guards = createGuards(),
  learntBefore,
  sites = () => [],
  acknowledgements,
  fhirEvents,
  ...parts
}: ComposeOptions): ReturnType<typeof createApp> {
  const { registry, terminologyLookups } = parts.metrics;
  const learn = learnerFor(
    parts.config,
    (outcome) => {
      terminologyLookups.inc({ outcome });
    },
    learntBefore,
  );
  const services = createServices({
    catalogue,
    terminology,
    guards: { ...guards, events: fhirEvents ?? watchFhir(registry, parts.log) },
    publicUrl,
    now,
    prefetch: parts.config.prefetch,
    ...(learn && { learn }),
    ...(acknowledgements && { acknowledgements }),
  });
  const evaluations = watchEvaluations(registry, identity.findingsExtension, parts.evaluations);
  return createApp({
    ...parts,
    evaluations,
    services,
    pages: createPages(identity.pageTitle, catalogue, { sites, now, under: () => pathOf(publicUrl()) }),
  });
}

/** What a proxy puts before our own paths; nothing where it is a host alone. */
const pathOf = (url: string): string => new URL(url).pathname.replace(/\/+$/, '');

/** The EHRs with what their policies change in this catalogue. @throws RegistryError */
export const withPolicies = (ehrs: readonly Ehr[]): readonly Ehr[] => readPolicies(ehrs, catalogue);

/**
 * Judges built-in orders by the catalogue of this process.
 *
 * @returns the names of those that were not judged as they must be.
 */
export const failedSelfTests = (): Promise<readonly string[]> =>
  selfTest({ catalogue, terminology, guards: createGuards() });

/** Codes of the override reasons that cards offer: all that feedback may repeat into logs and metrics. */
export const overrideReasonCodes: readonly string[] = [
  ...new Set(rulesOf(catalogue).flatMap(({ overrideReasons }) => overrideReasons.map(({ code }) => code))),
];
