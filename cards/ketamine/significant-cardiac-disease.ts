/** Severe heart disease: a rise in pressure and rate is badly tolerated; stable disease is a line of information. */
import { all, answered, any, has, measured, named, not, region } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { cardiologyCleared, dataIncorrect, monitoredSettingArranged } from '../override-reasons.js';
import { asra2018, ketalarUk, rosenhagen2023, serviceDesign, spravatoEu, spravatoUs } from '../references.js';
import {
  acuteCoronaryEvents,
  answerNyhaThreeOrFour,
  answerPreservedEjectionFraction,
  heartFailure,
  leftVentricularEjectionFraction,
  nyhaClass,
  oldMyocardialInfarction,
  severeCardiacDisease,
  severeCoronaryOrMyocardialDisease,
  stableCardiacDisease,
} from '../value-sets/index.js';
import { cardiologyConsult, electrocardiogram } from './medical-requests.js';
import { injectedKetamine, nasalEsketamine } from './orders.js';

const A_YEAR = days(365); // design choice

const failingVentricle = any(
  measured(leftVentricularEjectionFraction, {
    ...{ within: A_YEAR, unit: '%', notWhere: answerPreservedEjectionFraction },
    atMost: 35, // design choice
  }),
  all(has(heartFailure), answered(nyhaClass, answerNyhaThreeOrFour, A_YEAR)),
);

const againstUkLabel = all(injectedKetamine, any(has(severeCoronaryOrMyocardialDisease), failingVentricle));

const contraindicated = named(
  'contraindicated by the label of the region',
  all(region('UK', 'EU'), againstUkLabel),
);

export default defineRule({
  id: 'significant-cardiac-disease',
  title: 'Significant or unstable cardiac disease',
  short: '{condition}',
  kind: 'precaution',
  group: 'B',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: contraindicated,
      level: 'critical',
      summary:
        '{condition}: {drug} injection is contraindicated in severe coronary or myocardial disease (UK Ketalar).',
      action: 'Do not give ketamine injection unless cardiology agrees and resuscitation is at hand.',
    },
    { when: any(has(severeCardiacDisease), failingVentricle), level: 'warning' },
    {
      // An event of the last six weeks is the business of the stronger sibling.
      when: any(
        has(stableCardiacDisease),
        has([acuteCoronaryEvents, oldMyocardialInfarction], { status: 'ever' }),
      ),
      level: 'info',
      summary:
        '{condition}: {drug} raises blood pressure and heart rate for a while; confirm the disease is stable.',
      action: 'Confirm that the heart disease is stable, and monitor blood pressure and heart rate.',
    },
  ],
  suppressedBy: ['recent-cardiovascular-event'],
  summary:
    '{condition}: {drug} raises blood pressure and heart rate; assess the heart, be ready to resuscitate.',
  action:
    'Weigh benefit against risk with cardiology; consider an ECG, a lower starting dose and continuous monitoring where trained staff can resuscitate.',
  rationale:
    'Sympathetic stimulation raises pressure, rate and cardiac work, which a failing, ischaemic or arrhythmic heart may not sustain.',
  notes: [
    {
      when: all(region('UK'), not(againstUkLabel)),
      say: 'UK Ketalar (injection) is contraindicated in severe coronary or myocardial disease; judge whether this patient belongs there.',
    },
    {
      when: all(region('EU'), nasalEsketamine),
      say: 'EU label: in significant or unstable disease only where resuscitation equipment and trained staff are present.',
    },
  ],
  conflict:
    'The UK text of ketamine injection contraindicates severe coronary or myocardial disease; the US label asks for an assessment; Rosenhagen 2023 advises caution. The region decides the level.',
  wrongWhen: 'Cardiology has cleared the patient, or the session takes place under full cardiac monitoring.',
  evidence: [
    {
      source: spravatoUs,
      section: '§5.7',
      supports: 'In cardiovascular disease assess whether the benefit outweighs the risk.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.2',
      supports: 'Requires resuscitation equipment and trained staff in significant or unstable disease.',
      strength: 'A',
    },
    {
      source: ketalarUk,
      section: '4.3',
      supports: 'Severe coronary or myocardial disease is a contraindication.',
      strength: 'A',
    },
    {
      source: asra2018,
      supports: 'Advises against infusions in poorly controlled cardiovascular disease.',
      strength: 'B',
    },
    {
      source: rosenhagen2023,
      section: '§5.2',
      supports: 'Advises caution in cardiovascular conditions.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports:
        'An ejection fraction of 35 % or less, or NYHA class III to IV, within a year counts as severe; of a range (“30–40 %”) the lower end. A share (0.55) is read as a percentage, and what is called preserved or normal, and nothing else, as more than 35 %.',
      strength: 'design',
    },
  ],
  offers: [offeredWhen(contraindicated, { offer: 'remove-draft' }), electrocardiogram, cardiologyConsult],
  overrideReasons: [cardiologyCleared, monitoredSettingArranged, dataIncorrect],
});
