/** Lamotrigine: reviews disagree on whether it weakens or helps the antidepressant effect, so it is not stopped. */
import { takes } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import { alreadyManaged, benefitOutweighsRiskDocumented } from '../override-reasons.js';
import { andrade2017, generalKnowledge, rosenhagen2023, serviceDesign, veraart2021 } from '../references.js';
import { lamotrigine } from '../value-sets/index.js';

export default defineRule({
  id: 'lamotrigine',
  title: 'Lamotrigine',
  short: '{taken}',
  kind: 'interaction',
  group: 'F',
  contexts: ['PSY'],
  branches: [
    { when: takes(lamotrigine), level: 'info' },
    {
      when: takes(lamotrigine, { stoppedWithin: days(14) }), // design choice
      level: 'info',
      summary: 'Weaker effect of {drug} after {taken} is disputed: evidence conflicts; judge the response.',
      action: 'Assess the response after the first sessions.',
    },
  ],
  summary:
    'Weaker effect of {drug} with {medication} is disputed: evidence conflicts; do not stop it for this.',
  action:
    'Continue lamotrigine, above all in bipolar disorder, and judge the response after the first sessions.',
  rationale:
    'Lamotrigine dampens the release of glutamate on which the effect of ketamine is thought to rest, and may dampen dissociation as well. Which way this turns for the antidepressant effect is not settled, and no harm is known.',
  conflict:
    'Veraart 2021 (24 studies) found the effects of ketamine attenuated in 2 of 5 lamotrigine studies and concludes that lamotrigine probably reduces the outcome. Rosenhagen 2023, which cites that review, proposes synergy and fewer side effects from preclinical reasoning. Unresolved.',
  wrongWhen: 'The patient already responds to the combination.',
  evidence: [
    {
      source: veraart2021,
      supports: 'Attenuated in 2 of 5 studies; lamotrigine probably reduces the outcome of treatment.',
      strength: 'C',
    },
    {
      source: rosenhagen2023,
      section: 'abstract, §5.3',
      supports: 'Possible enhancement and fewer side effects, from preclinical studies.',
      strength: 'D',
    },
    { source: andrade2017, supports: 'Describes the interaction in an overview.', strength: 'C' },
    {
      source: generalKnowledge,
      supports: 'Lamotrigine dampens the release of glutamate; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    { source: serviceDesign, supports: 'Counts for 14 days after the end.', strength: 'design' },
  ],
  overrideReasons: [alreadyManaged, benefitOutweighsRiskDocumented],
});
