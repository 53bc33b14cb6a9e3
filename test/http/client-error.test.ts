import { once } from 'node:events';
import { createServer, type RequestListener, type ServerOptions } from 'node:http';
import { connect } from 'node:net';
import { handleClientErrors, limitBodyTime } from '../../src/http/client-error.ts';

/** The response of a server to these bytes, until it closes the connection. */
const heardFor = async (
  bytes: string,
  listener: RequestListener,
  limits: ServerOptions = {},
  rest = '',
): Promise<string> => {
  const server = createServer(limits, listener);
  // Otherwise the server would end a connection that is left open.
  server.keepAliveTimeout = 0;
  handleClientErrors(server);
  limitBodyTime(server, {
    milliseconds: 50,
    bytes: 100,
    isLong: (path) => path !== '/short',
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const socket = connect(typeof address === 'object' && address ? address.port : 0, '127.0.0.1');
  socket.write(bytes);
  if (rest !== '') setTimeout(() => socket.write(rest), 200);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk as Buffer); // the chunk type of a socket
    return Buffer.concat(chunks).toString();
  } finally {
    server.close();
  }
};

const answer: RequestListener = (_, response) => void response.end('whole');
const closing = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';
const kept = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const garbage = 'no HTTP at all\r\n\r\n';

describe('handleClientErrors', () => {
  it('answers an invalid request with a problem', async () => {
    const heard = await heardFor(garbage, answer);
    expect(heard).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[^]*application\/problem\+json/);
    const [head = '', body = ''] = heard.split('\r\n\r\n');
    const id = /X-Request-Id: (\S+)/.exec(head)?.[1];
    expect(JSON.parse(body)).toMatchObject({ status: 400, code: 'bad_request', requestId: id });
  });

  it('refuses to be a proxy, and names its methods', async () => {
    const heard = await heardFor('CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n', answer);
    const [head = '', body = ''] = heard.split('\r\n\r\n');
    const [status, ...fields] = head.split('\r\n');
    expect(status).toBe('HTTP/1.1 405 Method Not Allowed');
    expect(fields).toEqual([
      'Connection: close',
      expect.stringMatching(/^X-Request-Id: [\da-f-]{36}$/),
      'Cache-Control: no-store',
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Allow: GET, HEAD, POST',
    ]);
  });

  it('breaks off a response that has begun when its request turns out invalid', async () => {
    const head = 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
    const heard = heardFor(`${head}zz`, (_, response) => void response.write('begun'));
    expect(await heard.catch(() => 'broken off')).not.toContain('problem+json');
  });

  it('answers headers beyond the limit with 431', async () => {
    const heard = await heardFor(`GET / HTTP/1.1\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`, answer);
    expect(heard).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('answers a body with invalid chunked framing', async () => {
    const head = 'POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n';
    const heard = await heardFor(`${head}zz`, (request) => void request.resume());
    expect(heard).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  });

  it('answers 408 when the body does not arrive', async () => {
    const head = 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{';
    const limits = { requestTimeout: 100, headersTimeout: 100, connectionsCheckingInterval: 50 };
    const heard = await heardFor(head, (request) => void request.resume(), limits);
    expect(heard).toMatch(/^HTTP\/1\.1 408 [^]*"code":"request_timeout"/);
  });

  it('answers 408 where the server allows a long body only for other addresses', async () => {
    const head = 'POST /short HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{';
    const heard = await heardFor(head, (request) => void request.resume());
    expect(heard).toMatch(/^HTTP\/1\.1 408 [^]*"code":"request_timeout"/);
  });

  it('answers 408 when a long body stalls, but not while the service does not read it', async () => {
    const head =
      'POST /jobs HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 9\r\n\r\n{';
    const heard = await heardFor(head, (request) => void request.resume());
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    const unread = await heardFor(head, (_, response) => void setTimeout(answer, 200, _, response));
    expect(unread).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('gives a long body more time, by its bytes', async () => {
    const head =
      'POST /jobs HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 100001\r\n\r\n';
    const heard = await heardFor(
      head + 'x'.repeat(100_000),
      (request, response) => void request.resume().on('end', () => response.end('whole')),
      {},
      'x',
    );
    expect(heard).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('keeps the connection of a request that has arrived, however long its answer takes', async () => {
    const slow: RequestListener = ({ headers }, response) =>
      void setTimeout(() => response.end('whole'), headers.connection === 'close' ? 0 : 150);
    const heard = await heardFor(kept, slow, {}, closing);
    expect(heard.match(/HTTP\/1\.1 200/g)).toHaveLength(2);
  });

  it('does not add data after the last response of a connection', async () => {
    const heard = await heardFor(closing + garbage, answer);
    expect(heard.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(heard).toMatch(/ 200 OK[^]*whole$/);
  });

  it('finishes a response in progress and does not add data to it', async () => {
    const heard = await heardFor(kept + garbage, (_, response) => {
      response.write('who');
      setTimeout(() => response.end('le'), 30);
    });
    expect(heard.match(/HTTP\/1\.1/g)).toHaveLength(1);
    expect(heard).toMatch(/ 200 OK[^]*who[^]*le/);
  });
});
