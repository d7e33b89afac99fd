/** What is measured and watched around every dose, and by whom. */
import {
  all,
  always,
  context,
  noLegibleDose,
  noLegibleTiming,
  noBloodPressure,
  not,
  region,
  requested,
  weightUnknown,
} from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { notApplicable, protocolInPlace } from '../override-reasons.js';
import { asra2018, rosenhagen2023, spravatoEu, spravatoRems, spravatoUs } from '../references.js';
import { bodyWeight } from '../value-sets/index.js';
import { recentWeight } from './body-weight.js';
import { infusedAtARate, injectedKetamine, nasalEsketamine } from './orders.js';

export default defineRule({
  id: 'monitoring-session-vitals',
  title: 'Monitoring of each session',
  kind: 'monitoring',
  group: 'H',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [{ when: always, level: 'info' }],
  summary:
    'Monitor {drug}: BP before and at 40 min, then until stable; SpO2, pulse, breathing, sedation, dissociation for at least 2 h.',
  action:
    'Measure blood pressure, pulse, breathing and oxygen saturation before the dose, pressure again at about 40 minutes and as needed; observe for at least 2 hours and until stable, with someone trained in resuscitation present.',
  rationale:
    'Pressure peaks about 40 minutes after nasal esketamine; sedation, dissociation and, rarely, respiratory depression follow.',
  notes: [
    {
      when: all(injectedKetamine, weightUnknown(recentWeight), requested(bodyWeight)),
      say: 'Weight ordered, not on record: dose not judged by weight.',
    },
    {
      when: all(noLegibleDose, not(all(context('PAIN'), infusedAtARate))),
      say: 'No dose read as an amount: not judged.',
    },
    { when: noLegibleTiming, say: 'Timing unclear.' },
    { when: not(noBloodPressure(days(90))), say: 'Latest pressure: {latestBp}.' }, // what is asked for
    {
      when: noBloodPressure(days(7)), // design choice
      say: 'No blood pressure within 7 days: required before the first dose.',
    },
    {
      when: all(nasalEsketamine, not(region('US'))),
      say: 'Label region {region}: a psychiatrist decides to prescribe, and the spray is used under direct supervision in a clinical setting.',
    },
    { when: context('PAIN'), say: 'ASRA asks for comparable monitoring during analgesic infusions.' },
  ],
  conflict:
    'Rosenhagen 2023 gives about 15 % dissociation; the US label of nasal esketamine gives 61 to 84 %, measured with the CADSS. Expect the higher figure.',
  wrongWhen: 'A local protocol already sets out the monitoring.',
  evidence: [
    {
      source: rosenhagen2023,
      section: '§5.1',
      supports:
        'Two hours of blood pressure, pulse, breathing and saturation; staff trained in resuscitation.',
      strength: 'C',
    },
    {
      source: spravatoUs,
      section: '§2, §5.1–5.3, §5.7',
      supports:
        'Blood pressure before and at about 40 minutes; at least 2 hours of observation until stable.',
      strength: 'A',
    },
    {
      source: spravatoRems,
      supports: 'Pulse oximetry, and observation until sedation and dissociation are over.',
      strength: 'A',
    },
    {
      source: spravatoEu,
      section: '4.2',
      supports:
        'A psychiatrist decides to prescribe; the patient is supervised in a suitable clinical setting.',
      strength: 'A',
    },
    { source: asra2018, supports: 'Monitoring during ketamine infusions for pain.', strength: 'B' },
  ],
  offers: [
    {
      offer: 'order',
      label: 'Order blood pressure before the dose, after 40 and after 120 minutes',
      code: {
        system: 'http://loinc.org',
        code: '85354-9',
        display: 'Blood pressure panel with all children optional',
      },
      note: 'Before the dose, then 40 and 120 minutes after it, and until stable.',
    },
    {
      offer: 'order',
      label: 'Order continuous pulse oximetry for 2 hours',
      code: {
        system: 'http://loinc.org',
        code: '59408-5',
        display: 'Oxygen saturation in Arterial blood by Pulse oximetry',
      },
      note: 'For at least 2 hours after the dose, with a score of sedation and dissociation.',
    },
  ],
  overrideReasons: [protocolInPlace, notApplicable],
});
