/** A use without a label, a use that the label rules out, or no use stated: said openly, with the evidence there is. */
import { all, not, orderedFor, orderedWithoutReason } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { consentDocumented, indicationAdded, research } from '../override-reasons.js';
import {
  canmat2021,
  fdaMonotherapy2025,
  rosenhagen2023,
  serviceDesign,
  sanacora2017,
  spravatoUs,
} from '../references.js';
import {
  reasonAcute,
  reasonBipolar,
  reasonDepressionNotMajor,
  reasonMajorDepression,
  reasonPsychoticDepression,
  reasonSuicidality,
  reasonTreatmentResistantDepression,
} from '../value-sets/index.js';
import { indicationEvidence } from './indication-evidence.js';
import {
  acuteIndications,
  depressiveIndications,
  painIndications,
  psychiatricIndications,
} from './indications.js';
import { nasalEsketamine } from './orders.js';

const recognisedReason = orderedFor([...psychiatricIndications, ...painIndications, ...acuteIndications]);
/** A depression of another name: it may be a major one all the same, where another reason says so. */
const notCalledMajor = all(
  orderedFor(reasonDepressionNotMajor),
  not(
    orderedFor([
      reasonMajorDepression,
      reasonTreatmentResistantDepression,
      reasonPsychoticDepression,
      reasonSuicidality,
      reasonBipolar,
    ]),
  ),
);
const labelledForSpray = all(orderedFor(depressiveIndications), not(orderedFor(reasonBipolar)));

export default defineRule({
  id: 'indication-mismatch',
  title: 'Off-label, unlisted or missing indication',
  kind: 'eligibility',
  group: 'H',
  contexts: ['PSY', 'UNK'],
  branches: [
    {
      when: all(
        nasalEsketamine,
        orderedFor([reasonAcute, ...painIndications]),
        not(orderedFor(psychiatricIndications)),
      ),
      level: { PSY: 'warning' },
      summary: 'Not approved for {indication}: nasal {drug} is neither an anaesthetic nor an analgesic.',
      action: 'Choose a product for this use, or correct the indication.',
    },
    {
      when: orderedWithoutReason,
      level: 'info',
      summary: 'No indication on this order of {drug}: add one; use outside anaesthesia was assumed.',
      action: 'Add the indication to the order.',
    },
    {
      when: not(recognisedReason),
      level: 'info',
      summary: 'Indication not recognised: {drug} for {indication}; check it against the label.',
      action:
        'Check the indication against the label; if the use is off-label, document rationale and consent.',
    },
    {
      when: all(nasalEsketamine, notCalledMajor),
      level: { PSY: 'info' },
      summary:
        'Check the indication: {drug} for {indication}; the label of the spray is for major depression.',
      action: 'Check whether this is a major depression; otherwise document rationale and consent.',
    },
    { when: not(all(nasalEsketamine, labelledForSpray)), level: { PSY: 'info' } },
  ],
  summary: 'Off-label use: {drug} for {indication}; the evidence is summarised below.',
  action: 'Document the rationale and the consent to off-label use.',
  rationale:
    'Ketamine has no psychiatric label, nasal esketamine one for depression only. Off-label use is common and no reason to stop; the evidence differs by indication.',
  notes: indicationEvidence,
  conflict:
    'Rosenhagen 2023 describes promising results for many indications; most come from small, short or uncontrolled studies, and CANMAT supports intravenous ketamine in adults with treatment-resistant depression only.',
  wrongWhen: 'Consent to off-label use is documented, or the order is part of approved research.',
  evidence: [
    {
      source: rosenhagen2023,
      section: '§4.1–4.8',
      supports: 'What is known and what is not for each psychiatric use.',
      strength: 'C',
    },
    {
      source: rosenhagen2023,
      section: '§2',
      supports: 'No significant antidepressant effect of arketamine over placebo in a trial.',
      strength: 'C',
    },
    {
      source: rosenhagen2023,
      section: '§3',
      supports: 'Comparisons of routes are inconclusive.',
      strength: 'C',
    },
    {
      source: canmat2021,
      supports:
        'A single intravenous infusion has level 1 evidence in treatment-resistant depression, repeated infusions level 3.',
      strength: 'B',
    },
    {
      source: sanacora2017,
      supports: 'Off-label use in mood disorders asks for weighing, consent and monitoring.',
      strength: 'B',
    },
    {
      source: spravatoUs,
      section: '§1',
      supports: 'Nasal esketamine is labelled for major depressive disorder and is not an anaesthetic.',
      strength: 'A',
    },
    {
      source: serviceDesign,
      supports:
        'Dysthymia and minor, mixed, reactive, postpartum, organic and unspecified depression are not called major; asked about, since the same patient may have both.',
      strength: 'design',
    },
    {
      source: fdaMonotherapy2025,
      supports: 'Approval without an oral antidepressant in 2025.',
      strength: 'A',
    },
  ],
  overrideReasons: [indicationAdded, consentDocumented, research],
});
