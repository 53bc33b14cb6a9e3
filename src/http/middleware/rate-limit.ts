import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { ServerConfig } from '../../config.ts';
import { HttpError } from '../problem-details.ts';
import { requestContextOf } from '../request-context.ts';
import { isLoopback } from './authentication.ts';

const perMinuteElsewhere = 600;

/** Limits the requests per minute of each API key, or of each address without a known key. */
export const rateLimiter = (
  config: Pick<ServerConfig, 'host' | 'ratePerMinute'>,
): RequestHandler => {
  const general = config.ratePerMinute ?? (isLoopback(config.host) ? 0 : perMinuteElsewhere);
  const limitOf = (response: Response): number =>
    requestContextOf(response).client?.perMinute ?? general;
  return rateLimit({
    windowMs: 60_000,
    limit: (_, response) => limitOf(response),
    skip: (_, response) => limitOf(response) === 0,
    keyGenerator: (request, response) => rateLimitKey(request, response),
    standardHeaders: 'draft-8',
    identifier: 'requests-per-minute',
    legacyHeaders: false,
    // `trustProxy` decides how many proxies count; the check of the library would warn at every start.
    validate: { trustProxy: false, xForwardedForHeader: false },
    handler: (_, response, next, { limit }) => {
      const seconds = Number(response.getHeader('Retry-After') ?? 60);
      next(
        new HttpError(
          'rate_limited',
          `More than ${String(typeof limit === 'number' ? limit : limitOf(response))} requests per minute. Wait ${seconds} s.`,
          {
            'Retry-After': String(seconds),
          },
        ),
      );
    },
  });
};

// An IPv6 network counts as one client, because one client can use all of its addresses.
const rateLimitKey = (request: Request, response: Response): string => {
  const { client } = requestContextOf(response);
  return client ? `key:${client.name}` : `address:${ipKeyGenerator(request.ip ?? '')}`;
};
