/** Severe, stable, resolved: three levels of the same heart, and one label that is stricter. */
import rule from '../../../cards/ketamine/significant-cardiac-disease.js';
import recent from '../../../cards/ketamine/recent-cardiovascular-event.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const decompensated = patient().has('I50.23', { display: 'Acute on chronic systolic heart failure' });

const fraction = (said: string) => patient().answered('loinc:10230-1', said);

testRule(
  rule,
  {
    fires: [
      ['an ejection fraction written as a ratio', patient().measured('loinc:10230-1', 0.3, '1'), 'warning'],
      ['an ejection fraction written as a ratio without a unit', fraction('text:0.3'), 'warning', '0.3'],
      [
        'an ejection fraction of 30 in the unit of a ratio',
        patient().measured('loinc:10230-1', 30, '1'),
        'warning',
      ],
      ['an ejection fraction between two ratios', fraction('text:0,3-0,4'), 'warning'],
      [
        'an ejection fraction told as a range',
        patient().answered('loinc:8806-2', 'text:EF 30 to 40%'),
        'warning',
        '30–40 %',
      ],
      [
        'an ejection fraction told by its name and below a bound',
        patient().answered('text:LVEF', 'text:<30%'),
        'warning',
        'below 30 %',
      ],
      ['decompensated heart failure', decompensated, 'warning', 'Acute on chronic systolic heart failure'],
      [
        'a valve disease called severe beside its code',
        patient().has('I35.0', { display: 'Severe aortic stenosis' }),
        'warning',
        'Severe aortic stenosis',
      ],
      [
        'heart failure of class III beside its SNOMED CT code',
        patient().has('sct:84114007', { display: 'Heart failure, NYHA class III' }),
        'warning',
        'Heart failure, NYHA class III',
      ],
      [
        'heart failure of class II beside its SNOMED CT code',
        patient().has('sct:84114007', { display: 'Heart failure, NYHA class II' }),
        'info',
      ],
      [
        'heart failure of class III beside its code',
        patient().has('I50.22', { display: 'Chronic systolic heart failure, NYHA class 3' }),
        'warning',
      ],
      [
        'atrial fibrillation with a rapid rate beside its code',
        patient().has('I48.91', { display: 'Atrial fibrillation with RVR' }),
        'warning',
      ],
      ['heart failure of class IV in the German edition', patient().has('icd10:I50.14'), 'warning'],
      ['nasal esketamine', decompensated.orders('spravato'), 'warning', 'esketamine'],
      ['pain', decompensated.inContext('PAIN'), 'warning'],
      ['an unknown use', decompensated.inContext('UNK'), 'warning'],
      ['cardiogenic shock', patient().has('R57.0'), 'warning'],
      ['pulmonary hypertension', patient().has('I27.20'), 'warning'],
      ['cardiomyopathy', patient().has('I42.0'), 'warning'],
      ['complete heart block', patient().has('I44.2'), 'warning'],
      ['ventricular tachycardia', patient().has('I47.20'), 'warning'],
      [
        'coronary disease with unstable angina since two months',
        patient().has('I25.110', { onset: daysAgo(60) }),
        'warning',
      ],
      [
        'unstable angina of a bypass since two months in the UK',
        patient()
          .has('I25.710', { onset: daysAgo(60) })
          .inRegion('UK'),
        'critical',
      ],
      ['refractory angina', patient().has('I20.2'), 'warning'],
      ['coronary disease with refractory angina', patient().has('I25.112'), 'warning'],
      ['coronary disease with other angina', patient().has('I25.118'), 'info'],
      [
        'an infarction that was entered lately and is called old',
        patient().has('I21.9', { display: 'Old myocardial infarction', recorded: daysAgo(9) }),
        'info',
      ],
      ['a valve disease in SNOMED CT', patient().has('sct:60573004'), 'info'],
      ['angina of a bypass, of unsaid kind', patient().has('I25.709'), 'info'],
      [
        'unstable angina of the past',
        patient().has('I25.110', { onset: daysAgo(400), clinicalStatus: 'resolved' }),
        'info',
      ],
      ['an ejection fraction of 35 %', patient().measured('loinc:10230-1', 35, '%'), 'warning'],
      [
        'heart failure of NYHA class III',
        patient().has('I50.22').answered('loinc:88020-3', 'text:NYHA class III'),
        'warning',
      ],
      [
        'an unconfirmed severe disease, one level lower',
        patient().has('I50.23', { verificationStatus: 'provisional' }),
        'info',
      ],
      [
        'ketamine injection in the UK with decompensated failure',
        decompensated.inRegion('UK'),
        'critical',
        'UK Ketalar',
      ],
      [
        'ketamine injection in the EU with cardiomyopathy',
        patient().has('icd10:I42.0').inRegion('EU'),
        'critical',
        'contraindicated',
      ],
      [
        'ketamine injection in the UK with a poor ejection fraction',
        patient().measured('loinc:10230-1', 25, '%').inRegion('UK'),
        'critical',
      ],
      [
        'an arrhythmia in the UK, which that label does not name',
        patient().has('I44.2').inRegion('UK'),
        'warning',
      ],
      ['nasal esketamine in the UK', decompensated.orders('spravato').inRegion('UK'), 'warning'],
      [
        'nasal esketamine in the EU, with its setting',
        decompensated.orders('spravato').inRegion('EU'),
        'warning',
        'resuscitation equipment',
      ],
      ['oral ketamine in the UK', decompensated.orders('ketamine-oral').inRegion('UK'), 'warning'],
      ['failure beside an infarction whose date is unknown', decompensated.has('I21.4'), 'warning'],
      ['ketamine injection in Switzerland', decompensated.inRegion('CH'), 'warning'],
      [
        'an infarction three years ago',
        patient().has('I21.9', { onset: daysAgo(1100) }),
        'info',
        'confirm the disease is stable',
      ],
      [
        'an infarction on day 43',
        patient().has('I21.9', { onset: daysAgo(43), clinicalStatus: 'resolved' }),
        'info',
      ],
      ['an old infarction by its code', patient().has('I25.2'), 'info'],
      ['stable coronary disease', patient().has('I25.10'), 'info'],
      ['chronic heart failure of unsaid class', patient().has('I50.22'), 'info'],
      [
        'heart failure of NYHA class II',
        patient().has('I50.22').answered('loinc:88020-3', 'text:NYHA class II'),
        'info',
      ],
      ['atrial fibrillation', patient().has('I48.20'), 'info'],
      ['peripheral arterial disease', patient().has('I73.9'), 'info'],
      ['stable disease in the UK', patient().has('I25.10').inRegion('UK'), 'info'],
      [
        'an ejection fraction of 20 % on day 365',
        patient().measured('loinc:10230-1', 20, '%', daysAgo(365)),
        'warning',
      ],
      [
        'NYHA class III on day 365',
        patient().has('I50.22').answered('loinc:88020-3', 'text:NYHA class III', daysAgo(365)),
        'warning',
      ],
      [
        'NYHA class III of more than a year ago',
        patient().has('I50.22').answered('loinc:88020-3', 'text:NYHA class III', daysAgo(366)),
        'info',
      ],
    ],
    silent: [
      ['an empty record', patient()],
      ['an infarction without a date, which has been told already', patient().has('I21.4')],
      ['failure beside a recent infarction', decompensated.has('I21.4', { onset: daysAgo(5) })],
      ['a resolved heart failure', patient().has('I50.23', { clinicalStatus: 'resolved' })],
      ['an atrial fibrillation of the past', patient().has('I48.0', { clinicalStatus: 'inactive' })],
      ['an innocent murmur', patient().has('R01.0')],
      ['palpitations', patient().has('R00.2')],
      ['a pacemaker alone', patient().has('Z95.0')],
      ['premature beats', patient().has('I49.40')],
      ['controlled hypertension', patient().has('I10')],
      ['an ejection fraction of 36 %', patient().measured('loinc:10230-1', 36, '%')],
      ['an ejection fraction of 0.55', fraction('text:0.55')],
      ['an ejection fraction of 0.55 in the unit of a ratio', patient().measured('loinc:10230-1', 0.55, '1')],
      ['an ejection fraction that is preserved', fraction('text:preserved')],
      ['an ejection fraction that is normal', fraction('text:Normal')],
      ['an ejection fraction that is erhalten', fraction('text:erhalten')],
      ['an ejection fraction that is called so by its name, too', fraction('text:LVEF preserved')],
      [
        'a poor ejection fraction that is preserved now',
        patient()
          .measured('loinc:10230-1', 20, '%', daysAgo(200))
          .answered('loinc:10230-1', 'text:preserved'),
      ],
      [
        'a poor ejection fraction of more than a year ago',
        patient().measured('loinc:10230-1', 20, '%', daysAgo(366)),
      ],
      [
        'a poor ejection fraction that has recovered',
        patient()
          .measured('loinc:10230-1', 20, '%', daysAgo(200))
          .measured('loinc:10230-1', 55, '%', daysAgo(10)),
      ],
      ['a diagnosis entered in error', patient().has('I50.23', { verificationStatus: 'entered-in-error' })],
      ['a family history', patient().has('Z82.49')],
      ['an anaesthetic', decompensated.inContext('ACUTE')],
      ['a recent infarction, which has a rule of its own', patient().has('I21.4', { onset: daysAgo(12) })],
      ['NYHA class III without heart failure', patient().answered('loinc:88020-3', 'text:NYHA class III')],
    ],
    cannotTell: [
      ['the problem list was not read', patient().unread('conditions')],
      ['the laboratory results were not read', patient().unread('laboratory')],
      ['the ejection fraction is called reduced', fraction('text:reduced')],
      ['the ejection fraction is called mildly reduced', fraction('text:mildly reduced, previously normal')],
      ['the ejection fraction is not preserved', fraction('text:not preserved')],
      ['the ejection fraction is a number that may be either', fraction('text:0.95')],
      ['the ejection fraction is preserved with a doubt', fraction('text:preserved?')],
      ['the ejection fraction has a unit of another kind', patient().measured('loinc:10230-1', 30, 'mL')],
    ],
  },
  [recent],
);
