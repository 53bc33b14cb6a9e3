import type { ServerResponse } from 'node:http';

/** A signal that aborts when the client disconnects before the response is complete. */
export const abortOnDisconnect = (response: ServerResponse): AbortSignal => {
  const controller = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort('client disconnected');
  });
  return controller.signal;
};
