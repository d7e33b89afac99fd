/** One finding about several orders of a session: it speaks of all of them, and each can be removed. */
import { describe, expect, it } from '@jest/globals';
import duplicate from '../../../cards/ketamine/duplicate-ketamine-esketamine.js';
import aneurysm from '../../../cards/ketamine/aneurysmal-vascular-disease.js';
import dose from '../../../cards/ketamine/esketamine-dose.js';
import psychosis from '../../../cards/ketamine/psychosis-active.js';
import { draftsByName } from '../../../src/cds-hooks/draft-orders.js';
import type { Card } from '../../../src/cds-hooks/response.js';
import { renderCards } from '../../../src/cds-hooks/cards/render-cards.js';
import type { Rule } from '../../../src/clinical/rule.js';
import { judge } from '../../clinical/made-up-rules.js';
import { patient, type PatientCase } from '../../support/patient.js';
import { RENDERING } from '../../support/rendering.js';

const ids = ['draft-1', 'draft-2', 'draft-3'];
const drafts = draftsByName(ids.map((id) => ({ resourceType: 'MedicationRequest', id })));

function cardsOf(someones: readonly PatientCase[], ...rules: readonly Rule[]): readonly Card[] {
  return renderCards(
    someones.map((someone) => judge(someone, rules)),
    { ...RENDERING, ordering: { ...RENDERING.ordering, drafts } },
  );
}

const removals = (card: Card | undefined): readonly string[] =>
  (card?.suggestions ?? [])
    .filter(({ actions }) => actions?.[0]?.type === 'delete')
    .map(({ label }) => label);

const ill = patient().has('I71.40').has('F20.9');
const second = { also: { id: 'draft-2' } };
const spray = (mg: number, id: string): PatientCase =>
  patient().orders('spravato', {
    also: { id },
    dosage: { doseAndRate: [{ doseQuantity: { value: mg, unit: 'mg' } }] },
  });

describe('what was found of several orders', () => {
  const [card] = cardsOf([ill, ill.orders('spravato', second)], aneurysm);

  it('names every drug', () => {
    expect(card?.summary).toContain('ketamine/esketamine raises blood pressure');
  });

  it('offers to remove each of them', () => {
    expect(removals(card)).toEqual(['Remove this ketamine order', 'Remove this esketamine order']);
    const resourceIds = card?.suggestions?.flatMap(({ actions = [] }) =>
      actions.map((one) => ('resourceId' in one ? one.resourceId : undefined)),
    );
    expect(resourceIds).toEqual(
      expect.arrayContaining(ids.slice(0, 2).map((id) => `MedicationRequest/${id}`)),
    );
  });

  it('tells by route and number which of two orders of a drug is removed', () => {
    const [both] = cardsOf([ill, ill.orders('ketamine-oral', second)], aneurysm);
    expect(both?.summary).toContain('; ketamine raises');
    expect(removals(both)).toEqual([
      'Remove this ketamine order (intravenous, 1 of 2)',
      'Remove this ketamine order (oral, 2 of 2)',
    ]);
  });

  it('names every drug above several findings', () => {
    const rules = [aneurysm, psychosis].map((rule) => ({ ...rule, group: 'B' as const }));
    const [folded] = cardsOf([ill, ill.orders('spravato', second)], ...rules);
    expect(folded?.summary).toMatch(/^Haemodynamic risk – ketamine\/esketamine \(2\): /);
  });

  it('speaks of the loudest with its own dose', () => {
    const [loudest] = cardsOf([spray(28, 'draft-1'), spray(112, 'draft-2')], dose);
    expect(loudest?.indicator).toBe('warning');
    expect(loudest?.summary).toMatch(/^Dose of 112 mg is not labelled/);
  });

  it('says what to do about each order where it differs', () => {
    const [loudest] = cardsOf([spray(28, 'draft-1'), spray(112, 'draft-2')], dose);
    expect(loudest?.detail).toMatch(
      /^\*\*Correct the dose of 112 mg .* For the other order, of esketamine \(nasal\): Confirm the dose: 28 mg/,
    );
    const [same] = cardsOf([ill, ill.orders('spravato', second)], aneurysm);
    expect(same?.detail).not.toContain('other order');
  });

  it('does not call an order the duplicate of itself', () => {
    const drafted = patient().alsoDrafts('rx:2119387', { authored: '' });
    const other = patient().orders('spravato', second).alsoDrafts('rx:238082', { id: 'draft-1' });
    const [twice] = cardsOf([drafted, other], duplicate);
    expect(twice?.detail).toContain('draft order');
    expect(twice?.detail).not.toContain('date not recorded');
    expect(twice?.summary).toBe(
      'Duplicate: esketamine is drafted in this session as well; confirm that both are meant.',
    );
  });
});
