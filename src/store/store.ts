/** The store: what became of cards, which cards there were, which tokens were used, and the log of it all. */
import { randomBytes } from 'node:crypto';
import type { Acknowledgements } from '../cds-hooks/acknowledgements.js';
import type { FeedbackSink } from '../cds-hooks/feedback.js';
import type { Log } from '../log.js';
import type { Metrics } from '../metrics.js';
import type { LearntBefore } from '../terminology/learn.js';
import type { ReplayGuard } from '../trust/replay-guard.js';
import { acknowledgementsIn } from './acknowledgements.js';
import { verifyAudit, type AuditVerdict } from './audit-log.js';
import { connect } from './connection.js';
import { openDatabase } from './database.js';
import { recordEvaluations, type Evaluations } from './evaluations.js';
import { storedFeedback } from './feedback.js';
import { learntInStore } from './learnt-codes.js';
import { pseudonymsWith } from './pseudonyms.js';
import { keepFor } from './retention.js';
import { rememberInStore } from './token-uses.js';

export interface StoreOptions {
  /** As in `DATABASE_URL`. */
  readonly url: string;
  readonly pseudonymKey: string | undefined;
  readonly keepComments: boolean;
  readonly retentionDays: number;
  readonly reasonCodes: readonly string[];
  readonly findingsExtension: string;
  /** Told of feedback that is new. */
  readonly feedback: FeedbackSink;
  readonly log: Log;
  readonly metrics: Metrics;
  /** How long after it could not be opened it is tried again. Milliseconds. */
  readonly retryMs?: number;
  readonly now?: () => Date;
}

export interface Store {
  readonly feedback: FeedbackSink;
  readonly evaluations: Evaluations;
  readonly acknowledgements: Acknowledgements;
  readonly replayGuard: ReplayGuard;
  readonly learntBefore: LearntBefore;
  /** Removes what is too old; it also happens by itself. */
  removeOld(): Promise<void>;
  verifyAudit(): Promise<AuditVerdict>;
  /** Resolves when the first attempt to open the database has ended, well or not. */
  readonly tried: Promise<void>;
  /** Writes what waits, and closes. */
  close(): Promise<void>;
}

const VERIFY_MS = 600_000;

/** Returns at once: the database is opened meanwhile, and where that fails it is tried again and again. */
export function openStore(options: StoreOptions): Store {
  const { url, now = () => new Date() } = options;
  const connection = connect({ ...options, open: () => openDatabase(url) });
  const pseudonyms = pseudonymsWith(options.pseudonymKey);
  // Without a key of its own, a process knows again what it has seen itself, and what it leaves behind nobody can read.
  const pseudonymsForRepeats =
    options.pseudonymKey === undefined ? pseudonymsWith(randomBytes(32).toString('base64')) : pseudonyms;
  const evaluations = recordEvaluations({
    ...options,
    connection,
    ...{ pseudonyms, pseudonymsForRepeats },
  });
  const retention = keepFor({ connection, days: options.retentionDays, now });
  void retention.run();
  return {
    feedback: storedFeedback({ ...options, connection, next: options.feedback }),
    evaluations,
    acknowledgements: acknowledgementsIn({ connection, pseudonyms: pseudonymsForRepeats, now }),
    replayGuard: rememberInStore({ connection, now: () => now().getTime() }),
    learntBefore: learntInStore(connection),
    removeOld: retention.run,
    tried: connection.tried,
    verifyAudit: () => connection.use('audit', verifyAudit, VERIFY_MS),
    async close() {
      retention.stop();
      await evaluations.drain();
      await connection.close();
    },
  };
}
