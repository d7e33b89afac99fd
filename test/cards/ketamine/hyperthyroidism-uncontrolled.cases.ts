/** Active, and not shown to be controlled by a TSH of the last 180 days; injections in Switzerland; a storm everywhere. */
import rule from '../../../cards/ketamine/hyperthyroidism-uncontrolled.js';
import { daysAgo, patient } from '../../support/patient.js';
import { testRule } from '../../support/rule-cases.js';

const TSH = 'loinc:3016-3';
const graves = patient().has('E05.00', { display: 'Thyrotoxicosis with diffuse goiter' });
const low = graves.measured(TSH, 0.02, 'mIU/L');
const storm = patient().has('E05.91', { display: 'Thyrotoxicosis with thyrotoxic crisis or storm' });

testRule(rule, {
  fires: [
    ['a TSH below the assumed limit', low, 'warning', 'TSH below its range'],
    [
      'a TSH below the limit of the laboratory',
      graves.measured(TSH, 0.45, 'mIU/L', daysAgo(5), [0.5, 4.5]),
      'warning',
    ],
    ['a TSH in other units', graves.measured(TSH, 0.3, 'uIU/mL'), 'warning'],
    ['a TSH of day 180', graves.measured(TSH, 0.1, 'mIU/L', daysAgo(180)), 'warning', 'TSH below its range'],
    ['no TSH', graves, 'warning', 'no TSH within 180 days'],
    ['a normal TSH of day 181', graves.measured(TSH, 2, 'mIU/L', daysAgo(181)), 'warning', 'no TSH'],
    [
      'a normal TSH that has since fallen',
      graves.measured(TSH, 2, 'mIU/L', daysAgo(90)).measured(TSH, 0.1, 'mIU/L'),
      'warning',
    ],
    ['nasal esketamine', low.orders('spravato'), 'warning', 'esketamine'],
    ['pain', low.inContext('PAIN'), 'warning'],
    ['an unknown use', graves.inContext('UNK'), 'warning'],
    ['a thyroid storm', storm, 'warning', 'choose another drug'],
    ['a thyroid storm under anaesthesia', storm.inContext('ACUTE'), 'warning', 'In anaesthesia'],
    ['a thyroid storm with a TSH that has not fallen', storm.measured(TSH, 1.2, 'mIU/L'), 'warning'],
    ['ketamine injection in Switzerland', low.inRegion('CH'), 'critical', 'Swiss label'],
    ['esketamine injection in Switzerland', graves.orders('esketamine-iv').inRegion('CH'), 'critical'],
    ['a thyroid storm in Switzerland', storm.inRegion('CH'), 'critical'],
    ['a thyroid storm under anaesthesia in Switzerland', storm.inRegion('CH').inContext('ACUTE'), 'warning'],
    ['pain in Switzerland', low.inRegion('CH').inContext('PAIN'), 'critical'],
    [
      'the spray in Switzerland',
      low.orders('spravato').inRegion('CH'),
      'warning',
      'Swiss labels of the injections',
    ],
    ['ketamine by mouth in Switzerland', low.orders('ketamine-oral').inRegion('CH'), 'warning'],
    ['injection in the EU', low.inRegion('EU'), 'warning', 'Austrian label'],
    ['an unconfirmed one', patient().has('E05.90', { verificationStatus: 'provisional' }), 'info'],
    ['a low TSH in Switzerland, use unknown', low.inRegion('CH').inContext('UNK'), 'critical'],
    ['a thyroid storm, use unknown', storm.inContext('UNK'), 'warning'],
    ['a low TSH, use unknown', low.inContext('UNK'), 'warning'],
    ['no TSH in pain', graves.inContext('PAIN'), 'warning'],
    ['intramuscular ketamine in Switzerland', low.orders('ketamine-im').inRegion('CH'), 'critical'],
    [
      'a normal TSH of day 180 that has since fallen out of the window',
      graves.measured(TSH, 2, 'mIU/L', daysAgo(181)),
      'warning',
    ],
  ],
  silent: [
    ['an empty record', patient()],
    ['a TSH in range', graves.measured(TSH, 1.4, 'mIU/L')],
    ['a TSH at the assumed limit', graves.measured(TSH, 0.4, 'mIU/L')],
    ['a TSH in the range of the laboratory', graves.measured(TSH, 0.32, 'mIU/L', daysAgo(5), [0.27, 4.2])],
    ['a TSH above its range', graves.measured(TSH, 12, 'mIU/L')],
    ['a low TSH without the diagnosis', patient().measured(TSH, 0.05, 'mIU/L')],
    ['hypothyroidism', patient().has('E03.9')],
    ['thyroiditis', patient().has('E06.3')],
    ['a goitre without excess of hormone', patient().has('E04.2')],
    ['resolved hyperthyroidism', patient().has('E05.90', { clinicalStatus: 'resolved' })],
    ['Graves disease in remission', patient().has('sct:137421000119106')],
    ['levothyroxine', patient().takes('text:levothyroxine 100 mcg tablet')],
    ['an anaesthetic', low.inContext('ACUTE')],
    ['an anaesthetic in Switzerland', low.inRegion('CH').inContext('ACUTE')],
    ['one entered in error', patient().has('E05.90', { verificationStatus: 'entered-in-error' })],
    ['a normal TSH of day 180', graves.measured(TSH, 2, 'mIU/L', daysAgo(180))],
    ['no hyperthyroidism in Switzerland', patient().inRegion('CH')],
  ],
  cannotTell: [
    ['the problem list was not read', patient().unread('conditions')],
    ['the laboratory was not read', graves.unread('laboratory')],
    ['the unit of the TSH is not known', graves.measured(TSH, 0.2, 'stones')],
  ],
});
