/** The doctor's visit: everything that can be looked at from outside before an EHR goes live, and one line for each. */
import { finding, type Finding } from './finding.js';
import { examineKeys } from './keys.js';
import { examineReads } from './reads.js';
import { examineServer } from './server.js';
import { targetFrom, USAGE, UsageError, type Target } from './target.js';
import { examineCall } from './whole-call.js';

type Write = (text: string) => unknown;

const SIGNS: Readonly<Record<Finding['verdict'], string>> = { ok: 'ok   ', note: 'note ', fault: 'FAULT' };

function print(write: Write, { about, verdict, says, todo }: Finding): void {
  write(`  ${SIGNS[verdict]}  ${about.padEnd(26)}${says}\n`);
  if (todo !== undefined && verdict !== 'ok') write(`         ${' '.repeat(26)}→ ${todo}\n`);
}

const NO_PATIENT = finding(
  'reads',
  'fault',
  'nothing was read, so nothing is known of them',
  'Name a test patient by --patient, and a token for the FHIR server in FHIR_TOKEN.',
);

const NO_TOKEN = finding(
  'whole call',
  'note',
  'not tried without a token: the service reads from a FHIR server only with the one that comes with the call',
);

/** All findings, each printed as soon as it is there. */
async function examine(target: Target, write: Write): Promise<readonly Finding[]> {
  const all: Finding[] = [];
  const say = (findings: readonly Finding[]) => {
    for (const one of findings) print(write, one);
    all.push(...findings);
  };
  if (target.ehr) say(await examineKeys(target.ehr));
  for (const base of target.bases) {
    write(`${base.url}\n`);
    say(await examineServer(base, target));
    if (target.patientId === undefined) say([NO_PATIENT]);
    else {
      say(await examineReads(base, target, new Date()));
      say(target.accessToken === undefined ? [NO_TOKEN] : await examineCall(base, target, new Date()));
    }
  }
  return all;
}

/**
 * @param args - the command's options.
 * @param write - takes the report; neither a token nor anything of a patient but counts is in it.
 * @returns the exit code: 0 all is well, 1 something that is needed is not there, 2 the command is wrong.
 */
export async function doctor(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  write: Write,
): Promise<0 | 1 | 2> {
  let target: Target;
  try {
    target = targetFrom(args, environment);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    write(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  write(`${target.ehr?.id ?? 'FHIR server'}, asked as ${target.profile}\n`);
  const findings = await examine(target, write);
  const faults = findings.filter(({ verdict }) => verdict === 'fault').length;
  const notes = findings.filter(({ verdict }) => verdict === 'note').length;
  write(`${faults} to be put right, ${notes} to know of, ${findings.length - faults - notes} well\n`);
  return faults === 0 ? 0 : 1;
}
