/** The reader that lists what a criterion needs: which parts of the record it looks at. */
import type { Criterion } from './criterion.js';
import type { Source } from './known.js';
import type { Rule } from './rule.js';

function sourcesOf(criterion: Criterion): readonly Source[] {
  switch (criterion.op) {
    case 'all':
    case 'any':
      return distinct(criterion.of.flatMap(sourcesOf));
    case 'not':
    case 'named':
    case 'mention':
      return sourcesOf(criterion.of);
    case 'has':
      return ['conditions'];
    case 'hadProcedure':
      return ['procedures'];
    case 'takes':
    case 'administered':
    case 'given':
    case 'fewerTrials':
      return ['medications'];
    case 'allergicTo':
      return ['allergies'];
    case 'bloodPressure':
    case 'noBloodPressure':
      return ['vital-signs'];
    case 'measured':
    case 'beyondLimit':
    case 'notMeasured':
    case 'weightUnknown':
      return ['vital-signs', 'laboratory'];
    case 'answered':
      return [
        'vital-signs',
        'laboratory',
        ...(criterion.since ? (['conditions', 'procedures'] as const) : []),
      ];
    case 'pregnancy':
    case 'stalePregnancy':
      return ['patient', 'conditions', 'laboratory', 'procedures'];
    case 'age':
      return ['patient'];
    case 'orderedDose':
      return criterion.weight ? ['order', 'vital-signs', 'laboratory'] : ['order'];
    case 'encounterClass':
    case 'encounterAt':
      return ['encounter'];
    case 'always':
    case 'ordered':
    case 'orderedBy':
    case 'orderedFor':
    case 'orderedWithoutReason':
    case 'orderCategory':
    case 'orderedOnce':
    case 'orderedRepeatedly':
    case 'noLegibleDose':
    case 'noLegibleTiming':
    case 'orderSays':
    case 'dispensedBy':
    case 'requested':
    case 'requestedBy':
    case 'region':
    case 'context':
    case 'fired':
    case 'notRead':
      return ['order'];
  }
}

/** Everything that criteria look at, apart from the order itself. */
export const sourcesIn = (criteria: readonly Criterion[]): readonly Source[] =>
  distinct(criteria.flatMap(sourcesOf)).filter((source) => source !== 'order');

/** Everything a rule decides by, apart from the order itself. */
export const sourcesOfRule = (rule: Rule): readonly Source[] =>
  sourcesIn([...(rule.appliesTo ? [rule.appliesTo] : []), ...rule.branches.map(({ when }) => when)]);

const distinct = <T>(items: readonly T[]): readonly T[] => [...new Set(items)];
