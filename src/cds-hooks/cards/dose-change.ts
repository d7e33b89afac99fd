/** The offer to change the dose of a draft: the whole draft as it was sent, with nothing changed but what the label says. */
import { randomUUID } from 'node:crypto';
import { evaluate } from '../../clinical/evaluate.js';
import type { ChangeableDose, Facts } from '../../clinical/facts.js';
import { offerLabel } from '../../clinical/offer-words.js';
import type { Offer } from '../../clinical/rule.js';
import { isRecord, recordsIn, type Resource } from '../../fhir/resource.js';
import type { DraftsByName } from '../draft-orders.js';
import { NAMED_RESOURCE, type Suggestion } from '../response.js';
import type { Entry } from './fold.js';

type DoseChange = Offer & { readonly offer: 'change-dose' };

interface Ordering {
  readonly drafts: DraftsByName;
  readonly takesUpdates: boolean;
}

/** Undefined wherever anything about the order, or about what it would become, is not certain. */
export function doseChangeFor(
  { finding, assessment: { facts } }: Entry,
  offer: DoseChange,
  { drafts, takesUpdates }: Ordering,
): Suggestion | undefined {
  const { reference } = facts.order;
  const name = reference.replace(/^draft:/, '');
  const [draft, another] = drafts.get(name) ?? [];
  if (!takesUpdates || !draft || another || !NAMED_RESOURCE.test(name)) return undefined;
  if (finding.lowered || finding.onHold || isDraftedTwice(facts)) return undefined;
  const when = offer.when ? evaluate(offer.when, facts) : undefined;
  if (when && !(when.is === 'met' && when.certain)) return undefined;
  const dose = facts.order.changeable?.();
  const resource = dose && changed(draft, dose, offer);
  if (!resource) return undefined;
  const label = offerLabel(offer);
  return { label, uuid: randomUUID(), actions: [{ type: 'update', description: label, resource }] };
}

const isDraftedTwice = ({ order, medications }: Facts): boolean =>
  medications.items.some(({ draft, substances }) => draft && substances.includes(order.drug));

/** In the same measure and in whole pieces; never raised, and never given faster: a long infusion of more may be the slower one. */
function isCautious({ measure, amount, each, overMinutes = 0 }: ChangeableDose, offer: DoseChange): boolean {
  const isWhole = each === 1 || Number.isInteger(offer.amount / each);
  const isFaster = offer.amount * overMinutes > amount * (offer.overMinutes ?? Infinity);
  return measure === offer.measure && amount >= offer.amount && isWhole && !isFaster;
}

function changed(
  draft: Resource,
  dose: ChangeableDose,
  offer: DoseChange,
): (Resource & { readonly resourceType: string }) | undefined {
  if (!isCautious(dose, offer)) return undefined;
  const { amount, each, overMinutes, hasRoomForMinutes } = dose;
  const value = offer.amount / each;
  const isTimed = offer.overMinutes === undefined || offer.overMinutes === overMinutes;
  if (isTimed ? amount === offer.amount : !hasRoomForMinutes) return undefined;
  const [dosage] = recordsAt(draft, 'dosageInstruction');
  const [entry] = recordsAt(dosage, 'doseAndRate');
  const updated = {
    ...draft,
    resourceType: 'MedicationRequest',
    dosageInstruction: [
      {
        ...dosage,
        ...(!isTimed && { timing: lasting(dosage?.['timing'], offer.overMinutes) }),
        doseAndRate: [{ ...entry, doseQuantity: { ...recordOf(entry?.['doseQuantity']), value } }],
      },
    ],
  };
  return mayBeSent(updated) ? structuredClone(updated) : undefined;
}

function lasting(timing: unknown, minutes: number | undefined): Resource {
  const { repeat, ...others } = recordOf(timing);
  return { ...others, repeat: { ...recordOf(repeat), duration: minutes, durationUnit: 'min' } };
}

const recordOf = (value: unknown): Resource => (isRecord(value) ? value : {});
const recordsAt = (resource: Resource | undefined, name: string): readonly Resource[] =>
  recordsIn(resource?.[name]);

/** FHIR's own elements do not lie deeper. */
const DEEPEST = 30;
/** Characters, members and items of one draft. */
const LARGEST = 50_000;

/**
 * An answer holds nothing empty (CDS Hooks 2.0.1, Use of JSON). Empty members were taken away when the draft came; an empty item of a
 * list keeps its place, and cannot be left out.
 */
function mayBeSent(draft: Resource): boolean {
  let size = 0;
  const isSendable = (value: unknown, depth: number): boolean => {
    size += typeof value === 'string' ? value.length : 1;
    if (value === null || value === '' || size > LARGEST || depth > DEEPEST) return false;
    if (typeof value !== 'object') return true;
    const inner: readonly unknown[] = Object.values(value);
    return inner.length > 0 && inner.every((one) => isSendable(one, depth + 1));
  };
  return isSendable(draft, 0);
}
