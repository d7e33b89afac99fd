/** Liver tests that are clearly raised before a course of ketamine: find the cause, since ketamine can become a second one. */
import { all, any, beyondLimit, not, ordered, orderedOnce } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { alreadyManaged, dataIncorrect, knownStableCause } from '../override-reasons.js';
import { cotter2021, ketalarUs, liverTox, serviceDesign } from '../references.js';
import {
  alanineAminotransferase,
  alkalinePhosphatase,
  aspartateAminotransferase,
  bilirubin,
  esketamine,
  gammaGlutamyltransferase,
} from '../value-sets/index.js';
import { hepatologyAdvice } from './organ-requests.js';
import { ketamineOrder } from './orders.js';
import { gammaGtTest, hepaticPanel } from './process-requests.js';

const latest = { within: days(90), side: 'upper' } as const; // design choice

/** Multiples of the upper limit; each assumed limit is a usual one for adults. */
const clearlyRaised = any(
  beyondLimit(alanineAminotransferase, { ...latest, times: 3, otherwise: { value: 40, unit: 'U/L' } }), // design choice
  beyondLimit(aspartateAminotransferase, { ...latest, times: 3, otherwise: { value: 40, unit: 'U/L' } }), // design choice
  beyondLimit(alkalinePhosphatase, { ...latest, times: 2, otherwise: { value: 120, unit: 'U/L' } }), // design choice
  beyondLimit(gammaGlutamyltransferase, { ...latest, times: 3, otherwise: { value: 60, unit: 'U/L' } }), // design choice
  beyondLimit(bilirubin, {
    ...latest,
    times: 2, // design choice
    otherwise: { value: 1.2, unit: 'mg/dL' }, // design choice
    molarMass: 584.66,
  }),
);

export default defineRule({
  id: 'liver-tests-abnormal',
  title: 'Abnormal liver tests',
  short: 'liver tests ({result})',
  kind: 'precaution',
  group: 'E',
  appliesTo: any(all(ketamineOrder, not(orderedOnce)), ordered(esketamine)),
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(ketamineOrder, clearlyRaised),
      level: { PSY: 'warning', PAIN: 'warning', UNK: 'info' },
    },
    { when: clearlyRaised, level: { PSY: 'info', PAIN: 'warning', UNK: 'info' } },
  ],
  summary: 'Liver tests raised ({result}): find the cause before repeated {drug}.',
  action:
    'Find the cause and repeat the tests before a course starts; if a cholestatic pattern develops on treatment, stop and image the bile ducts.',
  rationale:
    'Repeated ketamine is linked to injury of liver and bile ducts, also under medical supervision; with values that are raised already it would be noticed late.',
  wrongWhen: 'The cause is known and stable, or the tests are being followed already.',
  evidence: [
    {
      source: ketalarUs,
      section: '§5.6',
      supports:
        'Drug-induced liver injury with recurrent use, with dilated bile ducts; obtain liver tests, ALP and GGT among them.',
      strength: 'A',
    },
    {
      source: cotter2021,
      supports: 'Case series of hepatobiliary events during repeated, supervised ketamine.',
      strength: 'C',
    },
    {
      source: liverTox,
      supports: 'Describes raised enzymes and cholestatic injury with repeated ketamine.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports:
        'Three times the upper limit for ALT, AST and GGT, twice for ALP and bilirubin, within 90 days; where the laboratory gives no limit, ALT and AST 40, ALP 120, GGT 60 U/L and bilirubin 1.2 mg/dL are assumed.',
      strength: 'design',
    },
  ],
  offers: [hepaticPanel, gammaGtTest, hepatologyAdvice],
  overrideReasons: [knownStableCause, alreadyManaged, dataIncorrect],
});
