/** Turns a draft MedicationRequest into what rules may ask of an order: drug, route, reasons, dose, schedule. */
import type { OrderFact } from '../clinical/facts.js';
import type { DoseUnit } from '../clinical/rule.js';
import { daysSince, momentOf } from '../clinical/moment.js';
import type { Terminology } from '../clinical/terminology.js';
import { wordsOf } from '../clinical/words.js';
import {
  conceptOf,
  isRecord,
  listOf,
  normaliseReference,
  referenceOf,
  textOf,
  type Concept,
  type Resource,
} from '../fhir/resource.js';
import { namesAnother } from './another-medicine.js';
import { changeableDoseOf } from './changeable-dose.js';
import { orderedDosesOf } from './dose.js';
import { medicationOf, type Resolve } from './medication.js';
import { codesOf, labelOf, referenceTo } from './naming.js';
import { givesNoReason } from './no-reason.js';
import { plainNumber } from './quantity.js';
import { routeOf } from './route.js';
import { timesPerWeek } from './frequency.js';
import { isOnce } from './timing.js';
import { wordsOfOrder } from './order-words.js';

export interface OrderSources {
  readonly terminology: Terminology;
  readonly resolve: Resolve;
  readonly now: Date;
  /** INN by which the cards speak of what is ordered. */
  readonly drug: string;
  readonly doseUnits: readonly DoseUnit[];
}

export function orderFact(resource: Resource, sources: OrderSources): OrderFact {
  const { terminology, resolve, now, drug, doseUnits } = sources;
  const medication = medicationOf(resource, resolve, terminology);
  const dosages = listOf(resource['dosageInstruction']).filter(isRecord);
  const texts = [...medication.names, ...dosages.flatMap((dosage) => textOf(dosage['text']) ?? [])];
  const route = routeOf(
    dosages.map((dosage) => conceptOf(dosage['route'])),
    medication.form(),
    texts.map(wordsOf),
  );
  const date = momentOf(resource['authoredOn']);
  const once = isSingle(resource, dosages);
  const perWeek = once === true ? undefined : timesPerWeek(dosages);
  const product = {
    ...{ names: medication.names, doseUnits },
    namesAnother: namesAnother(terminology, medication),
  };
  return {
    reference: `draft:${referenceTo(resource)}`,
    label: medication.label,
    drug,
    classes: medication.classes,
    recognisedBy: medication.recognisedBy,
    reasons: reasonsOf(resource, terminology, resolve),
    categories: listOf(resource['category']).flatMap(codesOf),
    requesterSpecialties: specialtiesOf(resource, resolve),
    doses: orderedDosesOf(dosages, product),
    words: [...medication.names, ...wordsOfOrder(resource, dosages)],
    dispensers: dispensersOf(resource, resolve),
    changeable: () => (medication.isNamed() ? changeableDoseOf(resource, product) : undefined),
    ...(route && { route }),
    ...(once !== undefined && { once }),
    ...(perWeek !== undefined && { timesPerWeek: perWeek }),
    ...(date && daysSince(date, now) >= 0 && { date }),
  };
}

/**
 * One administration only where every line of the dosage says so: a bolus with an infusion after it is none, nor is a
 * dosage whose supply may be repeated.
 */
function isSingle(resource: Resource, dosages: readonly Resource[]): boolean | undefined {
  const dispense = isRecord(resource['dispenseRequest']) ? resource['dispenseRequest'] : {};
  const repeats = plainNumber(dispense['numberOfRepeatsAllowed']) ?? 0;
  const answers = dosages.map(isOnce);
  if (answers.includes(false) || repeats > 0) return false;
  return answers.length > 0 && !answers.includes(undefined) ? true : undefined;
}

