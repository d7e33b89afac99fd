/** The search that a Bundle says it answers, told by its self link (FHIR R4 §3.1.1.4.3). */
import { linkOf } from './bundle.js';
import type { Resource } from './resource.js';

export interface AnsweredSearch {
  readonly resourceType: string;
  readonly parameters: readonly (readonly [name: string, value: string])[];
}

/** No URL is longer, and nothing longer is taken apart. */
const MAX_URL = 16_000;

/** What the Bundle was searched with; `undefined` where it does not say. */
export function searchAnswered(bundle: Resource): AnsweredSearch | undefined {
  const self = linkOf(bundle, 'self');
  if (self === undefined || self.length > MAX_URL || !URL.canParse(self, 'http://relative/'))
    return undefined;
  const { pathname, searchParams } = new URL(self, 'http://relative/');
  const [resourceType = '', id, compartment] = pathname
    .replace(/\/_search$/, '')
    .split('/')
    .reverse();
  // Later pages often lie behind an opaque link, which tells nothing.
  if (!/^[A-Z][A-Za-z]+$/.test(resourceType)) return undefined;
  const within = compartment === 'Patient' && id !== undefined ? [['patient', id] as const] : [];
  return { resourceType, parameters: [...within, ...searchParams] };
}
