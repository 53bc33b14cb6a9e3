import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { strToU8, zipSync } from 'fflate';
import { formatNames, RenderOptions } from '../../src/options/schema.ts';
import { sampleResume } from '../../src/resume/sample-resume.ts';
import { fc } from './fast-check.ts';

/** A random HTTP request. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Sends a request on a new connection. Rejects if the connection breaks, or no data arrives for `limitMs`. */
export const send = (port: number, call: Call, limitMs = 20_000): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const { method, path, body } = call;
    const hasBody = method !== 'GET' && method !== 'HEAD';
    // Node sets no content-length for the body of a DELETE.
    const headers = { ...call.headers, ...(hasBody && { 'Content-Length': String(body.length) }) };
    const request = httpRequest(
      { host: '127.0.0.1', port, method, path, headers, timeout: limitMs, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
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
    request.end(hasBody ? body : undefined);
  });

/** Sends bytes that may not be HTTP. @returns the response bytes until the end of the connection */
export const sendRaw = (port: number, bytes: Uint8Array, limitMs = 20_000): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.setTimeout(limitMs, () => socket.destroy(new Error('hangs')));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) =>
      // The server may reset a connection that does not send HTTP.
      error.message === 'hangs' ? reject(error) : resolve(Buffer.concat(chunks).toString()),
    );
    socket.on('end', () => resolve(Buffer.concat(chunks).toString()));
  });

const json = fc.oneof(
  fc.constant(sampleResume),
  fc.json().map((text) => JSON.parse(text) as unknown),
  fc.record(
    { basics: fc.anything(), work: fc.anything(), skills: fc.anything() },
    { requiredKeys: [] },
  ),
);
const texts = fc.oneof(
  json.map((value) => JSON.stringify(value) ?? 'undefined'),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('{}', '[[[[', '"', '<a/>', 'First Name,Last Name\nAda,Byron'),
);

/** A message of the Model Context Protocol. */
const message = fc
  .record({
    method: fc.constantFrom('tools/call', 'tools/list', 'resources/read', 'resources/list', 'x'),
    params: fc.oneof(
      fc.record({
        name: fc.constantFrom('validate', 'render', 'import', 'check', 'fit', 'x'),
        arguments: fc.dictionary(
          fc.constantFrom('resume', 'options', 'formats', 'changes', 'pages', 'x'),
          fc.oneof(texts, json),
        ),
      }),
      fc.anything({ maxDepth: 2 }),
    ),
  })
  .map((call) => ({ jsonrpc: '2.0', id: 1, ...call }));

/** Bodies of jobs, of assistants and of other notations. */
const foreignBody = fc
  .oneof(
    message.map((call) => JSON.stringify(call)),
    fc.array(texts, { maxLength: 5 }).map((lines) => lines.join('\n')),
    fc
      .dictionary(fc.constantFrom('resume', 'options', 'x'), json)
      .map((line) => JSON.stringify(line)),
    fc.array(fc.array(texts, { maxLength: 4 }), { maxLength: 4 }).map((rows) => rows.join('\n')),
    texts.map(
      (text) => `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a x="&b;">${text}</a>`,
    ),
    fc
      .tuple(fc.constantFrom('Profile.csv', 'a.json', '../../b.yaml', 'c.xml'), texts, fc.nat(80))
      .map(([name, text, cut]) => {
        const archive = Buffer.from(zipSync({ [name]: strToU8(text) }));
        return archive.subarray(0, cut > 60 ? cut : undefined).toString('latin1');
      }),
  )
  .map((text) => Buffer.from(text, text.startsWith('PK') ? 'latin1' : 'utf8'));

