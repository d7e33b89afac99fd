/** The EHR registry: the file that says whom we trust, and with what. */
import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { HOOKS } from '../cds-hooks/service.js';
import { LABEL_REGIONS } from '../clinical/facts.js';
import type { SitePolicy } from '../clinical/site-policy.js';
import { QUERY_PROFILES } from '../fhir/query.js';
import { DEFAULTS, NOBODY, type OfTheProcess } from './caller.js';
import { MAX_KEYS } from './key-set.js';
import { readOperatorsJson, RegistryError } from './operators-json.js';

const text = z.string().trim().min(1, 'must not be empty');

function parsedUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

/** A URL that we may call: nothing in it that is a secret or is lost on the way. */
const httpUrl = z.string().refine((value) => {
  const url = parsedUrl(value);
  return (
    url !== undefined &&
    ['http:', 'https:'].includes(url.protocol) &&
    url.username + url.password + url.hash === ''
  );
}, 'must be an absolute http(s) URL without user and fragment');

/** Where paths are put after: with a query there is no place for them, and behind an encoded slash nothing is ever dialled. */
const baseUrl = httpUrl.refine(
  (value) => parsedUrl(value)?.search === '' && !/%2f|%5c/i.test(value),
  'must be a base URL without query and encoded slashes',
);

/** A browser origin: scheme, host and port, as browsers write it. */
export function isOrigin(value: string): boolean {
  return value !== 'null' && parsedUrl(value)?.origin === value;
}

/** Asymmetric ones only (RFC 7518, 3.1; RFC 8037, 3.1): whoever can verify must not be able to sign. */
const ALGORITHMS = [
  ...['ES256', 'ES384', 'ES512', 'RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  ...['EdDSA', 'Ed25519'],
] as const;

function isUsableKey(key: JsonWebKey): boolean {
  try {
    return createPublicKey({ key, format: 'jwk' }).type === 'public';
  } catch {
    return false;
  }
}

/** Public keys only (RFC 7517): a private or symmetric key in the registry is a mistake. */
const Jwk = z
  .looseObject({ kty: z.enum(['EC', 'RSA', 'OKP'], 'must be EC, RSA or OKP'), kid: text })
  .refine((key) => !('d' in key), { error: 'must not hold a private key', abort: true })
  .refine(isUsableKey, 'is no public key that can be used');

export const deadlineMs = z.int().min(50).max(60_000);
export const maxCards = z.int().min(1).max(50);
export const unavailable = z.enum(['card', '412']);
export const labelRegion = z.enum(LABEL_REGIONS);

const Ehr = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9._-]{1,64}$/, 'must be letters, digits, dots, dashes, at most 64')
      .refine((id) => id !== NOBODY, 'is what calls without a token go by'),
    issuer: text,
    jwksUrl: httpUrl.optional(),
    jwks: z.looseObject({ keys: z.array(Jwk).min(1).max(MAX_KEYS) }).optional(),
    /** What tokens may say of where their keys are, if not `jwksUrl`: compared, and never fetched. */
    jku: httpUrl.optional(),
    /** Those that CDS Hooks recommends, unless the entry says otherwise. */
    algorithms: z.array(z.enum(ALGORITHMS)).min(1).default(['ES384', 'RS384']),
    /** Besides the URL of the endpoint called. Absent: nothing besides; derived from `PUBLIC_URL`. */
    audience: z.array(text).min(1).optional(),
    fhirServers: z.array(baseUrl).min(1),
    labelRegion: labelRegion.default('US'),
    hooks: z
      .array(z.enum(HOOKS))
      .min(1)
      .default([...HOOKS]),
    queryProfile: z.enum(QUERY_PROFILES).default('us-core'),
    /** Path of the site's changes to rules, seen from the registry's folder. */
    policy: text.optional(),
    corsOrigins: z.array(z.string().refine(isOrigin, 'must be an origin: scheme, host and port')).default([]),
    acuteLocations: z.array(text).default([]),
    /** `strict`: a token is good once; `off`: as often as it comes. */
    replay: z.enum(['strict', 'off']).default('strict'),
    mode: z.enum(['active', 'shadow']).default('active'),
    repeats: z.enum(['show', 'suppress']).default('show'),
    unavailable: unavailable.default('card'),
    allowPrivateNetwork: z.boolean().default(false),
    /** Absent: that of the process. */
    deadlineMs: deadlineMs.optional(),
    maxCards: maxCards.optional(),
  })
  .refine((ehr) => (ehr.jwksUrl === undefined) !== (ehr.jwks === undefined), {
    path: ['jwksUrl'],
    error: 'give either jwksUrl or jwks',
  })
  .superRefine((ehr, context) => {
    if (ehr.allowPrivateNetwork) return;
    const urls = { jwksUrl: [ehr.jwksUrl ?? 'https://a'], fhirServers: ehr.fhirServers };
    for (const [member, values] of Object.entries(urls)) {
      if (values.every((url) => parsedUrl(url)?.protocol === 'https:')) continue;
      context.addIssue({
        code: 'custom',
        path: [member],
        message: 'must be https, or set allowPrivateNetwork',
      });
    }
  });

const Registry = z.strictObject({ ehrs: z.array(Ehr).min(1) }).superRefine(({ ehrs }, context) => {
  for (const member of ['id', 'issuer'] as const) {
    ehrs.forEach((ehr, index) => {
      if (ehrs.findIndex((other) => other[member] === ehr[member]) === index) return;
      context.addIssue({ code: 'custom', path: ['ehrs', index, member], message: 'is used twice' });
    });
  }
});

/** One trusted EHR, as its entry in the registry says with defaults filled in. */
export type Ehr = Readonly<Omit<z.infer<typeof Ehr>, keyof OfTheProcess>> &
  OfTheProcess & {
    /** What its `policy` says; see `readPolicies`. */
    readonly sitePolicy?: SitePolicy;
  };

/** The first thing that is wrong, by its place; echoes no value. */
export function firstWrong(issue: z.core.$ZodIssue | undefined): string {
  if (issue === undefined) return 'is not valid';
  const path = issue.path
    .map((name) => (typeof name === 'number' ? `[${name}]` : `.${String(name)}`))
    .join('');
  return `${path.replace(/^\./, '')} ${issue.message}`.trim();
}

/**
 * Reads and checks the registry file.
 *
 * @param byDefault - what holds for entries that do not say otherwise.
 * @throws RegistryError
 */
export function readEhrRegistry(path: string, byDefault = DEFAULTS): readonly Ehr[] {
  const registry = Registry.safeParse(readOperatorsJson(path));
  if (!registry.success) throw new RegistryError(firstWrong(registry.error.issues[0]));
  return registry.data.ehrs.map(
    ({ deadlineMs = byDefault.deadlineMs, maxCards = byDefault.maxCards, policy, ...ehr }) => ({
      ...{ ...ehr, deadlineMs, maxCards },
      ...(policy !== undefined && { policy: resolve(dirname(path), policy) }),
    }),
  );
}
