import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';

/** A secret part of the address: other programs and pages on this machine cannot guess it. */
export const createToken = (): string => randomBytes(18).toString('base64url');

/**
 * Refuses requests for another host name (DNS rebinding) and requests of pages of other origins. A browser that
 * sends neither `Origin` nor `Sec-Fetch-Site` is let through: it still needs the token.
 */
export const refuseForeign =
  (port: () => number): RequestHandler =>
  (request, response, next) => {
    const hosts = [`127.0.0.1:${port()}`, `localhost:${port()}`];
    const { host = '', origin } = request.headers;
    const isOwnOrigin = origin === undefined || hosts.some((own) => origin === `http://${own}`);
    const site = request.get('Sec-Fetch-Site') ?? 'none';
    if (hosts.includes(host) && isOwnOrigin && ['none', 'same-origin'].includes(site)) next();
    else response.status(403).type('text').send('This address is only for the preview page.\n');
  };

/**
 * Headers of the page, of `render preview` and of the service: it may load and fetch only its own files, and nothing
 * may embed it. Style elements need the nonce of this response, because the editor makes its own ones.
 * @returns the nonce
 */
export const setPageHeaders = (response: Response): string => {
  const nonce = randomBytes(16).toString('base64url');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "worker-src 'self'",
    "connect-src 'self' blob:",
    "img-src 'self' blob: data:",
    "font-src 'self' blob: data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  response.set({
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-store',
  });
  return nonce;
};
