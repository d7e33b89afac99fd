/** What the review says about administration and about each use (§1–4), and what became of each statement. */
import type { TracedStatement } from '../../src/clinical/publication.js';

export const administrationStatements: readonly TracedStatement[] = [
  {
    statement: 'Intravenous racemic ketamine has to be repeated, at 0.5 to 1 mg/kg.',
    where: '§3 (27)',
    rules: ['ketamine-parenteral-psych-dose'],
  },
  {
    statement: 'Nasal S-ketamine begins with 56 mg twice a week, for an induction of four weeks.',
    where: '§3 (28)',
    rules: ['esketamine-dose', 'esketamine-schedule'],
  },
  {
    statement: 'Tablets improved depression, in varying doses and intervals.',
    where: '§3 (25, 29)',
    rules: ['ketamine-nonparenteral-compounded'],
  },
  {
    statement: 'Intramuscular and subcutaneous doses range from 0.1 to 1 mg/kg.',
    where: '§3 (25, 30)',
    rules: ['ketamine-parenteral-psych-dose'],
  },
  {
    statement:
      'Bioavailability is highest by vein, lower by nose and mouth; which route works best is not settled.',
    where: '§3 (25, 26)',
    rules: ['indication-mismatch'],
    remark: 'A line of evidence; raises no alert.',
  },
  {
    statement: 'Sublingual ketamine carries a risk as low as intravenous, in a medical setting.',
    where: '§1 (14, 15)',
    rules: ['ketamine-nonparenteral-compounded'],
    remark: 'The FDA has warned of compounded products: the card names both.',
  },
];

export const useStatements: readonly TracedStatement[] = [
  {
    statement:
      'Relief within hours that lasts up to weeks; maintenance is well shown by vein and nose, less by other routes.',
    where: '§4.1 (25, 27–29, 38–40)',
    rules: ['indication-mismatch'],
  },
  {
    statement: 'Probably less effective in older patients.',
    where: '§4.1 (34)',
    rules: ['older-adult'],
  },
  {
    statement: 'Works in spite of other psychiatric or personality disorders.',
    where: '§4.1 (35, 36)',
    rules: ['indication-mismatch', 'dissociation-vulnerability'],
  },
  {
    statement: 'The more trials have failed, the smaller the effect may be.',
    where: '§4.1 (41)',
    rules: ['trd-trials-not-documented'],
  },
  {
    statement: 'Worth trying where ECT or magnetic stimulation has failed.',
    where: '§4.1 (44, 45)',
    rules: ['indication-mismatch'],
  },
  {
    statement:
      'Intravenous ketamine and nasal S-ketamine did equally well; the former needed fewer sessions.',
    where: '§4.1 (40)',
    rules: ['indication-mismatch'],
    remark: 'A line of evidence; raises no alert.',
  },
  {
    statement: 'The efficacy of nasal S-ketamine and its short observation have been questioned.',
    where: '§4.1 (46)',
    rules: ['indication-mismatch'],
  },
  {
    statement: 'Ketamine may equal ECT, or fall short of it: analyses disagree.',
    where: '§4.1 (47–49)',
    rules: ['psychotic-depression', 'indication-mismatch'],
  },
  {
    statement: 'In psychotic depression mood improved and psychosis did not worsen; safety is still debated.',
    where: '§4.1 (50, 51)',
    rules: ['psychotic-depression'],
  },
  {
    statement:
      'Bipolar depression: safe, without more mania; caution in bipolar I without a robust stabiliser.',
    where: '§4.1 (52–54)',
    rules: ['bipolar-disorder'],
  },
  {
    statement: 'Ketamine with psychotherapy, and its effect on sleep, look promising.',
    where: '§4.1 (42, 43)',
    rules: [],
    reason: 'Early findings that ask nothing of an order.',
  },
  {
    statement:
      'Suicidal ideation lessens within 72 hours after intravenous ketamine; the effect by nose is unclear or small to medium.',
    where: '§4.2 (55–58)',
    rules: ['suicidality-monitoring', 'indication-mismatch'],
  },
  {
    statement:
      'Refractory anxiety: 1 mg/kg a week helped; relief begins after 3 to 4 hours and lasts up to two weeks.',
    where: '§4.3 (33, 59, 60)',
    rules: ['indication-mismatch'],
  },
  {
    statement: 'Substance use disorders: more abstinence and less craving, in small and limited studies.',
    where: '§4.4 (61–66)',
    rules: ['indication-mismatch', 'substance-use-disorder'],
  },
  {
    statement: 'Severe alcohol withdrawal: fewer benzodiazepines needed and earlier relief.',
    where: '§4.4 (63, 64)',
    rules: ['indication-mismatch'],
    remark: 'An order for it is acute use, in which the psychiatric rules stay silent.',
  },
  {
    statement: 'Obsessive-compulsive disorder: a rapid, passing effect after other treatment has failed.',
    where: '§4.5 (62, 67–69)',
    rules: ['indication-mismatch'],
  },
  {
    statement:
      'Borderline personality disorder: tolerated, with more dissociation and no effect on the main outcome.',
    where: '§4.6 (70)',
    rules: ['dissociation-vulnerability', 'indication-mismatch'],
  },
  {
    statement: 'Post-traumatic stress disorder: best together with psychotherapy, oral S-ketamine among it.',
    where: '§4.7 (71–74)',
    rules: ['indication-mismatch', 'dissociation-vulnerability'],
  },
  {
    statement: 'Anorexia nervosa: a hypothesis of low-dose ketamine with zinc.',
    where: '§4.8 (62, 75)',
    rules: ['indication-mismatch'],
    remark: 'Shown as a hypothesis, not as a recommendation.',
  },
  {
    statement: 'R-ketamine was no better than placebo against depression.',
    where: '§2 (24)',
    rules: ['indication-mismatch'],
  },
  {
    statement: 'History of ketamine, mechanism of action.',
    where: '§1, §2 otherwise',
    rules: [],
    reason: 'Background: nothing in it bears on an order.',
  },
];
