/** A blood pressure measured today that is already dangerous: treat and re-measure before any dose. */
import { bloodPressure, context, region } from '../../src/clinical/criteria.js';
import { hours } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, emergencyUse, repeatBpAcceptable } from '../override-reasons.js';
import { ketalarUs, ketamineCh, rosenhagen2023, serviceDesign, spravatoUs, yip2022 } from '../references.js';
import { bloodPressureNow } from './medical-requests.js';

export default defineRule({
  id: 'bp-severe-elevation',
  title: 'Severely raised blood pressure today',
  short: 'blood pressure {bp}',
  kind: 'contraindication',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    {
      when: bloodPressure({
        within: hours(24), // design choice
        atLeast: { systolic: 180, diastolic: 110 }, // design choice; the Swiss ketamine text names 180/100 at rest
      }),
      level: { PSY: 'critical', PAIN: 'critical', UNK: 'critical', ACUTE: 'warning' },
    },
  ],
  summary: 'Blood pressure {bp} at {when} is too high for {drug} now: treat and re-measure first.',
  action: 'Defer the dose, repeat the measurement, look for symptoms of a hypertensive emergency and treat.',
  rationale:
    'A further rise is to be expected: esketamine raised pressure by at least 40 mmHg systolic or 25 mmHg diastolic in 8 to 19 % of patients.',
  notes: [
    {
      when: region('CH'),
      say: 'The Swiss text of ketamine contraindicates uncontrolled pressure above 180/100 at rest.',
    },
    {
      when: context('ACUTE'),
      say: 'Under anaesthesia the pressure can be controlled, hence a warning only.',
    },
  ],
  conflict:
    'No US label gives a number that forbids treatment; it names 140/90 as the point to consider delay. Yip 2022 finds that symptomless rises during an infusion are over-treated; this rule is about pressure before the dose.',
  wrongWhen: 'A repeated measurement is acceptable, or the emergency leaves no alternative.',
  evidence: [
    {
      source: ketalarUs,
      section: '§4',
      supports: 'Contraindicated where a significant rise in blood pressure would be a serious hazard.',
      strength: 'A',
    },
    {
      source: ketamineCh,
      supports: 'Uncontrolled blood pressure above 180/100 at rest is a contraindication (Switzerland).',
      strength: 'A',
    },
    {
      source: spravatoUs,
      section: '§5.7',
      supports: 'Gives the share of patients with large rises in blood pressure.',
      strength: 'A',
    },
    {
      source: yip2022,
      supports: 'Argues for restraint in treating symptomless rises during an infusion.',
      strength: 'C',
    },
    {
      source: rosenhagen2023,
      section: '§5.2',
      supports: 'Advises caution in uncontrolled hypertension.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports: 'The limits of 180/110 mmHg and of 24 hours are local safety settings.',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }, bloodPressureNow],
  overrideReasons: [repeatBpAcceptable, dataIncorrect, emergencyUse],
});
