/** Of answers that exclude each other, the newest one stands, whatever the observation is called. */
import { describe, expect, it } from '@jest/globals';
import * as sets from '../../cards/value-sets/index.js';
import * as say from '../../src/clinical/criteria.js';
import { evaluate } from '../../src/clinical/evaluate.js';
import { days } from '../../src/clinical/moment.js';
import { concept, daysAgo, patient, type PatientCase } from '../support/patient.js';

const CLASSES = [sets.answerChildPughA, sets.answerChildPughB, sets.answerChildPughC];
const classC = say.graded(sets.childPugh, sets.answerChildPughC, CLASSES, days(180));
const told = (answer: string, when?: string, name = 'Child-Pugh class', someone = patient()): PatientCase =>
  someone.answered(`text:${name}`, `text:${answer}`, when);
const isMet = (someone: PatientCase) => evaluate(classC, someone.facts()).is;

describe('a grade', () => {
  it('is met by the answer, and shown with it', () => {
    expect(evaluate(classC, told('class C', daysAgo(9)).facts())).toMatchObject({
      is: 'met',
      because: [{ kind: 'measurement', date: { text: daysAgo(9) } }],
    });
  });

  it.each([
    [
      'a newer grade of another name',
      told('class A', daysAgo(2), 'Child-Pugh score', told('class C', daysAgo(9))),
    ],
    [
      'a newer grade of the same name',
      told('class B', daysAgo(2), 'Child-Pugh class', told('class C', daysAgo(9))),
    ],
    ['another grade alone', told('class A')],
    ['no grade', patient()],
    ['a grade that is too old', told('class C', daysAgo(181))],
  ])('is not met by %s', (_name, someone) => {
    expect(isMet(someone)).toBe('unmet');
  });

  it.each([
    [
      'an older one of another name says otherwise',
      told('class A', daysAgo(9), 'Child-Pugh score', told('class C', daysAgo(2))),
    ],
    [
      'one of the same moment says otherwise',
      told('class A', daysAgo(2), 'Child-Pugh score', told('class C', daysAgo(2))),
    ],
    [
      'a newer one tells no grade',
      told('see report', daysAgo(2), 'Child-Pugh score', told('class C', daysAgo(9))),
    ],
  ])('is met although %s', (_name, someone) => {
    expect(isMet(someone)).toBe('met');
  });

  const undated = (answer: string, someone = patient()): PatientCase =>
    someone.resource({
      resourceType: 'Observation',
      status: 'final',
      code: concept('text:Child-Pugh class'),
      valueString: answer,
    });

  it('without a date may be recent: it is left open, and said', () => {
    expect(evaluate(classC, undated('class C').facts())).toEqual({
      is: 'unknown',
      missing: [{ source: 'laboratory', reason: 'undated', of: 'Child-Pugh class or score' }],
    });
    expect(isMet(undated('class C', told('class C', daysAgo(181))))).toBe('unknown');
  });

  it.each([
    ['another one of a known date stands', undated('class C', told('class B', daysAgo(9)))],
    ['it is another', undated('class A')],
  ])('without a date leaves nothing open where %s', (_name, someone) => {
    expect(isMet(someone)).toBe('unmet');
  });
});
