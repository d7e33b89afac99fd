/** What an OperationOutcome says about completeness (FHIR R4 §2.36, issue-type; Epic's numbered codes). */
import type { GapReason } from '../clinical/known.js';
import { conceptOf, isRecord, listOf, textOf, type Resource } from './resource.js';

/** Epic numbers its issues in a code system below this OID. */
const EPIC_OID = '1.2.840.114350';
const NONE_FOUND = '4101';
const EPIC_REASONS: ReadonlyMap<string, GapReason> = new Map([
  ['4118', 'forbidden'],
  ['4119', 'restricted'],
  ['4130', 'restricted'],
  ['4131', 'restricted'],
  ['4134', 'restricted'],
  ['4113', 'truncated'],
  ['4127', 'truncated'],
  ['59133', 'truncated'],
  ['59101', 'refused'],
]);

/** `suppressed` is withheld by policy or consent; it and `security` mean that there may be more than we may see. */
const BY_ISSUE_TYPE: ReadonlyMap<string, GapReason> = new Map([
  ['security', 'restricted'],
  ['suppressed', 'restricted'],
  ['forbidden', 'forbidden'],
  ['login', 'unauthorised'],
  ['expired', 'unauthorised'],
  ['throttled', 'throttled'],
]);

/** Issue types that mean "this is not all", even as a mere warning. */
const INCOMPLETE = new Set([
  'incomplete',
  'too-costly',
  'too-long',
  'timeout',
  'transient',
  'lock-error',
  'no-store',
  'exception',
]);
const HARMLESS = new Set(['warning', 'information']);

interface Issue {
  readonly severity: string | undefined;
  readonly type: string | undefined;
  readonly numbers: readonly string[];
}

function issuesOf(outcome: Resource): readonly Issue[] {
  return listOf(outcome['issue'])
    .filter(isRecord)
    .map((issue) => ({
      severity: textOf(issue['severity']),
      type: textOf(issue['code']),
      numbers: conceptOf(issue['details']).codings.flatMap(({ system, code }) =>
        code !== undefined && (system?.includes(EPIC_OID) ?? true) ? [code] : [],
      ),
    }));
}

const isHarmless = ({ severity }: Issue): boolean => severity !== undefined && HARMLESS.has(severity);

function reasonOf(issue: Issue): GapReason | undefined {
  if (issue.numbers.includes(NONE_FOUND)) return undefined;
  const numbered = issue.numbers
    .map((number) => EPIC_REASONS.get(number))
    .find((reason) => reason !== undefined);
  const typed = issue.type === undefined ? undefined : BY_ISSUE_TYPE.get(issue.type);
  if (numbered ?? typed) return numbered ?? typed;
  if (isHarmless(issue)) return INCOMPLETE.has(issue.type ?? '') ? 'truncated' : undefined;
  return issue.type === 'not-found' && issue.severity === 'error' ? undefined : 'ehr-reported-error';
}

/** What an OperationOutcome among the entries of a search result says is missing, each once. "Nothing found" misses nothing. */
export function gapsAmongEntries(outcome: Resource): readonly GapReason[] {
  return [...new Set(issuesOf(outcome).flatMap((issue) => reasonOf(issue) ?? []))];
}

/**
 * Why an OperationOutcome came in place of the answer.
 *
 * @returns `undefined` if every issue in it says that nothing was found, and none that something went wrong.
 */
export function gapInsteadOfAnswer(outcome: Resource): GapReason | undefined {
  const issues = issuesOf(outcome);
  const saysNoneFound = (issue: Issue) =>
    issue.numbers.includes(NONE_FOUND) || (issue.type === 'not-found' && isHarmless(issue));
  if (issues.length > 0 && issues.every(saysNoneFound)) return undefined;
  return restrictionIn(outcome) ?? 'ehr-reported-error';
}

/** Whether access, rather than the server, is what failed. */
export function restrictionIn(outcome: Resource): GapReason | undefined {
  const reasons = gapsAmongEntries(outcome);
  return reasons.find((reason) => reason === 'restricted');
}

/** The server does not know this type or interaction. */
export function isNotSupported(outcome: Resource): boolean {
  return issuesOf(outcome).some(({ type }) => type === 'not-supported');
}
