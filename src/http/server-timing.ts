import type { Exchange } from './exchange.ts';

/** The Server-Timing header: milliseconds per stage, for the developer tools of the client. */
export const serverTiming = ({ begun, cache, timings }: Exchange): string =>
  [
    ...(cache ? [`cache;desc=${cache}`] : []),
    ...Object.entries(timings ?? {}).map(([stage, ms]) => `${stage};dur=${ms.toFixed(1)}`),
    `total;dur=${(performance.now() - begun).toFixed(1)}`,
  ].join(', ');
