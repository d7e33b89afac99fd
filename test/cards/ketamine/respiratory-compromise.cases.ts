/** Severe lungs, low saturation, an apnoea of the obese or the untreated; mild disease is a line, treatment is silence. */
import rule from '../../../cards/ketamine/respiratory-compromise.js';
import { concept, daysAgo, hoursAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const SPO2 = 'loinc:59408-5';
const BMI = 'loinc:39156-5';
const apnoea = patient().has('G47.33', { display: 'Obstructive sleep apnea' });
const treated = apnoea.underwent('text:CPAP therapy', daysAgo(200));
const order = {
  resourceType: 'ServiceRequest',
  status: 'active',
  intent: 'order',
  code: concept('local:1', 'CPAP therapy'),
};
const exacerbation = patient().has('J44.1', { display: 'COPD with acute exacerbation' });

testRule(rule, {
  fires: [
    ['COPD in exacerbation', exacerbation, 'warning', 'COPD with acute exacerbation: respiratory depression'],
    ['COPD called severe beside its code', patient().has('J44.9', { display: 'Severe COPD' }), 'warning'],
    ['COPD of GOLD stage 4', patient().has('icd10:J44.9', { display: 'COPD, GOLD stage 4' }), 'warning'],
    [
      'COPD called not severe beside its code',
      patient().has('J44.9', { display: 'COPD, not severe' }),
      'info',
    ],
    ['respiratory failure', patient().has('J96.10'), 'warning'],
    ['home oxygen', patient().has('Z99.81'), 'warning'],
    ['obesity hypoventilation', patient().has('E66.2'), 'warning'],
    ['myasthenia gravis', patient().has('G70.00'), 'warning'],
    [
      'severe disease beside asthma, both named',
      exacerbation.has('J45.20', { display: 'Asthma' }),
      'warning',
      'Asthma',
    ],
    [
      'a saturation of 91 %',
      patient().measured(SPO2, 91, '%', hoursAgo(2)),
      'warning',
      'Oxygen saturation 91 %',
    ],
    ['a saturation of 91 % on day 7', patient().measured(SPO2, 91, '%', daysAgo(7)), 'warning'],
    ['a saturation written as a ratio', patient().measured(SPO2, 0.9, '1', daysAgo(1)), 'warning'],
    [
      'apnoea with a body-mass index of 35',
      treated.measured(BMI, 35, 'kg/m2', daysAgo(365)),
      'warning',
      'body-mass index 35',
    ],
    [
      'apnoea with a body-mass index without a unit',
      treated.measured(BMI, 36, '', daysAgo(30)),
      'warning',
      'body-mass index 35',
    ],
    ['apnoea without a word on treatment', apnoea, 'warning', 'no treatment on record'],
    [
      'apnoea whose airway pressure was declined',
      apnoea.underwent('text:CPAP declined', daysAgo(90)),
      'warning',
    ],
    [
      'apnoea without treatment beside a body-mass index of 34',
      apnoea.measured(BMI, 34, 'kg/m2'),
      'warning',
      'no treatment',
    ],
    ['sleep apnoea by SNOMED CT', patient().has('sct:73430006'), 'warning'],
    [
      'an unconfirmed apnoea, one level lower',
      patient().has('G47.33', { verificationStatus: 'provisional' }),
      'info',
    ],
    [
      'mild asthma',
      patient().has('J45.20', { display: 'Asthma' }),
      'info',
      'Asthma: confirm that it is stable',
    ],
    ['COPD that no code calls severe', patient().has('J44.9'), 'info'],
    [
      'mild asthma beside a low saturation',
      patient().has('J45.20').measured(SPO2, 90, '%', hoursAgo(2)),
      'warning',
      'find the cause',
    ],
    ['nasal esketamine', exacerbation.orders('spravato'), 'warning', 'esketamine'],
    ['nasal esketamine in the EU', apnoea.orders('spravato').inRegion('EU'), 'warning', 'morbid obesity'],
    ['pain', exacerbation.inContext('PAIN'), 'warning'],
    ['an unknown use', exacerbation.inContext('UNK'), 'warning'],
    ['mild asthma in pain', patient().has('J45.20').inContext('PAIN'), 'info'],
  ],
  silent: [
    ['an empty record', patient()],
    ['an apnoea on airway pressure', treated],
    ['an apnoea whose airway pressure is ordered', apnoea.resource(order)],
    ['a treated apnoea with a body-mass index of 34.9', treated.measured(BMI, 34.9, 'kg/m2')],
    [
      'a treated apnoea with a high index of more than a year ago',
      treated.measured(BMI, 40, 'kg/m2', daysAgo(366)),
    ],
    ['obesity without apnoea', patient().measured(BMI, 42, 'kg/m2')],
    ['a saturation of 92 %', patient().measured(SPO2, 92, '%', hoursAgo(2))],
    ['a low saturation on day 8', patient().measured(SPO2, 88, '%', daysAgo(8))],
    [
      'a low saturation that has recovered',
      patient().measured(SPO2, 88, '%', daysAgo(3)).measured(SPO2, 97, '%', daysAgo(1)),
    ],
    ['an exacerbation that is over', patient().has('J44.1', { clinicalStatus: 'resolved' })],
    ['snoring', patient().has('R06.83')],
    ['acute bronchitis', patient().has('J20.9')],
    ['a diagnosis entered in error', patient().has('J96.10', { verificationStatus: 'entered-in-error' })],
    ['an anaesthetic', exacerbation.inContext('ACUTE')],
    [
      'an apnoea whose airway pressure is drafted beside the order',
      apnoea.resource({ ...order, status: 'draft' }),
    ],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['the vital signs were not read', patient().unread('vital-signs')],
    ['the saturation has no usable unit', patient().measured(SPO2, 90, 'furlong', hoursAgo(2))],
    ['the procedures were not read, and an apnoea may be treated', apnoea.unread('procedures')],
  ],
});
