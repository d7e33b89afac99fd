/** Clozapine, risperidone and haloperidol: little and conflicting evidence, and no reason to stop them. */
import { takes } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { alreadyManaged } from '../override-reasons.js';
import { generalKnowledge, rosenhagen2023, veraart2021 } from '../references.js';
import {
  clozapine,
  haloperidol,
  interactingAntipsychotics,
  risperidonePaliperidone,
} from '../value-sets/index.js';

export default defineRule({
  id: 'antipsychotic-interaction',
  title: 'Clozapine, risperidone, haloperidol',
  short: '{medication}',
  kind: 'interaction',
  group: 'F',
  contexts: ['PSY'],
  branches: [{ when: takes(interactingAntipsychotics), level: 'info' }],
  summary:
    'Limited and conflicting evidence on {drug} with {medication}: keep the antipsychotic, judge the response.',
  action: 'Continue the antipsychotic, and judge the response to the first sessions.',
  rationale:
    'Antipsychotics may blunt the psychotomimetic effect of NMDA blockade; whether they blunt the antidepressant effect is not known. The evidence is of low quality.',
  notes: [
    {
      when: takes(clozapine),
      say: 'Clozapine blunted positive symptoms that ketamine had caused in people with schizophrenia.',
    },
    {
      when: takes(risperidonePaliperidone),
      say: 'Risperidone attenuated the effect of ketamine on brain perfusion; paliperidone is its metabolite and was not studied.',
    },
    { when: takes(haloperidol), say: 'Of three haloperidol studies one found an interaction.' },
  ],
  conflict:
    'Studies of the same antipsychotic disagree, and Rosenhagen 2023 calls the data conflicting and limited. For olanzapine no interaction was found; on others the sources say nothing.',
  wrongWhen: 'The combination is established and the patient responds.',
  evidence: [
    {
      source: veraart2021,
      supports:
        'Clozapine and risperidone attenuate some effects, haloperidol in one of three studies, olanzapine in none.',
      strength: 'C',
    },
    {
      source: rosenhagen2023,
      section: '§5.3',
      supports: 'Conflicting and limited data with antipsychotics.',
      strength: 'C',
    },
    {
      source: generalKnowledge,
      supports:
        'Paliperidone is told like risperidone, as its metabolite; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
  ],
  overrideReasons: [alreadyManaged],
});
