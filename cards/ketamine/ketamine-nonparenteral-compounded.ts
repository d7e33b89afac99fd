/** Compounded ketamine by mouth or nose, and where it is taken: the FDA warns of use without observation. */
import { all, any, context, not, orderCategory, region } from '../../src/clinical/criteria.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { localProtocol, palliativeCare, supervisedDosingArranged } from '../override-reasons.js';
import { canmat2021, fdaCompoundedKetamine, rosenhagen2023, serviceDesign } from '../references.js';
import { inHospital, nonparenteralKetamine } from './orders.js';
import { supervisedFirstDose } from './process-requests.js';

const toTakeHome = orderCategory('community', 'discharge');
const supervised = any(orderCategory('inpatient', 'outpatient'), inHospital);
const unsupervised = any(toTakeHome, not(supervised));

export default defineRule({
  id: 'ketamine-nonparenteral-compounded',
  title: 'Compounded ketamine by mouth or nose',
  short: 'compounded {route} {drug}',
  kind: 'process',
  group: 'G',
  appliesTo: nonparenteralKetamine,
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(region('US'), not(toTakeHome), supervised),
      level: 'warning',
      summary:
        'Compounded {route} {drug}, here under supervision: FDA safety alerts, limited evidence; give none to take home.',
      action:
        'Keep every dose under observation, with blood pressure and pulse oximetry, and dispense none to take home.',
    },
    { when: any(region('US'), unsupervised), level: 'warning' },
  ],
  summary: 'Compounded {route} {drug} outside a monitored setting: FDA safety alerts, and limited evidence.',
  action:
    'Give it under supervision; if it is to be taken at home all the same: a supervised first dose, a small quantity, a plan for monitoring and written instructions.',
  rationale:
    'A compounded product has no label, and at home nobody watches sedation, breathing or blood pressure: the FDA alerts tell of a patient with respiratory depression at home.',
  notes: [
    {
      when: context('PSY', 'UNK'),
      say: 'CANMAT rates the evidence for racemic ketamine other than intravenous as level 3 to 4.',
    },
    { when: not(region('US')), say: 'The alerts are those of the US regulator.' },
  ],
  conflict:
    'Rosenhagen 2023 describes sublingual ketamine as well tolerated and of similarly low risk as intravenous, in a medical setting; the FDA alerts of 2022 and 2023 warn of compounded nasal and oral products.',
  wrongWhen:
    'Each dose is supervised, a palliative team prescribes it, or a local protocol covers supply and monitoring.',
  evidence: [
    {
      source: fdaCompoundedKetamine,
      supports:
        'Warns of compounded nasal (2022) and oral (2023) ketamine in psychiatry, with a case of respiratory depression at home.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§1, §4.1, §5.4',
      supports:
        'Sublingual ketamine was well tolerated; evidence for routes other than intravenous is level 3 to 4.',
      strength: 'C',
    },
    {
      source: canmat2021,
      supports: 'Level 3 to 4 for racemic ketamine other than intravenous.',
      strength: 'B',
    },
    {
      source: serviceDesign,
      supports:
        'In the US every such order is named; elsewhere one to take home, or without a supervised setting.',
      strength: 'design',
    },
  ],
  offers: [offeredWhen(unsupervised, supervisedFirstDose)],
  overrideReasons: [supervisedDosingArranged, palliativeCare, localProtocol],
});