const body = fc.oneof(
  { weight: 3, arbitrary: foreignBody },
  {
    weight: 4,
    arbitrary: json.map((value) => Buffer.from(JSON.stringify(value) ?? 'undefined')),
  },
  texts.map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  // A truncated request.
  fc.nat(400).map((length) => Buffer.from(JSON.stringify(sampleResume).slice(0, length))),
  fc
    .string()
    .map((text) =>
      Buffer.from(`basics:\n  name: ${text}\n  summary: |\n    ${text}\nwork: [${text}]`),
    ),
);

const word = fc.oneof(
  fc.string(),
  fc.constantFrom(...Object.keys(RenderOptions.shape), 'on', 'a4', 'classic', '__proto__'),
);
const query = (formats: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('', ...formats.map((name) => `format=${name}`)) },
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
      Accept: fc.oneof(
        { weight: 1, arbitrary: headerValue },
        { weight: 4, arbitrary: fc.constantFrom('text/html', '*/*', 'text/*;q=0.1', ',,;;') },
      ),
      'Content-Encoding': fc.oneof(
        { weight: 5, arbitrary: fc.constant('identity') },
        { weight: 1, arbitrary: fc.constantFrom('gzip', 'br', 'zzz', 'deflate') },
      ),
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
        { weight: 1, arbitrary: fc.constantFrom('application/yaml', 'text/csv') },
        { weight: 1, arbitrary: fc.constantFrom('application/xml', 'application/zip') },
        { weight: 1, arbitrary: fc.constant('application/x-ndjson') },
        { weight: 1, arbitrary: fc.constantFrom('text/markdown', 'text/html', 'application/pdf') },
        { weight: 1, arbitrary: headerValue },
      )
      .map((type) => ({ ...some, 'Content-Type': type })),
  );

const places = [
  ...['/themes', '/themes/x', '/themes/classic', '/themes/classic/preview.png', '/docs/..'],
  ...['/studio', '/studio/assets/..', '/jobs/x', '/jobs/x/results/1.pdf', '/jobs/x/events'],
  ...['/docs', '/metrics', '/problems/a', '/schema.json', '/openapi.json', '/health/ready'],
];

/**
 * Random requests with methods, paths, queries, headers and bodies. Without `hasPages` no request
 * makes Chromium print, so a sample is fast.
 */
export const arbitraryCall = (hasPages: boolean): fc.Arbitrary<Call> => {
  const formats = formatNames.filter((name) => hasPages || (name !== 'pdf' && name !== 'png'));
  const costly = hasPages
    ? ['/render', '/validate', '/check', '/import', '/jobs', '/mcp']
    : ['/render', '/validate', '/import', '/jobs', '/mcp'];
  const cheap = places.filter((path) => hasPages || !path.endsWith('.png'));
  const path = fc
    .tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...costly) },
        { weight: 1, arbitrary: fc.constantFrom(...cheap) },
        {
          weight: 1,
          arbitrary: fc.stringMatching(/^[!-"$->@-~]{0,30}$/).map((text) => `/${text}`),
        },
      ),
      query(formats),
    )
    .map(([place, search]) => `${place}?${search.replaceAll('#', '')}`)
    .map((address) =>
      hasPages || !address.startsWith('/render') || address.includes('format=')
        ? address
        : `${address}&format=txt`,
    );
  return fc.record({
    method: fc.oneof(
      { weight: 6, arbitrary: fc.constant('POST') },
      {
        weight: 1,
        arbitrary: fc.constantFrom('GET', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'),
      },
    ),
    path,
    headers,
    body,
  });
};

/** Random bytes, some of which begin like HTTP. */
export const arbitraryBytes: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(
      '',
      'GET / HTTP/1.1\r\n',
      'POST /render HTTP/1.1\r\nHost: a\r\n',
      'GET / HTTP/',
    ),
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom(
      '',
      '\r\n\r\n',
      'Content-Length: 5\r\n\r\nab',
      'Transfer-Encoding: chunked\r\n\r\nzz',
    ),
  )
  .map(([head, middle, tail]) => Buffer.concat([Buffer.from(head), middle, Buffer.from(tail)]));
