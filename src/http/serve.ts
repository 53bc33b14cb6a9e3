import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { variables, type ServerConfig } from '../config.ts';
import { RenderError } from '../errors.ts';
import type { Renderer } from '../render.ts';
import { createApp } from './app.ts';
import { problemKinds, type ProblemCode } from './problem.ts';

export interface Service {
  /** Closed at the end, whatever happens. */
  readonly renderer: Renderer;
  readonly config: ServerConfig;
  /** Stops the service when it aborts. */
  readonly signal: AbortSignal;
  /** Hears what an operator wants to know, a line at a time. */
  readonly announce: (line: string) => void;
}

/**
 * Listens until the signal aborts, answers what is running within `drainMs`, then closes the core.
 * @throws RenderError invalid_options when the address cannot be listened on
 */
export const serve = async ({ renderer, config, signal, announce }: Service): Promise<void> => {
  try {
    const onFailure = (error: unknown, about: { requestId: string; code: ProblemCode }) => {
      if (problemKinds[about.code].status < 500) return;
      announce(`${about.requestId} ${about.code}: ${reasonOf(error)}`);
    };
    const app = createApp({ renderer, config, onFailure });
    const server = createServer({ maxHeaderSize: 16_384 }, app);
    await listen(server, config);
    announce(`Listening on ${urlOf(server)}`);
    await abortOf(signal);
    announce('Stopping: no new requests; the running ones are answered.');
    await drain(server, config.drainMs);
  } finally {
    await renderer.close();
  }
};

const listen = (server: Server, { host, port }: ServerConfig): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const message = `Cannot listen on ${host}:${port} (${cause.code ?? cause.message}). Set ${variables.host} or ${variables.port}.`;
      reject(new RenderError('invalid_options', message, { cause }));
    });
    server.listen(port, host, resolve);
  });

const urlOf = (server: Server): string => {
  const { address, family, port } = server.address() as AddressInfo; // of a TCP server that listens
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
};

const abortOf = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const drain = async (server: Server, drainMs: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A kept-alive connection would hold the server open after its last answer.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
};

const reasonOf = (error: unknown): string => {
  const cause = error instanceof RenderError ? (error.cause ?? error) : error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
};
