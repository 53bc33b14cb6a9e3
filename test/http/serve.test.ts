import { once } from 'node:events';
import { createServer } from 'node:http';
import { readServerConfig } from '../../src/config.ts';
import { serve } from '../../src/http/serve.ts';
import { echoRenderer, failing, untilCanceled, type ObservedRenderer } from '../door/renderer.ts';

interface Running {
  readonly url: string;
  readonly lines: string[];
  readonly stop: () => Promise<void>;
}

const start = (
  renderer: ObservedRenderer,
  environment: Record<string, string> = {},
): Promise<Running> =>
  new Promise((resolve, reject) => {
    const controller = new AbortController();
    const lines: string[] = [];
    const ended = serve({
      renderer,
      config: readServerConfig({ PORT: '0', ...environment }),
      signal: controller.signal,
      announce: (line) => {
        lines.push(line);
        const url = /Listening on (.*)/.exec(line)?.[1];
        if (url) resolve({ url, lines, stop: () => (controller.abort('SIGTERM'), ended) });
      },
    });
    ended.catch(reject);
  });

const postTo = (url: string) =>
  fetch(`${url}/render?format=txt`, {
    method: 'POST',
    body: '{}',
    headers: { 'Content-Type': 'application/json' },
  });

describe('serve', () => {
  it('listens, answers, and closes the core when told to stop', async () => {
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

  it('answers what is running before it stops', async () => {
    let stopped: Promise<void> | undefined;
    const renderer = echoRenderer(() => {
      stopped = service.stop();
      return new Promise((done) => setTimeout(done, 100));
    });
    const service = await start(renderer);
    expect((await postTo(service.url)).status).toBe(200);
    await stopped;
    expect(service.lines.at(-1)).toMatch(/^Stopping/);
  });

  it('cuts off what outlasts the drain', async () => {
    const renderer = untilCanceled(() => void service.stop());
    const service = await start(renderer, { VITAE_DRAIN_MS: '50' });
    await expect(postTo(service.url)).rejects.toThrow();
    await service.stop();
    await new Promise((resolve) => setImmediate(resolve));
    expect(renderer.calls[0]?.signal?.aborted).toBe(true);
    expect(renderer.isClosed()).toBe(true);
  });

  it('tells the operator of failures that are not the caller’s', async () => {
    const service = await start(failing('internal', 'Broken.', { cause: new TypeError('x is 7') }));
    await postTo(service.url);
    await service.stop();
    expect(service.lines.join('\n')).toMatch(/^[0-9a-f-]{36} internal: TypeError: x is 7\n\s+at /m);
    const quiet = await start(failing('invalid_resume', 'Wrong.'));
    await postTo(quiet.url);
    await quiet.stop();
    expect(quiet.lines).toHaveLength(2);
  });

  it('says in one message that the port is taken, and closes the core', async () => {
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
