/** A pregnancy, certain or probable: both labels advise against use. */
import { all, context, has, pregnancy } from '../../src/clinical/criteria.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import {
  benefitOutweighsRiskDocumented,
  notPregnantDataIncorrect,
  obstetricAnaesthesia,
} from '../override-reasons.js';
import {
  asra2018,
  generalKnowledge,
  ketalarUk,
  ketalarUs,
  rosenhagen2023,
  spravatoUs,
} from '../references.js';
import { preEclampsia } from '../value-sets/index.js';
import { perinatalPsychiatryConsult, pregnancyTest } from './medical-requests.js';
import { pregnancyEvidence } from './pregnancy-evidence.js';

export default defineRule({
  id: 'pregnancy-current',
  title: 'Current pregnancy',
  short: 'pregnancy',
  kind: 'contraindication',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    {
      when: all(has(preEclampsia), pregnancy(['pregnant', 'probable'], pregnancyEvidence)),
      level: { PSY: 'critical', PAIN: 'critical', UNK: 'critical', ACUTE: 'warning' },
      summary:
        'Pregnancy with pre-eclampsia, eclampsia or HELLP: {drug} is not recommended, UK Ketalar is contraindicated.',
      action: 'Do not use; involve obstetrics and choose another treatment.',
    },
    {
      when: all(context('ACUTE'), pregnancy(['pregnant', 'probable'], pregnancyEvidence)),
      level: { ACUTE: 'info' },
      summary: 'Evidence of pregnancy ({basis}): labels do not recommend {drug}; choose with obstetrics.',
      action: 'Confirm the pregnancy, and choose the agent with obstetrics.',
    },
    {
      when: pregnancy(['pregnant', 'probable'], pregnancyEvidence),
      level: { PSY: 'critical', PAIN: 'critical', UNK: 'critical' },
    },
  ],
  summary: 'Evidence of pregnancy ({basis}): {drug} not recommended; confirm, consider alternatives.',
  action:
    'Confirm the pregnancy and look for an alternative; stop {drug} if pregnancy is found during treatment.',
  rationale:
    'NMDA receptor blockade harmed the developing brain in animals, and safety in human pregnancy has not been established.',
  notes: [
    {
      when: pregnancy(['probable'], pregnancyEvidence),
      say: 'The evidence is indirect, overdue or contradictory: measure hCG before deciding, and correct the record if the pregnancy has ended.',
    },
    {
      when: all(has(preEclampsia), pregnancy(['pregnant', 'probable'], pregnancyEvidence)),
      say: 'Pre-eclampsia and eclampsia: UK Ketalar is contraindicated, since it raises blood pressure further.',
    },
    {
      when: context('PSY', 'UNK'),
      say: 'Weigh the risk against that of untreated depression with perinatal psychiatry; in severe illness electroconvulsive therapy is an established alternative (general knowledge).',
    },
    {
      when: context('ACUTE'),
      say: 'Ketamine is in wide use in obstetric anaesthesia (general knowledge), hence the lower level here.',
    },
  ],
  conflict:
    'Rosenhagen 2023 calls pregnancy a contraindication in its abstract and "not recommended" in §5.2; the US labels say not recommended and do not list it under contraindications. The card uses the words of the labels.',
  wrongWhen:
    'The pregnancy has ended without being recorded, the entry is wrong, or ketamine is given for obstetric anaesthesia.',
  evidence: [
    {
      source: spravatoUs,
      section: '§8.1',
      supports:
        'Not recommended in pregnancy: neurotoxic to the developing brain in animals, safety in people not established; discontinue when pregnancy is found.',
      strength: 'A',
    },
    {
      source: ketalarUs,
      section: '§8.1',
      supports: 'Not recommended in pregnancy, obstetrics included.',
      strength: 'A',
    },
    {
      source: ketalarUk,
      section: '4.3',
      supports: 'Eclampsia and pre-eclampsia are contraindications.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: 'abstract, §5.2',
      supports: 'Contraindicated in pregnancy (abstract), not recommended (§5.2).',
      strength: 'C',
    },
    {
      source: asra2018,
      supports: 'Names pregnancy among the contraindications of ketamine infusions.',
      strength: 'B',
    },
    {
      source: generalKnowledge,
      supports:
        'Alternatives in severe depression and use in obstetric anaesthesia; to be confirmed by the reviewing pharmacist.',
      strength: 'design',
    },
  ],
  offers: [
    { offer: 'remove-draft' },
    offeredWhen(pregnancy(['probable'], pregnancyEvidence), pregnancyTest),
    offeredWhen(context('PSY', 'UNK'), perinatalPsychiatryConsult),
  ],
  overrideReasons: [notPregnantDataIncorrect, benefitOutweighsRiskDocumented, obstetricAnaesthesia],
});
