/** Repeated ketamine without liver tests on record: a baseline is due, and no result is not a normal result. */
import {
  administered,
  all,
  any,
  not,
  notMeasured,
  orderedOnce,
  requested,
} from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { doneElsewhere, singleDoseOnly } from '../override-reasons.js';
import { cotter2021, ketalarUs, serviceDesign } from '../references.js';
import {
  alanineAminotransferase,
  alkalinePhosphatase,
  arketamine,
  aspartateAminotransferase,
  bilirubin,
  gammaGlutamyltransferase,
  ketamine,
  liverPanel,
} from '../value-sets/index.js';
import { ketamineOrder } from './orders.js';
import { gammaGtTest, hepaticPanel } from './process-requests.js';

const THREE_MONTHS = days(90); // design choice
const liverTests = [
  alanineAminotransferase,
  aspartateAminotransferase,
  alkalinePhosphatase,
  gammaGlutamyltransferase,
  bilirubin,
];

/** An order that does not say it is for one dose counts as a series. */
const repeated = any(
  not(orderedOnce),
  administered([ketamine, arketamine], { within: THREE_MONTHS, atLeast: 2 }),
);

export default defineRule({
  id: 'monitoring-lft-baseline',
  title: 'Liver tests before repeated ketamine',
  kind: 'monitoring',
  group: 'H',
  appliesTo: ketamineOrder,
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(repeated, notMeasured(liverTests, THREE_MONTHS), not(requested([...liverTests, liverPanel]))),
      level: 'info',
    },
  ],
  summary: 'No liver tests of the last 90 days: measure a baseline before repeated doses of {drug}.',
  action:
    'Measure ALT, AST, alkaline phosphatase, gamma-GT and bilirubin before the series, and again at intervals during it: no result is not a normal result.',
  rationale:
    'Repeated ketamine has caused cholestatic liver injury, hence alkaline phosphatase and gamma-GT among the tests.',
  wrongWhen: 'The tests were done elsewhere, or this is a single dose.',
  evidence: [
    {
      source: ketalarUs,
      section: '§5.6',
      supports:
        'Baseline liver tests with alkaline phosphatase and gamma-GT, and periodic tests during recurrent use.',
      strength: 'A',
    },
    {
      source: cotter2021,
      supports: 'Liver and bile duct injury reported after repeated or continuous medical use.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports: 'Results count for 90 days; administrations on two days within 90 days are recurrent use.',
      strength: 'design',
    },
  ],
  offers: [hepaticPanel, gammaGtTest],
  overrideReasons: [doneElsewhere, singleDoseOnly],
});
