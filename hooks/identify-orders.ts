/** Finds out which of the ordered medicines have a monograph, and which cannot be told. */
import type { Gap } from '../src/clinical/known.js';
import type { Catalogue, Monograph } from '../src/clinical/rule.js';
import { isMedicationOrder, type Draft } from '../src/cds-hooks/draft-orders.js';
import type { CdsRequest } from '../src/cds-hooks/request.js';
import { resolverFor } from '../src/facts/build-facts.js';
import { identifyOrder, localResolver } from '../src/facts/identify-order.js';
import type { OpenRecord } from '../src/fhir/patient-record.js';
import type { Resource } from '../src/fhir/resource.js';
import type { Tools } from './tools.js';

/** An ordered medicine that has a monograph. */
export interface OurOrder {
  readonly resource: Resource;
  readonly monograph: Monograph;
  readonly drug: string;
}

export interface Identified {
  readonly ours: readonly OurOrder[];
  readonly unidentified: readonly { readonly order: OurOrder; readonly gap: Gap }[];
}

/** An ordered medicine that is one of ours, that only a read can tell, or that nothing can. */
export type Sighted =
  | { readonly is: 'ours'; readonly resource: Resource; readonly order: OurOrder }
  | { readonly is: 'referenced'; readonly resource: Resource; readonly reference: string }
  | { readonly is: 'untold'; readonly resource: Resource; readonly gap: Gap };

/** A draft that could not be read: nobody knows of which drug. */
export const ILLEGIBLE_ORDER: Sighted = {
  is: 'untold',
  resource: {},
  gap: { source: 'order', reason: 'unreadable-entry' },
};

type Means = Pick<Tools, 'catalogue' | 'terminology'>;

/** Which of the ordered medicines are ours, or may be, as far as what was sent tells. Nothing is read. */
export function sightOrders(
  ordered: readonly Draft[],
  drafts: readonly Draft[],
  request: CdsRequest,
  { catalogue, terminology }: Means,
): readonly Sighted[] {
  const local = localResolver(drafts, request.prefetch);
  return ordered.filter(isMedicationOrder).flatMap(({ resource }): readonly Sighted[] => {
    if (resource['doNotPerform'] === true) return [];
    const found = identifyOrder(resource, local, terminology);
    if (found.is === 'referenced') return [{ ...found, resource }];
    if (found.is === 'by-identifier') return [{ is: 'untold', resource, gap: UNRESOLVED }];
    const order = found.is === 'named' && orderOf(resource, found.classes, catalogue);
    return order ? [{ is: 'ours', resource, order }] : [];
  });
}

/** What has become clear of them by now. What is still being read is not identified. */
export function identifyOrders(
  sighted: readonly Sighted[],
  record: Pick<OpenRecord, 'resolve' | 'unresolved'>,
  { catalogue, terminology }: Means,
): Identified {
  const ours: OurOrder[] = [];
  const unidentified: { order: OurOrder; gap: Gap }[] = [];
  const [first] = catalogue.monographs;
  for (const one of sighted) {
    if (one.is === 'ours') {
      ours.push(one.order);
      continue;
    }
    const { resource } = one;
    const cannotTell = (gap: Gap): void => {
      if (first)
        unidentified.push({ order: { resource, monograph: first, drug: 'an unidentified medicine' }, gap });
    };
    if (one.is === 'untold') {
      cannotTell(one.gap);
      continue;
    }
    const { reference } = one;
    const isRead = record.resolve(reference) !== undefined;
    const found = isRead ? identifyOrder(resource, resolverFor(record), terminology) : undefined;
    const order = found?.is === 'named' && orderOf(resource, found.classes, catalogue);
    if (order) ours.push(order);
    if (!isRead) cannotTell({ ...(record.unresolved(reference) ?? UNRESOLVED), source: 'order' });
  }
  return { ours, unidentified };
}

const UNRESOLVED: Gap = { source: 'order', reason: 'unresolved-reference' };

function orderOf(
  resource: Resource,
  classes: ReadonlyMap<string, unknown>,
  { monographs }: Catalogue,
): OurOrder | undefined {
  const monograph = monographs.find(({ triggers }) => classes.has(triggers.id));
  return monograph && { resource, monograph, drug: monograph.drug };
}

/**
 * Reads all medicines that only a read can tell, at once, and waits no longer than until one order is known to be wanted: the
 * patient's record is read beside the rest of them. For another drug it is not read at all.
 *
 * @returns whether one of them is wanted.
 */
export async function untilOneIs(
  wanted: (order: OurOrder) => boolean,
  sighted: readonly Sighted[],
  record: OpenRecord,
  means: Means,
): Promise<boolean> {
  const hasOne = (some: readonly Sighted[]): boolean => identifyOrders(some, record, means).ours.some(wanted);
  const references = sighted.flatMap((one) => (one.is === 'referenced' ? [one.reference] : []));
  record.request(references);
  if (hasOne(sighted)) return true;
  return new Promise((resolve, reject) => {
    const looks = sighted.map(async (one) => {
      if (one.is !== 'referenced') return;
      await record.settled(one.reference);
      if (hasOne([one])) resolve(true);
    });
    Promise.all(looks).then(() => {
      resolve(false);
    }, reject);
  });
}
