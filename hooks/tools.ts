/** What the services are made with: the catalogue, the means to recognise codes, a clock, and where the rule pages stand. */
import type { Catalogue } from '../src/clinical/rule.js';
import type { Terminology } from '../src/clinical/terminology.js';

export interface Tools {
  readonly catalogue: Catalogue;
  readonly terminology: Terminology;
  /** Base URL of the rule pages; known once the server listens. */
  readonly publicUrl: () => string;
  readonly now: () => Date;
}
