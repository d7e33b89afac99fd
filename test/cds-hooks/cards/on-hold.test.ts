/** A medicine on hold: the card asks whether it resumes, in its summary and before what to do. */
import { describe, expect, it } from '@jest/globals';
import theophylline from '../../../cards/ketamine/theophylline-aminophylline.js';
import depressants from '../../../cards/ketamine/cns-depressants.js';
import maoi from '../../../cards/ketamine/maoi.js';
import type { Rule } from '../../../src/clinical/rule.js';
import { renderCards } from '../../../src/cds-hooks/cards/render-cards.js';
import { rule as made, branch, judge } from '../../clinical/made-up-rules.js';
import { takes } from '../../../src/clinical/criteria.js';
import { xanthines } from '../../../cards/value-sets/index.js';
import { daysAgo, patient, type PatientCase } from '../../support/patient.js';
import { RENDERING } from '../../support/rendering.js';

const onHold = { status: 'on-hold' };
const held = patient().takes('text:theophylline', onHold);

const cardsOf = (someone: PatientCase, ...rules: readonly Rule[]) =>
  renderCards([judge(someone, rules)], RENDERING);

describe('the card of a medicine on hold', () => {
  it('asks whether it resumes', () => {
    const [card] = cardsOf(held, theophylline);
    expect(card?.indicator).toBe('info');
    expect(card?.summary).toMatch(/^On hold – resumes\? Seizures likelier with theophylline/);
    expect(card?.detail).toMatch(/^\*\*On hold – resumes\? Choose an alternative/);
  });

  it('does not ask where another one is taken', () => {
    const [card] = cardsOf(held.takes('text:aminophylline'), theophylline);
    expect(card?.indicator).toBe('critical');
    expect(card?.summary).toMatch(/^Seizures likelier/);
    expect(card?.detail).not.toContain('resumes?');
  });

  it('asks by name where others are taken', () => {
    const [card] = cardsOf(
      patient()
        .takes('text:oxycodone', { ...onHold, authored: daysAgo(1) })
        .takes('text:gabapentin'),
      depressants,
    );
    expect(card?.indicator).toBe('info');
    expect(card?.summary).toMatch(/^Oxycodone on hold – resumes\? Added sedation/);
    expect(card?.detail).toMatch(/^\*\*Oxycodone on hold – resumes\? /);
  });

  it('names it as such beside others', () => {
    const two = [made('b', [branch(takes(xanthines))], { short: '{medication}' }), maoi];
    const [card] = cardsOf(held.takes('text:tranylcypromine'), ...two);
    expect(card?.summary).toContain('theophylline (on hold)');
    expect(card?.detail).toContain('On hold – resumes? b');
  });

  it('says what to do rather than ask, where there is no room for both', () => {
    const long = made('long', [branch(takes(xanthines))], {
      summary: `{medication} ${'x'.repeat(115)} end.`,
    });
    expect(cardsOf(held, long)[0]?.summary).toMatch(/^theophylline x+ end\.$/);
  });
});
