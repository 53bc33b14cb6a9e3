import cors from 'cors';
import type { RequestHandler } from 'express';

/** Response headers that scripts of other origins may read. */
const exposed = [
  'Content-Disposition',
  'ETag',
  'Mcp-Session-Id',
  'RateLimit',
  'RateLimit-Policy',
  'Retry-After',
  'Server-Timing',
  'Vitae-Cache',
  'Vitae-Check',
  'Vitae-Fit',
  'Vitae-Lost',
  'Vitae-Warnings',
  'X-Request-Id',
];

/** CORS headers for pages of the given origins (`*`: any). Browsers block all other origins. */
export const allowOrigins = (origins: readonly string[]): RequestHandler[] =>
  origins.length === 0
    ? []
    : [
        cors({
          origin: origins.includes('*') ? '*' : [...origins],
          methods: ['GET', 'HEAD', 'POST'],
          allowedHeaders: [
            'Authorization',
            'Content-Type',
            'If-None-Match',
            'Mcp-Protocol-Version',
            'Mcp-Session-Id',
            'X-Request-Id',
          ],
          exposedHeaders: exposed,
          maxAge: 3_600,
        }),
      ];
