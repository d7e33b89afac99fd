/** The log: an allow-list of named scalars, so that nothing about a patient can slip into it. */
import { pino } from 'pino';
import { standardOutput, type Lines } from './log-lines.js';

/** Everything that may stand in a line. Ids and codes of ours, numbers, and names from closed sets; never text from outside. */
export interface LogLine {
  readonly requestId?: string;
  readonly route?: string;
  readonly method?: string;
  readonly ehr?: string;
  readonly hook?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly cards?: number;
  readonly outcome?: string;
  readonly member?: string;
  readonly card?: string;
  readonly reason?: string;
  readonly error?: string;
  readonly frames?: string;
  readonly port?: number;
  readonly signal?: string;
  /** What the store was used for. */
  readonly use?: string;
  /** A FHIR type that this service reads, or `other`. */
  readonly resource?: string;
  /** Where data of another patient stood. */
  readonly place?: string;
  readonly count?: number;
}

/** What a line may be about. */
type LogEvent =
  | 'listening'
  | 'draining'
  | 'stopped'
  | 'keys not fetched'
  | 'registry read anew'
  | 'registry refused, the one before stays'
  | 'policy entries have expired'
  | 'request'
  | 'feedback'
  | 'store opened'
  | 'store failed'
  | 'evaluations lost'
  | 'reads left out'
  | 'reads made again'
  | 'data of another patient left out'
  | 'invalid response withheld'
  | 'thread for large calls lost'
  | 'bug';

export interface Log {
  info(event: LogEvent, line?: LogLine): void;
  warn(event: LogEvent, line?: LogLine): void;
  error(event: LogEvent, line?: LogLine): void;
}

const ALLOWED: Readonly<Record<keyof LogLine, true>> = {
  requestId: true,
  route: true,
  method: true,
  ehr: true,
  hook: true,
  status: true,
  ms: true,
  cards: true,
  outcome: true,
  member: true,
  card: true,
  reason: true,
  error: true,
  frames: true,
  port: true,
  signal: true,
  use: true,
  resource: true,
  place: true,
  count: true,
};

/** Types hold where the compiler looks; an object with more members than its type says is what this stops. */
function allowed(line: LogLine): Record<string, string | number> {
  const members: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(line) as [string, unknown][])
    if (Object.hasOwn(ALLOWED, name) && (typeof value === 'string' || typeof value === 'number'))
      members[name] = value;
  return members;
}

/**
 * One JSON line per event. Those of requests may wait for each other, all others are written at once.
 *
 * @param level - a pino level, or `silent`.
 * @param destination - stdout by default.
 */
export function createLog(level: string, destination: Lines = standardOutput()): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  const logger = pino(options, destination);
  const write =
    (level: 'info' | 'warn' | 'error') =>
    (event: LogEvent, line: LogLine = {}): void => {
      logger[level](allowed(line), event);
      if (event !== 'request') destination.flush?.();
    };
  return { info: write('info'), warn: write('warn'), error: write('error') };
}

/** An unexpected error of another thread, as far as it may be logged. */
export class BugElsewhere extends Error {
  readonly line: LogLine;

  constructor(line: LogLine) {
    super('in another thread');
    this.line = line;
  }
}

/**
 * An unexpected error as far as it may be logged: the name of its class and where it was thrown. Its message is left out,
 * since it may quote what was sent or read.
 */
export function bugLine(error: unknown): LogLine {
  if (error instanceof BugElsewhere) return error.line;
  if (!(error instanceof Error)) return { error: typeof error };
  const stack = error.stack ?? '';
  const afterMessage = stack.slice(stack.indexOf(error.message) + error.message.length);
  const frames = afterMessage.split('\n').filter((frame) => frame.startsWith('    at '));
  return {
    error: error.constructor.name,
    frames: frames
      .slice(0, 8)
      .map((frame) => frame.trim())
      .join(' | '),
  };
}
