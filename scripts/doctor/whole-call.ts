/** The record as a hook call reads it, all at once and within its deadline; and how much of it is recognised. */
import { queriesFor } from '../../hooks/query-profiles.js';
import { referencesIn } from '../../src/facts/build-facts.js';
import type { FhirBase } from '../../src/fhir/access.js';
import { readPatientRecord } from '../../src/fhir/patient-record.js';
import { medicationReference } from '../../src/facts/medication.js';
import { lookAt, type Look } from '../recognise/look.js';
import { finding, type Finding } from './finding.js';
import type { Target } from './target.js';

/** So many of a kind may be unknown before it is worth a line: every record has a local code or two. */
const MOST_UNKNOWN = 0.2;

function recognised(kind: Look['kind'], looks: readonly Look[]): Finding {
  const about = kind === 'medicine' ? 'medicines' : 'diagnoses';
  const of = looks.filter((look) => look.kind === kind);
  const unknown = of.filter(({ outcome }) => outcome === 'not recognised').length;
  const byText = of.filter(({ route, outcome }) => route === 'text' && outcome === 'recognised').length;
  const says = `${of.length} with a code or a name, ${of.length - unknown} of them legible, ${byText} by their words alone`;
  return unknown > of.length * MOST_UNKNOWN
    ? finding(
        about,
        'note',
        says,
        'Codes of local systems tell nothing here: can the EHR send RxNorm, SNOMED CT or ICD as well?',
      )
    : finding(about, 'ok', says);
}

export async function examineCall(base: FhirBase, target: Target, now: Date): Promise<readonly Finding[]> {
  const { patientId = '', encounterId, accessToken, access, deadlineMs } = target;
  const started = performance.now();
  const record = await readPatientRecord({
    queries: queriesFor(target.profile),
    patientId,
    fhirServer: base.url,
    access,
    now,
    deadline: AbortSignal.timeout(deadlineMs),
    referencesIn,
    ...(encounterId !== undefined && { encounterId }),
    ...(accessToken !== undefined && { accessToken }),
  });
  const ms = Math.round(performance.now() - started);
  const isLate = [...record.readings.values()].some(({ gaps }) =>
    gaps.some(({ reason }) => reason === 'timeout'),
  );
  const says = `everything at once in ${ms} ms of ${deadlineMs}`;
  const looks = [...record.readings.values()]
    .flatMap(({ resources }) => resources)
    .flatMap((resource) => {
      const reference = medicationReference(resource);
      const medication = reference === undefined ? undefined : record.resolve(reference);
      return lookAt({ resource, around: medication ? [medication] : [] }) ?? [];
    });
  return [
    isLate
      ? finding(
          'whole call',
          'fault',
          `${says}: not all came in time`,
          'Raise deadlineMs if the EHR waits that long, or have prefetch sent along.',
        )
      : finding('whole call', 'ok', says),
    recognised('medicine', looks),
    recognised('condition', looks),
  ];
}
