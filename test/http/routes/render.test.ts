import { request as httpRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import supertest from 'supertest';
import { generateApiKey } from '../../../src/api-keys.ts';
import { limits } from '../../../src/limits.ts';
import { formatNames, formats } from '../../../src/options/schema.ts';
import { echoRenderer, failing, untilCanceled } from '../../support/echo-renderer.ts';
import { appOf, asBytes, clientOf, post, problemType } from '../../support/http-client.ts';

const resume = '{"basics":{"name":"Zoë"}}';

describe('POST /render', () => {
  it.each(formatNames)('answers a %s with its type, length and name', async (format) => {
    const response = await post(`/render?format=${format}&theme=modern`, resume)
      .buffer(true)
      .parse(asBytes);
    const expected = `${format}:modern:${resume}`;
    expect(response.status).toBe(200);
    expect(response.body.toString()).toBe(expected);
    expect(response.headers).toMatchObject({
      'content-type': formats[format].mediaType,
      'content-length': String(Buffer.byteLength(expected)),
      'content-disposition': `attachment; filename="Zoe Lukasz - Resume.${format}"; filename*=UTF-8''Zo%C3%AB%20%C5%81ukasz%20%E2%80%93%20R%C3%A9sum%C3%A9.${format}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'vitae-cache': 'miss',
      vary: 'Accept',
      'vitae-warnings': '0',
    });
    expect(response.headers['x-powered-by']).toBeUndefined();
  });

  it('answers 412 without rendering when the client has the document', async () => {
    const renderer = echoRenderer();
    const app = appOf({ renderer });
    const request = (tag: string) =>
      supertest(app)
        .post('/render')
        .set({ 'Content-Type': 'application/json', 'If-None-Match': tag })
        .send(resume);
    const etag = (await request('"other"')).headers['etag'] ?? '';
    for (const tag of [etag, `W/${etag}`, `"a", ${etag}`]) {
      const { status, headers, body } = await request(tag);
      expect({ status, type: headers['content-type'], etag: headers['etag'] }).toEqual({
        status: 412,
        type: problemType,
        etag,
      });
      expect(body).toMatchObject({ code: 'precondition_failed' });
    }
    expect(renderer.calls).toHaveLength(1);
  });

  it('sends an ETag only for a document', async () => {
    const renderer = failing('invalid_resume', 'The résumé has 1 problem.');
    const { headers } = await post('/render', '{"work":7}', { renderer });
    expect(headers['etag']).toBeUndefined();
  });

  it('answers one client from memory, and no other client', async () => {
    const [one, other] = [generateApiKey('one'), generateApiKey('other')];
    const renderer = echoRenderer();
    const app = appOf({ renderer, env: { VITAE_API_KEYS: `${one.entry},${other.entry}` } });
    const cacheFor = async ({ key }: { key: string }) => {
      const response = await supertest(app)
        .post('/render')
        .set({ 'Content-Type': 'application/json', Authorization: `Bearer ${key}` })
        .send(resume);
      return response.headers['vitae-cache'];
    };
    const answers = [await cacheFor(one), await cacheFor(one), await cacheFor(other)];
    expect(answers).toEqual(['miss', 'hit', 'miss']);
    expect(renderer.calls).toHaveLength(2);
  });

  it('hands the core the text of the body, byte for byte', async () => {
    const renderer = echoRenderer();
    const text = '{ "a" : "\\u00e9é履" }\r\n';
    await post('/render', text, { renderer });
    expect(renderer.calls.map((call) => call.text)).toEqual([text]);
  });

  it.each(['application/json', 'application/json; charset=UTF-8', 'application/vnd.resume+json'])(
    'accepts a body of type %s',
    async (type) => {
      expect((await post('/render', resume, { type })).status).toBe(200);
    },
  );

  it('accepts a compressed body', async () => {
    const renderer = echoRenderer();
    const response = await clientOf({ renderer })
      .post('/render')
      .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      .serialize((body) => body)
      .send(gzipSync(resume));
    expect(response.status).toBe(200);
    expect(renderer.calls[0]?.text).toBe(resume);
  });

  it.each([
    ['/render?them=modern', '/them', 'is not an option; did you mean "theme"?'],
    [
      '/render?format=pdff',
      '/format',
      'must be one of pdf, docx, html, txt, md, png, json, not "pdff"; did you mean "pdf"?',
    ],
    ['/render?theme=a&theme=b', '/theme', 'is given 2 times but accepts only one value'],
    [
      '/render?theme=..%2Fetc',
      '/theme',
      'must be the name of a theme: lower-case letters, digits, hyphens, not "../etc"',
    ],
    [
      '/render?theme=',
      '/theme',
      'must be the name of a theme: lower-case letters, digits, hyphens, not ""',
    ],
    ['/render?__proto__=x', '/__proto__', expect.stringMatching(/^is not an option/)],
  ])('refuses %s with the option and its allowed values', async (path, pointer, message) => {
    const response = await post(path);
    expect(response.status).toBe(400);
    expect(response.headers['content-type']).toBe(problemType);
    expect(response.body).toMatchObject({
      code: 'invalid_options',
      issues: [{ path: pointer, message }],
    });
  });

  it('refuses a theme that is not there before it renders', async () => {
    const renderer = echoRenderer();
    const response = await post('/render?theme=nope', resume, { renderer });
    expect({ status: response.status, code: response.body.code }).toEqual({
      status: 400,
      code: 'theme_not_found',
    });
    expect(renderer.calls).toEqual([]);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json; charset=latin1',
  ])('refuses a body of type %s', async (type) => {
    const response = await post('/render', resume, { type });
    expect(response.status).toBe(415);
    expect(response.body.code).toBe('unsupported_media_type');
    expect(response.headers['accept-post']).toBe(
      'application/json, application/yaml, text/csv, application/xml, application/zip',
    );
  });

  it('refuses an unknown compression', async () => {
    const response = await clientOf()
      .post('/render')
      .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'zzz' })
      .send(resume);
    expect(response.status).toBe(415);
    expect(response.headers['accept-encoding']).toBe('gzip, deflate, br');
  });

  it('refuses a body that is not valid UTF-8 or not valid gzip', async () => {
    const bytes = await clientOf()
      .post('/render')
      .set('Content-Type', 'application/json')
      .serialize((body) => body)
      .send(Buffer.from([0x7b, 0xe9, 0x7d]));
    expect({ status: bytes.status, code: bytes.body.code }).toEqual({
      status: 400,
      code: 'invalid_encoding',
    });
    const broken = await clientOf()
      .post('/render')
      .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      .send('not gzip');
    expect({ status: broken.status, code: broken.body.code }).toEqual({
      status: 400,
      code: 'bad_request',
    });
  });

  it('refuses a body beyond the limit, before and after decompression', async () => {
    const large = ' '.repeat(limits.bodyBytes + 1);
    const plain = await post('/render', large);
    expect({ status: plain.status, code: plain.body.code }).toEqual({
      status: 413,
      code: 'too_large',
    });
    expect(plain.body.detail).toContain(String(limits.bodyBytes));
    const bomb = await clientOf()
      .post('/render')
      .set({ 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' })
      .serialize((body) => body)
      .send(gzipSync(large));
    expect(bomb.status).toBe(413);
  });

  it('returns issues with line and column', async () => {
    const issues = [{ path: '', message: 'a value is expected', line: 2, column: 12 }];
    const renderer = failing('invalid_json', 'The text is not JSON.', { issues });
    const response = await post('/render', '{', { renderer });
    expect(response.status).toBe(400);
    expect(response.body).toMatchObject({
      code: 'invalid_json',
      detail: 'The text is not JSON.',
      issues,
    });
  });

  it('gives the retry time when busy', async () => {
    const renderer = failing('busy', 'Full.', { retryAfterSeconds: 7 });
    const response = await post('/render', '{}', { renderer });
    expect({ status: response.status, retry: response.headers['retry-after'] }).toEqual({
      status: 429,
      retry: '7',
    });
  });

  it('logs the cause of a server error and hides it from the client', async () => {
    const lines: string[] = [];
    const renderer = echoRenderer(() => Promise.reject(new TypeError('value is Zoë, not secret')));
    const response = await clientOf({ renderer, lines })
      .post('/render')
      .set({ 'Content-Type': 'application/json', 'X-Request-Id': 'abc-1' })
      .send(resume);
    expect(response.status).toBe(500);
    expect(response.text).not.toContain('secret');
    const [failed, answered] = lines.map((line) => JSON.parse(line));
    expect(failed).toMatchObject({
      level: 'error',
      requestId: 'abc-1',
      error: { name: 'TypeError', message: 'value is […], not secret' },
    });
    expect(failed.error.frames[0]).toMatch(/^at /);
    expect(answered).toMatchObject({
      requestId: 'abc-1',
      route: '/render',
      status: 500,
      code: 'internal',
    });
  });

  it('aborts the render when the client disconnects, and logs it', async () => {
    const lines: string[] = [];
    const server = appOf({ renderer: untilCanceled(() => request.destroy()), lines }).listen(0);
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const request = httpRequest({
      port,
      path: '/render',
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
    });
    request.on('error', () => undefined);
    request.end('{}');
    while (lines.length === 0) await new Promise((resolve) => setImmediate(resolve));
    server.close();
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ route: '/render', aborted: true });
  });
});
