/** Said, coded, or nearly computed class C; compensated cirrhosis and a single bad value are the neighbours. */
import rule from '../../../cards/ketamine/severe-hepatic-impairment.js';
import { concept, daysAgo, patient } from '../../support/patient.js';
import type { Resource } from '../../../src/fhir/resource.js';
import { testRule } from '../../support/rule-cases.js';

const failure = patient().has('K72.90', { display: 'Hepatic failure, unspecified' });
const cirrhosis = patient().has('K74.60', { display: 'Cirrhosis of liver' });
const called = (display: string, onset = daysAgo(20)) =>
  patient().has('K74.60', { display, onset }).orders('spravato');
const BILIRUBIN = 'loinc:1975-2';
const ALBUMIN = 'loinc:1751-7';
const INR = 'loinc:6301-6';
const twoValues = cirrhosis.measured(BILIRUBIN, 3.1, 'mg/dL').measured(ALBUMIN, 2.7, 'g/dL');

const named = (name: string, value: Resource, when = daysAgo(9)): Resource => ({
  resourceType: 'Observation',
  status: 'final',
  code: concept(`text:${name}`),
  effectiveDateTime: when,
  ...value,
});
const classC = (value: Resource, when?: string) =>
  patient()
    .resource(named('Child-Pugh class C', value, when))
    .orders('spravato');
const present = { valueString: 'present' };

