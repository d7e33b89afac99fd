/** Blood pressure above the label's threshold, or hypertension known to be uncontrolled: control it first. */
import { bloodPressure, has, noBloodPressure, region } from '../../src/clinical/criteria.js';
import { days, hours } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import {
  alreadyManaged,
  benefitOutweighsRiskDocumented,
  bpRecheckedAcceptable,
} from '../override-reasons.js';
import { ketalarUs, rosenhagen2023, serviceDesign, spravatoEu, spravatoUs } from '../references.js';
import { uncontrolledHypertension } from '../value-sets/index.js';
import { aboveThresholdFrom65, aboveUsualThreshold, recentReading } from './blood-pressure.js';
import { antihypertensiveReview, bloodPressureAroundDose } from './medical-requests.js';

export default defineRule({
  id: 'bp-elevated',
  title: 'Elevated or uncontrolled blood pressure',
  short: 'blood pressure {bp}',
  kind: 'precaution',
  group: 'B',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    { when: aboveUsualThreshold, level: 'warning' },
    { when: aboveThresholdFrom65, level: 'warning' },
    {
      when: has(uncontrolledHypertension),
      level: 'warning',
      summary: '{condition} on record: {drug} raises blood pressure further; measure and control it first.',
    },
    {
      when: bloodPressure({
        within: days(90), // design choice
        atLeast: { systolic: 160, diastolic: 100 }, // design choice
        onSeparateDays: 2, // design choice
      }),
      level: 'warning',
      summary:
        'Repeated blood pressures of {threshold} or more, latest of them {bp} on {when}: control it before {drug}.',
    },
  ],
  suppressedBy: ['bp-severe-elevation'],
  summary: 'Blood pressure {bp} ({when}) is above {threshold}: consider controlling it before {drug}.',
  action:
    'Weigh a delay against the benefit, optimise antihypertensives and measure again on the day of the dose.',
  rationale:
    'The medicine adds a transient rise with a peak about 40 minutes after a nasal dose; measure then, and until values come down.',
  notes: [
    { when: noBloodPressure(hours(24)), say: 'No reading is younger than 24 hours: measure again today.' },
    {
      when: noBloodPressure(recentReading),
      say: 'No reading of the last 30 days is on record, so control cannot be judged.',
    },
    { when: region('EU'), say: 'EU label: 140/90 below the age of 65, 150/90 from 65.' },
  ],
  conflict:
    'The US label names 140/90 for all adults, the EU label 150/90 from the age of 65; the region of this service decides. Rosenhagen 2023 lists uncontrolled hypertension among its cautions without a number.',
  wrongWhen:
    'The pressure has since been measured again and was acceptable, or the patient is known for values raised at visits only.',
  evidence: [
    {
      source: spravatoUs,
      section: '§2.1, §5.7',
      supports: 'Above 140/90, weigh delaying the dose against its benefit.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: 'blood pressure',
      supports: 'Thresholds of 140/90 below the age of 65 and 150/90 from 65.',
      strength: 'A',
    },
    {
      source: ketalarUs,
      section: '§5.1',
      supports: 'Transient rises of blood pressure and heart rate; monitor vital signs.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: 'abstract, §5.2',
      supports: 'Advises caution in uncontrolled hypertension.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports:
        'Readings count for 30 days; two days of 160/100 or more within 90 days count as uncontrolled.',
      strength: 'design',
    },
  ],
  offers: [bloodPressureAroundDose, antihypertensiveReview],
  overrideReasons: [bpRecheckedAcceptable, alreadyManaged, benefitOutweighsRiskDocumented],
});
