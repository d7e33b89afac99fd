/** A psychotic disorder that is present now; schizophrenia counts as present whatever the record says of its course. */
import { any, has } from '../../src/clinical/criteria.js';
import { days } from '../../src/clinical/moment.js';
import { defineRule } from '../../src/clinical/rule.js';
import {
  emergencyProceduralUse,
  notPsychosisDataIncorrect,
  specialistDecisionDocumented,
} from '../override-reasons.js';
import {
  acep2011,
  asra2018,
  rosenhagen2023,
  serviceDesign,
  spravatoLeafletEu,
  spravatoUs,
} from '../references.js';
import {
  otherPsychoticDisorders,
  psychoticMania,
  schizophrenia,
  schizophreniaSpectrum,
  substanceInducedPsychosis,
} from '../value-sets/index.js';
import { psychiatryConsult } from './psychiatric-requests.js';

const schizophreniaEver = has(schizophrenia, { status: 'ever' });
const recent = { within: days(90) }; // design choice: later a substance-induced psychosis is history

export default defineRule({
  id: 'psychosis-active',
  title: 'Active psychotic disorder',
  short: '{condition}',
  kind: 'contraindication',
  group: 'A',
  contexts: ['PSY', 'PAIN', 'ACUTE', 'UNK'],
  branches: [
    {
      when: any(
        schizophreniaEver,
        has([otherPsychoticDisorders, psychoticMania]),
        has(substanceInducedPsychosis, recent),
        has(substanceInducedPsychosis, { undated: true }),
      ),
      level: { PSY: 'critical', PAIN: 'critical', UNK: 'critical' },
    },
    {
      when: any(schizophreniaEver, has(schizophreniaSpectrum)),
      level: { ACUTE: 'warning' },
      summary:
        'Psychosis may flare: {condition} on record; ACEP rules out dissociative sedation with {drug}.',
      action: 'Choose another agent where one will do, or document why none does.',
    },
  ],
  summary: 'Psychosis may worsen: {condition} on record; guidelines advise against {drug}.',
  action:
    'Hold the order until psychiatry has decided; to go ahead, document why, and observe for longer than usual.',
  rationale:
    'Blocking NMDA receptors can bring on psychotic symptoms, and the registration trials left out patients with psychosis.',
  notes: [
    {
      when: any(has(schizophrenia, { status: 'history' }), has(schizophrenia, { status: 'remission' })),
      say: 'Schizophrenia and schizoaffective disorder count as present here even where the record calls them inactive, resolved or in remission.',
    },
  ],
  conflict:
    'The US label of nasal esketamine does not forbid use: it asks that benefit outweigh risk. ACEP calls schizophrenia an absolute contraindication to dissociative sedation, ASRA advises against infusions in poorly controlled psychosis, and Rosenhagen 2023 asks for caution. Small studies in psychotic depression saw no worsening; they did not study primary psychosis. The guidelines decide the level.',
  wrongWhen:
    'The diagnosis is a mistake or was never more than a suspicion, or no other agent will do in an emergency procedure.',
  evidence: [
    { source: acep2011, supports: 'Schizophrenia rules out dissociative sedation.', strength: 'B' },
    {
      source: asra2018,
      supports: 'Infusions are to be avoided in poorly controlled psychosis.',
      strength: 'B',
    },
    {
      source: spravatoUs,
      section: '§5.2',
      supports: 'With psychosis now or before: treat only if benefit outweighs risk.',
      strength: 'A',
    },
    {
      source: spravatoLeafletEu,
      section: 'warnings and precautions',
      supports: 'Psychosis is a reason for caution.',
      strength: 'A',
    },
    {
      source: rosenhagen2023,
      section: '§4.1, §5.2',
      supports: 'Caution with a history of psychosis; safety in psychotic depression is debated.',
      strength: 'C',
    },
    {
      source: serviceDesign,
      supports: 'Substance-induced psychosis counts as active for 90 days; schizophrenia always.',
      strength: 'design',
    },
  ],
  offers: [{ offer: 'remove-draft' }, psychiatryConsult],
  overrideReasons: [specialistDecisionDocumented, notPsychosisDataIncorrect, emergencyProceduralUse],
});
