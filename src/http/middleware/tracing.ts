import { context, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestHandler } from 'express';
import { readVersion } from '../../version.ts';
import { requestContextOf } from '../request-context.ts';

/**
 * A span per request with one child span per stage, when an OpenTelemetry SDK is loaded through
 * `NODE_OPTIONS=--import …`. Without an SDK this costs nothing.
 */
export const traceRequests = (): RequestHandler => {
  const tracer = trace.getTracer('vitae', readVersion());
  return (request, response, next) => {
    const startTime = Date.now();
    const span = tracer.startSpan(`${request.method} ${request.path}`, {
      kind: SpanKind.SERVER,
      startTime,
    });
    if (!span.isRecording()) {
      next();
      return;
    }
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
      const parent = trace.setSpan(context.active(), span);
      let from = startTime;
      for (const [stage, ms] of Object.entries(timings ?? {})) {
        tracer.startSpan(`vitae.${stage}`, { startTime: from }, parent).end(from + ms);
        from += ms;
      }
      span.end();
    });
    next();
  };
};
