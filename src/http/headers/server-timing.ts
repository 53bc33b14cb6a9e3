import type { RequestContext } from '../request-context.ts';

/** The Server-Timing header: milliseconds per stage, for the developer tools of the client. */
export const serverTiming = ({ startedAt, cache, timings }: RequestContext): string =>
  [
    ...(cache ? [`cache;desc=${cache}`] : []),
    ...Object.entries(timings ?? {}).map(([stage, ms]) => `${stage};dur=${ms.toFixed(1)}`),
    `total;dur=${(performance.now() - startedAt).toFixed(1)}`,
  ].join(', ');
