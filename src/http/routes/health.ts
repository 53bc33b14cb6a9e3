import type { RequestHandler } from 'express';

/** The process is up and answers. */
export const healthRoute =
  (version: string): RequestHandler =>
  (_, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok', version });
  };
