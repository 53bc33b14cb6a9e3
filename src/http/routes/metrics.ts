import type { RequestHandler } from 'express';
import type { Metrics } from '../metrics.ts';

/** Metrics for Prometheus. */
export const metricsRoute =
  (metrics: Metrics): RequestHandler =>
  async (_, response) => {
    const { text, mediaType } = await metrics.expose();
    response.set({ 'Cache-Control': 'no-store', 'Content-Type': mediaType }).end(text);
  };
