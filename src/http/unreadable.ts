import { randomUUID } from 'node:crypto';
import { STATUS_CODES, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { describeProblem, HttpError, type HttpCode } from './problem.ts';

const codes: Readonly<Record<string, HttpCode>> = {
  HPE_HEADER_OVERFLOW: 'headers_too_large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request_timeout',
};

/** Answers what never became a request: malformed, with too large headers, or too slow. */
export const answerUnreadable = (server: Server): void => {
  const last = new WeakMap<Duplex, ServerResponse>();
  server.on('request', (request, response) => last.set(request.socket, response));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const before = last.get(socket);
    // What is amiss with a request itself is answered, unless its answer has begun.
    if (before && !before.writableFinished && !before.req.complete) {
      if (before.headersSent) socket.destroy();
      else answer(error, socket);
    }
    // What comes amid an answer, or after the last one, must not be taken for a part of it.
    else if (before && !before.writableFinished) before.once('finish', () => socket.end());
    else if (before && !before.shouldKeepAlive) socket.end();
    else answer(error, socket);
  });
  server.on('connect', (_, socket: Duplex) => {
    // A client of a proxy, which this is not; it may have gone already.
    socket.on('error', () => socket.destroy());
    answerProblem(
      new HttpError('method_not_allowed', 'This is no proxy.', { Allow: methods }),
      socket,
    );
  });
};

const methods = 'GET, HEAD, POST';

const answer = (error: NodeJS.ErrnoException, socket: Duplex): void => {
  const code = codes[error.code ?? ''] ?? 'bad_request';
  answerProblem(new HttpError(code, 'This is no HTTP request that is taken.'), socket);
};

const answerProblem = (error: HttpError, socket: Duplex): void => {
  const requestId = randomUUID();
  const { problem, headers } = describeProblem(error, requestId);
  const body = JSON.stringify(problem);
  socket.end(
    [
      `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}`,
      'Connection: close',
      'Cache-Control: no-store',
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      `X-Request-Id: ${requestId}`,
      ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
      '',
      body,
    ].join('\r\n'),
  );
};
