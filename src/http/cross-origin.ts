import cors from 'cors';
import type { RequestHandler } from 'express';

/** What a script of another origin may read of an answer. */
const exposed = [
  'Content-Disposition',
  'ETag',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Server-Timing',
  'Vitae-Cache',
  'Vitae-Check',
  'Vitae-Fit',
  'Vitae-Warnings',
  'X-Request-Id',
];

/** Lets web pages of the given origins call; of no other, as browsers do by themselves. */
export const allowOrigins = (origins: readonly string[]): RequestHandler[] =>
  origins.length === 0
    ? []
    : [
        cors({
          origin: origins.includes('*') ? '*' : [...origins],
          methods: ['GET', 'HEAD', 'POST'],
          allowedHeaders: ['Authorization', 'Content-Type', 'If-None-Match', 'X-Request-Id'],
          exposedHeaders: exposed,
          maxAge: 3_600,
        }),
      ];
