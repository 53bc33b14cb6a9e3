import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { readServerConfig } from '../../src/config.ts';
import { serve } from '../../src/http/server.ts';
import {
  echoRenderer,
  failing,
  untilCanceled,
  type ObservedRenderer,
} from '../support/echo-renderer.ts';

interface Running {
  readonly url: string;
  readonly lines: string[];
  readonly log: string[];
  readonly stop: () => Promise<void>;
}

const start = (
  renderer: ObservedRenderer,
  environment: Record<string, string> = {},
): Promise<Running> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController();
    const lines: string[] = [];
    const log: string[] = [];
    const ended = serve({
      renderer,
      config: readServerConfig({ PORT: '0', ...environment }),
      signal: controller.signal,
      logTo: { write: (line) => void log.push(line) },
      announce: (line) => {
        lines.push(line);
        const url = /Listening on (.*)/.exec(line)?.[1];
        if (url) resolve({ url, lines, log, stop: () => (controller.abort('SIGTERM'), ended) });
      },
    });
    ended.catch(reject);
  });

/** The body of these tests, different from the body of the self-test. */
const posted = '{}';

const postTo = (url: string) =>
  fetch(`${url}/render?format=txt`, {
    method: 'POST',
    body: posted,
    headers: { 'Content-Type': 'application/json' },
  });

const asked = (line: string, ...headers: readonly string[]): string =>
  [`${line} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''].join('\r\n') +
  (headers.some((header) => header === 'Content-Length: 2') ? '{}' : '');
const sent = ['Content-Type: application/json', 'Content-Length: 2'];

describe('serve', () => {
  it('listens, answers, and closes the renderer on the stop signal', async () => {
    const renderer = echoRenderer();
    const { url, stop } = await start(renderer);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(await (await postTo(url)).text()).toBe('txt:classic:{}');
    await stop();
    expect(renderer.isClosed()).toBe(true);
    await expect(postTo(url)).rejects.toThrow();
  });

  it('prints an IPv6 address as a URL', async () => {
    const { url, stop } = await start(echoRenderer(), { HOST: '::1' });
    expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
    await stop();
  });

  it('answers running requests before it stops', async () => {
    let stopped: Promise<void> | undefined;
    const renderer = echoRenderer(({ text }) => {
      if (text !== posted) return Promise.resolve();
      stopped = service.stop();
      return new Promise((done) => setTimeout(done, 100));
    });
    const service = await start(renderer);
    expect((await postTo(service.url)).status).toBe(200);
    await stopped;
    expect(service.lines.at(-1)).toMatch(/^Stopping/);
  });

  it('closes connections after the drain time', async () => {
    const renderer = untilCanceled(({ text }) => void (text === posted && service.stop()));
    const service = await start(renderer, { VITAE_DRAIN_MS: '50' });
    await expect(postTo(service.url)).rejects.toThrow();
    await service.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(renderer.calls.find(({ text }) => text === posted)?.signal?.aborted).toBe(true);
    expect(renderer.isClosed()).toBe(true);
  });

  it('logs its phases and server errors as JSON', async () => {
    const service = await start(failing('internal', 'Broken.', { cause: new TypeError('x is 7') }));
    await postTo(service.url);
    await service.stop();
    const events = service.log.map((line) => JSON.parse(line));
    expect(events.map(({ msg }) => msg)).toEqual(
      expect.arrayContaining([
        'listening',
        'self-test failed',
        'failed',
        'answered',
        'draining',
        'stopped',
      ]),
    );
    expect(events.find(({ msg }) => msg === 'failed')).toMatchObject({
      error: { code: 'internal', cause: { name: 'TypeError', message: 'x is 7' } },
    });
  });

  it('is ready after the self-test and not while draining', async () => {
    let printed: () => void = () => undefined;
    const page = new Promise<void>((resolve) => (printed = resolve));
    const service = await start(
      echoRenderer(() => page),
      { VITAE_DRAIN_DELAY_MS: '300' },
    );
    const ready = async () => {
      const response = await fetch(`${service.url}/health/ready`);
      return {
        status: response.status,
        state: ((await response.json()) as { status: string }).status,
      };
    };
    expect(await ready()).toEqual({ status: 503, state: 'starting' });
    printed();
    while ((await ready()).status !== 200) await new Promise((resolve) => setImmediate(resolve));
    expect(await ready()).toEqual({ status: 200, state: 'ready' });
    const stopped = service.stop();
    expect(await ready()).toEqual({ status: 503, state: 'draining' });
    expect((await fetch(`${service.url}/health/live`)).status).toBe(200);
    await stopped;
  });

  it.each([
    ['no HTTP at all\r\n\r\n', 400, 'bad_request'],
    [`GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers_too_large'],
    ['POST /render HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', 400, 'bad_request'],
    ['GET /themes HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'bad_request'],
    ['GET /themes HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n', 400, 'bad_request'],
    [asked('GET /themes', 'Expect: the-spanish-inquisition'), 417, 'expectation_failed'],
    [asked('GET /themes/%E0%A4%A'), 400, 'bad_request'],
    [asked('GET /problems/%ff'), 400, 'bad_request'],
    [asked('POST /render', ...sent, 'Content-Encoding: zstd'), 415, 'unsupported_media_type'],
    [asked('POST /render', ...sent, 'Content-Encoding: br'), 400, 'bad_request'],
    [asked('POST /render', ...sent, 'Content-Encoding: gzip'), 400, 'bad_request'],
    [
      asked('POST /render', 'Content-Type: application/json; charset=klingon', 'Content-Length: 0'),
      415,
      'unsupported_media_type',
    ],
    [
      asked('POST /render?__proto__[x]=1&a[]=2&%=&theme=a&theme=b', ...sent),
      400,
      'invalid_options',
    ],
    [asked('POST /render?theme=' + 'x'.repeat(5_000), ...sent), 400, 'theme_not_found'],
    [
      asked('POST /render?locale=' + '-'.repeat(5_000) + '&format=png', ...sent),
      400,
      'invalid_options',
    ],
    [
      'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n',
      405,
      'method_not_allowed',
    ],
  ])('answers an invalid request with a problem (%#)', async (bytes, status, code) => {
    const service = await start(echoRenderer());
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.write(bytes);
    await once(socket, 'close');
    const [head = '', body = ''] = Buffer.concat(chunks).toString().split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} .*application/problem\\+json`, 's'));
    expect(JSON.parse(body)).toMatchObject({ status, code, requestId: expect.any(String) });
    await service.stop();
  });

  it('reports a taken port in one message and closes the renderer', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? String(address.port) : '';
    const renderer = echoRenderer();
    await expect(start(renderer, { PORT: port })).rejects.toMatchObject({
      code: 'invalid_options',
      message: `Cannot listen on 127.0.0.1:${port} (EADDRINUSE). Set HOST or PORT.`,
    });
    expect(renderer.isClosed()).toBe(true);
    other.close();
  });
});
