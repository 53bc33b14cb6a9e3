import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rendererConfig, variables, type ServerConfig } from '../config.ts';
import { RenderError } from '../errors.ts';
import { createRenderer } from '../render.ts';
import { createApp } from './app.ts';

/**
 * Listens until the signal aborts, answers what is running within `drainMs`, then closes the browser.
 * @throws RenderError invalid_options when the address cannot be listened on
 */
export const serve = async (
  config: ServerConfig,
  signal: AbortSignal,
  announce: (line: string) => void,
): Promise<void> => {
  const renderer = createRenderer(rendererConfig(config));
  try {
    const app = createApp({
      renderer,
      config,
      onFailure: (error, { requestId, code }) => {
        if (code === 'internal' || code === 'theme_invalid' || code === 'browser_unavailable') {
          announce(`${requestId} ${code}: ${reasonOf(error)}`);
        }
      },
    });
    const server = createServer({ maxHeaderSize: 16_384 }, app);
    await listen(server, config);
    announce(`Listening on ${urlOf(server)}`);
    await stopped(signal);
    announce('Stopping: no new requests, the running ones are answered.');
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

const stopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

const drain = async (server: Server, drainMs: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A kept-alive connection would hold the server open after its last answer.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
};

const reasonOf = (error: unknown): string => {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
};
