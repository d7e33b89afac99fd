/** What changed in the rules after the first part of their history, oldest first. */
import type { Change } from '../../src/clinical/publication.js';

export const laterChanges: readonly Change[] = [
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A bleed inside the skull without a date is a warning while it is active, and an old injury once it is over.',
    rules: ['intracerebral-haemorrhage-history', 'brain-injury-shunt-or-lesion'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Severity, class, stage and poor control are read in the words beside a code and in the German edition of ICD-10, as are excluded and suspected diagnoses.',
    rules: [
      'bp-elevated',
      'significant-cardiac-disease',
      'severe-hepatic-impairment',
      'moderate-hepatic-impairment',
      'respiratory-compromise',
      'brain-injury-shunt-or-lesion',
    ],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'An infarction or stroke that is called old beside its code is no recent event; valve disease is known in SNOMED CT.',
    rules: ['recent-cardiovascular-event', 'significant-cardiac-disease', 'cerebrovascular-history'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Blood pressures in kilopascals, weights in stones, and results written as text, in capitals or with their limits in words are read.',
    rules: ['bp-severe-elevation', 'bp-elevated', 'liver-tests-abnormal', 'ketamine-parenteral-psych-dose'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'SNOMED CT names of a disease in pregnancy count; what says no longer, maybe or unknown does not; a resolved ectopic pregnancy ends one.',
    rules: ['pregnancy-current', 'pregnancy-test-due'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Misuse of ketamine is known by the words beside the codes of many substances, and another hallucinogen by its name is none.',
    rules: ['substance-use-disorder'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A draft counts in place of the order that it renews; a duplicate in the same session is told as one; a dose of the other drug today counts also where this order takes the place of its order.',
    rules: [
      'duplicate-ketamine-esketamine',
      'cns-depressants',
      'benzodiazepine-efficacy',
      'bipolar-disorder',
    ],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Administrations of one day are one session; weekdays, schemes such as 1-0-1 and frequencies in German, French and Italian are read; the flow of a diluted bag is no push.',
    rules: [
      'esketamine-dose',
      'esketamine-schedule',
      'ketamine-parenteral-psych-dose',
      'monitoring-lft-baseline',
    ],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Of medicines that have ended the card says when; brands for the nose, the eye or the lung alone and injections are told by their form, and rescue injectors are no pressors.',
    rules: [
      'theophylline-aminophylline',
      'maoi',
      'lamotrigine',
      'opioid-antagonist',
      'intranasal-product-timing',
      'pressor-and-bp-raising-drugs',
    ],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'The patch of selegiline counts as a trial of an antidepressant.',
    rules: ['trd-trials-not-documented'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'In an emergency department without a reason only a single dose, an infusion or an anaesthetic bolus is acute use; the spray for a depression that is not called major is asked about.',
    rules: ['indication-mismatch', 'monitoring-session-vitals'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Offers are kept to the patients and settings that they fit; an order that the label of the region contraindicates can be removed from its card; the latest blood pressure stands with the monitoring.',
    rules: [
      'pregnancy-current',
      'severe-hepatic-impairment',
      'significant-cardiac-disease',
      'cerebrovascular-history',
      'psychosis-history',
      'hyperthyroidism-uncontrolled',
      'monitoring-session-vitals',
    ],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'The value that could not be read is named, and so are an undated Child-Pugh class, allergy entries that tell nothing, a record that was merged into another, and an answer whose status says that it is none.',
    rules: ['data-incomplete'],
  },
];
