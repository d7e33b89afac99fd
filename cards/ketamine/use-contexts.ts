/** What an order is for, told from the order and its encounter: the first row that is met decides. */
import {
  age,
  all,
  always,
  any,
  encounterAt,
  encounterAtAcutePlace,
  encounterClass,
  has,
  named,
  not,
  orderedBy,
  orderedDose,
  orderedFor,
  orderedOnce,
  orderedRepeatedly,
  requestedBy,
} from '../../src/clinical/criteria.js';
import type { UseContextRow } from '../../src/clinical/rule.js';
import { reasonAcute, reasonAlcoholWithdrawal, reasonInjuryOrProcedure } from '../value-sets/index.js';
import { recentWeight } from './body-weight.js';
import { mentalIndications, painIndications, psychiatricIndications } from './indications.js';
import {
  infusedAtARate,
  inHospital,
  ketamineOrder,
  nasalEsketamine,
  nonparenteralKetamine,
  requestedByPsychiatry,
} from './orders.js';

const psychiatricReason = named('a psychiatric reason', orderedFor(psychiatricIndications));
const painReason = named('a pain reason', orderedFor(painIndications));
const emergency = encounterClass('EMER', 'emergency');

/** `OR` alone is an operating room, but also a conjunction: texts that read like a visit or a clinic do not count. */
const operatingRoomAbbreviated = all(
  encounterAt('OR'),
  not(encounterAt('visit', 'care', 'clinic', 'office', 'outpatient', 'observation', 'established')),
  not(encounterAt('or inpatient', 'or emergency', 'or home', 'or telehealth', 'or virtual')),
);

/** Places where a psychiatric patient, too, is anaesthetised (ECT), and those that a site has named. */
const placeOfAnaesthesia = any(
  encounterAtAcutePlace(
    'operating room',
    'operating theatre',
    'operating theater',
    'theatre',
    'PACU',
    'post anesthesia care unit',
    'post anaesthesia care unit',
    'postanesthesia care unit',
    'postanaesthesia care unit',
    'recovery room',
    'endoscopy',
    'procedure suite',
    'cath lab',
    'ECT suite',
  ),
  operatingRoomAbbreviated,
);

/** Intensive care of the mind is none of the body. */
const criticalCare = all(
  encounterAt('ICU', 'intensive care', 'resuscitation', 'trauma bay'),
  not(encounterAt('psychiatric', 'psychiatry', 'psych', 'mental health', 'behavioral', 'behavioural')),
);
const emergencyPlace = any(emergency, encounterAt('emergency department', 'emergency room'));

const mgPerKg = 'milligramsPerKilogram';
const mgPerKgPerHour = 'milligramsPerKilogramPerHour';
const weight = recentWeight;

const repeatedOutsideTheVein = all(
  any(nonparenteralKetamine, all(ketamineOrder, orderedBy('subcutaneous'))),
  orderedRepeatedly(),
);

const antidepressantInfusion = all(
  orderedBy('intravenous'),
  orderedDose(mgPerKg, { atLeast: 0.4, atMost: 1, weight }), // design choice around the 0.5–1 mg/kg of Rosenhagen 2023 §3
  orderedDose('overMinutes', { atLeast: 30 }), // design choice: the trials infused over 40 minutes
  orderedRepeatedly({ perWeek: 2 }), // design choice: induction is twice a week or more
);

const analgesicInfusion = all(
  orderedBy('intravenous'),
  orderedDose(mgPerKgPerHour, { atLeast: 0.05, atMost: 0.5, weight }), // design choice: ASRA 2018 reports a wide range
);

const anaestheticBolus = any(
  all(
    orderedBy('intravenous'),
    orderedDose(mgPerKg, { atLeast: 1, weight }), // KETALAR PI §2: 1–4.5 mg/kg intravenously
    not(orderedDose('overMinutes', { atLeast: 30 })), // design choice: half an hour is an infusion, not a bolus
  ),
  all(orderedBy('intramuscular'), orderedDose(mgPerKg, { atLeast: 4, weight })), // design choice, below KETALAR PI §2: 6.5–13 mg/kg
);

