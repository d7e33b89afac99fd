/** Vasopressors, ergometrine, decongestants, thyroid hormone: what else drives pressure and pulse beside the dose. */
import { all, any, mention, named, not, region, takes } from '../../src/clinical/criteria.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { dataIncorrect, monitoredSettingArranged, shortActingAsNeeded } from '../override-reasons.js';
import {
  esketamineInjectionEu,
  generalKnowledge,
  ketalarUs,
  ketamineEu,
  serviceDesign,
  spravatoEu,
} from '../references.js';
import {
  ephedrine,
  epinephrine,
  ergometrines,
  injectedSympathomimetics,
  localAnaesthetics,
  oralDecongestants,
  thyroidHormones,
  vasopressors,
} from '../value-sets/index.js';
import { atThreshold } from './blood-pressure.js';
import { bloodPressureAndPulse } from './medical-requests.js';
import { injectedEsketamine } from './orders.js';

/** Beside a local anaesthetic epinephrine only keeps it in place. */
const alone = { notCombinedWith: localAnaesthetics } as const;

const pressor = named(
  'a vasopressor or injected sympathomimetic',
  any(
    takes(vasopressors, alone),
    takes(epinephrine, { ...alone, notBy: ['nasal', 'intramuscular', 'subcutaneous'] }), // design choice: by these it is kept for an emergency, as auto-injectors are
    takes(injectedSympathomimetics, { ...alone, injected: true }),
    takes(ephedrine, { ...alone, routes: ['unknown'] }), // design choice: few products of it are swallowed, and these say so
  ),
);

/** A nasal one acts on the nose; for an injected one see above. What is mostly swallowed is so without a route, too. */
const decongestant = any(
  takes(oralDecongestants, { routes: ['oral'] }),
  takes(oralDecongestants, { routes: ['unknown'], notCombinedWith: ephedrine }),
);

const thyroidHormone = takes(thyroidHormones);

const contraindicated = named(
  'contraindicated by the label of the region',
  all(region('EU'), injectedEsketamine, takes(ergometrines)),
);

export default defineRule({
  id: 'pressor-and-bp-raising-drugs',
  title: 'Vasopressors and other medicines that raise blood pressure',
  short: '{medication}',
  kind: 'interaction',
  group: 'B',
  contexts: ['PSY', 'PAIN', 'UNK', 'ACUTE'],
  branches: [
    {
      when: contraindicated,
      level: { PSY: 'critical', PAIN: 'critical', UNK: 'critical', ACUTE: 'warning' },
      summary:
        'Blood pressure may rise dangerously: {medication} with {drug} injection is contraindicated (European labels).',
      action: 'Do not give both: choose another uterotonic, or another medicine in place of esketamine.',
    },
    {
      when: all(any(pressor, takes(ergometrines)), mention(any(decongestant, thyroidHormone))),
      level: { PSY: 'warning', PAIN: 'warning', UNK: 'warning' },
    },
    {
      when: all(decongestant, atThreshold, mention(thyroidHormone)),
      level: { PSY: 'warning', PAIN: 'warning', UNK: 'warning' },
      summary: 'Blood pressure is {bp} even before {medication} and {drug} add to it: measure again first.',
      action: 'Leave the decongestant out, measure again, and control blood pressure before the dose.',
    },
    {
      when: any(decongestant, thyroidHormone),
      level: { PSY: 'info', PAIN: 'info', UNK: 'info' },
      summary: 'Blood pressure or pulse may rise somewhat more with {medication} and {drug}: measure both.',
      action: 'Measure blood pressure and pulse before the dose and until they fall.',
    },
  ],
  summary:
    'Blood pressure and heart rate rise further: {medication} with {drug}; monitor closely, adjust doses.',
  action: 'Monitor vital signs closely, and consider lower doses of either.',
  rationale:
    'Ketamine and esketamine stimulate the sympathetic system, and may strengthen whatever acts on it.',
  notes: [
    {
      when: thyroidHormone,
      say: 'Thyroid hormone: EU labels of ketamine note more hypertension and tachycardia.',
    },
    {
      when: all(takes(ergometrines), not(contraindicated)),
      say: 'Ergometrine is contraindicated with esketamine injection by European labels, and named by the EU label of the nasal spray.',
    },
  ],
  conflict:
    'Only European labels of esketamine injection contraindicate ergometrine; the EU label of the nasal spray lists it, with thyroid hormones and vasopressin, among medicines that add to blood pressure, and the US label of ketamine asks to monitor. Region and route decide the level.',
  wrongWhen:
    'The pressor is short-acting and at hand only for an emergency, or the patient is monitored as in anaesthesia.',
  evidence: [
    {
      source: ketalarUs,
      section: '§7.2',
      supports:
        'Sympathomimetics and vasopressin: ketamine may enhance their effects; monitor vital signs, consider dose adjustment.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.5',
      supports: 'Names thyroid hormones, ergometrine, xanthines and vasopressin.',
      strength: 'A',
    },
    {
      source: ketamineEu,
      supports: 'With thyroid hormones hypertension and tachycardia were seen.',
      strength: 'A',
    },
    {
      source: esketamineInjectionEu,
      supports: 'Contraindicated with ergometrine (Norwegian Ketanest).',
      strength: 'A',
    },
    {
      source: generalKnowledge,
      supports: 'Which medicines belong to the classes; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'Decongestants by mouth are information below the threshold of blood pressure and a warning from it; epinephrine by nose, into a muscle or under the skin, which is kept for an emergency, and local anaesthetics with it do not count.',
      strength: 'design',
    },
  ],
  offers: [offeredWhen(contraindicated, { offer: 'remove-draft' }), bloodPressureAndPulse],
  overrideReasons: [monitoredSettingArranged, shortActingAsNeeded, dataIncorrect],
});
