/** Past stroke, transient ischaemic attack or hypertensive encephalopathy: closer watch on blood pressure and symptoms. */
import { all, any, has, named, not, region } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { dataIncorrect, enhancedMonitoringArranged, specialistCleared } from '../override-reasons.js';
import { ketalarUk, rosenhagen2023, serviceDesign, spravatoLeafletEu, spravatoUs } from '../references.js';
import {
  cerebrovascularDisease,
  hypertensiveEncephalopathy,
  ischaemicStroke,
  strokeHistory,
  tia,
} from '../value-sets/index.js';
import { bloodPressureDuringSession, neurologyConsult } from './medical-requests.js';
import { injectedKetamine } from './orders.js';

const SIX_WEEKS = days(42); // design choice for an attack without infarction

const againstUkLabel = all(injectedKetamine, has([ischaemicStroke, strokeHistory], { status: 'ever' }));

const contraindicated = named(
  'contraindicated by the label of the region',
  all(region('UK'), againstUkLabel),
);

const events = [cerebrovascularDisease, ischaemicStroke, tia, hypertensiveEncephalopathy];
const recentEvent = has(events, { status: 'ever', within: days(182) }); // design choice
const maybeRecentEvent = named(
  'a cerebrovascular event of the last six months or of unknown date',
  any(recentEvent, has(events, { status: 'ever', undated: true })),
);

export default defineRule({
  id: 'cerebrovascular-history',
  title: 'Cerebrovascular history',
  short: '{condition}',
  kind: 'precaution',
  group: 'B',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: contraindicated,
      level: 'critical',
      summary: 'Stroke on record ({condition}): {drug} injection is contraindicated after one (UK Ketalar).',
      action:
        'Do not give ketamine injection after a stroke unless a specialist takes the decision and documents it.',
    },
    {
      when: has(tia, { status: 'ever', within: SIX_WEEKS }),
      level: 'warning',
      summary: 'Recent {condition}, {ago}: weigh benefit and risk of {drug} with neurology first.',
      action: 'Ask neurology, and see that blood pressure is controlled before any dose.',
    },
    {
      when: has(events, {
        status: 'ever',
      }),
      level: 'warning',
    },
  ],
  suppressedBy: ['recent-cardiovascular-event'],
  summary: '{condition} on record: watch blood pressure and neurological symptoms closely with {drug}.',
  action:
    'Confirm that benefit outweighs risk, control blood pressure first, and measure every 10 to 15 minutes.',
  rationale:
    'Vessels or autoregulation damaged by an earlier event tolerate the transient rise in blood pressure less well.',
  notes: [
    {
      when: has(hypertensiveEncephalopathy, { status: 'ever' }),
      say: 'After hypertensive encephalopathy even a small rise can bring it back: more frequent measurements and attention to headache, visual change, seizures and confusion.',
    },
    {
      when: recentEvent,
      say: 'The event is less than six months old: ask neurology.',
    },
    {
      when: all(region('UK'), not(againstUkLabel)),
      say: 'UK Ketalar (injection) is contraindicated after a cerebrovascular accident.',
    },
  ],
  conflict:
    'The UK text of ketamine injection contraindicates use after a cerebrovascular accident; the US label asks for a careful assessment; Rosenhagen 2023 advises caution. The region decides the level.',
  wrongWhen: 'The diagnosis was revised, or a specialist has cleared the patient and monitoring is arranged.',
  evidence: [
    {
      source: spravatoUs,
      section: '§5.7',
      supports:
        'Careful assessment in cerebrovascular disease, more intensive monitoring after hypertensive encephalopathy.',
      strength: 'A',
    },
    { source: spravatoLeafletEu, supports: 'Patients are asked about an earlier stroke.', strength: 'A' },
    {
      source: ketalarUk,
      section: '4.3',
      supports: 'Cerebrovascular accident is a contraindication.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§5.2',
      supports: 'Advises caution in cardiovascular conditions.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports:
        'Measuring every 10 to 15 minutes, and a transient attack as recent within six weeks, are local settings.',
      strength: 'design',
    },
  ],
  offers: [
    offeredWhen(contraindicated, { offer: 'remove-draft' }),
    bloodPressureDuringSession,
    offeredWhen(maybeRecentEvent, neurologyConsult),
  ],
  overrideReasons: [specialistCleared, enhancedMonitoringArranged, dataIncorrect],
});
