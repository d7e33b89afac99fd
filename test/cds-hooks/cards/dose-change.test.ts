/** The offer to change a dose: the draft as it was sent, changed in the places that the label names and nowhere else. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { to56Milligrams, toHalfAMilligramPerKilogram } from '../../../cards/ketamine/dose-changes.js';
import { entriesOf } from '../../../src/cds-hooks/cards/fold.js';
import { suggestionsOf } from '../../../src/cds-hooks/cards/suggestions.js';
import { draftsByName } from '../../../src/cds-hooks/draft-orders.js';
import { checkResponse, type Suggestion } from '../../../src/cds-hooks/response.js';
import { always, has } from '../../../src/clinical/criteria.js';
import { offeredWhen, type Offer } from '../../../src/clinical/rule.js';
import type { Resource } from '../../../src/fhir/resource.js';
import { cirrhosis } from '../../../cards/value-sets/index.js';
import { branch, judge, rule } from '../../clinical/made-up-rules.js';
import { differences } from '../../support/differences.js';
import { patient, type PatientCase } from '../../support/patient.js';
import { RENDERING } from '../../support/rendering.js';

const ordering = (drafts: readonly Resource[]) => ({
  ...RENDERING.ordering,
  drafts: draftsByName(drafts),
});
const offers = (someone: PatientCase, offer: Offer, changes: object = {}): readonly Suggestion[] =>
  suggestionsOf(entriesOf([judge(someone, [rule('made-up', [branch(always)], { offers: [offer] })])]), {
    ...ordering([someone.order]),
    ...changes,
  });
const updateIn = ([suggestion]: readonly Suggestion[]): Resource | undefined => {
  const [action] = suggestion?.actions ?? [];
  return action?.type === 'update' ? action.resource : undefined;
};

const dosed = (doseQuantity: Resource, dosage: Resource = {}, also: Resource = {}): PatientCase =>
  patient().orders('spravato', { dosage: { doseAndRate: [{ doseQuantity }], ...dosage }, also });
const infused = (doseQuantity: Resource, timing?: Resource): PatientCase =>
  patient().orders('ketamine-iv', {
    dosage: { doseAndRate: [{ doseQuantity }], ...(timing && { timing }) },
  });
const MG = { value: 84, unit: 'mg', system: 'http://unitsofmeasure.org', code: 'mg' };

const DOSE = '/dosageInstruction/0/doseAndRate/0/doseQuantity/value';
const REPEAT = '/dosageInstruction/0/timing/repeat';

/** Members that EHRs add, with nothing that tells an amount. */
const word = fc.constantFrom('clinic', 'ä "quoted" <b>', 'as agreed', '__proto__');
const members: fc.Arbitrary<Resource> = fc.dictionary(
  fc.constantFrom('localFlag', '_status', 'urn:other', '__proto__', 'constructor', 'toString'),
  fc.oneof(
    word,
    fc.boolean(),
    fc.array(word, { minLength: 1, maxLength: 3 }),
    fc.record({ url: fc.webUrl(), valueCode: word }),
  ),
);

describe('a changed draft', () => {
  it('differs from what was sent in the dose alone, whatever else stands in it', () => {
    fc.assert(
      fc.property(members, members, members, (inOrder, inDosage, inQuantity) => {
        const someone = dosed({ ...MG, ...inQuantity }, inDosage, inOrder);
        const sent = JSON.stringify(someone.order);
        const updated = updateIn(offers(someone, to56Milligrams));
        expect(updated?.['id']).toBe('draft-1');
        expect(differences(JSON.parse(sent), JSON.parse(JSON.stringify(updated)))).toEqual([DOSE]);
        expect(JSON.stringify(someone.order)).toBe(sent);
      }),
    );
  });

  it.each<readonly [string, PatientCase, Offer, readonly string[], unknown]>([
    ['in mg', dosed(MG), to56Milligrams, [DOSE], 56],
    ['in devices', dosed({ value: 3, unit: 'devices' }), to56Milligrams, [DOSE], 2],
    ['in sprays', dosed({ value: 6, unit: 'spray' }), to56Milligrams, [DOSE], 4],
    [
      'and its minutes, where it has none',
      infused({ value: 2, unit: 'mg/kg' }),
      toHalfAMilligramPerKilogram,
      [DOSE, '/dosageInstruction/0/timing'],
      0.5,
    ],
    [
      'and its minutes, beside the rest of its timing',
      infused({ value: 2, unit: 'mg/kg' }, { event: ['2026-11-25'], repeat: { count: 1 } }),
      toHalfAMilligramPerKilogram,
      [DOSE, `${REPEAT}/duration`, `${REPEAT}/durationUnit`],
      0.5,
    ],
    [
      'and not its minutes, where they are right',
      infused({ value: 2, unit: 'mg/kg' }, { repeat: { duration: 40, durationUnit: 'min' } }),
      toHalfAMilligramPerKilogram,
      [DOSE],
      0.5,
    ],
    [
      'or its minutes alone, where the dose is right',
      infused({ value: 0.5, unit: 'mg/kg' }, { repeat: { duration: 10, durationUnit: 'min' } }),
      toHalfAMilligramPerKilogram,
      [`${REPEAT}/duration`],
      0.5,
    ],
  ])('tells its dose %s', (_name, someone, offer, changed, value) => {
    const updated = updateIn(offers(someone, offer));
    expect([...differences(someone.order, updated)].sort()).toEqual([...changed].sort());
    expect(updated).toMatchObject({ dosageInstruction: [{ doseAndRate: [{ doseQuantity: { value } }] }] });
    if (offer === toHalfAMilligramPerKilogram)
      expect(updated).toMatchObject({
        dosageInstruction: [{ timing: { repeat: { duration: 40, durationUnit: 'min' } } }],
      });
  });

  it('is one action, named by what it does, in a valid answer', () => {
    const suggestions = offers(infused({ value: 2, unit: 'mg/kg' }), toHalfAMilligramPerKilogram);
    const label = 'Change the dose to 0.5 mg/kg over 40 minutes';
    expect(suggestions).toMatchObject([{ label, actions: [{ type: 'update', description: label }] }]);
    expect(suggestions[0]).not.toHaveProperty('isRecommended');
    const card = {
      uuid: '00000000-0000-4000-8000-000000000000',
      summary: 's',
      detail: 'd',
      indicator: 'info',
      source: { label: 'l', topic: { code: 't', system: 's' } },
      suggestions,
      selectionBehavior: 'any',
    };
    expect(() => checkResponse({ cards: [card] })).not.toThrow();
  });
});

