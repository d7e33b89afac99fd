/** SIGHUP reads the EHR registry anew; a file that is not valid changes nothing. */
import type { Log } from '../log.js';
import type { Trust } from './authenticator.js';
import { readEhrRegistry, RegistryError } from './registry.js';

/** Reads the registry and trusts its EHRs from now on. */
function reload(path: string, trust: Trust, log: Log): void {
  try {
    trust.replaceEhrs(readEhrRegistry(path));
    log.info('registry read anew');
  } catch (error) {
    const reason = error instanceof RegistryError ? error.message : 'could not be used';
    log.error('registry refused, the one before stays', { reason });
  }
}

/** Without a registry the signal is taken note of and changes nothing: by itself it would end the process. */
export function reloadOnSignal(path: string | undefined, trust: Trust, log: Log): void {
  process.on('SIGHUP', () => {
    if (path !== undefined) reload(path, trust, log);
  });
}
