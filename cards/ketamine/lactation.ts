/** A patient who breastfeeds, or may do so after a recent birth: the child gets a share of the dose. */
import { all, answered, any, context, hadProcedure, has, not } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { notBreastfeeding, planAgreedDocumented } from '../override-reasons.js';
import { generalKnowledge, ketalarLactation, ketamineCh, serviceDesign, spravatoUs } from '../references.js';
import {
  answerBreastfeeding,
  answerNotBreastfeeding,
  birthProcedures,
  breastfeedingStatus,
  delivery,
  lactation,
} from '../value-sets/index.js';
import { lactationServiceReferral } from './organ-requests.js';

const TWO_MONTHS = days(60); // design choice
const SIX_MONTHS = days(180); // design choice

const breastfeeds = any(
  answered(breastfeedingStatus, answerBreastfeeding, TWO_MONTHS),
  has(lactation, { within: TWO_MONTHS }),
  has(lactation, { undated: true }),
);

const mayBreastfeedAfterBirth = all(
  any(has(delivery, { status: 'ever', within: SIX_MONTHS }), hadProcedure(birthProcedures, SIX_MONTHS)),
  not(answered(breastfeedingStatus, answerNotBreastfeeding, SIX_MONTHS, [delivery, birthProcedures])),
);

export default defineRule({
  id: 'lactation',
  title: 'Breastfeeding',
  short: 'breastfeeding',
  kind: 'precaution',
  group: 'D',
  contexts: ['PSY', 'PAIN', 'UNK', 'ACUTE'],
  branches: [
    { when: breastfeeds, level: { PSY: 'warning', PAIN: 'warning', UNK: 'warning', ACUTE: 'info' } },
    {
      when: any(has(lactation), mayBreastfeedAfterBirth),
      level: { PSY: 'info', PAIN: 'info', UNK: 'info' },
      summary: 'Breastfeeding possible ({basis}): ask; the labels do not recommend it with {drug}.',
      action: 'Ask whether the patient breastfeeds, and record the answer.',
    },
  ],
  summary:
    'Breastfeeding: not recommended with {drug} by the labels; agree on a feeding plan before the dose.',
  action:
    'Agree on a plan before the dose: another treatment, a pause in which milk is pumped and discarded, or feeds timed away from the dose.',
  rationale:
    'Esketamine passes into milk, and drugs of this kind were toxic to the nervous system of young animals.',
  notes: [
    {
      when: context('ACUTE'),
      say: 'After a single dose around an operation nursing is thought acceptable while the child is watched.',
    },
  ],
  conflict:
    'The labels advise against breastfeeding. Few data suggest that a single dose of ketamine around an operation does not affect the child; that does not cover repeated doses.',
  wrongWhen: 'The patient does not breastfeed, or a plan is agreed and documented.',
  evidence: [
    {
      source: spravatoUs,
      section: '§8.2',
      supports: 'Esketamine is present in milk; breastfeeding is not recommended during treatment.',
      strength: 'A',
    },
    {
      source: ketamineCh,
      supports: 'Ketamine is not to be used during lactation (Switzerland).',
      strength: 'A',
    },
    {
      source: ketalarLactation,
      supports: 'Not recommended, although few data suggest that the child may not be affected.',
      strength: 'A',
    },
    {
      source: generalKnowledge,
      supports:
        'Nursing after a single dose around an operation is acceptable with observation of the child; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'An answer or entry of breastfeeding counts in full for 60 days; a birth within 180 days without a later answer is information.',
      strength: 'design',
    },
  ],
  offers: [lactationServiceReferral],
  overrideReasons: [notBreastfeeding, planAgreedDocumented],
});
