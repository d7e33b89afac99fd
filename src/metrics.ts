/** The metrics: counters with labels from closed sets, in a registry of their own. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** The names of labels used; none may ever hold text that was sent to us. */
type Label = 'hook' | 'outcome' | 'indicator' | 'reason' | 'kind';

export interface Metrics {
  readonly registry: Registry;
  /** Hook calls by hook and outcome. */
  readonly calls: Counter<Extract<Label, 'hook' | 'outcome'>>;
  /** Seconds a hook call took. */
  readonly callSeconds: Histogram<Extract<Label, 'hook'>>;
  readonly callsInFlight: Gauge;
  /** Cards shown, by hook and indicator. */
  readonly cards: Counter<Extract<Label, 'hook' | 'indicator'>>;
  /** Items of feedback by outcome and override reason. */
  readonly feedback: Counter<Extract<Label, 'outcome' | 'reason'>>;
  /** Calls refused because it is not proven who makes them, by what was wrong. */
  readonly authenticationFailures: Counter<Extract<Label, 'kind'>>;
  /** Decisions of sites about rules, by whether they hold. */
  readonly policyEntries: Gauge<Extract<Label, 'kind'>>;
  /** Codes that terminology servers were asked for, by what came of it. */
  readonly terminologyLookups: Counter<Extract<Label, 'outcome'>>;
  /** Answers withheld because they were not valid: each is a bug of ours. */
  readonly invalidResponses: Counter;
  /** 1: the last use of the store went well. 0: it failed; cards are served all the same. */
  readonly storeUp: Gauge;
  /** Uses of the store that failed, by what it was used for. */
  readonly storeFailures: Counter<Extract<Label, 'kind'>>;
  /** Answers with cards that could not be recorded. */
  readonly evaluationsLost: Counter;
}

/** A fresh set of metrics, with those of the process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    calls: new Counter({
      name: 'cds_calls_total',
      help: 'Hook calls answered.',
      labelNames: ['hook', 'outcome'],
      registers,
    }),
    callSeconds: new Histogram({
      name: 'cds_call_duration_seconds',
      help: 'Time a hook call took.',
      labelNames: ['hook'],
      buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8],
      registers,
    }),
    callsInFlight: new Gauge({
      name: 'cds_calls_in_flight',
      help: 'Hook calls being answered.',
      registers,
    }),
    cards: new Counter({
      name: 'cds_cards_total',
      help: 'Cards shown.',
      labelNames: ['hook', 'indicator'],
      registers,
    }),
    feedback: new Counter({
      name: 'cds_feedback_total',
      help: 'Items of feedback received.',
      labelNames: ['outcome', 'reason'],
      registers,
    }),
    authenticationFailures: new Counter({
      name: 'cds_authentication_failures_total',
      help: 'Calls refused because their caller could not be verified.',
      labelNames: ['kind'],
      registers,
    }),
    policyEntries: new Gauge({
      name: 'cds_policy_entries',
      help: 'Entries of site policies, by whether they hold.',
      labelNames: ['kind'],
      registers,
    }),
    terminologyLookups: new Counter({
      name: 'cds_terminology_lookups_total',
      help: 'Codes that terminology servers were asked for.',
      labelNames: ['outcome'],
      registers,
    }),
    invalidResponses: new Counter({
      name: 'cds_invalid_responses_total',
      help: 'Answers withheld because they were not valid.',
      registers,
    }),
    storeUp: new Gauge({
      name: 'cds_store_up',
      help: 'Whether the last use of the store went well.',
      registers,
    }),
    storeFailures: new Counter({
      name: 'cds_store_failures_total',
      help: 'Uses of the store that failed.',
      labelNames: ['kind'],
      registers,
    }),
    evaluationsLost: new Counter({
      name: 'cds_evaluations_lost_total',
      help: 'Answers with cards that could not be recorded.',
      registers,
    }),
  };
}
