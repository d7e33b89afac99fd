/** What the review says about safety, interactions and recommendations (abstract, §5), and what became of each statement. */
import type { TracedStatement } from '../../src/clinical/publication.js';

export const safetyStatements: readonly TracedStatement[] = [
  {
    statement: 'Uncontrolled hypertension calls for caution.',
    where: 'abstract, §5.2 (76)',
    rules: ['bp-elevated', 'bp-severe-elevation'],
    remark: 'The review gives no number: the thresholds are those of the labels.',
  },
  {
    statement: 'Cardiovascular conditions call for caution.',
    where: 'abstract, §5.2 (76)',
    rules: [
      'significant-cardiac-disease',
      'cerebrovascular-history',
      'recent-cardiovascular-event',
      'aneurysmal-vascular-disease',
    ],
    remark: 'Which of them contraindicate is told by the labels.',
  },
  {
    statement: 'A history of psychosis calls for caution.',
    where: 'abstract, §5.2 (76)',
    rules: ['psychosis-active', 'psychosis-history', 'psychotic-depression'],
    remark: 'Guidelines go further where the psychosis is active.',
  },
  {
    statement: 'Caution after substance abuse (abstract); not recommended with such a history (§5.2).',
    where: 'abstract, §5.2 (76)',
    rules: ['substance-use-disorder'],
    remark: 'The review reports benefit in the same patients elsewhere: the card names the conflict.',
  },
  {
    statement: 'Contraindicated in pregnancy (abstract); not recommended in pregnancy (§5.2).',
    where: 'abstract, §5.2 (76)',
    rules: ['pregnancy-current', 'pregnancy-test-due'],
    remark: 'The card uses the words of the labels: not recommended.',
  },
  {
    statement: 'Benzodiazepines may weaken the effect and should be kept to a minimum.',
    where: 'abstract, §5.3 (85)',
    rules: ['benzodiazepine-efficacy', 'cns-depressants'],
  },
  {
    statement: 'Lamotrigine may strengthen the antidepressant effect and lessen side effects.',
    where: 'abstract, §5.3 (86–89)',
    rules: ['lamotrigine'],
    remark: 'Reference 82 of the same review points the other way: the direction is left open.',
  },
  {
    statement:
      'CYP3A4 and CYP2B6 metabolise ketamine: check inhibitors and inducers, such as clarithromycin, clopidogrel, grapefruit juice.',
    where: '§5.3 (79, 84)',
    rules: ['cyp-inhibitor-ketamine', 'cyp-inducer-ketamine'],
    remark:
      'Clarithromycin raised exposure to oral S-ketamine 2.6 times; 3.6, as in the review, is its peak. No human study of clopidogrel was found.',
  },
  {
    statement: 'Ketamine may induce CYP enzymes and with them its own metabolism.',
    where: '§5.3 (79)',
    rules: [],
    reason: 'Seen in rats; the review itself calls the effect of a dose in humans unknown.',
  },
  {
    statement: 'Ketamine inhibits UGT: half the clearance of morphine, more morphine in the brain (animals).',
    where: '§5.3 (80, 81)',
    rules: ['morphine-codeine-ugt'],
    remark: 'A trial in humans found total exposure unchanged; the card says so.',
  },
  {
    statement: 'No significant interaction with conventional antidepressants, lithium, newer antiepileptics.',
    where: '§5.3 (82)',
    rules: [],
    reason:
      'Nothing fires, on purpose, and a complete screen says so for lithium. Antiepileptics that induce enzymes are the exception (cyp-inducer-ketamine).',
  },
  {
    statement: 'Data on antipsychotics are few and conflict.',
    where: '§5.3 (82)',
    rules: ['antipsychotic-interaction'],
  },
  {
    statement: 'Recent reports found ketamine with an MAO inhibitor as well tolerated as without.',
    where: '§5.3 (82, 83)',
    rules: ['maoi'],
    remark: 'The labels expect a rise of blood pressure and decide the level.',
  },
  {
    statement: 'Ketamine alone does not depress breathing; it adds to barbiturates, opioids and alcohol.',
    where: '§5.3 (14, 18)',
    rules: ['cns-depressants', 'respiratory-compromise'],
    remark: 'The labels contradict the first half, which is never shown as a reassurance.',
  },
  {
    statement:
      'Acute side effects are mild and pass: dissociation (about 15 %), hallucinations (under 5 %), nausea, headache, faster pulse, higher pressure.',
    where: '§5.1 (76, 77)',
    rules: ['monitoring-session-vitals', 'counselling-transport-fasting'],
    remark: 'No percentage is repeated: on the scale of the label 61 to 84 % dissociate.',
  },
  {
    statement: 'Cognition stayed stable or improved in trials of nasal S-ketamine.',
    where: '§5.1 (38)',
    rules: ['cognitive-impairment-delirium'],
  },
  {
    statement:
      'Staff trained in resuscitation; blood pressure, pulse, breathing and oxygen saturation for two hours.',
    where: '§5.1',
    rules: ['monitoring-session-vitals'],
  },
  {
    statement: 'Cystitis is known from uncontrolled or anaesthetic dosing, not from psychiatric doses.',
    where: '§5.1 (76)',
    rules: ['bladder-disease'],
    remark: 'The label asks to watch for it all the same.',
  },
  {
    statement:
      'At therapeutic doses the potential for addiction is low, but well-designed studies are lacking.',
    where: '§5.1 (76–78)',
    rules: ['substance-use-disorder'],
    remark: 'Never lowers a level: the US label has a boxed warning.',
  },
  {
    statement:
      'Treatment resistance is failure of two adequate trials (STAR*D, taken up by EMA and FDA); what counts as one is debated.',
    where: '§5.4 (11, 90)',
    rules: ['trd-trials-not-documented'],
  },
  {
    statement:
      'CANMAT: a single intravenous infusion has level 1 evidence, repeated ones level 3, other routes level 3 to 4.',
    where: '§5.4 (14)',
    rules: ['trd-trials-not-documented', 'ketamine-nonparenteral-compounded', 'indication-mismatch'],
  },
  {
    statement:
      'CANMAT consensus on choice of patients, facility, staff, monitoring and keeping the response.',
    where: '§5.4 (14)',
    rules: ['monitoring-session-vitals', 'esketamine-schedule'],
  },
  {
    statement: 'NICE reserves intravenous racemic ketamine for inpatients after five failed treatments.',
    where: '§5.4 (91)',
    rules: ['nice-uk-guidance'],
    remark: 'Not repeated as policy of NICE: the paper cited is an editorial, and no such text was found.',
  },
  {
    statement:
      'NICE did not recommend nasal S-ketamine in January 2020, nor for adults at imminent risk of suicide.',
    where: '§5.4 (92)',
    rules: ['nice-uk-guidance', 'suicidality-monitoring'],
    remark: 'That text was a draft; the final appraisal TA854 is cited instead.',
  },
  {
    statement: 'An international expert group: as augmentation, third line after two antidepressants.',
    where: '§5.4 (28)',
    rules: ['trd-trials-not-documented'],
  },
];
