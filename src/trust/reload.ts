/** SIGHUP reads the EHR registry anew; a file that is not valid changes nothing. */
import type { Log } from '../log.js';
import type { Trust } from './authenticator.js';
import type { OfTheProcess } from './caller.js';
import { RegistryError } from './operators-json.js';
import { readEhrRegistry, type Ehr } from './registry.js';

interface ReloadSteps {
  /** Completes what was read, e.g. with the policies that it names. Throws RegistryError. */
  readonly complete?: (ehrs: readonly Ehr[]) => readonly Ehr[];
  /** For entries that do not say otherwise. */
  readonly byDefault?: OfTheProcess;
  /** Called once other EHRs are trusted. */
  readonly done?: () => void;
}

/** Reads the registry and trusts its EHRs from now on. */
function reload(path: string, trust: Trust, log: Log, { complete, byDefault, done }: ReloadSteps): void {
  try {
    const read = readEhrRegistry(path, byDefault);
    trust.replaceEhrs(complete ? complete(read) : read);
    log.info('registry read anew');
    done?.();
  } catch (error) {
    const reason = error instanceof RegistryError ? error.message : 'could not be used';
    log.error('registry refused, the one before stays', { reason });
  }
}

/** Without a registry the signal is taken note of and changes nothing: by itself it would end the process. */
export function reloadOnSignal(
  path: string | undefined,
  trust: Trust,
  log: Log,
  steps: ReloadSteps = {},
): void {
  process.on('SIGHUP', () => {
    if (path !== undefined) reload(path, trust, log, steps);
  });
}
