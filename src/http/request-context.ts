import type { Response } from 'express';
import type { ApiClient } from '../api-keys.ts';
import type { Format } from '../options/schema.ts';
import type { Timings } from '../stage-timer.ts';
import type { ArchiveForm } from './archive.ts';
import type { ProblemCode } from './problem-kinds.ts';

/** Facts about one request and its response for log, metrics and Server-Timing. Never résumé content. */
export interface RequestContext {
  readonly requestId: string;
  /** Start time from `performance.now()`. */
  readonly startedAt: number;
  /** Path pattern of the route, with its parameters unfilled. */
  route: string;
  /** The client of the API key. */
  client?: ApiClient;
  format?: Format | ArchiveForm;
  theme?: string;
  /** Source of the document. */
  cache?: 'hit' | 'miss' | 'shared' | 'off';
  timings?: Timings;
  code?: ProblemCode;
}

const contexts = new WeakMap<Response, RequestContext>();

export const startRequestContext = (response: Response, requestId: string): RequestContext => {
  const context: RequestContext = { requestId, startedAt: performance.now(), route: 'none' };
  contexts.set(response, context);
  return context;
};

/** The context of the request of this response. */
export const requestContextOf = (response: Response): RequestContext =>
  contexts.get(response) ?? startRequestContext(response, '');

/** The name of the API key of the request; empty without one. */
export const clientNameOf = (response: Response): string =>
  requestContextOf(response).client?.name ?? '';