testRule(rule, {
  fires: [
    ['class C without a date', patient().has('K74.60', { display: 'Child C' }), 'warning', 'without a date'],
    ['hepatic failure and the spray', failure.orders('spravato'), 'critical', 'is not recommended'],
    ['hepatic failure and injected esketamine', failure.orders('esketamine-iv'), 'critical'],
    ['hepatic failure and ketamine', failure, 'warning', 'avoid ketamine'],
    ['esketamine for an unknown use', failure.orders('esketamine-iv').inContext('UNK'), 'critical'],
    ['ketamine for an unknown use', failure.inContext('UNK'), 'warning'],
    ['esketamine for pain', failure.orders('esketamine-iv').inContext('PAIN'), 'warning'],
    ['ketamine for pain', failure.inContext('PAIN'), 'warning'],
    ['alcoholic cirrhosis with ascites', patient().has('K70.31').orders('spravato'), 'critical'],
    ['decompensated cirrhosis', called('Decompensated cirrhosis with ascites'), 'critical'],
    ['cirrhosis of class C', called('Cirrhosis, Child-Pugh class C', daysAgo(180)), 'critical'],
    ['hepatic encephalopathy', patient().has('K76.82').orders('spravato'), 'critical'],
    ['hepatorenal syndrome', patient().has('sct:51292008').orders('spravato'), 'critical'],
    [
      'cirrhosis with ascites coded beside it',
      cirrhosis.has('R18.8').orders('spravato'),
      'critical',
      'taken as decompensated',
    ],
    ['cirrhosis with bleeding varices', cirrhosis.has('I85.11').orders('spravato'), 'critical'],
    [
      'a recorded class C',
      patient().answered('text:Child-Pugh class', 'text:C').orders('spravato'),
      'critical',
    ],
    [
      'a recorded class C on day 180',
      patient().answered('text:Child-Pugh', 'text:class C', daysAgo(180)).orders('spravato'),
      'critical',
    ],
    ['a class C by name, called present', classC(present), 'critical'],
    ['a class C by name, called true', classC({ valueBoolean: true }), 'critical'],
    ['a class C by name, with its score', classC({ valueInteger: 11 }), 'critical'],
    ['a class C by name, with its score as a quantity', classC({ valueQuantity: { value: 11 } }), 'critical'],
    ['a class C by name, without a value', classC({}), 'critical'],
    [
      'a class C by name after a class A by name',
      classC(present).resource(named('Child-Pugh class A', present, daysAgo(90))),
      'critical',
    ],
    [
      'a class C by name before a score that tells no class',
      classC(present).resource(named('Child-Pugh score', { valueInteger: 8 }, daysAgo(2))),
      'critical',
    ],
    [
      'bilirubin and albumin of class C',
      twoValues.orders('spravato'),
      'warning',
      'Possible Child-Pugh class C',
    ],
    [
      'bilirubin in micromoles, and INR',
      cirrhosis.measured('loinc:14631-6', 52, 'µmol/L').measured(INR, 2.4, '').orders('spravato'),
      'warning',
      'also raises the INR',
    ],
    [
      'albumin in g/L, and INR',
      cirrhosis.measured(ALBUMIN, 27, 'g/L').measured(INR, 2.4, '{INR}'),
      'warning',
      'Possible',
    ],
    [
      'values of day 90',
      cirrhosis.measured(BILIRUBIN, 4, 'mg/dL', daysAgo(90)).measured(ALBUMIN, 2.5, 'g/dL', daysAgo(90)),
      'warning',
      'measure them',
    ],
    ['possible class C for pain', twoValues.inContext('PAIN'), 'warning'],
    [
      'unconfirmed hepatic failure and esketamine',
      patient().has('K72.90', { verificationStatus: 'provisional' }).orders('spravato'),
      'warning',
    ],
    [
      'bilirubin and INR of day 90',
      cirrhosis.measured(BILIRUBIN, 4, 'mg/dL', daysAgo(90)).measured(INR, 2.4, '', daysAgo(90)),
      'warning',
    ],
    [
      'albumin and INR of day 90',
      cirrhosis.measured(ALBUMIN, 2.5, 'g/dL', daysAgo(90)).measured(INR, 2.4, '', daysAgo(90)),
      'warning',
    ],
  ],
  silent: [
    ['cirrhosis of class C on day 181', called('Cirrhosis, Child-Pugh class C', daysAgo(181))],
    ['cirrhosis without ascites', called('Cirrhosis without ascites')],
    ['an empty record', patient().orders('spravato')],
    ['compensated cirrhosis', cirrhosis.orders('spravato')],
    ['alcoholic cirrhosis without ascites', patient().has('K70.30').orders('spravato')],
    ['portal hypertension alone', patient().has('K76.6').orders('spravato')],
    ['fatty liver', patient().has('K76.0').orders('spravato')],
    ['ascites without cirrhosis', patient().has('R18.8').orders('spravato')],
    ['malignant ascites beside cirrhosis', cirrhosis.has('R18.0').orders('spravato')],
    ['cirrhosis with one value of class C', cirrhosis.measured(BILIRUBIN, 4, 'mg/dL').orders('spravato')],
    [
      'values at the limits',
      cirrhosis.measured(BILIRUBIN, 3, 'mg/dL').measured(ALBUMIN, 2.8, 'g/dL').measured(INR, 2.3, ''),
    ],
    [
      'bad values without cirrhosis',
      patient().measured(BILIRUBIN, 5, 'mg/dL').measured(ALBUMIN, 2.1, 'g/dL').measured(INR, 3, ''),
    ],
    [
      'values of day 91',
      cirrhosis.measured(BILIRUBIN, 4, 'mg/dL', daysAgo(91)).measured(ALBUMIN, 2.5, 'g/dL', daysAgo(91)),
    ],
    [
      'bad values that have since recovered',
      cirrhosis
        .measured(BILIRUBIN, 4, 'mg/dL', daysAgo(60))
        .measured(BILIRUBIN, 2, 'mg/dL', daysAgo(2))
        .measured(ALBUMIN, 2.5, 'g/dL', daysAgo(60))
        .measured(ALBUMIN, 3.1, 'g/dL', daysAgo(2)),
    ],
    [
      'a recorded class C on day 181',
      patient().answered('text:Child-Pugh class', 'text:C', daysAgo(181)).orders('spravato'),
    ],
    ['a recorded class B', patient().answered('text:Child-Pugh class', 'text:B').orders('spravato')],
    ['a class C by name, called false', classC({ valueBoolean: false })],
    ['a class C by name, called absent', classC({ valueCodeableConcept: concept('sct:2667000', 'Absent') })],
    ['a class C by name, which is B', classC({ valueString: 'Class B' })],
    ['a class C by name that was not assessed', classC({ dataAbsentReason: { text: 'not assessed' } })],
    [
      'a class C by name that has since become A by name',
      classC(present).resource(named('Child-Pugh class A', present, daysAgo(2))),
    ],
    [
      'a class C by name that has since become A by its letter',
      classC(present).resource(named('Child-Pugh', { valueString: 'A' }, daysAgo(2))),
    ],
    [
      'a class C that has since become A by its letter under another name',
      patient()
        .answered('text:Child-Pugh score', 'text:C', daysAgo(50))
        .answered('text:Child-Pugh class', 'text:(A)', daysAgo(5))
        .orders('spravato'),
    ],
    ['a class C by name, with the letter A', classC({ valueString: 'A' })],
    [
      'a class C by name that says it is excluded',
      patient().resource(named('Child-Pugh class C excluded', present)).orders('spravato'),
    ],
    [
      'a class C by name that has since been called absent',
      classC(present).resource(named('Child-Pugh class C', { valueString: 'absent' }, daysAgo(2))),
    ],
    [
      'a name of all classes, with a class A',
      patient()
        .resource(named('Child-Pugh class A-C', { valueString: 'class A' }))
        .orders('spravato'),
    ],
    [
      'a name of all classes, without a value',
      patient().resource(named('Child-Pugh class (A, B, C)', present)).orders('spravato'),
    ],
    [
      'a class C that has since become B',
      patient()
        .answered('text:Child-Pugh class', 'text:C', daysAgo(90))
        .answered('text:Child-Pugh class', 'text:B', daysAgo(9)),
    ],
    ['hepatitis C', patient().has('B18.2').orders('spravato')],
    ['resolved hepatic failure', patient().has('K72.00', { clinicalStatus: 'resolved' })],
    ['a history of viral hepatitis', patient().has('Z86.19')],
    ['an anaesthetic', failure.inContext('ACUTE')],
    [
      'a bilirubin of 2.9 beside a bad albumin',
      cirrhosis.measured(BILIRUBIN, 2.9, 'mg/dL').measured(ALBUMIN, 2.5, 'g/dL'),
    ],
    [
      'an albumin of 2.8 beside a bad bilirubin',
      cirrhosis.measured(BILIRUBIN, 4, 'mg/dL').measured(ALBUMIN, 2.8, 'g/dL'),
    ],
    [
      'an INR of 2.3 beside a bad bilirubin',
      cirrhosis.measured(BILIRUBIN, 4, 'mg/dL').measured(INR, 2.3, ''),
    ],
    ['an INR of 2.3 beside a bad albumin', cirrhosis.measured(ALBUMIN, 2.5, 'g/dL').measured(INR, 2.3, '')],
    ['an albumin of 2.8 beside a bad INR', cirrhosis.measured(ALBUMIN, 2.8, 'g/dL').measured(INR, 3, '')],
    [
      'a bad bilirubin of today beside an albumin of day 91',
      cirrhosis.measured(BILIRUBIN, 4, 'mg/dL').measured(ALBUMIN, 2.5, 'g/dL', daysAgo(91)),
    ],
    [
      'a bad albumin of today beside a bilirubin of day 91',
      cirrhosis.measured(BILIRUBIN, 4, 'mg/dL', daysAgo(91)).measured(ALBUMIN, 2.5, 'g/dL'),
    ],
    [
      'a bad INR of today beside a bilirubin of day 91',
      cirrhosis.measured(BILIRUBIN, 4, 'mg/dL', daysAgo(91)).measured(INR, 3, ''),
    ],
    [
      'a bad INR of today beside an albumin of day 91',
      cirrhosis.measured(ALBUMIN, 2.5, 'g/dL', daysAgo(91)).measured(INR, 3, ''),
    ],
    [
      'a bad INR of day 91 beside a bad bilirubin',
      cirrhosis.measured(BILIRUBIN, 4, 'mg/dL').measured(INR, 3, '', daysAgo(91)),
    ],
    ['a bad INR alone', cirrhosis.measured(INR, 3, '')],
    ['a bad albumin alone', cirrhosis.measured(ALBUMIN, 2.1, 'g/dL')],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['the recorded class C has no date', classC({ ...present, effectiveDateTime: undefined })],
    ['the laboratory was not read, with cirrhosis', cirrhosis.unread('laboratory')],
    [
      'a value of the two has a unit that is not known',
      cirrhosis.measured(BILIRUBIN, 4, 'mg/dL').measured(ALBUMIN, 2.5, 'stones'),
    ],
  ],
});
