/** Each test against its own limit, or the assumed one; single doses of ketamine and older results are no matter. */
import rule from '../../../cards/ketamine/liver-tests-abnormal.js';
import { concept, daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const ALT = 'loinc:1742-6';
const AST = 'loinc:1920-8';
const ALP = 'loinc:6768-6';
const GGT = 'loinc:2324-2';
const BILIRUBIN = 'loinc:1975-2';
const raised = patient().measured(ALT, 200, 'U/L', daysAgo(20), [undefined, 40]);
const once = { dosage: { timing: { repeat: { count: 1 } } } };

const panel = (alt: number, alp: number) =>
  patient().resource({
    resourceType: 'Observation',
    status: 'final',
    code: concept('loinc:24325-3', 'Hepatic function panel'),
    effectiveDateTime: daysAgo(5),
    component: [
      { code: concept(ALT, 'ALT'), valueQuantity: { value: alt, unit: 'U/L' } },
      { code: concept(ALP, 'ALP'), valueQuantity: { value: alp, unit: 'U/L' } },
    ],
  });

testRule(rule, {
  fires: [
    ['ALT at five times the limit', raised, 'warning', '5 × upper limit'],
    [
      'ALT just above three times the limit',
      patient().measured(ALT, 121, 'U/L', daysAgo(90), [undefined, 40]),
      'warning',
    ],
    [
      'ALT against the limit of its laboratory',
      patient().measured(ALT, 106, 'U/L', daysAgo(5), [7, 35]),
      'warning',
    ],
    ['ALT without a limit, against the assumed one', patient().measured(ALT, 121, 'U/L'), 'warning'],
    ['ALT in international units', patient().measured(ALT, 130, '[IU]/L'), 'warning'],
    [
      'ALT in µkat/L, a unit of its own',
      patient().measured(ALT, 2.5, 'ukat/L', daysAgo(5), [undefined, 0.7]),
      'warning',
    ],
    ['ALT as a component of a panel', panel(305, 60), 'warning', 'ALT 305 U/L'],
    ['alkaline phosphatase as another component of it', panel(20, 400), 'warning', 'ALP 400 U/L'],
    ['AST', patient().measured(AST, 121, 'U/L'), 'warning'],
    ['alkaline phosphatase above twice the limit', patient().measured(ALP, 241, 'U/L'), 'warning'],
    ['GGT above three times the limit', patient().measured(GGT, 181, 'U/L'), 'warning'],
    ['bilirubin above twice the limit', patient().measured(BILIRUBIN, 2.5, 'mg/dL'), 'warning'],
    ['bilirubin in µmol/L', patient().measured('loinc:14631-6', 42, 'umol/L'), 'warning'],
    ['one of several raised', patient().measured(ALT, 30, 'U/L').measured(GGT, 300, 'U/L'), 'warning'],
    ['a test known by name only', patient().measured('text:SGPT', 200, 'U/L'), 'warning'],
    ['pain', raised.inContext('PAIN'), 'warning'],
    ['an unknown use', raised.inContext('UNK'), 'info'],
    ['nasal esketamine', raised.orders('spravato'), 'info', 'esketamine'],
    ['esketamine in pain', raised.orders('esketamine-iv').inContext('PAIN'), 'warning'],
    ['oral ketamine', raised.orders('ketamine-oral'), 'warning'],
    ['AST of day 90', patient().measured(AST, 200, 'U/L', daysAgo(90)), 'warning'],
    ['alkaline phosphatase of day 90', patient().measured(ALP, 400, 'U/L', daysAgo(90)), 'warning'],
    ['GGT of day 90', patient().measured(GGT, 400, 'U/L', daysAgo(90)), 'warning'],
    ['bilirubin of day 90', patient().measured(BILIRUBIN, 4, 'mg/dL', daysAgo(90)), 'warning'],
    ['GGT for nasal esketamine', patient().orders('spravato').measured(GGT, 400, 'U/L'), 'info'],
    ['bilirubin for nasal esketamine', patient().orders('spravato').measured(BILIRUBIN, 4, 'mg/dL'), 'info'],
  ],
  silent: [
    ['a panel of good results', panel(20, 60)],
    ['an empty record', patient()],
    ['normal values without a date', patient().measured(ALT, 25, 'U/L', '')],
    [
      'a raised ALT without a date beside a normal one of this month',
      patient().measured(ALT, 200, 'U/L', '').measured(ALT, 25, 'U/L'),
    ],
    ['normal values', patient().measured(ALT, 25, 'U/L').measured(ALP, 80, 'U/L')],
    ['ALT at three times the limit', patient().measured(ALT, 120, 'U/L', daysAgo(5), [undefined, 40])],
    [
      'ALT below three times a limit that is high',
      patient().measured(ALT, 160, 'U/L', daysAgo(5), [undefined, 55]),
    ],
    ['alkaline phosphatase at twice the limit', patient().measured(ALP, 240, 'U/L')],
    ['GGT at three times the limit', patient().measured(GGT, 180, 'U/L')],
    ['bilirubin at twice the limit', patient().measured(BILIRUBIN, 2.4, 'mg/dL')],
    ['direct bilirubin', patient().measured('loinc:1968-7', 4, 'mg/dL')],
    ['a raised value of 91 days ago', patient().measured(ALT, 400, 'U/L', daysAgo(91))],
    [
      'a raised value that has come down',
      patient().measured(ALT, 400, 'U/L', daysAgo(60)).measured(ALT, 50, 'U/L', daysAgo(3)),
    ],
    ['a single dose of ketamine', raised.orders('ketamine-iv', once)],
    ['hepatitis without values', patient().has('B18.2')],
    ['an anaesthetic', raised.inContext('ACUTE')],
    ['AST of day 91', patient().measured(AST, 200, 'U/L', daysAgo(91))],
    ['AST at twice and a half the limit', patient().measured(AST, 100, 'U/L')],
    ['AST at three times the assumed limit', patient().measured(AST, 120, 'U/L')],
    ['ALT at three times the assumed limit', patient().measured(ALT, 120, 'U/L')],
    ['alkaline phosphatase of day 91', patient().measured(ALP, 400, 'U/L', daysAgo(91))],
    ['GGT of day 91', patient().measured(GGT, 400, 'U/L', daysAgo(91))],
    ['bilirubin of day 91', patient().measured(BILIRUBIN, 4, 'mg/dL', daysAgo(91))],
    ['normal values for nasal esketamine', patient().orders('spravato').measured(ALT, 25, 'U/L')],
  ],
  cannotTell: [
    ['the laboratory results were not read', patient().unread('laboratory')],
    ['a raised ALT has no date', patient().measured(ALT, 200, 'U/L', '', [undefined, 40])],
    ['a value has a unit of another kind', patient().measured(ALT, 200, 'mg/dL')],
  ],
});
