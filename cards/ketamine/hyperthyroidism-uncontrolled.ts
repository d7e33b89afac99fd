/** An overactive thyroid that is not shown to be controlled: the sympathetic surge meets a heart that is primed for it. */
import {
  all,
  any,
  beyondLimit,
  context,
  has,
  named,
  not,
  notMeasured,
  region,
} from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { alreadyManaged, dataIncorrect, euthyroidConfirmed } from '../override-reasons.js';
import {
  acep2011,
  esketamineInjectionEu,
  generalKnowledge,
  ketamineCh,
  serviceDesign,
  spravatoLeafletEu,
} from '../references.js';
import { hyperthyroidism, thyroidStorm, tsh } from '../value-sets/index.js';
import { injected } from './first-pass.js';
import { freeThyroxineTest, thyrotropinTest } from './medical-requests.js';

const within = days(180); // design choice

const lowTsh = all(
  has(hyperthyroidism),
  beyondLimit(tsh, {
    within,
    side: 'lower',
    times: 1,
    otherwise: { value: 0.4, unit: 'm[IU]/L' }, // design choice
  }),
);

const noTsh = all(has(hyperthyroidism), notMeasured(tsh, within));

const storm = has(thyroidStorm);

const uncontrolled = named('hyperthyroidism not shown to be controlled', any(lowTsh, noTsh, storm));

const contraindicated = named(
  'contraindicated by the label of the region',
  all(region('CH'), injected, uncontrolled),
);

export default defineRule({
  id: 'hyperthyroidism-uncontrolled',
  title: 'Uncontrolled hyperthyroidism',
  short: '{condition}',
  kind: 'precaution',
  group: 'B',
  contexts: ['PSY', 'PAIN', 'UNK', 'ACUTE'],
  branches: [
    {
      when: contraindicated,
      level: { PSY: 'critical', PAIN: 'critical', UNK: 'critical' },
      summary:
        'Contraindicated while hyperthyroidism is not shown to be controlled: {drug} injection (Swiss label).',
      action: 'Do not give the injection until thyroid function is shown to be controlled.',
    },
    {
      when: storm,
      level: 'warning',
      summary: '{condition}: severe hypertension and tachycardia likely with {drug}; choose another drug.',
      action: 'Choose another drug unless the emergency leaves none; treat the crisis first.',
    },
    { when: lowTsh, level: { PSY: 'warning', PAIN: 'warning', UNK: 'warning' } },
    {
      when: noTsh,
      level: { PSY: 'warning', PAIN: 'warning', UNK: 'warning' },
      summary:
        '{condition}, no TSH within 180 days: control unknown; severe hypertension possible with {drug}.',
    },
  ],
  summary: '{condition}, TSH below its range: severe hypertension and tachycardia possible with {drug}.',
  action: 'Check TSH and free thyroxine, and settle thyroid function before elective treatment.',
  rationale:
    'Excess thyroid hormone strengthens the sympathetic effect of ketamine and esketamine on pressure and heart rate.',
  notes: [
    {
      when: all(region('EU'), injected),
      say: 'The Austrian label of esketamine injection contraindicates it in hyperthyroidism that is untreated or not treated enough.',
    },
    {
      when: all(region('CH'), not(injected)),
      say: 'Swiss labels of the injections contraindicate them in hyperthyroidism that is not treated enough.',
    },
    {
      when: context('ACUTE'),
      say: 'In anaesthesia the circulation is controlled, hence a warning only.',
    },
  ],
  conflict:
    'Swiss and Austrian labels of the injections contraindicate untreated hyperthyroidism, the EU leaflet of the nasal spray asks for caution, the US labels and Rosenhagen 2023 do not name it. The region decides the level.',
  wrongWhen: 'Thyroid function is known to be normal, or the laboratory result is held elsewhere.',
  evidence: [
    {
      source: spravatoLeafletEu,
      supports: 'An overactive thyroid that is not treated enough is a reason for caution.',
      strength: 'A',
    },
    {
      source: ketamineCh,
      supports: 'Untreated or insufficiently treated hyperthyroidism is a contraindication (Switzerland).',
      strength: 'A',
    },
    {
      source: esketamineInjectionEu,
      supports: 'The same for esketamine injection (Switzerland, Austria).',
      strength: 'A',
    },
    {
      source: acep2011,
      supports: 'Hyperthyroidism is a relative contraindication to dissociative sedation.',
      strength: 'B',
    },
    {
      source: generalKnowledge,
      supports:
        'Thyroid hormone strengthens sympathetic effects; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'A TSH counts for 180 days; where the laboratory gives no limit, 0.4 mIU/L is assumed; a thyroid storm counts whatever the TSH.',
      strength: 'design',
    },
  ],
  offers: [offeredWhen(contraindicated, { offer: 'remove-draft' }), thyrotropinTest, freeThyroxineTest],
  overrideReasons: [euthyroidConfirmed, alreadyManaged, dataIncorrect],
});
