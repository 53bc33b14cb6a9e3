import {
  context,
  propagation,
  ROOT_CONTEXT,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
  type SpanKind,
  type Tracer,
} from '@opentelemetry/api';
import type { Timings } from './stage-timer.ts';
import { readVersion } from './version.ts';

/** Spans are made only if an OpenTelemetry SDK is loaded through `NODE_OPTIONS=--import …`. */
export const tracerOfVitae = (): Tracer => trace.getTracer('vitae', readVersion());

/** `traceparent` and `tracestate` of W3C Trace Context; empty without an SDK. */
export type TraceHeaders = Readonly<Record<string, string>>;

/** The headers with which another process goes on with the current trace. */
export const traceHeaders = (): TraceHeaders => {
  const headers: Record<string, string> = {};
  propagation.inject(context.active(), headers);
  return headers;
};

/** Goes on with the trace of another process. */
export const inTrace = <Result>(headers: TraceHeaders | undefined, work: () => Result): Result =>
  context.with(propagation.extract(ROOT_CONTEXT, headers ?? {}), work);

export interface SpanFacts {
  readonly kind?: SpanKind;
  readonly attributes?: Attributes;
}

/** Does a work as a span of the current trace. */
export const inSpan = <Result>(
  name: string,
  facts: SpanFacts,
  work: () => Promise<Result>,
): Promise<Result> =>
  tracerOfVitae().startActiveSpan(name, facts, async (span) => {
    try {
      return await work();
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      span.end();
    }
  });

/** Whether something is traced now. */
export const isTraced = (): boolean => trace.getSpan(context.active()) !== undefined;

/** A span for each stage of a document whose work began at a time, in milliseconds since 1970. */
export const addStageSpans = (
  timings: Timings,
  startTime: number,
  parent: Context = context.active(),
): void => {
  let from = startTime;
  for (const [stage, ms] of Object.entries(timings)) {
    tracerOfVitae()
      .startSpan(`vitae.${stage}`, { startTime: from }, parent)
      .end(from + ms);
    from += ms;
  }
};
