/** Laws of the cards that any patient gets: nothing is lost, nothing acts by itself, nothing is too long. */
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { identity } from '../../hooks/identity.js';
import { renderCards } from '../../src/cds-hooks/cards/render-cards.js';
import { draftsByName } from '../../src/cds-hooks/draft-orders.js';
import { checkResponse } from '../../src/cds-hooks/response.js';
import { referenceTo } from '../../src/facts/naming.js';
import { withoutIds } from '../support/cards.js';
import { differences } from '../support/differences.js';
import { RENDERING } from '../support/rendering.js';
import { anyPatient, judge, type AnyPatient } from './any-patient.js';
import { expectSame, FEWER_RUNS, onceFor, RUNS } from './same-patients.js';

jest.setTimeout(120_000);
const NEW_REQUEST = expect.objectContaining({
  type: 'create',
  resource: expect.objectContaining({ resourceType: 'ServiceRequest', status: 'draft' }),
});
const IN_DOSE =
  /^\/dosageInstruction\/0\/(?:doseAndRate\/0\/doseQuantity\/value|timing(?:\/repeat(?:\/duration(?:Unit)?)?)?)$/;
const anyBudget = fc.integer({ min: 1, max: 6 });

const judgedOnce = onceFor((someone: AnyPatient) => judge(someone));

const cardsOf = onceFor((someone: AnyPatient, maxCards: number) => {
  const judged = judgedOnce(someone);
  const cards = renderCards([judged.assessment], {
    ...RENDERING,
    maxCards,
    ordering: { ...RENDERING.ordering, drafts: draftsByName([someone.order, ...someone.drafts]) },
  });
  return { cards, findings: judged.assessment.findings };
});

const rulesIn = (card: { extension?: Readonly<Record<string, unknown>> | undefined }): readonly string[] =>
  (card.extension?.[identity.findingsExtension] as readonly { rule: string }[]).map(({ rule }) => rule);

describe('the cards of every patient', () => {
  it('hold every finding exactly once, in no more cards than wanted', () => {
    fc.assert(
      fc.property(anyPatient, anyBudget, (someone, maxCards) => {
        const { cards, findings } = cardsOf(someone, maxCards);
        expect(cards.length).toBeLessThanOrEqual(maxCards);
        expect(cards.flatMap(rulesIn).sort()).toEqual(findings.map(({ rule }) => rule.id).sort());
      }),
      RUNS,
    );
  });

  it('are valid answers whose summaries keep to their length', () => {
    fc.assert(
      fc.property(anyPatient, anyBudget, (someone, maxCards) => {
        const { cards } = cardsOf(someone, maxCards);
        expect(() => checkResponse({ cards })).not.toThrow();
        for (const { summary, detail = '' } of cards) {
          expect(summary.length).toBeLessThanOrEqual(139);
          expect(`${summary} ${detail}`).not.toMatch(/[{}]|undefined|NaN|\[object/);
        }
      }),
      RUNS,
    );
  });

  it('offer one action at a time: a new request, or the removal or the dose of a draft of this session', () => {
    fc.assert(
      fc.property(anyPatient, anyBudget, (someone, maxCards) => {
        const drafts = [someone.order, ...someone.drafts].map(referenceTo);
        const suggestions = cardsOf(someone, maxCards).cards.flatMap((card) => card.suggestions ?? []);
        const actions = suggestions.flatMap((suggestion) => suggestion.actions ?? []);
        const removed = actions.flatMap((action) => (action.type === 'delete' ? [action.resourceId] : []));
        const updated = actions.flatMap((action) => (action.type === 'update' ? [action.resource] : []));
        const others = actions.filter(({ type }) => type === 'create');
        expect(suggestions.filter((one) => one.actions?.length !== 1 || one.isRecommended === true)).toEqual(
          [],
        );
        expect(removed.filter((id) => !drafts.includes(id))).toEqual([]);
        for (const resource of updated)
          expect(differences(someone.order, resource).filter((path) => !IN_DOSE.test(path))).toEqual([]);
        expect(others).toEqual(others.map(() => NEW_REQUEST));
      }),
      RUNS,
    );
  });

  it('come in order: what was not checked, contraindications, the others loudest first, monitoring last', () => {
    const rank = { critical: 0, warning: 1, info: 2 };
    fc.assert(
      fc.property(anyPatient, anyBudget, (someone, maxCards) => {
        const { cards, findings } = cardsOf(someone, maxCards);
        const groupOf = new Map(findings.map(({ rule }) => [rule.id, rule.group]));
        const places = cards.map((card) => {
          const groups = rulesIn(card).map((id) => groupOf.get(id) ?? '0');
          if (groups.includes('0')) return 0;
          if (groups.includes('A')) return 1;
          return groups.every((group) => group === 'H') ? 5 : 2 + rank[card.indicator];
        });
        expect(places).toEqual([...places].sort());
      }),
      RUNS,
    );
  });

  it('say the same words again, whatever the order of the record', () => {
    const reversed = (someone: AnyPatient): AnyPatient => ({
      ...someone,
      resources: [...someone.resources].reverse(),
    });
    fc.assert(
      fc.property(anyPatient, anyBudget, (someone, maxCards) => {
        expectSame(
          withoutIds(cardsOf(reversed(someone), maxCards).cards),
          withoutIds(cardsOf(someone, maxCards).cards),
        );
      }),
      FEWER_RUNS,
    );
  });
});
