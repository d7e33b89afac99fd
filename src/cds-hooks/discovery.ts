/** What EHRs find at `GET /cds-services`: made once from the definitions, so that every answer has the same bytes. */
import { z } from 'zod';
import type { CdsServiceDefinition } from './service.js';
import { HOOKS } from './service.js';

const text = z.string().regex(/\S/);

/** Tokens that every 2.0 client knows: root-level fields of the context that are marked for prefetch, and the user's ids. */
const TOKEN =
  /\{\{(?:context\.(?:userId|patientId|encounterId)|userPractitionerId|userPractitionerRoleId|userPatientId|userRelatedPersonId)\}\}/g;

/** Relative, without a leading slash, and free of braces once its tokens are gone. */
function isPrefetchTemplate(template: string): boolean {
  return /^(?![A-Za-z][\w+.-]*:)[^/\s{}][^\s{}]*$/.test(template.replaceAll(TOKEN, '0'));
}

const Definition = z.strictObject({
  hook: z.enum(HOOKS),
  id: z.string().regex(/^[A-Za-z0-9._~-]+$/),
  title: text,
  description: text,
  prefetch: z
    .record(text, z.string().refine(isPrefetchTemplate))
    .refine((prefetch) => Object.keys(prefetch).length > 0),
  usageRequirements: text.optional(),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/)
    .optional(),
});

const Discovery = z
  .strictObject({ services: z.array(Definition) })
  .refine(
    ({ services }) => new Set(services.map(({ id, hook }) => `${id} ${hook}`)).size === services.length,
  );

/**
 * The discovery response as JSON text (CDS Hooks 2.0.1, Discovery).
 *
 * @throws ZodError if a definition is not one that every 2.0 client understands, or an id serves the same hook twice.
 */
export function discovery(definitions: readonly CdsServiceDefinition[]): string {
  return JSON.stringify(Discovery.parse({ services: definitions }));
}
