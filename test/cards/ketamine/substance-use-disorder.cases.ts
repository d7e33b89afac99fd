/** Use, withdrawal, remission and drug screens; what explains a positive screen, and what does not. */
import rule from '../../../cards/ketamine/substance-use-disorder.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const alcohol = patient().has('F10.20');
const remission = (onset: string) => patient().has('F10.21', { onset });
const positive = (code: string, when: string = daysAgo(5)) => patient().answered(code, 'sct:10828004', when);
const COCAINE = 'loinc:3397-7';
const PHENCYCLIDINE = 'loinc:19659-2';
const AMPHETAMINES = 'loinc:19261-7';
const BENZODIAZEPINES = 'loinc:3390-2';
const BARBITURATES = 'loinc:3377-9';
const CANNABINOIDS = 'loinc:3427-2';
const METHADONE = 'loinc:19550-3';
const positiveScreen = (when: string) => positive(COCAINE, when);

const longAgo = (code: string, display: string) => patient().has(code, { display, onset: daysAgo(2000) });

testRule(rule, {
  fires: [
    [
      'a remission that began three months ago after years of use',
      patient().has('F10.20', { clinicalStatus: 'remission', onset: '2010-05-01', abatement: daysAgo(90) }),
      'warning',
    ],
    [
      'a remission of two years after years of use',
      patient().has('F10.20', { clinicalStatus: 'remission', onset: '2010-05-01', abatement: daysAgo(730) }),
      'info',
    ],
    [
      'a remission of which only the onset of the disorder is known',
      patient().has('F10.20', { clinicalStatus: 'remission', onset: '2010-05-01' }),
      'warning',
    ],
    [
      'a code that says remission, six years old',
      patient().has('F10.21', { clinicalStatus: 'remission', onset: daysAgo(2190) }),
      'info',
    ],
    ['alcohol dependence', alcohol, 'warning', 'Misuse risk'],
    ['alcohol dependence for esketamine', alcohol.orders('spravato'), 'warning'],
    ['alcohol dependence for pain', alcohol.inContext('PAIN'), 'warning'],
    ['alcohol dependence, context undetermined', alcohol.inContext('UNK'), 'warning'],
    ['cannabis abuse', patient().has('F12.10'), 'warning'],
    ['stimulant dependence', patient().has('F15.20'), 'warning'],
    ['a provisional diagnosis', patient().has('F10.20', { verificationStatus: 'provisional' }), 'info'],
    [
      'an intoxication 90 days ago',
      patient().has('T40.5X1A', {
        clinicalStatus: 'resolved',
        category: 'encounter-diagnosis',
        onset: daysAgo(90),
      }),
      'warning',
    ],
    ['active opioid withdrawal without a date', patient().has('F11.93'), 'warning', 'Misuse risk'],
    ['active withdrawal from several substances without a date', patient().has('F19.939'), 'warning'],
    ['active alcohol withdrawal without a date', patient().has('F10.939'), 'warning'],
    ['an active overdose of heroin without a date', patient().has('T40.1X1A'), 'warning'],
    [
      'an unconfirmed intoxication without a date',
      patient().has('F14.929', { verificationStatus: 'provisional' }),
      'info',
    ],
    [
      'a positive urine drug screen 30 days ago',
      positiveScreen(daysAgo(30)),
      'warning',
      'drug screen was positive',
    ],
    ['cocaine in a patient on a benzodiazepine', positive(COCAINE).takes('rx:197901'), 'warning'],
    ['cocaine in a patient on methadone', positive(COCAINE).takes('text:methadone'), 'warning'],
    ['phencyclidine in a patient on dronabinol', positive(PHENCYCLIDINE).takes('text:dronabinol'), 'warning'],
    ['cannabinoids in a patient on lorazepam', positive(CANNABINOIDS).takes('rx:197901'), 'warning'],
    ['benzodiazepines in a patient on morphine', positive(BENZODIAZEPINES).takes('text:morphine'), 'warning'],
    ['methadone in a patient on lorazepam', positive(METHADONE).takes('rx:197901'), 'warning'],
    ['barbiturates in a patient on lorazepam', positive(BARBITURATES).takes('rx:197901'), 'warning'],
    [
      'amphetamines in a patient on methylphenidate, which is none',
      positive(AMPHETAMINES).takes('text:methylphenidate'),
      'warning',
    ],
    [
      'amphetamines and cocaine in a patient on lisdexamfetamine',
      positive(AMPHETAMINES).answered(COCAINE, 'sct:10828004').takes('text:lisdexamfetamine'),
      'warning',
    ],
    ['ketamine use disorder', patient().has('sct:724715004'), 'warning', 'misuse of ketamine itself'],
    [
      'ketamine dependence by the words beside a code of many substances, long in remission',
      longAgo('F19.21', 'Ketamine dependence, in remission'),
      'warning',
      'misuse of ketamine itself',
    ],
    [
      'abuse of phencyclidine and ecstasy by the words beside a code of many substances',
      patient().has('icd10:F19.2', { display: 'Dependence on PCP and ecstasy', clinicalStatus: 'resolved' }),
      'warning',
      'misuse of ketamine itself',
    ],
    [
      'dependence on another hallucinogen, long in remission',
      longAgo('F16.21', 'LSD dependence, in remission'),
      'info',
      'over for a year',
    ],
    ['several substances, long in remission', longAgo('F19.21', 'Polysubstance dependence'), 'info'],
    [
      'hallucinogen or ketamine dependence, long in remission',
      patient().has('F16.21', { onset: '2010-01-01' }),
      'warning',
      'misuse of ketamine itself',
    ],
    [
      'phencyclidine abuse, resolved',
      patient().has('sct:7071007', { clinicalStatus: 'resolved' }),
      'warning',
    ],
    ['remission of 364 days', remission(daysAgo(364)), 'warning', 'not known to be a year'],
    ['remission of a code since a year that may be less than one ago', remission('2025'), 'warning'],
    [
      'remission of last year, whose month is not recorded',
      patient().has('F10.20', { clinicalStatus: 'remission', abatement: '2025' }),
      'warning',
      'not known to be a year',
    ],
    [
      'remission of the year before',
      patient().has('F10.20', { clinicalStatus: 'remission', abatement: '2024' }),
      'info',
      'Past substance use disorder',
    ],
    [
      'remission of last year, unconfirmed',
      patient().has('F10.20', {
        clinicalStatus: 'remission',
        abatement: '2025',
        verificationStatus: 'provisional',
      }),
      'info',
    ],
    ['remission without a date', patient().has('F10.21'), 'warning', 'not known to be a year'],
    [
      'a resolved disorder without a date',
      patient().has('F10.20', { clinicalStatus: 'resolved' }),
      'warning',
    ],
    ['remission of a year', remission(daysAgo(365)), 'info', 'Past substance use disorder'],
    ['long remission, context undetermined', remission('2015-01-01').inContext('UNK'), 'info'],
    [
      'long remission beside active dependence',
      remission('2015-01-01').has('F11.20'),
      'warning',
      'Misuse risk',
    ],
    [
      'treatment of the alcohol dependence itself',
      alcohol.orders('ketamine-iv', { reason: 'F10.20' }),
      'info',
      'Investigational',
    ],
    [
      'treatment of alcohol withdrawal',
      alcohol.orders('ketamine-iv', { reason: 'text:alcohol withdrawal syndrome' }),
      'info',
      'Investigational',
    ],
    [
      'treatment of alcohol dependence after ketamine dependence',
      patient().has('sct:724715004').orders('ketamine-iv', { reason: 'F10.20' }),
      'warning',
      'misuse of ketamine itself',
    ],
    [
      'ketamine use disorder, context undetermined',
      patient().has('sct:724715004').inContext('UNK'),
      'warning',
      'misuse of ketamine itself',
    ],
    [
      'recent remission, context undetermined',
      remission(daysAgo(100)).inContext('UNK'),
      'warning',
      'not known to be a year',
    ],
    [
      'treatment of alcohol dependence, context undetermined',
      alcohol.orders('ketamine-iv', { reason: 'F10.20' }).inContext('UNK'),
      'info',
      'Investigational',
    ],
    [
      'a resolved disorder of last year',
      patient().has('F10.20', { clinicalStatus: 'resolved', abatement: daysAgo(364) }),
      'warning',
      'not known to be a year',
    ],
    [
      'a resolved disorder of a year ago',
      patient().has('F10.20', { clinicalStatus: 'resolved', abatement: daysAgo(365) }),
      'info',
      'Past substance use disorder',
    ],
  ],
  silent: [
    ['no substance use', patient()],
    ['nicotine dependence', patient().has('F17.210')],
    ['caffeine', patient().has('F15.920')],
    ['tobacco use', patient().has('Z72.0')],
    ['prescribed long-term opioids', patient().has('Z79.891').takes('text:methadone')],
    ['an entry made in error', patient().has('F10.20', { verificationStatus: 'entered-in-error' })],
    ['a family history', patient().has('Z81.1')],
    [
      'an intoxication 91 days ago',
      patient().has('T40.5X1A', { clinicalStatus: 'resolved', onset: daysAgo(91) }),
    ],
    ['an active intoxication of 91 days ago', patient().has('F11.929', { onset: daysAgo(91) })],
    ['a resolved withdrawal without a date', patient().has('F11.93', { clinicalStatus: 'resolved' })],
    ['an adverse effect of a prescribed opioid', patient().has('T40.2X5A')],
    ['a positive urine drug screen 31 days ago', positiveScreen(daysAgo(31))],
    ['a negative urine drug screen', patient().answered('loinc:3397-7', 'sct:260385009')],
    ['a screen that detected no drug', patient().answered(COCAINE, 'text:No cocaine metabolites detected')],
    ['a positive screen on prescribed methadone', positive(METHADONE).takes('text:methadone')],
    [
      'a positive screen explained by lisdexamfetamine',
      positive(AMPHETAMINES).takes('text:lisdexamfetamine'),
    ],
    ['a positive screen explained by mixed salts', positive(AMPHETAMINES).takes('text:Adderall')],
    ['long remission, for pain', remission('2015-01-01').inContext('PAIN')],
    ['anaesthesia', alcohol.inContext('ACUTE')],
    ['a positive screen explained by a benzodiazepine', positive(BENZODIAZEPINES).takes('rx:197901')],
    ['a positive screen explained by a barbiturate', positive(BARBITURATES).takes('rx:8134')],
    [
      'a positive screen explained by a cannabinoid',
      positive(CANNABINOIDS).takes('text:dronabinol 5 mg capsule'),
    ],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['laboratory results were not read', patient().unread('laboratory')],
    [
      'a positive screen may be explained by medicines not read',
      positive(BENZODIAZEPINES).unread('medications'),
    ],
  ],
});
