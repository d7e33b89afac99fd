/** What a FHIR server says of itself, and what its clock says, before anything of a patient is asked. */
import { fetch } from 'undici';
import { queriesFor } from '../../hooks/query-profiles.js';
import type { FhirBase } from '../../src/fhir/access.js';
import type { Query } from '../../src/fhir/query.js';
import { ReadFault } from '../../src/fhir/read-fault.js';
import { isRecord, listOf, textOf, type Resource } from '../../src/fhir/resource.js';
import { openConnection } from '../../src/fhir/transport.js';
import type { AddressPolicy } from '../../src/outbound/address.js';
import { AGENTS } from '../../src/outbound/guarded-agent.js';
import { gapsInWords } from '../../src/clinical/gap-words.js';
import { examineCertificate } from './certificate.js';
import { finding, todoAbout, type Finding } from './finding.js';
import type { Target } from './target.js';

const PATIENCE_MS = 15_000;
/** Tokens are good where clocks differ by no more than this. Seconds. */
const MOST_SKEW = 60;

/** The words of a reason alone, without the part of the record that it is about. */
export const inWords = (reason: ReadFault['reason']): string =>
  /\((?<words>.*)\)$/.exec(gapsInWords([{ source: 'patient', reason }])[0] ?? '')?.groups?.['words'] ??
  reason;

/** What a query needs that the statement does not list. */
function undeclared({ template, resourceType }: Query, statement: Resource): readonly string[] {
  const types = listOf(statement['rest'])
    .filter(isRecord)
    .flatMap((rest) => listOf(rest['resource']).filter(isRecord));
  const declared = types.find(({ type }) => type === resourceType);
  if (declared === undefined) return [resourceType];
  const parameters = listOf(declared['searchParam'])
    .filter(isRecord)
    .map(({ name }) => name);
  const [, search = ''] = template.split('?', 2);
  return [...new URLSearchParams(search).keys()]
    .filter((name) => !name.startsWith('_') && !parameters.includes(name))
    .map((name) => `${resourceType}?${name}`);
}

async function examineStatement(base: FhirBase, target: Target): Promise<Finding> {
  const about = 'capabilities';
  const get = openConnection({ base, deadline: AbortSignal.timeout(PATIENCE_MS) });
  let statement: Resource;
  try {
    statement = await get(`${base.url}/metadata`);
  } catch (error) {
    if (!(error instanceof ReadFault)) throw error;
    const says = `/metadata: ${inWords(error.reason)}`;
    // Servers may keep it to those who sign in; the reads will tell.
    const isKept = error.reason === 'unauthorised' || error.reason === 'forbidden';
    return finding(about, isKept ? 'note' : 'fault', says, todoAbout([error.reason]));
  }
  const version = textOf(statement['fhirVersion']) ?? '';
  if (!version.startsWith('4.0'))
    return finding(about, 'fault', 'this is no FHIR R4 server', 'fhirServers must name the R4 base URL.');
  const missing = [...new Set(queriesFor(target.profile).flatMap((query) => undeclared(query, statement)))];
  return missing.length === 0
    ? finding(about, 'ok', `FHIR R4; every query of ${target.profile} is declared`)
    : finding(
        about,
        'note',
        `not declared: ${missing.join(', ')}`,
        'What cannot be read there is a gap, and said on the card.',
      );
}

/** @param about - what the finding is called. */
export async function examineClock(url: string, addresses: AddressPolicy, about = 'clock'): Promise<Finding> {
  try {
    const asked = Date.now();
    const response = await fetch(url, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      dispatcher: AGENTS[addresses],
    });
    const seconds = Math.round(
      (Date.parse(response.headers.get('date') ?? '') - (asked + Date.now()) / 2) / 1000,
    );
    if (Number.isNaN(seconds)) return finding(about, 'note', 'the server does not tell its time');
    const says = `${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} ours`;
    return Math.abs(seconds) <= MOST_SKEW
      ? finding(about, 'ok', says)
      : finding(
          about,
          'fault',
          says,
          'Tokens will be refused, and times on cards wrong: set the clocks (NTP).',
        );
  } catch {
    return finding(about, 'note', 'not known, since the server was not reached');
  }
}

export const examineServer = async (base: FhirBase, target: Target): Promise<readonly Finding[]> => [
  ...(await examineCertificate(base.url, base.addresses, new Date())),
  await examineStatement(base, target),
  await examineClock(`${base.url}/metadata`, base.addresses),
];
