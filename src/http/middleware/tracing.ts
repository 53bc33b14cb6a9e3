import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { addStageSpans, isTraced, tracerOfVitae } from '../../tracing.ts';
import { requestContextOf } from '../request-context.ts';

/** A span per request, in the trace that its `traceparent` names, with one child span per stage. */
export const traceRequests = (): RequestHandler => (request, response, next) => {
  const startTime = Date.now();
  const current = context.active();
  // An instrumentation of node:http has read the headers already.
  const caller = isTraced() ? current : propagation.extract(current, request.headers);
  const facts = { kind: SpanKind.SERVER, startTime };
  const span = tracerOfVitae().startSpan(`${request.method} ${request.path}`, facts, caller);
  const own = trace.setSpan(caller, span);
  if (span.isRecording()) {
    response.once('close', () => {
      const { requestId, route, format, theme, cache, timings, code } = requestContextOf(response);
      span.updateName(`${request.method} ${route}`);
      span.setAttributes({
        'http.request.method': request.method,
        'http.route': route,
        'http.response.status_code': response.statusCode,
        'vitae.request_id': requestId,
        ...(format && { 'vitae.format': format }),
        ...(theme && { 'vitae.theme': theme }),
        ...(cache && { 'vitae.cache': cache }),
        ...(code && { 'error.type': code }),
      });
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      addStageSpans(timings ?? {}, startTime, own);
      span.end();
    });
  }
  context.with(own, next);
};
