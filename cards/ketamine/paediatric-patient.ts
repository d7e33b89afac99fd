/** Under 18: no psychiatric label; in anaesthesia only the youngest are a concern. */
import { age, all, any, context, not, orderedDose, orderedRepeatedly } from '../../src/clinical/criteria.js';
import { defineRule, offeredWhen } from '../../src/clinical/rule.js';
import { clinicalTrial, dataIncorrect, specialistCentreProtocol } from '../override-reasons.js';
import { acep2011, generalKnowledge, ketalarUs, serviceDesign, spravatoUs } from '../references.js';
import { infusedAtARate } from './orders.js';
import { childAndAdolescentReferral } from './psychiatric-requests.js';

const minor = age({ below: 18 }); // SPRAVATO PI §8.4
const youngInfant = age({ below: 3, unit: 'months' }); // ACEP 2011

/** An infusion at a rate without a time is one that goes on. */
const longExposure = all(
  age({ below: 3 }), // ketamine PI §5.5
  any(
    orderedRepeatedly(),
    orderedDose('overMinutes', { atLeast: 180 }), // general knowledge, to be confirmed
    all(infusedAtARate, not(orderedDose('overMinutes', { above: 0 }))), // an end that is not told
  ),
);

export default defineRule({
  id: 'paediatric-patient',
  title: 'Under 18 years',
  short: 'age {age}',
  kind: 'precaution',
  group: 'D',
  contexts: ['PSY', 'PAIN', 'UNK', 'ACUTE'],
  branches: [
    { when: minor, level: { PSY: 'warning', UNK: 'warning' } },
    {
      when: minor,
      level: { PAIN: 'info' },
      summary:
        'Age {age}: involve a paediatric pain or anaesthesia team before {drug} for pain; dose by weight.',
      action: 'Involve a paediatric pain or anaesthesia team, and check the dose by weight.',
    },
    {
      when: youngInfant,
      level: { ACUTE: 'warning' },
      summary: 'Under 3 months: ACEP advises against {drug} sedation at this age; choose another agent.',
      action: 'Choose another agent, or have a paediatric anaesthetist take the decision.',
    },
    {
      when: longExposure,
      level: { ACUTE: 'info' },
      summary: 'Under 3 years: keep exposure to {drug} short; long or repeated use may harm the young brain.',
      action:
        'Keep the exposure as short and as rare as the procedure allows, and discuss it with the parents.',
    },
  ],
  summary: 'Age {age}: {drug} is not approved for psychiatric use under 18; refer to a specialist centre.',
  action: 'Refer to a specialist centre for children and adolescents before any dose.',
  rationale: 'The younger the patient, the less is known about safety and dose.',
  notes: [
    {
      when: context('PSY', 'UNK'),
      say: 'Neither safety nor benefit is established for psychiatric use under 18, and the boxed warning on suicidal thoughts and behaviour in the young includes esketamine.',
    },
    {
      when: all(context('ACUTE'), youngInfant),
      say: 'In the first months of life the airway closes more easily under ketamine.',
    },
    {
      when: all(context('ACUTE'), longExposure),
      say: 'In young animals anaesthetics that block NMDA receptors damaged the growing brain (US ketamine label).',
    },
  ],
  wrongWhen: 'A specialist centre treats the patient by its protocol or within a trial.',
  evidence: [
    {
      source: spravatoUs,
      section: 'boxed warning, §8.4',
      supports: 'Not approved in paediatric patients; suicidal thoughts and behaviour in young people.',
      strength: 'A',
    },
    {
      source: ketalarUs,
      section: '§5.5',
      supports: 'Neurotoxicity in young animals; long or repeated exposure under 3 years is to be weighed.',
      strength: 'A',
    },
    {
      source: acep2011,
      supports: 'Age under 3 months is an absolute contraindication to dissociative sedation.',
      strength: 'B',
    },
    {
      source: generalKnowledge,
      supports:
        'Three hours as a long exposure, the airway in the first months, paediatric teams for ketamine in pain; to be confirmed by the reviewing pharmacist.',
      strength: 'D',
    },
    {
      source: serviceDesign,
      supports:
        'In pain a line of information only; in anaesthesia silence from the age of 3 years, and an infusion without a time as a long exposure.',
      strength: 'design',
    },
  ],
  offers: [offeredWhen(context('PSY', 'UNK'), childAndAdolescentReferral)],
  overrideReasons: [specialistCentreProtocol, clinicalTrial, dataIncorrect],
});
