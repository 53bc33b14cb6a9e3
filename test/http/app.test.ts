import { problemKinds } from '../../src/http/problem-kinds.ts';
import { readVersion } from '../../src/version.ts';
import { echoRenderer } from '../support/echo-renderer.ts';
import { clientOf, post, problemType } from '../support/http-client.ts';

describe('GET /themes', () => {
  it('lists the themes', async () => {
    const response = await clientOf().get('/themes');
    expect({ status: response.status, body: response.body }).toEqual({
      status: 200,
      body: { themes: await echoRenderer().themes() },
    });
  });
});

describe('GET /health', () => {
  it('returns the status and the version', async () => {
    const response = await clientOf().get('/health');
    expect(response.body).toEqual({ status: 'ok', version: readVersion() });
    expect(response.headers['cache-control']).toBe('no-store');
  });
});

describe('GET /problems/:code', () => {
  it('explains every problem type', async () => {
    for (const [code, kind] of Object.entries(problemKinds)) {
      expect((await clientOf().get(`/problems/${code}`)).body).toEqual({
        type: `/problems/${code}`,
        code,
        ...kind,
      });
    }
  });

  it('answers 404 for an unknown code', async () => {
    expect((await clientOf().get('/problems/toString')).status).toBe(404);
  });
});

describe('createApp', () => {
  it('answers an unknown address with a problem', async () => {
    const response = await clientOf().get('/nothing/here');
    expect(response.status).toBe(404);
    expect(response.headers['content-type']).toBe(problemType);
    expect(response.body).toMatchObject({
      code: 'not_found',
      detail: '/nothing/here is not an address of this service.',
    });
  });

  it.each(['/%', '/problems/%zz'])(
    'answers the malformed address %s with a problem',
    async (path) => {
      const response = await clientOf().get(path);
      expect([400, 404]).toContain(response.status);
      expect(response.headers['content-type']).toBe(problemType);
    },
  );

  it.each([
    ['get', '/render', 'POST'],
    ['put', '/render', 'POST'],
    ['post', '/themes', 'GET, HEAD'],
    ['delete', '/health', 'GET, HEAD'],
  ] as const)('refuses %s %s and names the allowed methods', async (method, path, allowed) => {
    const response = await clientOf()[method](path);
    expect({
      status: response.status,
      allow: response.headers['allow'],
      code: response.body.code,
    }).toEqual({
      status: 405,
      allow: allowed,
      code: 'method_not_allowed',
    });
  });

  it('answers HEAD without a body', async () => {
    const response = await clientOf().head('/health');
    expect({ status: response.status, text: response.text ?? '' }).toEqual({
      status: 200,
      text: '',
    });
  });

  it('takes a well-formed request id and generates one otherwise', async () => {
    const taken = await clientOf().get('/nothing').set('X-Request-Id', 'job-7.a:b');
    expect({ header: taken.headers['x-request-id'], body: taken.body.requestId }).toEqual({
      header: 'job-7.a:b',
      body: 'job-7.a:b',
    });
    for (const id of ['', 'a b', 'x'.repeat(65), '{"a":1}']) {
      const response = await clientOf().get('/health').set('X-Request-Id', id);
      expect(response.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    }
  });

  it('sends security headers with every response', async () => {
    for (const response of [
      await clientOf().get('/health'),
      await post('/render'),
      await clientOf().get('/x'),
    ]) {
      expect(response.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      });
      expect(response.headers['content-security-policy']).toMatch(/^default-src 'none'/);
    }
  });
});
