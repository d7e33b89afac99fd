/** Bipolar disorder: mania now, bipolar I that nothing protects from a switch, and the calmer rest. */
import { all, any, has, not, takes } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import {
  dataIncorrect,
  specialistDecisionDocumented,
  stabiliserPresentNotRecorded,
} from '../override-reasons.js';
import { canmat2021, rosenhagen2023, serviceDesign, spravatoLeafletEu } from '../references.js';
import {
  bipolarI,
  bipolarOther,
  bipolarRemission,
  currentMania,
  lamotrigine,
  quetiapine,
  robustMoodStabilisers,
} from '../value-sets/index.js';
import { nasalEsketamine } from './orders.js';
import { maniaScreen, psychiatryConsult } from './psychiatric-requests.js';

const antimanicDose = { perDay: { above: 150 } } as const; // design choice: up to 150 mg/day quetiapine serves sleep
const notOnHold = true;

const robustStabiliser = any(
  takes(robustMoodStabilisers, { notOnHold }),
  takes(quetiapine, { ...antimanicDose, notOnHold }),
);
const robustStabiliserOnHold = all(
  any(takes(robustMoodStabilisers), takes(quetiapine, antimanicDose)),
  not(robustStabiliser),
);

export default defineRule({
  id: 'bipolar-disorder',
  title: 'Bipolar disorder or mania',
  short: '{condition}',
  kind: 'precaution',
  group: 'D',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: has(currentMania),
      level: { PSY: 'warning', UNK: 'warning', PAIN: 'info' },
      summary: 'Mania may worsen: {condition} is current, and no evidence supports {drug} in it.',
      action:
        'Treat the manic, hypomanic or mixed episode first; no evidence supports psychiatric use meanwhile.',
    },
    {
      when: all(has(bipolarI), not(robustStabiliser)),
      level: { PSY: 'warning', UNK: 'warning', PAIN: 'info' },
      summary: 'Risk of a manic switch with {drug}: {condition}, no active robust mood stabiliser on record.',
      action:
        'Start or optimise a robust mood stabiliser first, or document why not; then watch for hypomania.',
    },
    {
      when: any(
        has([bipolarI, bipolarOther]),
        has([bipolarI, bipolarOther, bipolarRemission], { status: 'remission' }),
      ),
      level: 'info',
    },
  ],
  summary: 'Manic switch is possible with {drug}: {condition}; screen for hypomania after the first doses.',
  action: 'Screen for hypomania after each of the first doses, and keep mood stabilisers unchanged.',
  rationale:
    'A rapid antidepressant may turn depression into mania. Multicentre cohorts found no significant rise in manic episodes, but experts ask for caution in bipolar I disorder without a robust mood stabiliser.',
  notes: [
    {
      when: robustStabiliserOnHold,
      say: 'A robust stabiliser is on hold: ask whether it resumes.',
    },
    {
      when: all(takes(lamotrigine), not(robustStabiliser)),
      say: 'Lamotrigine is on record; it protects from depression rather than from mania and does not count as robust here.',
    },
    {
      when: all(takes(quetiapine, { notOnHold }), not(robustStabiliser)),
      say: 'Quetiapine is on record at 150 mg/day or less, or a dose that could not be computed: not robust here.',
    },
    { when: nasalEsketamine, say: 'Esketamine nasal spray is not approved for bipolar depression.' },
  ],
  conflict:
    'Cohort data reassure, and Rosenhagen 2023 nonetheless advises caution in bipolar I without a robust stabiliser, a word that it does not define; the list used here is a design choice of this service.',
  wrongWhen:
    'A stabiliser is taken that the record does not show, or a specialist has documented the decision.',
  evidence: [
    {
      source: rosenhagen2023,
      section: '§4.1',
      supports:
        'No significant rise in mania in multicentre data; caution in bipolar I without robust stabilisers.',
      strength: 'C',
    },
    {
      source: spravatoLeafletEu,
      section: 'warnings and precautions',
      supports: 'Bipolar disorder and mania are reasons for caution.',
      strength: 'A',
    },
    {
      source: canmat2021,
      supports: 'The recommendations are for adults with major depressive, not bipolar, disorder.',
      strength: 'B',
    },
    {
      source: serviceDesign,
      supports: 'Which stabilisers count as robust, and quetiapine only above 150 mg/day.',
      strength: 'design',
    },
  ],
  offers: [maniaScreen, psychiatryConsult],
  overrideReasons: [stabiliserPresentNotRecorded, specialistDecisionDocumented, dataIncorrect],
});
