/** Nasal esketamine without an oral antidepressant: required, or not, by region and by indication. */
import { all, any, mention, not, region, takes } from '../../src/clinical/criteria.js';
import { defineRule } from '../../src/clinical/rule.js';
import { antidepressantNotRecorded, monotherapyIntended, tapering } from '../override-reasons.js';
import { fdaMonotherapy2025, niceTa854, serviceDesign, spravatoEu, spravatoUs } from '../references.js';
import { antidepressants, snris, ssris } from '../value-sets/index.js';
import { depressionWithoutCrisis, suicidalCrisis } from './depression.js';
import { nasalEsketamine } from './orders.js';
import { antidepressantReview } from './process-requests.js';

/** What is on hold is no partner: the label asks for one that is taken. */
const taken = { notOnHold: true } as const;
const noAntidepressant = not(takes(antidepressants, taken));
const noSsriOrSnri = not(takes([ssris, snris], taken));
const inEurope = region('EU', 'UK');

export default defineRule({
  id: 'esketamine-antidepressant-partner',
  title: 'Oral antidepressant beside nasal esketamine',
  kind: 'eligibility',
  group: 'H',
  appliesTo: nasalEsketamine,
  contexts: ['PSY'],
  branches: [
    {
      when: all(inEurope, suicidalCrisis, noAntidepressant),
      level: 'warning',
      summary:
        'No active oral antidepressant found: in a psychiatric emergency the EU label gives {drug} with one.',
      action: 'Add an oral antidepressant, or confirm that one is taken which is not on record.',
    },
    {
      when: all(inEurope, depressionWithoutCrisis, noSsriOrSnri, mention(takes(antidepressants))),
      level: 'warning',
    },
    {
      when: all(region('US'), suicidalCrisis, noAntidepressant),
      level: 'warning',
      summary:
        'No active oral antidepressant found: for acute suicidality the US label gives {drug} together with one.',
      action: 'Add an oral antidepressant, or confirm that one is taken which is not on record.',
    },
    {
      when: all(region('US'), depressionWithoutCrisis, noAntidepressant),
      level: 'info',
      summary:
        'No active oral antidepressant found: {drug} alone is approved in the US for resistant depression (2025).',
      action:
        'Confirm that use without an oral antidepressant is intended, and that none is taken elsewhere.',
    },
    {
      when: all(region('CH'), any(suicidalCrisis, depressionWithoutCrisis), noAntidepressant),
      level: 'info',
      summary:
        'No active oral antidepressant found: check the Swiss text on {drug}; the EU label requires one.',
      action:
        'Check the Swiss professional information, which was not read, and ask what is taken elsewhere.',
    },
  ],
  summary:
    'No active SSRI or SNRI found: the EU label gives {drug} for resistant depression together with one.',
  action:
    'Add an SSRI or an SNRI, or confirm that one is taken which is not on record; another antidepressant does not meet the label.',
  rationale:
    'Labels were written for the spray beside an oral antidepressant. Only in the US, and only for treatment-resistant depression, is it approved alone, since January 2025.',
  notes: [
    {
      when: all(inEurope, takes(antidepressants, taken), not(takes([ssris, snris]))),
      say: 'On record instead: {medication}.',
    },
    {
      when: any(
        all(takes(antidepressants), noAntidepressant),
        all(inEurope, depressionWithoutCrisis, takes([ssris, snris]), noSsriOrSnri),
      ),
      say: 'An antidepressant is on record as on hold: ask whether it resumes.',
    },
    {
      when: region('UK'),
      say: 'The UK text was taken to say what the EU label says.',
    },
  ],
  conflict:
    'The EU label requires an SSRI or an SNRI, in a psychiatric emergency an oral antidepressant; the US label no longer does in treatment-resistant depression, but still in acute suicidal ideation.',
  wrongWhen: 'An antidepressant is taken that is not on record, is being tapered, or use alone is intended.',
  evidence: [
    {
      source: spravatoEu,
      section: '4.1',
      supports:
        'With an SSRI or SNRI in treatment-resistant depression; with oral antidepressants in a psychiatric emergency.',
      strength: 'A',
    },
    {
      source: spravatoUs,
      section: '§1',
      supports: 'With an oral antidepressant in acute suicidal ideation; until 2025 in every use.',
      strength: 'A',
    },
    {
      source: fdaMonotherapy2025,
      supports: 'Approval without an oral antidepressant in treatment-resistant depression.',
      strength: 'A',
    },
    {
      source: niceTa854,
      supports: 'Describes the UK indication together with an SSRI or SNRI.',
      strength: 'A',
    },
    {
      source: serviceDesign,
      supports: 'Any dose of an active or co-ordered antidepressant counts; Switzerland is information only.',
      strength: 'design',
    },
  ],
  offers: [antidepressantReview],
  overrideReasons: [monotherapyIntended, antidepressantNotRecorded, tapering],
});