const givenAsProcedure = any(orderedOnce, infusedAtARate, all(anaestheticBolus, not(orderedRepeatedly())));

/**
 * Choosing ACUTE silences rules, so every acute row asks for positive evidence, and a psychiatric reason outweighs a
 * pain reason, which outweighs an acute one, everywhere but in a place of anaesthesia.
 */
export const useContexts: readonly UseContextRow[] = [
  { row: '1 esketamine nasal spray', when: nasalEsketamine, context: 'PSY' },
  { row: '2a place of anaesthesia', when: placeOfAnaesthesia, context: 'ACUTE' },
  { row: '2b epidural or intrathecal', when: orderedBy('epidural', 'intrathecal'), context: 'ACUTE' },
  {
    row: '2b child in the emergency department',
    when: all(age({ below: 18 }), emergency, orderedFor(reasonInjuryOrProcedure), not(psychiatricReason)),
    context: 'ACUTE',
  },
  {
    row: '2b acute reason',
    when: all(orderedFor(reasonAcute), not(psychiatricReason), not(painReason)),
    context: 'ACUTE',
  },
  {
    row: '2b alcohol withdrawal',
    when: all(orderedFor(reasonAlcoholWithdrawal), not(orderedFor(mentalIndications)), not(painReason)),
    context: 'ACUTE',
  },
  {
    row: '2c intensive care, not a course of doses',
    when: all(
      criticalCare,
      not(psychiatricReason),
      not(painReason),
      any(
        givenAsProcedure,
        not(orderedRepeatedly()),
        all(orderedBy('intravenous'), orderedRepeatedly({ moreOftenThan: 14 })), // design choice: more than twice a day is sedation
      ),
    ),
    context: 'ACUTE',
  },
  {
    row: '2c emergency department, given as for a procedure',
    when: all(emergencyPlace, not(psychiatricReason), not(painReason), givenAsProcedure),
    context: 'ACUTE',
  },
  { row: '3 psychiatric reason', when: psychiatricReason, context: 'PSY' },
  {
    row: '4 pain reason or pain service',
    when: any(painReason, encounterAt('pain service', 'pain clinic', 'pain management', 'pain medicine')),
    context: 'PAIN',
  },
  { row: '5 psychiatrist', when: requestedByPsychiatry, context: 'PSY' },
  {
    row: '5 pain or palliative physician',
    when: requestedBy(
      'pain medicine',
      'pain management',
      'palliative',
      'palliative care',
      'Schmerzmedizin',
      'Schmerztherapie',
      'Palliativmedizin',
      'médecine de la douleur',
      'médecine palliative',
      'soins palliatifs',
      'terapia del dolore',
      'medicina palliativa',
      'cure palliative',
    ),
    context: 'PAIN',
  },
  {
    row: '5 anaesthetist in hospital',
    when: all(
      requestedBy(
        'anaesthesiology',
        'anesthesiology',
        'anaesthesia',
        'anesthesia',
        'anaesthetist',
        'anesthetist',
        'anaesthetics',
        'anesthetics',
        'Anästhesiologie',
        'Anästhesie',
        'Anästhesist',
        'Anästhesistin',
        'anesthésiologie',
        'anesthésie',
        'anesthésiste',
        'anestesiologia',
        'anestesia',
        'anestesista',
      ),
      inHospital,
      not(emergency), // an anaesthetist there may be asked for anything; row 2c knows what is given for a procedure
    ),
    context: 'ACUTE',
  },
  {
    row: '6 repeated doses outside the vein, psychiatric problem list',
    when: all(repeatedOutsideTheVein, has(psychiatricIndications), not(has(painIndications))),
    context: 'PSY',
  },
  { row: '6 antidepressant infusion', when: antidepressantInfusion, context: 'PSY' },
  { row: '6 analgesic infusion', when: analgesicInfusion, context: 'PAIN' },
  {
    row: '6 anaesthetic bolus in hospital',
    when: all(orderedOnce, anaestheticBolus, inHospital),
    context: 'ACUTE',
  },
  { row: '7 nothing tells', when: always, context: 'UNK' },
];
