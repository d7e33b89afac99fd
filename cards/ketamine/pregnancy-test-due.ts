/** Pregnancy is possible and nothing recent excludes it: test before the first dose. */
import { all, not, pregnancy, requested, stalePregnancy } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import {
  notOfChildBearingPotential,
  patientDeclinesDocumented,
  testedElsewhere,
} from '../override-reasons.js';
import { generalKnowledge, rosenhagen2023, serviceDesign, spravatoUs } from '../references.js';
import { hcgQualitative, hcgQuantitative } from '../value-sets/index.js';
import { pregnancyTest } from './medical-requests.js';
import { pregnancyEvidence } from './pregnancy-evidence.js';

export default defineRule({
  id: 'pregnancy-test-due',
  title: 'Pregnancy test due',
  kind: 'monitoring',
  group: 'H',
  contexts: ['PSY', 'PAIN', 'UNK'],
  branches: [
    {
      when: all(
        pregnancy(['possible'], pregnancyEvidence),
        not(requested([hcgQualitative, hcgQuantitative])),
      ),
      level: 'info',
    },
  ],
  suppressedBy: ['pregnancy-current'],
  summary: 'Pregnancy is possible and no test of the last 7 days is on record: test before {drug}.',
  action:
    'Test for pregnancy before the first dose, repeat as the situation requires, and discuss contraception.',
  rationale:
    'Animal data point to harm to the fetus, and a record that does not mention a pregnancy does not show that there is none.',
  notes: [
    {
      when: stalePregnancy(pregnancyEvidence),
      say: 'An active pregnancy entry of more than 300 days ago is outdated and was not used: please update the record.',
    },
  ],
  wrongWhen: 'The patient cannot become pregnant for a reason that is not recorded, or was tested elsewhere.',
  evidence: [
    {
      source: spravatoUs,
      section: 'embryo-fetal toxicity',
      supports: 'Advises planning and prevention of pregnancy in patients who can become pregnant.',
      strength: 'A',
    },
    { source: rosenhagen2023, section: '§5.2', supports: 'Not recommended in pregnancy.', strength: 'C' },
    {
      source: generalKnowledge,
      supports:
        'A test before the first dose is usual practice; to be confirmed by the reviewing pharmacist.',
      strength: 'design',
    },
    {
      source: serviceDesign,
      supports:
        'Ages 12 to 50; a negative test counts for 7 days, a recorded status for 14; a test that is requested is not asked for again.',
      strength: 'design',
    },
  ],
  offers: [pregnancyTest],
  overrideReasons: [notOfChildBearingPotential, testedElsewhere, patientDeclinesDocumented],
});
