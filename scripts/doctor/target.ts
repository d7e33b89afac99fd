/** Whom the doctor looks at: an entry of the EHR registry, or a FHIR server by its address. Tokens come from the environment alone. */
import { permittedBase, type FhirAccess, type FhirBase } from '../../src/fhir/access.js';
import { QUERY_PROFILES, type QueryProfile } from '../../src/fhir/query.js';
import { RegistryError } from '../../src/trust/operators-json.js';
import { readEhrRegistry, type Ehr } from '../../src/trust/registry.js';
import { commandLine } from '../command-line.js';

export interface Target {
  /** Absent: a server by its address, of which no keys are known. */
  readonly ehr?: Ehr;
  readonly access: FhirAccess;
  readonly bases: readonly FhirBase[];
  readonly profile: QueryProfile;
  readonly deadlineMs: number;
  readonly patientId?: string;
  readonly encounterId?: string;
  readonly accessToken?: string;
}

/** One line on what is wrong with the command. */
export class UsageError extends Error {}

export const USAGE = `npm run doctor -- (--ehr ID | --fhir URL [--profile NAME]) [--patient ID] [--encounter ID]
  --ehr        an entry of the registry in EHR_REGISTRY
  --fhir       a FHIR base URL, asked as the profile says: ${QUERY_PROFILES.join(', ')}
  --patient    a test patient whose record is read; without one, nothing is known of the reads
  FHIR_TOKEN   bearer token for the FHIR server
`;

const OPTIONS = {
  ehr: { type: 'string' },
  fhir: { type: 'string' },
  profile: { type: 'string' },
  patient: { type: 'string' },
  encounter: { type: 'string' },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

function parsed(args: readonly string[]) {
  const told = commandLine({ args: [...args], options: OPTIONS });
  if (told === undefined) throw new UsageError('unknown or incomplete option');
  return told.values;
}

function entryOf(id: string, path: string | undefined): Ehr {
  if (path === undefined || path === '') throw new UsageError('EHR_REGISTRY is needed for --ehr');
  try {
    const found = readEhrRegistry(path).find((ehr) => ehr.id === id);
    if (found) return found;
  } catch (error) {
    if (error instanceof RegistryError) throw new UsageError(`EHR_REGISTRY ${error.message}`);
    throw error;
  }
  throw new UsageError('EHR_REGISTRY has no entry of this id');
}

function profileOf(name: string | undefined): QueryProfile {
  const profile = QUERY_PROFILES.find((known) => known === (name ?? 'us-core'));
  if (profile === undefined) throw new UsageError(`--profile must be one of ${QUERY_PROFILES.join(', ')}`);
  return profile;
}

/** @throws UsageError */
export function targetFrom(args: readonly string[], environment: Environment): Target {
  const { ehr: id, fhir, profile, patient, encounter } = parsed(args);
  if ((id === undefined) === (fhir === undefined)) throw new UsageError('give either --ehr or --fhir');
  if (id !== undefined && profile !== undefined)
    throw new UsageError('the registry names the profile of an EHR');
  const ehr = id === undefined ? undefined : entryOf(id, environment['EHR_REGISTRY']);
  // Whoever types an address at a terminal may dial it.
  const access: FhirAccess = ehr ?? { fhirServers: [fhir ?? ''], allowPrivateNetwork: true };
  const servers = access.fhirServers === 'loopback' ? [] : access.fhirServers;
  const bases = servers.flatMap((server) => permittedBase(server, access) ?? []);
  if (bases.length < servers.length)
    throw new UsageError('the FHIR server must be an http(s) URL without query');
  const accessToken = environment['FHIR_TOKEN']?.trim();
  return {
    access,
    bases,
    profile: ehr?.queryProfile ?? profileOf(profile),
    deadlineMs: ehr?.deadlineMs ?? 2000,
    ...(ehr && { ehr }),
    ...(patient !== undefined && { patientId: patient }),
    ...(encounter !== undefined && { encounterId: encounter }),
    ...(accessToken !== undefined && accessToken !== '' && { accessToken }),
  };
}
