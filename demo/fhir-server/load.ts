/** Filling the server: single resources keep their ids, transactions get new ones as a server would give them. */
import {
  isResource,
  makeSimpleRequest,
  processBatch,
  type Bundle,
  type FhirRouter,
  type MemoryRepository,
} from './kit.js';

/**
 * Stores resources. A Bundle of type `transaction` or `batch` is carried out, references between its entries (`urn:uuid:`)
 * included; of any other Bundle the entries are stored as they are.
 *
 * @returns the references (`Type/id`) of what is now stored, in order.
 * @throws Error if anything is no FHIR resource or could not be stored; it names the entry.
 */
export async function load(
  repository: MemoryRepository,
  router: FhirRouter,
  resources: readonly unknown[],
): Promise<readonly string[]> {
  const stored: string[] = [];
  for (const [index, resource] of resources.entries()) {
    if (!isResource(resource)) throw new TypeError(`item ${index} is no FHIR resource`);
    if (resource.resourceType !== 'Bundle') {
      const { resourceType, id } = await repository.updateResource({
        ...resource,
        id: resource.id ?? repository.generateId(),
      });
      stored.push(`${resourceType}/${id}`);
    } else if (resource.type === 'transaction' || resource.type === 'batch') {
      stored.push(...(await carryOut(repository, router, resource)));
    } else {
      stored.push(
        ...(await load(
          repository,
          router,
          (resource.entry ?? []).map((entry) => entry.resource),
        )),
      );
    }
  }
  return stored;
}

async function carryOut(
  repository: MemoryRepository,
  router: FhirRouter,
  bundle: Bundle,
): Promise<readonly string[]> {
  const answer = await processBatch(makeSimpleRequest('POST', '/', bundle), repository, router, bundle);
  return (answer.entry ?? []).map(({ response, resource }, index) => {
    if (!response?.status.startsWith('2'))
      throw new Error(`entry ${index} was refused with ${response?.status ?? 'nothing'}`);
    return response.location ?? (resource ? `${resource.resourceType}/${resource.id ?? ''}` : '');
  });
}
