/** Class B, said or told from cirrhosis with one value in its range; class C has a rule of its own. */
import rule from '../../../cards/ketamine/moderate-hepatic-impairment.js';
import severe from '../../../cards/ketamine/severe-hepatic-impairment.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const BILIRUBIN = 'loinc:1975-2';
const ALBUMIN = 'loinc:1751-7';
const INR = 'loinc:6301-6';
const classed = (answer: string, when?: string) => patient().answered('text:Child-Pugh class', answer, when);
const classB = classed('text:B');
const cirrhotic = patient().has('K74.60', { display: 'Cirrhosis of liver' });
const spray = (milligrams: number) =>
  classB.orders('spravato', {
    dosage: { doseAndRate: [{ doseQuantity: { value: milligrams, unit: 'mg', code: 'mg' } }] },
  });

testRule(
  rule,
  {
    fires: [
      [
        'class B in the German edition',
        patient()
          .has('icd10:K74.71', { onset: daysAgo(9) })
          .orders('spravato'),
        'info',
      ],
      [
        'cirrhosis of class B beside its code',
        patient()
          .has('K74.60', { display: 'Cirrhosis, Child-Pugh B7', onset: daysAgo(20) })
          .orders('spravato'),
        'info',
      ],
      [
        'cirrhosis of class B beside its code, without a date',
        patient().has('K74.60', { display: 'Cirrhosis, Child-Pugh B7' }).orders('spravato'),
        'info',
      ],
      ['a recorded class B', classB, 'info', 'lower the dose'],
      ['a class B by name', patient().answered('text:Child-Pugh class B', 'text:present'), 'info'],
      ['a recorded class B on day 180', classed('text:Child-Pugh B', daysAgo(180)), 'info'],
      [
        'cirrhosis with a bilirubin of 2.1 mg/dL',
        cirrhotic.measured(BILIRUBIN, 2.1, 'mg/dL'),
        'info',
        'confirm the class',
      ],
      ['cirrhosis with a bilirubin in µmol/L', cirrhotic.measured('loinc:14631-6', 36, 'umol/L'), 'info'],
      [
        'cirrhosis with an albumin of 3.4 g/dL',
        cirrhotic.measured(ALBUMIN, 3.4, 'g/dL', daysAgo(90)),
        'info',
      ],
      ['cirrhosis with an albumin in g/L', cirrhotic.measured(ALBUMIN, 33, 'g/L'), 'info'],
      ['cirrhosis with an INR of 1.8', cirrhotic.measured(INR, 1.8, '{INR}'), 'info'],
      ['cirrhosis with an INR without a unit', cirrhotic.measured(INR, 1.8, ''), 'info'],
      [
        'an unconfirmed cirrhosis, no lower than information',
        patient().has('K74.60', { verificationStatus: 'provisional' }).measured(BILIRUBIN, 2.5, 'mg/dL'),
        'info',
      ],
      ['nasal esketamine 56 mg', spray(56), 'info', 'keep to 56 mg or less'],
      ['nasal esketamine 84 mg', spray(84), 'warning', 'prefer 56 mg to 84 mg'],
      ['nasal esketamine without a dose', classB.orders('spravato'), 'info'],
      ['esketamine by injection', classB.orders('esketamine-iv'), 'info', 'lower the dose'],
      ['pain', classB.inContext('PAIN'), 'warning'],
      ['an unknown use', classB.inContext('UNK'), 'info'],
      ['nasal esketamine of three devices', spray(84), 'warning'],
      [
        'cirrhosis with a bilirubin of day 90',
        cirrhotic.measured(BILIRUBIN, 2.5, 'mg/dL', daysAgo(90)),
        'info',
      ],
      ['cirrhosis with an INR of day 90', cirrhotic.measured(INR, 1.8, '', daysAgo(90)), 'info'],
      [
        'a recorded class B beside an unconfirmed liver failure',
        classB.has('K72.90', { verificationStatus: 'provisional' }),
        'info',
      ],
    ],
    silent: [
      [
        'cirrhosis between two classes',
        patient().has('K74.60', { display: 'Cirrhosis, Child-Pugh B-C', onset: daysAgo(20) }),
      ],
      ['an empty record', patient()],
      ['class A', classed('text:A')],
      ['class C, which has a rule of its own', classed('text:C')],
      [
        'a class B by name that has become a class A by name',
        patient()
          .answered('text:Child-Pugh class B', 'text:present', daysAgo(30))
          .answered('text:Child-Pugh class A', 'text:present', daysAgo(1)),
      ],
      ['a class B that has become a class A', classB.answered('text:Child-Pugh class', 'text:A', daysAgo(1))],
      ['a recorded class B on day 181', classed('text:B', daysAgo(181))],
      ['compensated cirrhosis without values', cirrhotic],
      ['cirrhosis with a bilirubin of 2 mg/dL', cirrhotic.measured(BILIRUBIN, 2, 'mg/dL')],
      ['cirrhosis with an albumin of 3.5 g/dL', cirrhotic.measured(ALBUMIN, 3.5, 'g/dL')],
      ['cirrhosis with an INR of 1.7', cirrhotic.measured(INR, 1.7, '{INR}')],
      ['a value of 91 days ago', cirrhotic.measured(BILIRUBIN, 2.5, 'mg/dL', daysAgo(91))],
      ['a raised bilirubin without cirrhosis', patient().measured(BILIRUBIN, 2.8, 'mg/dL')],
      ['steatosis', patient().has('K76.0').measured(ALBUMIN, 3.2, 'g/dL')],
      ['hepatitis B, which is no class', patient().answered('text:Child-Pugh class', 'text:hepatitis B')],
      ['decompensated cirrhosis', cirrhotic.has('R18.8').measured(BILIRUBIN, 2.5, 'mg/dL')],
      [
        'cirrhosis with two values of class C',
        cirrhotic.measured(BILIRUBIN, 3.5, 'mg/dL').measured(ALBUMIN, 2.5, 'g/dL'),
      ],
      ['an anaesthetic', classB.inContext('ACUTE')],
      ['cirrhosis with an albumin of day 91', cirrhotic.measured(ALBUMIN, 3.2, 'g/dL', daysAgo(91))],
      ['cirrhosis with an INR of day 91', cirrhotic.measured(INR, 1.8, '', daysAgo(91))],
      [
        '84 mg in a healthy liver',
        patient().orders('spravato', {
          dosage: { doseAndRate: [{ doseQuantity: { value: 84, unit: 'mg', code: 'mg' } }] },
        }),
      ],
    ],
    cannotTell: [
      ['the laboratory results were not read', patient().unread('laboratory')],
      [
        'the problem list was not read, and the bilirubin is raised',
        patient().unread('conditions').measured(BILIRUBIN, 2.5, 'mg/dL'),
      ],
      ['a value has a unit of another kind', cirrhotic.measured(BILIRUBIN, 2.5, 'mm')],
    ],
  },
  [severe],
);
