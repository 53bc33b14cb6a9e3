import fc from 'fast-check';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { once } from 'node:events';
import { createApp } from '../../src/http/app.ts';
import { openLog } from '../../src/http/log.ts';
import { readServerConfig } from '../../src/config.ts';
import { starterResume } from '../../src/door/starter.ts';
import { formatNames, RenderOptions } from '../../src/options.ts';
import { createRenderer } from '../../src/render.ts';

const runs = Number(process.env['FUZZ_RUNS'] ?? 400);

// Printing is fuzzed elsewhere: here it is the door, before a core that does all the rest.
const formats = formatNames.filter((name) => name !== 'pdf');
const config = readServerConfig({ VITAE_LOG_LEVEL: 'silent' });
const renderer = createRenderer();
const app = createApp({ renderer, config, log: openLog(config) });
const server = app.listen(0, '127.0.0.1');
beforeAll(() => server.listening || once(server, 'listening'));
afterAll(async () => {
  server.close();
  server.closeAllConnections();
  await renderer.close();
});

interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

const send = ({ method, path, headers, body }: Call) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>((resolve, reject) => {
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const request = httpRequest(
      { host: '127.0.0.1', port, method, path, headers, timeout: 20_000, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString(),
          }),
        );
      },
    );
    request.on('timeout', () => request.destroy(new Error('hangs')));
    request.on('error', reject);
    request.end(method === 'GET' || method === 'HEAD' ? undefined : body);
  });

const json = fc.oneof(
  fc.constant(starterResume),
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.record(
    { basics: fc.anything(), work: fc.anything(), skills: fc.anything() },
    { requiredKeys: [] },
  ),
);
const body = fc.oneof(
  json.map((value) => Buffer.from(JSON.stringify(value) ?? 'undefined')),
  fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  // Cut off in the middle.
  fc.nat(400).map((length) => Buffer.from(JSON.stringify(starterResume).slice(0, length))),
);
const word = fc.oneof(
  fc.string(),
  fc.constantFrom(...Object.keys(RenderOptions.shape), 'on', 'a4', 'classic', '__proto__'),
);
const query = fc.oneof(
  fc.constantFrom(...formats.map((name) => `format=${name}`)),
  fc
    .array(fc.tuple(word, word), { maxLength: 4 })
    .map((pairs) =>
      pairs
        .map((pair) =>
          pair.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, ''))).join('='),
        )
        .join('&'),
    ),
  fc.stringMatching(/^[!-~]{0,30}$/),
);
const headerValue = fc.stringMatching(/^[ -~]{0,40}$/);
const headers = fc
  .record(
    {
      Accept: fc.oneof(headerValue, fc.constantFrom('text/html', '*/*', 'text/*;q=0.1', ',,;;')),
      'Content-Encoding': fc.constantFrom('gzip', 'br', 'zzz', 'identity', 'deflate'),
      'If-None-Match': headerValue,
      Authorization: headerValue,
      'X-Request-Id': headerValue,
      Origin: headerValue,
    },
    { requiredKeys: [] },
  )
  .chain((some) =>
    fc
      .oneof(
        { weight: 3, arbitrary: fc.constant('application/json') },
        { weight: 1, arbitrary: headerValue },
      )
      .map((type) => ({ ...some, 'Content-Type': type })),
  );
const call: fc.Arbitrary<Call> = fc.record({
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constant('POST') },
    { weight: 1, arbitrary: fc.constantFrom('GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH') },
  ),
  path: fc
    .tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom('/render', '/validate') },
        {
          weight: 1,
          arbitrary: fc.constantFrom('/themes', '/themes/x', '/docs/..', '/metrics', '/problems/a'),
        },
        {
          weight: 1,
          arbitrary: fc.stringMatching(/^[!-"$->@-~]{0,30}$/).map((path) => `/${path}`),
        },
      ),
      query,
    )
    .map(([path, search]) => `${path}?${search.replaceAll('#', '')}`)
    // Chromium would print these: what is asked of it is fuzzed elsewhere.
    .map((path) =>
      path.startsWith('/render') && !path.includes('format=') ? `${path}&format=txt` : path,
    ),
  headers,
  body,
});

describe('the service', () => {
  it(`answers whatever it is sent, and never with a fault of its own (${runs} requests)`, async () => {
    await fc.assert(
      fc.asyncProperty(call, async (asked) => {
        const { status, headers: answered, text } = await send(asked);
        expect(status).toBeLessThan(500);
        expect(answered['x-request-id']).toMatch(/^[A-Za-z0-9._:-]{1,64}$/);
        if (status >= 400 && asked.method !== 'HEAD') {
          expect(answered['content-type']).toBe('application/problem+json; charset=utf-8');
          expect(JSON.parse(text)).toMatchObject({ status, code: expect.any(String) });
        }
      }),
      { numRuns: runs },
    );
  }, 3_600_000);
});
