/** A bladder that is inflamed, or symptoms of one after earlier doses: ketamine itself may be the cause. */
import { administered, all, any, has, named, takes } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { dataIncorrect, otherCauseConfirmed, urologyCleared } from '../override-reasons.js';
import { ketalarUs, rosenhagen2023, serviceDesign, spravatoUs } from '../references.js';
import { cystitis, ketamines, ketamineUseDisorder, lowerUrinaryTractSymptoms } from '../value-sets/index.js';
import { urinalysis, urologyReferral } from './organ-requests.js';

const TEN_YEARS = days(3652); // design choice: any entry that is read

const earlierExposure = named(
  'earlier ketamine or esketamine',
  any(
    takes(ketamines, { stoppedWithin: TEN_YEARS, notDrafted: true }),
    administered(ketamines, { within: TEN_YEARS }),
    has(ketamineUseDisorder, { status: 'ever' }),
  ),
);

export default defineRule({
  id: 'bladder-disease',
  title: 'Cystitis or lower urinary tract symptoms',
  short: '{condition}',
  kind: 'precaution',
  group: 'E',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    { when: has(cystitis), level: { PSY: 'warning', PAIN: 'warning', UNK: 'info' } },
    {
      when: all(
        any(
          has(lowerUrinaryTractSymptoms, { within: days(90) }), // design choice
          has(lowerUrinaryTractSymptoms, { undated: true }),
        ),
        earlierExposure,
      ),
      level: { PSY: 'warning', PAIN: 'warning', UNK: 'info' },
      summary:
        'Ketamine cystitis possible: {condition} after earlier use on record; evaluate before more {drug}.',
    },
  ],
  summary: '{condition}: {drug} can cause ulcerative cystitis; evaluate urinary symptoms before continuing.',
  action:
    'Ask about pain, urgency and frequency, test the urine, and involve urology; stop if symptoms persist.',
  rationale:
    'Repeated ketamine can inflame and scar the lower urinary tract up to the kidneys, above all with long and heavy use.',
  conflict:
    'Rosenhagen 2023 (§5.1) has found no cystitis described at therapeutic doses. The US label of esketamine asks to monitor for urinary symptoms all the same, and the US ketamine label reports cases with long off-label use. The labels decide the level.',
  wrongWhen:
    'Another cause is confirmed, such as an infection or a stone, or urology has cleared the patient.',
  evidence: [
    {
      source: spravatoUs,
      section: '§5.10',
      supports: 'Ulcerative or interstitial cystitis: monitor for urinary symptoms and refer.',
      strength: 'A',
    },
    {
      source: ketalarUs,
      section: '§2.1, §6',
      supports:
        'Cases of severe irritation of bladder and urinary tract, also with long off-label use; consider stopping.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§5.1',
      supports: 'Cystitis is not described at therapeutic doses.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports:
        'Symptoms count for 90 days, or while active without a date, and only after earlier ketamine, esketamine or a ketamine use disorder on record.',
      strength: 'design',
    },
  ],
  offers: [urinalysis, urologyReferral],
  overrideReasons: [otherCauseConfirmed, urologyCleared, dataIncorrect],
});
