import type { Response } from 'express';

/** Aborts when the client goes away before the answer is complete: nobody waits for the document. */
export const departureOf = (response: Response): AbortSignal => {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort('client departed');
  });
  return controller.signal;
};
