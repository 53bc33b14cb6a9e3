import type { Response } from 'express';
import type { Client } from '../door/api-keys.ts';
import type { Format } from '../options.ts';
import type { Timings } from '../timings.ts';
import type { ProblemCode } from './problem.ts';

/** Facts about one request and its response for log, metrics and Server-Timing. Never résumé content. */
export interface Exchange {
  readonly requestId: string;
  /** Start time from `performance.now()`. */
  readonly begun: number;
  /** Path pattern of the route, with its parameters unfilled. */
  route: string;
  /** The client of the API key. */
  client?: Client;
  format?: Format;
  theme?: string;
  /** Source of the document. */
  cache?: 'hit' | 'miss' | 'shared' | 'off';
  timings?: Timings;
  code?: ProblemCode;
}

const exchanges = new WeakMap<Response, Exchange>();

export const beginExchange = (response: Response, requestId: string): Exchange => {
  const exchange: Exchange = { requestId, begun: performance.now(), route: 'none' };
  exchanges.set(response, exchange);
  return exchange;
};

/** The exchange of this response. */
export const exchangeOf = (response: Response): Exchange =>
  exchanges.get(response) ?? beginExchange(response, '');
