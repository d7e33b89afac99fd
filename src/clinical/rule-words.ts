/** The words that pages use for a rule's group, kind of evidence, use context and labelling. */
import type { UseContext } from './facts.js';
import type { CardGroup, Evidence } from './rule.js';

/** In the order in which cards are shown: what was not checked, then the loudest. */
export const GROUP_NAMES: Readonly<Record<CardGroup, string>> = {
  '0': 'What was not checked',
  A: 'Contraindications',
  B: 'Haemodynamic risk',
  C: 'Sedation and breathing',
  D: 'Psychiatric and consent cautions',
  E: 'Organ systems',
  F: 'Interactions affecting levels or response',
  G: 'Dose, duplication and schedule',
  H: 'Monitoring and eligibility',
};

export const STRENGTH_NAMES: Readonly<Record<Evidence['strength'], string>> = {
  A: "regulator's label",
  B: 'guideline, consensus or human trial',
  C: 'observational',
  D: 'in vitro, animal or theory',
  design: 'design of this service, to be confirmed by the reviewing pharmacist',
};

/** What the machine does with every rule alike. */
export const FOR_EVERY_RULE =
  'What rests on unconfirmed data alone counts one level lower; what rests on a medicine on hold is information. A list that could not be read leaves a rule open where it would decide, and so does a result without a date where none of its kind has a date that counts: a card then says what was not checked.';

/** From the most to the least that is said. */
export const CONTEXT_NAMES: Readonly<Record<UseContext, string>> = {
  PSY: 'psychiatric',
  PAIN: 'analgesia',
  UNK: 'undetermined',
  ACUTE: 'anaesthesia, procedures and emergencies',
};
export const CONTEXTS = Object.keys(CONTEXT_NAMES) as readonly UseContext[];

/** `A – Contraindications`; the group without a letter is named alone. */
export const groupInWords = (group: CardGroup): string =>
  group === '0' ? GROUP_NAMES[group] : `${group} – ${GROUP_NAMES[group]}`;

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
