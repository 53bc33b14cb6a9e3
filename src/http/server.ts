import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { DestinationStream } from 'pino';
import { untilAborted } from '../abort.ts';
import { variables, type ServerConfig } from '../config.ts';
import { RenderError } from '../errors.ts';
import { limits } from '../limits.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { ThemedRenderer } from '../render.ts';
import { errnoCode, errorMessage } from '../text/errno.ts';
import { listenOn, urlOf } from '../web/listen.ts';
import { createApp } from './app.ts';
import { handleClientErrors, limitBodyTime, type BodyTime } from './client-error.ts';
import { createLifecycle } from './lifecycle.ts';
import { createLog } from './log.ts';
import { waitUntilReady } from './readiness.ts';

export interface ServiceOptions {
  /** Closed when the service ends, also after a failure. */
  readonly renderer: ThemedRenderer;
  readonly config: ServerConfig;
  readonly jobs?: Jobs | undefined;
  /** Stops the service when it aborts. */
  readonly signal: AbortSignal;
  /** Receives lines for the terminal. */
  readonly announce: (line: string) => void;
  /** Destination of the JSON log. @default standard output */
  readonly logTo?: DestinationStream;
}

/**
 * Listens until the signal aborts. Then readiness ends, running requests get `drainMs` milliseconds to
 * finish, and the renderer is closed.
 * @throws RenderError invalid_options when the address is not available, or keys are missing
 */
export const serve = async (service: ServiceOptions): Promise<void> => {
  const { renderer, config, signal, announce, logTo, jobs } = service;
  const lifecycle = createLifecycle();
  const log = createLog(config, logTo);
  try {
    const app = createApp({ renderer, config, lifecycle, log, jobs });
    const server = createServer(
      { ...slowClientLimits, ...(jobs && { requestTimeout: uploadMs }) },
      app,
    );
    // Without a listener, the answer of Node is no problem document.
    server.on('checkExpectation', app);
    // Longer than any render: a connection idle for this long belongs to a client that does not read.
    server.setTimeout((config.deadlineMs ?? 30_000) + 60_000);
    handleClientErrors(server);
    if (jobs) limitBodyTime(server, bodyTime);
    const url = await listen(server, config);
    announce(`Listening on ${url}`);
    log.event('listening', { url });
    const testing = waitUntilReady({ renderer, lifecycle, log, signal });
    await untilAborted(signal);
    lifecycle.beginDraining();
    announce('Stopping: new requests are refused, running ones are answered.');
    log.event('draining', renderer.status());
    await jobs?.close();
    await pause(config.drainDelayMs);
    await drain(server, config.drainMs);
    await testing;
  } finally {
    await renderer.close();
    log.event('stopped');
  }
};

/** Limits for slow clients, which hold a connection but never a page. Milliseconds and bytes. */
const slowClientLimits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: 10_000,
  maxHeaderSize: 16_384,
  // The application refuses the request and explains why.
  requireHostHeader: false,
};

/** The body of a job may be large. */
const uploadMs = 600_000;
const bodyTime: BodyTime = {
  milliseconds: slowClientLimits.requestTimeout,
  bytes: limits.bodyBytes,
  isLong: (path) => /^\/jobs(?:\?|$)/.test(path),
};

/** Listens for the service. @returns its address @throws RenderError invalid_options when the address is not available */
export const listen = async (
  server: Server,
  { host, port }: Pick<ServerConfig, 'host' | 'port'>,
): Promise<string> => {
  try {
    await listenOn(server, { host, port });
    return urlOf(server);
  } catch (cause) {
    const reason = errnoCode(cause) ?? errorMessage(cause);
    const message = `Cannot listen on ${host}:${port} (${reason}). Set ${variables.host} or ${variables.port}.`;
    throw new RenderError('invalid_options', message, { cause });
  }
};

const drain = async (server: Server, drainMs: number): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A kept-alive connection would keep the server open after its last response.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const late = setTimeout(() => server.closeAllConnections(), drainMs);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
};
