/** The reader that speaks: a criterion as an English phrase, for the page that a pharmacist reviews. */
import type { Criterion } from './criterion.js';
import {
  PREGNANCY_WORDS,
  administeredWords,
  ageWords,
  allergyWords,
  answeredWords,
  countWords,
  doseWords,
  firedWords,
  limitWords,
  measuredWords,
  names,
  oftenWords,
  pressureWords,
  routeWords,
  span,
  statusWords,
  takesWords,
  timeWords,
  trialWords,
} from './describe-words.js';

/** A phrase that completes "Fires when …". */
export function describe(criterion: Criterion): string {
  switch (criterion.op) {
    case 'always':
      return 'the order is for this drug';
    case 'all':
      return joined(criterion.of, ' AND ');
    case 'any':
      return joined(criterion.of, ' OR ');
    case 'not':
      return `NOT (${describe(criterion.of)})`;
    case 'named':
      return `**${criterion.name}**`;
    case 'mention':
      return `(shown with it: ${describe(criterion.of)})`;
    case 'has':
      return `the record has ${statusWords(criterion.options)}${names(criterion.sets)}${timeWords(criterion.options)}`;
    case 'hadProcedure':
      return `a procedure: ${names(criterion.sets)}${criterion.within ? ` within ${span(criterion.within)}` : ''}`;
    case 'takes':
      return `the patient takes ${countWords(criterion.options)}${names(criterion.sets)}${takesWords(criterion.options)}`;
    case 'allergicTo':
      return allergyWords(criterion);
    case 'bloodPressure':
      return pressureWords(criterion);
    case 'noBloodPressure':
      return `no blood pressure within ${span(criterion.within)}`;
    case 'measured':
      return measuredWords(criterion);
    case 'beyondLimit':
      return limitWords(criterion);
    case 'notMeasured':
      return `no ${names(criterion.sets)} within ${span(criterion.within)}`;
    case 'answered':
      return answeredWords(criterion);
    case 'pregnancy':
      return `pregnancy is ${criterion.is.map((state) => PREGNANCY_WORDS[state]).join(' or ')}`;
    case 'stalePregnancy':
      return 'a pregnancy entry is outdated';
    case 'age':
      return ageWords(criterion);
    case 'administered':
      return administeredWords(criterion);
    case 'given':
      return `the ${criterion.which} recorded administration of ${names(criterion.sets)}${routeWords(criterion.routes)} within ${span(criterion.within)} is more than ${span(criterion.longerAgoThan)} ago`;
    case 'fewerTrials':
      return trialWords(criterion);
    case 'requested':
      return `${names(criterion.sets)} is drafted or requested already`;
    case 'ordered':
      return `the order is for ${names(criterion.sets)}`;
    case 'orderedBy':
      return `the route is ${criterion.routes.join(' or ')}`;
    case 'orderedFor':
      return `the reason of the order is ${names(criterion.sets)}`;
    case 'orderedWithoutReason':
      return 'the order has no reason';
    case 'orderCategory':
      return `the order's category is ${criterion.codes.join(' or ')}`;
    case 'orderedOnce':
      return 'the order is for one administration';
    case 'orderedRepeatedly':
      return oftenWords(criterion);
    case 'orderedDose':
      return doseWords(criterion);
    case 'noLegibleDose':
      return 'no dose that can be read was entered';
    case 'noLegibleTiming':
      return 'how often or how long it is given was entered and could not be understood';
    case 'weightUnknown':
      return `no usable ${names([criterion.weight.set])} within ${span(criterion.weight.within)}`;
    case 'orderSays':
      return `the order says ${quoted(criterion.words)}`;
    case 'dispensedBy':
      return `it is to be dispensed by ${quoted(criterion.words)}`;
    case 'requestedBy':
      return `the requester's specialty is ${criterion.specialties.join(' or ')}`;
    case 'encounterClass':
      return `the encounter's class is ${criterion.codes.join(' or ')}`;
    case 'encounterAt':
      return `the encounter is at ${criterion.places.join(', ')}${criterion.orSitePlaces ? ' or a place that the site calls acute' : ''}`;
    case 'region':
      return `the labelling is ${criterion.in.join(' or ')}`;
    case 'context':
      return `the use context is ${criterion.in.join(' or ')}`;
    case 'fired':
      return firedWords(criterion);
    case 'notRead':
      return 'some part of the record could not be read or decided';
  }
}

const quoted = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(' or ');

function joined(criteria: readonly Criterion[], word: string): string {
  const parts = criteria.map((part) =>
    part.op === 'all' || part.op === 'any' ? `(${describe(part)})` : describe(part),
  );
  return parts.join(word);
}
