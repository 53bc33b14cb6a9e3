import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { HttpError, problemContent, toProblem } from './problem-details.ts';
import type { HttpCode } from './problem-kinds.ts';

const codes: Readonly<Record<string, HttpCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** Answers input that Node could not parse as a request: malformed, oversized headers, or too slow. */
export const handleClientErrors = (server: Server): void => {
  const last = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => last.set(request.socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const before = last.get(socket);
    // Errors of the current request are answered, unless its response has begun.
    if (before && !before.writableFinished && !before.req.complete) {
      if (before.headersSent) socket.destroy();
      else respond(error, socket);
    }
    // Invalid data during or after the last response must not be answered as part of it.
    else if (before && !before.writableFinished) before.once('finish', () => socket.end());
    else if (before && !before.shouldKeepAlive) socket.end();
    else respond(error, socket);
  });
  server.on('connect', (_, socket: Duplex) => {
    // CONNECT is for proxies. The client may already have disconnected.
    socket.on('error', () => socket.destroy());
    answerProblem(
      new HttpError('method_not_allowed', 'This server is not a proxy.', { Allow: methods }),
      socket,
    );
  });
};

export interface BodyTime {
  /** Milliseconds for a body of `bytes` at most. */
  readonly milliseconds: number;
  readonly bytes: number;
  /** Addresses of longer bodies. For these only the time counts in which the service waits for the client. */
  readonly isLong: (path: string) => boolean;
}

/** Limits the time of bodies where the server allows a longer time. A long body has this time for every `bytes` of it. */
export const limitBodyTime = (server: Server, limit: BodyTime): void => {
  server.on('request', (request) => {
    const end = (): void => {
      const late = Object.assign(new Error('late'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' });
      server.emit('clientError', late, request.socket);
    };
    const timer = limit.isLong(request.url ?? '')
      ? whenSlow(request, limit, end)
      : setTimeout(() => !request.complete && end(), limit.milliseconds);
    request.once('close', () => clearTimeout(timer));
  });
};

/** Checks regularly whether the reader of a body waits for the client, which is so when all received bytes are read. */
const whenSlow = (
  request: IncomingMessage,
  { milliseconds, bytes }: BodyTime,
  end: () => void,
): NodeJS.Timeout => {
  const stepMs = Math.min(1_000, milliseconds / 5);
  const before = request.socket.bytesRead;
  let waitedMs = 0;
  const timer = setInterval(() => {
    if (request.complete) {
      clearInterval(timer);
      return;
    }
    if (request.readableLength === 0) waitedMs += stepMs;
    const arrived = request.socket.bytesRead - before;
    if (waitedMs <= milliseconds * Math.max(1, arrived / bytes)) return;
    clearInterval(timer);
    end();
  }, stepMs);
  return timer;
};

const methods = 'GET, HEAD, POST';

const respond = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  const code = codes[error.code ?? ''] ?? 'bad_request';
  answerProblem(
    new HttpError(code, 'The request is not valid HTTP, is too large or arrived too slowly.'),
    socket,
  );
};

const answerProblem = (error: HttpError, socket: Duplex): void => {
  const requestId = randomUUID();
  const answer = toProblem(error, requestId);
  const { status } = answer.problem;
  const { body, headers } = problemContent(answer);
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
      'Connection: close',
      `X-Request-Id: ${requestId}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '',
      body,
    ].join('\r\n'),
  );
};
