/** Turns a ServiceRequest into a fact: what is ordered already need not be asked for again. */
import type { RequestFact } from '../clinical/facts.js';
import { momentOf } from '../clinical/moment.js';
import type { Terminology } from '../clinical/terminology.js';
import { conceptOf, listOf, textOf, type Resource } from '../fhir/resource.js';
import { labelOf, referenceTo } from './naming.js';

/** Codes of ServiceRequest.status under which a request is still to be carried out. */
const OPEN = ['draft', 'active', 'on-hold'];

/** Undefined for what is no open request for a service. */
export function requestFact(resource: Resource, terminology: Terminology): RequestFact | undefined {
  if (textOf(resource['resourceType']) !== 'ServiceRequest' || resource['doNotPerform'] === true)
    return undefined;
  if (!OPEN.includes(textOf(resource['status'])?.toLowerCase() ?? 'active')) return undefined;
  const [code] = listOf(resource['code']);
  const concept = conceptOf(code);
  const date = momentOf(resource['authoredOn']);
  return {
    reference: referenceTo(resource),
    label: labelOf(concept, 'request without a name'),
    sets: terminology.recognise(concept.codings, concept.text === undefined ? {} : { text: concept.text })
      .sets,
    ...(date && { date }),
  };
}
