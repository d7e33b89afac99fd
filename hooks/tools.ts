/** What the services are made with: the catalogue, the means to recognise codes, the EHRs' servers, a clock, and where the rule pages stand. */
import type { Acknowledgements } from '../src/cds-hooks/acknowledgements.js';
import type { Catalogue } from '../src/clinical/rule.js';
import type { Terminology } from '../src/clinical/terminology.js';
import type { Learn } from '../src/terminology/learn.js';
import type { FhirGuards } from '../src/fhir/server-guard.js';

export interface Tools {
  readonly catalogue: Catalogue;
  readonly terminology: Terminology;
  /** Asks terminology servers for codes that the tables do not know; absent where none is configured. */
  readonly learn?: Learn;
  /** What prescribers have dismissed; absent: everything is said again. */
  readonly acknowledgements?: Acknowledgements;
  /** What is remembered of the EHRs' servers between calls. */
  readonly guards: FhirGuards;
  /** Base URL of the rule pages; known once the server listens. */
  readonly publicUrl: () => string;
  readonly now: () => Date;
  /** What discovery asks EHRs to send along; `full` where absent. */
  readonly prefetch?: 'full' | 'minimal';
}
