import type { ServerResponse } from 'node:http';

/** Server-sent events. */
export interface EventStream {
  readonly send: (event: string, data: string) => void;
  /** Sends a comment, which keeps the connection open. */
  readonly keepOpen: () => void;
}

/** Begins a response of server-sent events, which no cache keeps and no proxy delays. */
export const openEventStream = (response: ServerResponse): EventStream => {
  response
    .setHeader('Content-Type', 'text/event-stream')
    .setHeader('Cache-Control', 'no-store')
    .setHeader('X-Accel-Buffering', 'no')
    .flushHeaders();
  return {
    send: (event, data) => void response.write(`event: ${event}\ndata: ${data}\n\n`),
    keepOpen: () => void response.write(':\n\n'),
  };
};
