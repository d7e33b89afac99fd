/** What changed in the rules on 29 November 2026, part d, oldest first. */
import type { Change } from '../../../src/clinical/publication.js';

export const changesD: readonly Change[] = [
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'From 65 a card on ketamine says of which product the labels differ (the nasal spray), and the EU warning on the first dose asks for precautions against falls as well.',
    rules: ['older-adult'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'In the UK the line on NG222 speaks of intravenous ketamine, also where another form or injected esketamine is ordered: NICE decided on nothing else.',
    rules: ['nice-uk-guidance'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A topical order without findings says that no allergy to ketamine and no duplicate was found; before, that no allergy was.',
    rules: ['screen-complete'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'In anaesthesia the card on what was not read asks for allergies to be checked first only where they are among it.',
    rules: ['data-incomplete'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Where each dose of compounded ketamine is supervised, no supervised first dose with doses for home after it is offered.',
    rules: ['ketamine-nonparenteral-compounded'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Fluticasone furoate for the nose is known by its ATC code (R01AD12).',
    rules: ['intranasal-product-timing'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'An administration of an unknown status counts for the moment at which it was given, and a paused or forgotten infusion no longer as a dose of the last 24 hours.',
    rules: [
      'duplicate-ketamine-esketamine',
      'esketamine-schedule',
      'monitoring-lft-baseline',
      'cns-depressants',
    ],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'The advice not to drive says after a restful sleep, as the label does; in a card of several lines those words were missing.',
    rules: ['counselling-transport-fasting'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Beside other lines the card says what stood in the reason alone: that nasal esketamine was not shown to prevent suicide or to lessen suicidal thoughts, and that no liver test is on record, which is not a normal result.',
    rules: ['suicidality-monitoring', 'monitoring-lft-baseline'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Beside suicidality the off-label line no longer says that nasal esketamine is approved without an oral antidepressant since 2025: that holds for resistant depression, and in acute suicidality the label asks for one.',
    rules: ['indication-mismatch'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'An order that names the one it replaces by its number alone takes its place, as one with a reference does.',
    rules: ['duplicate-ketamine-esketamine'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A reason such as "N/A", "." or "not specified" counts as no indication, and the card asks for one instead of naming it.',
    rules: ['indication-mismatch'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Of an order that is not judged since it names another patient, or the patient on another server, the card says so.',
    rules: ['data-incomplete'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Draft orders that could not be read, and those that name their medicine by an identifier alone, are said not to be checked; before, they were passed over.',
    rules: ['data-incomplete'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A date of birth more than 122 years ago, which stands in for one that is not known, counts as not recorded: what depends on age is said not to be decided.',
    rules: ['data-incomplete', 'older-adult', 'paediatric-patient', 'pregnancy-test-due'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Entries and results of which the EHR says that their content is masked make the screen incomplete: some records may be restricted.',
    rules: ['data-incomplete', 'screen-complete'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Specialties of who orders are known as SNOMED CT and the NHS name them (“Anesthetics”, “Adult mental illness”) and in four languages, and the recovery room by its long name. An anaesthetist in the emergency department, psychiatric intensive care and the conjunction in “Emergency or inpatient” alone make no use acute.',
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'An amount in the words of a dosage that stands beside the name of another medicine is not taken for the dose of this one, nor is one that is multiplied behind a bracket: they are said not to be understood.',
    rules: [
      'ketamine-parenteral-psych-dose',
      'esketamine-dose',
      'older-adult',
      'benzodiazepine-efficacy',
      'trd-trials-not-documented',
    ],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'A frequency, period or duration that nobody can mean, or that cannot be read, is said not to be understood; the dose itself is judged as before.',
    rules: [
      'esketamine-schedule',
      'esketamine-dose',
      'monitoring-session-vitals',
      'ketamine-parenteral-psych-dose',
    ],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'No change of a dose is offered where the order tells an amount in its category, the reason of its status, a code of an extension or a contained Medication, or in Roman numerals.',
    rules: [
      'esketamine-dose',
      'moderate-hepatic-impairment',
      'older-adult',
      'ketamine-parenteral-psych-dose',
    ],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Observations without a known code are known as body weight, ALT or AST also by short names (Gewicht, weight, poids, peso, GPT, GOT, TGP, TGO) where these are all that they are called.',
    rules: [
      'ketamine-parenteral-psych-dose',
      'monitoring-session-vitals',
      'liver-tests-abnormal',
      'monitoring-lft-baseline',
    ],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'An ejection fraction told as a share (0.55) is read as a percentage; one that is called preserved or normal, and nothing else, is not 35 % or less.',
    rules: ['significant-cardiac-disease'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'Pain, acute, chronic and neuropathic, is known as the reason of an order by its SNOMED CT codes as well, without their words.',
    rules: ['indication-mismatch', 'monitoring-session-vitals'],
  },
  {
    date: '2026-11-29',
    version: '0.1.0',
    what: 'In intensive care without a reason, a course of repeated doses is no longer acute use: a single dose, an infusion, a bolus, intravenous doses more often than twice a day, or an order that does not say how often, still are.',
    rules: ['indication-mismatch', 'monitoring-session-vitals'],
  },
];
