/** Substance use disorder, active or past: a drug of abuse is weighed against what it may do for the patient. */
import { all, answered, any, has, named, not, orderedFor, takes } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import {
  addictionServiceInvolved,
  assessedAndMonitored,
  dataIncorrect,
  sustainedRemission,
} from '../override-reasons.js';
import { asra2018, rosenhagen2023, serviceDesign, spravatoUs } from '../references.js';
import {
  amfetamines,
  amphetamineScreen,
  answerPositive,
  barbiturates,
  barbiturateScreen,
  benzodiazepines,
  benzodiazepineScreen,
  cannabinoids,
  cannabinoidScreen,
  cocaineOrPhencyclidineScreen,
  ketamineUseDisorder,
  opioids,
  opioidScreen,
  reasonAlcoholWithdrawal,
  reasonSubstanceUse,
  substanceIntoxicationOrWithdrawal,
  substanceUseDisorder,
} from '../value-sets/index.js';
import { addictionMedicineReferral, urineDrugScreenRequest } from './psychiatric-requests.js';

const lessThanAYear = days(364);

const A_MONTH = days(30); // design choice

/** A positive screen means misuse only where no prescribed medicine of that very class explains it. */
const unexplainedDrugScreen = named(
  'a positive urine drug screen that no prescribed medicine explains',
  any(
    answered(cocaineOrPhencyclidineScreen, answerPositive, A_MONTH),
    all(answered(opioidScreen, answerPositive, A_MONTH), not(takes(opioids))),
    all(answered(benzodiazepineScreen, answerPositive, A_MONTH), not(takes(benzodiazepines))),
    all(answered(barbiturateScreen, answerPositive, A_MONTH), not(takes(barbiturates))),
    all(answered(cannabinoidScreen, answerPositive, A_MONTH), not(takes(cannabinoids))),
    all(answered(amphetamineScreen, answerPositive, A_MONTH), not(takes(amfetamines))),
  ),
);

export default defineRule({
  id: 'substance-use-disorder',
  title: 'Substance use disorder',
  short: '{condition}',
  kind: 'precaution',
  group: 'D',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: has(ketamineUseDisorder, { status: 'ever' }),
      level: { PSY: 'warning', UNK: 'warning' },
      summary: 'Relapse risk: {condition} on record; weigh misuse of {drug} itself and plan monitoring.',
    },
    {
      when: orderedFor([reasonSubstanceUse, reasonAlcoholWithdrawal]),
      level: { PSY: 'info', UNK: 'info' },
      short: 'investigational for {indication}',
      summary: 'Investigational: {drug} for {indication} rests on small studies; assess misuse risk.',
      action: 'Treat within a programme of addiction care with psychotherapy, and document consent.',
    },
    {
      when: any(
        has([substanceUseDisorder, ketamineUseDisorder]),
        has(substanceIntoxicationOrWithdrawal, { status: 'ever', within: days(90) }), // design choice
        has(substanceIntoxicationOrWithdrawal, { undated: true }),
        unexplainedDrugScreen,
      ),
      level: 'warning',
    },
    {
      when: any(
        has(substanceUseDisorder, { status: 'remission', within: lessThanAYear }), // design choice
        has(substanceUseDisorder, { status: 'history', within: lessThanAYear }),
        has(substanceUseDisorder, { status: 'remission', undated: true }),
        has(substanceUseDisorder, { status: 'history', undated: true }),
      ),
      level: { PSY: 'warning', UNK: 'warning' },
      summary:
        'Relapse risk: {condition}, not known to be a year in remission; assess misuse risk before {drug}.',
    },
    {
      when: any(
        has(substanceUseDisorder, { status: 'remission', longerAgoThan: lessThanAYear }), // design choice
        has(substanceUseDisorder, { status: 'history', longerAgoThan: lessThanAYear }),
      ),
      level: { PSY: 'info', UNK: 'info' },
      summary:
        'Past substance use disorder: {condition}, over for a year or more; reassess misuse risk before {drug}.',
    },
  ],
  summary: 'Misuse risk: {condition} on record; assess before {drug}, plan monitoring; the sources disagree.',
  action:
    'Assess the risk of misuse, give supervised doses only, nothing to take home, and share care with addiction services.',
  rationale:
    'Ketamine and esketamine are themselves drugs of abuse. Evidence on dependence at therapeutic doses is limited, since well-designed studies are lacking.',
  notes: [
    {
      when: unexplainedDrugScreen,
      say: 'A urine drug screen was positive within 30 days, and no prescribed medicine of its class on record explains it.',
    },
  ],
  conflict:
    'Rosenhagen 2023 (§5.2) does not recommend use after substance abuse. The same review (§4.4) reports small studies with better abstinence in alcohol, cocaine and opioid use disorder. The US label of esketamine (boxed warning) asks to assess and monitor each patient, not to exclude; ASRA advises against serial infusions in active misuse.',
  wrongWhen: 'Addiction services are involved and monitoring is arranged, or the entry is a mistake.',
  evidence: [
    {
      source: spravatoUs,
      section: 'boxed warning, §5.4',
      supports: 'Assess the risk of abuse and misuse in each patient before prescribing, and monitor.',
      strength: 'A',
    },
    { source: asra2018, supports: 'No serial infusions in active substance abuse.', strength: 'B' },
    {
      source: rosenhagen2023,
      section: 'abstract, §5.2',
      supports: 'Not recommended with a history of substance abuse.',
      strength: 'C',
    },
    {
      source: rosenhagen2023,
      section: '§4.4',
      supports: 'Small studies suggest a benefit in substance use disorders.',
      strength: 'C',
    },
    {
      source: rosenhagen2023,
      section: '§5.1',
      supports: 'Well-designed studies of addictive potential in treatment are lacking.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports:
        'Windows of 90 days for intoxication, 30 days for a screen, 12 months for remission; an active intoxication without a date counts as recent; which medicines explain which screen.',
      strength: 'design',
    },
  ],
  offers: [urineDrugScreenRequest, addictionMedicineReferral],
  overrideReasons: [assessedAndMonitored, addictionServiceInvolved, sustainedRemission, dataIncorrect],
});
