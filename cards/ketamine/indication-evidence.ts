/** What is known, and what is not, for each psychiatric use: one sentence or two for each reason of an order. */
import { all, not, ordered, orderedFor, orderedWithoutReason, region } from '../../src/clinical/criteria.js';
import type { Note } from '../../src/clinical/rule.js';
import {
  arketamine,
  reasonAlcoholWithdrawal,
  reasonAnxiety,
  reasonBipolar,
  reasonBorderline,
  reasonDepression,
  reasonEatingDisorder,
  reasonOcd,
  reasonPsychoticDepression,
  reasonPtsd,
  reasonSubstanceUse,
  reasonSuicidality,
  reasonTreatmentResistantDepression,
} from '../value-sets/index.js';
import { depressiveIndications } from './indications.js';
import { ketamineOrder } from './orders.js';

export const indicationEvidence: readonly Note[] = [
  {
    when: orderedWithoutReason,
    say: 'No indication was entered; the checks assumed a use outside anaesthesia.',
  },
  {
    when: all(
      orderedFor([reasonDepression, reasonTreatmentResistantDepression]),
      not(orderedFor(reasonBipolar)),
    ),
    say: 'Depression: effect within hours that may last weeks, less after many failed trials; maintenance was studied for intravenous and nasal use; reasonable after ECT or TMS has failed.',
  },
  {
    when: all(
      ketamineOrder,
      orderedFor(depressiveIndications),
      not(orderedFor(reasonSuicidality)),
      region('US'),
    ),
    say: 'The labelled alternative in the US is nasal esketamine, since 2025 also without an oral antidepressant; its effect size and short observation were criticised.',
  },
  {
    when: orderedFor(reasonSuicidality),
    say: 'Suicidal ideation: intravenous ketamine lessened it within 72 hours in reviews; esketamine is US-approved in depression with acute suicidality, with an oral antidepressant, and has not been shown to prevent suicide.',
  },
  {
    when: orderedFor(reasonPsychoticDepression),
    say: 'Psychotic depression: small studies only, safety debated; ECT has more support.',
  },
  {
    when: orderedFor(reasonBipolar),
    say: 'Bipolar depression: cohorts reassure about manic switch; caution in bipolar I without a robust stabiliser.',
  },
  {
    when: orderedFor(reasonAnxiety),
    say: 'Refractory anxiety: small studies and reviews, doses up to 1 mg/kg weekly; relief begins after 3 to 4 hours and lasts up to about 2 weeks, with uncertainty.',
  },
  {
    when: orderedFor(reasonOcd),
    say: 'Obsessive-compulsive disorder: few data, after SSRI failure; a rapid effect that lasts days to weeks, with responses from full to none.',
  },
  {
    when: orderedFor(reasonPtsd),
    say: 'Post-traumatic stress disorder: promising together with psychotherapy; dissociation is transient.',
  },
  {
    when: orderedFor(reasonSubstanceUse),
    say: 'Substance use disorder: small studies suggest benefit together with psychotherapy; the boxed warning on abuse stands against routine use.',
  },
  {
    when: orderedFor(reasonAlcoholWithdrawal),
    say: 'Alcohol withdrawal: an adjunct in intensive care that may spare benzodiazepines; the effect is uncertain.',
  },
  {
    when: orderedFor(reasonBorderline),
    say: 'Borderline personality disorder: a small pilot trial found no difference in its primary outcome and transient dissociation; as a comorbidity it does not exclude treatment of depression.',
  },
  {
    when: orderedFor(reasonEatingDisorder),
    say: 'Anorexia nervosa: a hypothesis (ketamine with zinc), no basis for a clinical recommendation.',
  },
  {
    when: ordered(arketamine),
    say: 'Arketamine: there is no labelled product, and a trial found no significant antidepressant effect over placebo.',
  },
  {
    when: ketamineOrder,
    say: 'Routes were not compared conclusively; bioavailability is highest intravenously.',
  },
];
