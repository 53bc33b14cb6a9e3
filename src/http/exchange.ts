import type { Response } from 'express';
import type { Client } from '../door/api-keys.ts';
import type { Format } from '../options.ts';
import type { Timings } from '../timings.ts';
import type { ProblemCode } from './problem.ts';

/** What is known of one request and its answer, for log, metrics and Server-Timing. No résumé content. */
export interface Exchange {
  readonly requestId: string;
  /** Of `performance.now()`. */
  readonly begun: number;
  /** Path of the route that answers, with its parameters unfilled. */
  route: string;
  /** Whose API key was shown. */
  client?: Client;
  format?: Format;
  theme?: string;
  /** How the document came about. */
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

/** The exchange that this response ends. */
export const exchangeOf = (response: Response): Exchange =>
  exchanges.get(response) ?? beginExchange(response, '');
