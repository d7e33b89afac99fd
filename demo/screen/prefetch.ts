/** Fills prefetch templates as an EHR does: those of the service's discovery, with what its own FHIR server answers in time. */
import { z } from 'zod';
import type { TokenAccess } from '../ehr/make-believe-ehr.js';
import type { Hook } from './wire.js';

const Discovery = z.looseObject({
  services: z.array(
    z.looseObject({
      hook: z.string(),
      id: z.string(),
      prefetch: z.record(z.string(), z.string()).optional(),
    }),
  ),
});

const PATIENCE_MS = 3000;

/**
 * The templates for a hook.
 *
 * @throws Error where discovery is not to be had: an EHR then sends nothing along.
 */
export async function templatesFor(
  serviceUrl: string,
  hook: Hook,
): Promise<Readonly<Record<string, string>>> {
  const response = await fetch(`${serviceUrl}/cds-services`, { signal: AbortSignal.timeout(PATIENCE_MS) });
  const { services } = Discovery.parse(await response.json());
  return services.find((service) => service.hook === hook)?.prefetch ?? {};
}

/** `undefined`: it was not to be had, and the service may try itself. */
async function answerTo(url: string, token: string): Promise<unknown> {
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${token}`, accept: 'application/fhir+json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 404) return null;
    const body: unknown = await response.json();
    // "OperationOutcome SHOULD be used to communicate those errors" (CDS Hooks 2.0.1); a server that is ill is left to the service.
    return response.status < 500 ? body : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is sent along: a resource or Bundle for each template that could be filled, `null` where there is none.
 *
 * @param tokens - values by token, e.g. `context.patientId`.
 */
export async function fillPrefetch(
  templates: Readonly<Record<string, string>>,
  tokens: Readonly<Record<string, string>>,
  { fhirServer, fhirAuthorization }: TokenAccess,
): Promise<Readonly<Record<string, unknown>>> {
  const filled = await Promise.all(
    Object.entries(templates).map(async ([key, template]) => {
      const path = template.replaceAll(/\{\{([\w.]+)\}\}/g, (_token, name: string) =>
        encodeURIComponent(tokens[name] ?? ''),
      );
      return [key, await answerTo(`${fhirServer}/${path}`, fhirAuthorization.access_token)] as const;
    }),
  );
  return Object.fromEntries(filled.filter(([, value]) => value !== undefined));
}