/** reasonCode and reasonReference (R4), reason (R5): the codes decide, the words help where there are none. */
function reasonsOf(resource: Resource, terminology: Terminology, resolve: Resolve): OrderFact['reasons'] {
  const inResource = [
    ...listOf(resource['reasonCode']).map(conceptOf),
    ...listOf(resource['reason'])
      .filter(isRecord)
      .map((reason) => conceptOf(reason['concept'])),
  ].filter(saysSomething);
  const behindReferences = reasonReferences(resource).map(({ reference, display }) => {
    const target = conceptOf(resolve(reference, resource)?.['code']);
    return saysSomething(target) ? target : conceptOf(display);
  });
  return [...inResource, ...behindReferences].map((concept) => ({
    label: labelOf(concept, 'reason that could not be read'),
    sets: terminology.recognise(concept.codings, {
      text: [concept.text ?? '', ...concept.codings.map(({ display }) => display ?? '')].join(' ; '),
    }).sets,
  }));
}

const saysSomething = ({ codings, text }: Concept): boolean =>
  codings.length > 0 || (text !== undefined && !givesNoReason(text));

function reasonReferences(
  resource: Resource,
): readonly { readonly reference: string; readonly display?: string }[] {
  const references = [
    ...listOf(resource['reasonReference']),
    ...listOf(resource['reason'])
      .filter(isRecord)
      .map((reason) => reason['reference']),
  ];
  return references.flatMap((value) => {
    const reference = referenceOf(value);
    const display = isRecord(value) ? textOf(value['display']) : undefined;
    if (reference === undefined && display === undefined) return [];
    return [{ reference: reference ?? '', ...(display !== undefined && { display }) }];
  });
}

/** Who is to hand the medicine out, by name and by kind. */
function dispensersOf(resource: Resource, resolve: Resolve): readonly string[] {
  const dispense = isRecord(resource['dispenseRequest']) ? resource['dispenseRequest'] : {};
  const performer = isRecord(dispense['performer']) ? dispense['performer'] : {};
  const reference = referenceOf(performer);
  const organisation = reference === undefined ? undefined : resolve(reference, resource);
  const kinds = listOf(organisation?.['type']).map(conceptOf);
  return [
    textOf(performer['display']),
    textOf(organisation?.['name']),
    ...kinds.flatMap(({ codings, text }) => [text, ...codings.map(({ display }) => display)]),
  ].filter((words) => words !== undefined);
}

function specialtiesOf(resource: Resource, resolve: Resolve): readonly string[] {
  const requester = isRecord(resource['requester']) ? resource['requester'] : {};
  const reference = referenceOf(requester);
  const role = reference === undefined ? undefined : resolve(reference, resource);
  const concepts = [
    ...(role ? [...listOf(role['specialty']), ...listOf(role['code'])] : []),
    ...listOf(role?.['qualification'])
      .filter(isRecord)
      .map((qualification) => qualification['code']),
  ].map(conceptOf);
  return concepts
    .flatMap(({ codings, text }) => [text ?? '', ...codings.map(({ display }) => display ?? '')])
    .filter((text) => text !== '');
}

/** The orders that this one takes the place of (MedicationRequest.priorPrescription). */
export function replacedBy(resource: Resource): readonly string[] {
  if (resource['priorPrescription'] === undefined) return [];
  const target = normaliseReference(referenceOf(resource['priorPrescription']) ?? '');
  return target?.type === undefined ? [] : [`${target.type}/${target.id}`];
}

/** References of an order that a read may have to resolve. */
export function referencesOfOrder(resource: Resource): readonly string[] {
  const requester = referenceOf(resource['requester']);
  const dispense = isRecord(resource['dispenseRequest']) ? resource['dispenseRequest'] : {};
  const pharmacy = referenceOf(dispense['performer']);
  return [
    ...(pharmacy === undefined ? [] : [pharmacy]),
    ...reasonReferences(resource).flatMap(({ reference }) => (reference === '' ? [] : [reference])),
    ...(requester?.includes('PractitionerRole/') ? [requester] : []),
  ];
}
