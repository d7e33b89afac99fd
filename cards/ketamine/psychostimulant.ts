/** Stimulants: an added rise in blood pressure, a warning where pressure, heart or vessels give reason for one. */
import { all, any, fired, mention, noBloodPressure, takes } from '../../src/clinical/criteria.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { alreadyManaged, bpNormalOnStimulant, dataIncorrect } from '../override-reasons.js';
import { esketamineInteractionsMims, serviceDesign, spravatoEu, spravatoUs } from '../references.js';
import { bpRaisingPsychotropics, psychostimulants } from '../value-sets/index.js';
import { aboveThreshold, recentReading } from './blood-pressure.js';
import { bloodPressureAroundDose, stimulantTimingPlan } from './medical-requests.js';

const diseaseOfHeartOrVessels = fired({
  rules: [
    'aneurysmal-vascular-disease',
    'arteriovenous-malformation',
    'intracerebral-haemorrhage-history',
    'recent-cardiovascular-event',
    'significant-cardiac-disease',
    'cerebrovascular-history',
  ],
});

const raisedPressure = any(aboveThreshold, fired({ rules: ['bp-severe-elevation', 'bp-elevated'] }));

const stimulant = all(takes(psychostimulants), mention(takes(bpRaisingPsychotropics)));

export default defineRule({
  id: 'psychostimulant',
  title: 'Psychostimulants',
  short: '{medication}',
  kind: 'interaction',
  group: 'B',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(
        takes(psychostimulants),
        any(raisedPressure, noBloodPressure(recentReading), diseaseOfHeartOrVessels),
        mention(takes(bpRaisingPsychotropics)),
      ),
      level: { PSY: 'warning' },
      summary:
        'Blood pressure rises further: {medication} with {drug}; check before, at 40 min, until values fall.',
      action:
        'Measure blood pressure before the dose, at 40 minutes and until it falls; hold the stimulant on dosing days where that is possible.',
    },
    { when: stimulant, level: 'info' },
    {
      when: takes(bpRaisingPsychotropics),
      level: 'info',
      summary: 'Blood pressure may rise somewhat more with {drug} and {medication}: measure it as usual.',
      action: 'Measure blood pressure before the dose, at 40 minutes and until it falls.',
    },
  ],
  summary:
    'Blood pressure may rise further with {medication} and {drug}: check before, at 40 min, until values fall.',
  action:
    'Measure blood pressure before the dose, at 40 minutes and until it falls; start no stimulant during induction without a plan for it.',
  rationale: 'Each raises blood pressure, and the labels expect the two rises to add up.',
  notes: [
    { when: raisedPressure, say: 'Blood pressure is already raised: control it first.' },
    {
      when: noBloodPressure(recentReading),
      say: 'No blood pressure of the last 30 days is on record: measure it before deciding.',
    },
    { when: diseaseOfHeartOrVessels, say: 'A disease of heart or vessels is on record as well.' },
  ],
  wrongWhen: 'Blood pressure on the stimulant is known to be normal, during earlier sessions too.',
  evidence: [
    {
      source: spravatoUs,
      section: '§7.2',
      supports: 'Psychostimulants may increase blood pressure; monitor it closely.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.5',
      supports: 'The same, naming amfetamines, methylphenidate, modafinil and armodafinil.',
      strength: 'A',
    },
    { source: esketamineInteractionsMims, supports: 'The same, in a compendium.', strength: 'A' },
    {
      source: serviceDesign,
      supports:
        'A warning only beside a second sign; which other medicines are named; holding the stimulant on the day, and a plan before starting one.',
      strength: 'design',
    },
  ],
  offers: [bloodPressureAroundDose, offeredWhen(takes(psychostimulants), stimulantTimingPlan)],
  overrideReasons: [bpNormalOnStimulant, alreadyManaged, dataIncorrect],
});