const stray: Resource = { resourceType: 'MedicationRequest', id: 'draft-1' };

describe('no change of dose is offered', () => {
  it.each<readonly [string, readonly Suggestion[]]>([
    ['upwards', offers(dosed({ ...MG, value: 50 }), to56Milligrams)],
    ['to what is ordered', offers(dosed({ ...MG, value: 56 }), to56Milligrams)],
    ['in another measure', offers(infused({ value: 200, unit: 'mg' }), toHalfAMilligramPerKilogram)],
    [
      'in parts of a piece',
      offers(dosed({ value: 3, unit: 'device' }), { ...to56Milligrams, amount: 42 } as Offer),
    ],
    [
      'with minutes beside a code of the timing',
      offers(infused({ value: 2, unit: 'mg/kg' }, { code: { text: 'once' } }), toHalfAMilligramPerKilogram),
    ],
    ['to an EHR that carries out none', offers(dosed(MG), to56Milligrams, { takesUpdates: false })],
    ['of an order that is no draft of the call', offers(dosed(MG), to56Milligrams, ordering([]))],
    [
      'of one of two drafts with one name',
      offers(dosed(MG), to56Milligrams, ordering([dosed(MG).order, stray])),
    ],
    [
      'of a draft whose id no action can name',
      offers(
        dosed(MG, {}, { id: 'draft 1' }),
        to56Milligrams,
        ordering([dosed(MG, {}, { id: 'draft 1' }).order]),
      ),
    ],
    ['beside a second draft of the drug', offers(dosed(MG).alsoDrafts('text:esketamine'), to56Milligrams)],
    ['that would hold nothing', offers(dosed(MG, {}, { note: [] }), to56Milligrams)],
    ['that would hold a null', offers(dosed(MG, {}, { priority: null }), to56Milligrams)],
    ['that would hold an empty text', offers(dosed(MG, {}, { category: [{ text: '' }] }), to56Milligrams)],
    [
      'of a huge draft',
      offers(dosed(MG, {}, { reasonCode: [{ text: 'x'.repeat(60_000) }] }), to56Milligrams),
    ],
    [
      'of a draft that is too deep',
      offers(
        dosed(MG, {}, { contained: JSON.parse('['.repeat(9999) + '1' + ']'.repeat(9999)) }),
        to56Milligrams,
      ),
    ],
    [
      'where its condition is not known',
      offers(dosed(MG).unread('conditions'), offeredWhen(has(cirrhosis), to56Milligrams)),
    ],
    [
      'where its condition is unconfirmed',
      offers(
        dosed(MG).has('K74.60', { verificationStatus: 'provisional' }),
        offeredWhen(has(cirrhosis), to56Milligrams),
      ),
    ],
  ])('%s', (_name, suggestions) => {
    expect(suggestions).toEqual([]);
  });

  it('where the finding itself rests on unconfirmed data', () => {
    const ofCirrhosis = rule('made-up', [branch(has(cirrhosis))], { offers: [to56Milligrams] });
    const ill = (verificationStatus: string) => dosed(MG).has('K74.60', { verificationStatus });
    const labels = (someone: PatientCase) =>
      suggestionsOf(entriesOf([judge(someone, [ofCirrhosis])]), ordering([someone.order])).length;
    expect([labels(ill('confirmed')), labels(ill('provisional'))]).toEqual([1, 0]);
  });
});
