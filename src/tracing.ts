/**
 * A span for each stage of a call (OpenTelemetry), for operators who load an SDK with `node --import`. Without one nothing is
 * recorded. Names and attributes are closed lists: nothing that was sent, read or computed for a patient is ever among them.
 */
import { context, SpanStatusCode, trace, type Span, type SpanContext } from '@opentelemetry/api';
import { CdsError } from './errors.js';

export type Stage =
  | 'cds.call'
  | 'cds.authenticate'
  | 'cds.read-body'
  | 'cds.identify-orders'
  | 'cds.read-record'
  | 'cds.ask-terminology'
  | 'cds.assess';

/** All that a span may say. */
export interface StageFacts {
  'cds.hook'?: string;
  /** Id of the registry. */
  'cds.ehr'?: string;
  'cds.mode'?: 'active' | 'shadow';
  'cds.cards'?: number;
  /** A code of ours; the text of an error never. */
  'cds.error'?: string;
}

const tracer = trace.getTracer('cds-service');

function fail(span: Span, error: unknown): void {
  span.setAttribute('cds.error', error instanceof CdsError ? error.code : 'unexpected');
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** Runs a stage in a span of its own, inside that of the stage around it. */
export function inStage<T>(
  name: Stage,
  work: (note: (facts: StageFacts) => void) => Promise<T> | T,
): Promise<T> {
  return tracer.startActiveSpan(name, async (span) => {
    try {
      return await work((facts) => void span.setAttributes({ ...facts }));
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/** The span that work given to another thread belongs to; none where nothing is recorded. */
export function currentSpan(): SpanContext | undefined {
  const span = trace.getActiveSpan();
  return span?.isRecording() === true ? span.spanContext() : undefined;
}

/** Does work that belongs to a span of another thread. */
export const inSpan = <T>(span: SpanContext | undefined, work: () => T): T =>
  span === undefined ? work() : context.with(trace.setSpanContext(context.active(), span), work);
