/** The configuration: the environment, checked once before anything listens. Nothing else reads it. */
import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import type { LabelRegion } from './clinical/facts.js';
import { DEFAULTS, type OfTheProcess } from './trust/caller.js';
import { RegistryError } from './trust/operators-json.js';
import {
  deadlineMs,
  isOrigin,
  labelRegion,
  maxCards,
  readEhrRegistry,
  unavailable,
  type Ehr,
} from './trust/registry.js';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export interface Config {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Base URL that EHRs call, without a slash at the end. Absent: that of the socket. */
  readonly publicUrl: string | undefined;
  /** Path of the EHR registry. */
  readonly ehrRegistry: string | undefined;
  /** The EHRs that were in it at the start; none without it. */
  readonly ehrs: readonly Ehr[];
  readonly allowUnauthenticated: boolean;
  readonly labelRegion: LabelRegion;
  /** Milliseconds. */
  readonly deadlineMs: number;
  readonly maxCards: number;
  readonly unavailable: 'card' | '412';
  /** What discovery asks EHRs to send along: everything, or the patient alone. */
  readonly prefetch: 'full' | 'minimal';
  /** May hold a password: not to be logged. */
  readonly databaseUrl: string;
  /** How long feedback and evaluations are kept. */
  readonly retentionDays: number;
  /** A secret: hides whom an evaluation was about. Absent: that is not kept at all. */
  readonly pseudonymKey: string | undefined;
  /** Whether what clinicians write with their feedback is kept. */
  readonly keepComments: boolean;
  /** Browser origins of unauthenticated calls; EHRs have theirs in the registry. */
  readonly corsOrigins: readonly string[] | '*';
  /** Base URL of a FHIR R4 terminology server, and of RxNav, without a slash at the end; not asked where absent. */
  readonly terminologyServer: string | undefined;
  readonly rxnavUrl: string | undefined;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/** One line that names the variable and says what it must be. It echoes no value: some hold a password. */
export class ConfigError extends Error {
  constructor(variable: string, problem: string) {
    super(`${variable} ${problem}`);
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

const wholeNumber = z.string().regex(/^\d+$/).transform(Number);

function isHost(value: string): boolean {
  return ipaddr.isValid(value) || /^(?!-)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*$/.test(value);
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || (ipaddr.isValid(host) && ipaddr.process(host).range() === 'loopback');
}

/** An address that a path can be put after. */
export function isBaseUrl(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, username, password, search, hash } = new URL(value);
  return ['http:', 'https:'].includes(protocol) && username + password + search + hash === '';
}

function readRegistry(path: string | undefined, byDefault: OfTheProcess): readonly Ehr[] {
  if (path === undefined) return [];
  try {
    return readEhrRegistry(path, byDefault);
  } catch (error) {
    if (error instanceof RegistryError) throw new ConfigError('EHR_REGISTRY', error.message);
    throw error;
  }
}

const originsOf = (variable = ''): readonly string[] | '*' =>
  variable === '*'
    ? '*'
    : variable
        .split(',')
        .map((item) => item.trim())
        .filter(Boolean);

export const defaultDatabaseUrl = (product: string): string => `sqlite:data/${product}.sqlite`;

/**
 * The configuration of this process.
 *
 * @param product - names the default database file.
 * @throws ConfigError for the first variable that is wrong.
 */
export function readConfig(product: string, environment: Environment = process.env): Config {
  /** A variable that is empty is not set. */
  const read = <T>(name: string, schema: z.ZodType<T, string>, mustBe: string): T | undefined => {
    const value = environment[name]?.trim();
    if (value === undefined || value === '') return undefined;
    const checked = schema.safeParse(value);
    if (!checked.success) throw new ConfigError(name, `must be ${mustBe}`);
    return checked.data;
  };
  const truth = z.enum(['true', 'false']);
  const origins = z.string().refine((list) => list.split(',').every((item) => isOrigin(item.trim())));
  const originsOrAll = z.union([z.literal('*'), origins]);
  const database = z
    .string()
    .regex(/^(?:sqlite:\S.*|postgres(?:ql)?:\/\/\S+)$/)
    .refine((url) => url.startsWith('sqlite:') || URL.canParse(url));

  const host = read('HOST', z.string().refine(isHost), 'a host name or an IP address') ?? '127.0.0.1';
  const allowUnauthenticated = read('ALLOW_UNAUTHENTICATED', truth, 'true or false') === 'true';
  const registry = read('EHR_REGISTRY', z.string(), 'a path');
  const ofTheProcess: OfTheProcess = {
    deadlineMs:
      read('DEADLINE_MS', wholeNumber.pipe(deadlineMs), 'a number of milliseconds from 50 to 60000') ??
      DEFAULTS.deadlineMs,
    maxCards:
      read('MAX_CARDS', wholeNumber.pipe(maxCards), 'a whole number from 1 to 50') ?? DEFAULTS.maxCards,
  };
  const ehrs = readRegistry(registry, ofTheProcess);
  const allowedOrigins = read(
    'CORS_ORIGINS',
    originsOrAll,
    'origins (https://host:port) with commas between, or *',
  );

  if (allowUnauthenticated && !isLoopback(host)) {
    throw new ConfigError('ALLOW_UNAUTHENTICATED', 'may be true only where HOST is loopback');
  }
  if (!allowUnauthenticated && registry === undefined) {
    throw new ConfigError(
      'EHR_REGISTRY',
      'is needed to know whom to trust; only on loopback ALLOW_UNAUTHENTICATED=true will do',
    );
  }
  if (allowedOrigins === '*' && !allowUnauthenticated) {
    throw new ConfigError('CORS_ORIGINS', 'may be * only where ALLOW_UNAUTHENTICATED is true');
  }
  const readBaseUrl = (name: string): string | undefined =>
    read(name, z.string().refine(isBaseUrl), 'an absolute http(s) URL without query')?.replace(/\/+$/, '');
  return Object.freeze({
    host,
    port: read('PORT', wholeNumber.pipe(z.int().max(65_535)), 'a whole number from 0 to 65535') ?? 3000,
    publicUrl: readBaseUrl('PUBLIC_URL'),
    ehrRegistry: registry,
    ehrs,
    allowUnauthenticated,
    labelRegion: read('LABEL_REGION', labelRegion, 'US, EU, UK or CH') ?? 'US',
    ...ofTheProcess,
    unavailable: read('UNAVAILABLE', unavailable, 'card or 412') ?? 'card',
    prefetch: read('PREFETCH', z.enum(['full', 'minimal']), 'full or minimal') ?? 'full',
    databaseUrl:
      read('DATABASE_URL', database, 'sqlite:FILE, sqlite::memory: or postgres://…') ??
      defaultDatabaseUrl(product),
    retentionDays:
      read('RETENTION_DAYS', wholeNumber.pipe(z.int().min(1).max(3650)), 'a number of days from 1 to 3650') ??
      365,
    pseudonymKey: read('PSEUDONYM_KEY', z.string().min(32), 'of at least 32 characters'),
    keepComments: read('KEEP_COMMENTS', truth, 'true or false') === 'true',
    corsOrigins: originsOf(allowedOrigins),
    terminologyServer: readBaseUrl('TERMINOLOGY_SERVER'),
    rxnavUrl: readBaseUrl('RXNAV_URL'),
    logLevel: read('LOG_LEVEL', z.enum(LOG_LEVELS), `one of ${LOG_LEVELS.join(', ')}`) ?? 'info',
  });
}

/**
 * The base URL that callers know. Behind a proxy only `PUBLIC_URL` can say it, since a Host header is not to be trusted.
 *
 * @param port - the one that is listened on, where `PORT` left it open.
 */
export function baseUrl({ publicUrl, host, port: configured }: Config, port = configured): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
