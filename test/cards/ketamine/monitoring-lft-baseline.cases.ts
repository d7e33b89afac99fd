/** A baseline of liver tests: the neighbours are one dose, one recent result of any of the tests, and a test on order. */
import rule from '../../../cards/ketamine/monitoring-lft-baseline.js';
import { hepaticPanel } from '../../../cards/ketamine/process-requests.js';
import { concept, daysAgo, patient, type PatientCase } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const KETAMINE = 'rx:238082';
const repeat = (timing: Readonly<Record<string, unknown>>): PatientCase =>
  patient().orders('ketamine-iv', { dosage: { timing: { repeat: timing } } });
const series = repeat({ frequency: 2, period: 1, periodUnit: 'wk' });
const once = repeat({ count: 1 });
const asked = (coding: Readonly<Record<string, string>>): PatientCase =>
  series.resource({ resourceType: 'ServiceRequest', status: 'active', code: { coding: [coding] } });
const requested = (status: string): PatientCase =>
  series.resource({ resourceType: 'ServiceRequest', status, intent: 'order', code: concept('loinc:2324-2') });

testRule(rule, {
  fires: [
    ['a series without results', series, 'info', 'gamma-GT'],
    ['an order that does not say how often', patient(), 'info', 'no result is not a normal result'],
    ['ketamine by mouth', patient().orders('ketamine-oral'), 'info'],
    ['pain', series.inContext('PAIN'), 'info'],
    ['an unknown use', series.inContext('UNK'), 'info'],
    ['an ALT of 91 days ago', series.measured('loinc:1742-6', 20, 'U/L', daysAgo(91)), 'info'],
    ['other results', series.measured('loinc:2160-0', 0.9, 'mg/dL', daysAgo(5)), 'info'],
    [
      'one dose after two within 90 days',
      once.given(KETAMINE, { when: daysAgo(90) }).given(KETAMINE, { when: daysAgo(60) }),
      'info',
    ],
    ['another test on order', series.alsoRequests('loinc:2160-0'), 'info'],
    ['liver tests whose order was revoked', requested('revoked'), 'info'],
  ],
  silent: [
    ['a panel on order by its LOINC code', series.alsoRequests('loinc:24325-3')],
    ['a metabolic panel on order by its LOINC code', series.alsoRequests('loinc:24323-8')],
    [
      'a component of a panel of last week',
      series.resource({
        resourceType: 'Observation',
        status: 'final',
        code: concept('loinc:24325-3'),
        effectiveDateTime: daysAgo(7),
        component: [{ code: concept('loinc:1742-6'), valueQuantity: { value: 20, unit: 'U/L' } }],
      }),
    ],
    ['one dose', once],
    ['one dose after one of last month', once.given(KETAMINE, { when: daysAgo(30) })],
    [
      'one dose after two of which one is older than 90 days',
      once.given(KETAMINE, { when: daysAgo(91) }).given(KETAMINE, { when: daysAgo(60) }),
    ],
    [
      'one dose after one anaesthetic of several pushes',
      once
        .given(KETAMINE, { when: `${daysAgo(30)}T09:00:00Z` })
        .given(KETAMINE, { when: `${daysAgo(30)}T09:20:00Z` }),
    ],
    ['one dose after two of esketamine', once.given('rx:2119387').given('rx:2119387', { when: daysAgo(4) })],
    ['an ALT of 90 days ago', series.measured('loinc:1742-6', 20, 'U/L', daysAgo(90))],
    ['an AST', series.measured('loinc:1920-8', 20, 'U/L')],
    ['alkaline phosphatase', series.measured('loinc:6768-6', 80, 'U/L')],
    ['a gamma-GT', series.measured('loinc:2324-2', 30, 'U/L')],
    ['a bilirubin', series.measured('loinc:1975-2', 0.8, 'mg/dL')],
    ['a gamma-GT that is drafted', series.alsoRequests('loinc:2324-2')],
    [
      'a hepatic panel on order by its name',
      asked({ system: 'http://loinc.org', code: '0-0', display: 'Hepatic function panel' }),
    ],
    ['the hepatic panel that this rule offers', asked(hepaticPanel.code)],
    ['a gamma-GT on order', requested('active')],
    ['nasal esketamine', patient().orders('spravato')],
    ['an anaesthetic', series.inContext('ACUTE')],
    ['an ALT that is drafted', series.alsoRequests('loinc:1742-6')],
    ['an AST that is drafted', series.alsoRequests('loinc:1920-8')],
    ['an alkaline phosphatase that is drafted', series.alsoRequests('loinc:6768-6')],
    ['a bilirubin that is drafted', series.alsoRequests('loinc:1975-2')],
  ],
  cannotTell: [
    ['the laboratory results were not read', series.unread('laboratory')],
    ['the medicines were not read and one dose is ordered', once.unread('medications')],
  ],
});
