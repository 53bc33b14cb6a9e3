import { Validator } from '@seriousme/openapi-schema-validator';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { sampleResume } from '../../src/resume/sample-resume.ts';
import { listThemes } from '../support/themes.ts';
import { echoRenderer } from '../support/echo-renderer.ts';
import { asBytes, clientOf, post } from '../support/http-client.ts';

describe('POST /validate', () => {
  it('accepts a valid résumé', async () => {
    const response = await post('/validate', JSON.stringify(sampleResume));
    expect({ status: response.status, body: response.body }).toEqual({
      status: 200,
      body: {
        valid: true,
        warnings: [],
        values: { printed: 46, technical: 1, setting: 0, excluded: 0, lost: 0 },
        lost: [],
      },
    });
  });

  it('lists warnings with place and rule', async () => {
    const { body } = await post('/validate', '{"basics":{"name":7}}');
    expect(body).toMatchObject({
      valid: true,
      warnings: [
        { code: expect.any(String), path: '/basics/name', line: 1, message: expect.any(String) },
      ],
    });
  });

  it('lists lost texts, and refuses them with strict', async () => {
    const text = '{"work":[{"name":"did it","name":"X"}]}';
    const { body } = await post('/validate', text);
    expect(body).toMatchObject({
      values: { printed: 1, lost: 1 },
      lost: [{ path: '/work/0/name', line: 1, text: 'did it' }],
    });
    const strict = await post('/validate?strict=on', text);
    expect({ status: strict.status, code: strict.body.code }).toEqual({
      status: 422,
      code: 'text_lost',
    });
  });

  it('does not quote redacted data in lost texts', async () => {
    const text =
      '{"basics":{"name":"Ada Berg","nick":"Ada B."},"work":[{"name":"X","x":"By Berg"}]}';
    const { body } = await post('/validate?redact=name', text);
    expect(JSON.stringify(body)).not.toMatch(/Berg|Ada/);
  });

  it('answers the same problem as /render, also with strict', async () => {
    const broken = await post('/validate', '[7]');
    expect({ status: broken.status, code: broken.body.code }).toEqual({
      status: 422,
      code: 'invalid_resume',
    });
    expect((await post('/validate?strict=on', '{"basics":{"name":7}}')).status).toBe(422);
    expect((await post('/validate?strikt=on', '{}')).status).toBe(400);
  });

  it.each(['basics:\n  name: Ada\n', '? basics\n: {name: Ada}', '{basics: {name: Ada}}'])(
    'reads a body declared as YAML as YAML: %j',
    async (text) => {
      expect((await post('/validate', text, { type: 'application/yaml' })).status).toBe(200);
    },
  );
});

describe('GET /themes/:name', () => {
  it.each(['..%2Fseeds', '.%2Ftemplates%2Fclassic', '%2Fetc', 'classical'])(
    'does not know the address %s, because requests give names only',
    async (name) => {
      expect((await clientOf().get(`/themes/${name}`)).status).toBe(404);
      expect((await clientOf().get(`/themes/${name}/preview.png`)).status).toBe(404);
    },
  );

  it('describes each theme with its options as JSON Schema and its defaults', async () => {
    for (const summary of await listThemes()) {
      const { body } = await clientOf().get(`/themes/${summary.name}`);
      expect(body).toMatchObject({ ...summary, preview: `/themes/${summary.name}/preview.png` });
      const validate = new Ajv2020({ strict: false }).compile(body.options);
      expect(
        validate({ theme: summary.name, format: 'docx', accent: body.tokens.color.accent }),
      ).toBe(true);
      expect(validate({ theme: 'other' })).toBe(false);
      expect(validate({ colour: 'red' })).toBe(false);
      expect(body.options.properties.accent.default).toBe(body.tokens.color.accent);
    }
  });

  it('answers 404 for an unknown name and lists the names', async () => {
    const { status, body } = await clientOf().get('/themes/nope');
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not_found' });
    expect(body.detail).toContain('classic');
    expect((await clientOf().get('/themes/..%2F..%2Fsrc')).status).toBe(404);
    expect((await clientOf().get('/themes/_partials')).status).toBe(404);
  });
});

describe('GET /themes/:name/preview.png', () => {
  it('renders each theme once', async () => {
    let drawn = 0;
    const renderer = {
      ...echoRenderer(),
      preview: () => Promise.resolve(Uint8Array.of(++drawn)),
    };
    const client = clientOf({ renderer });
    for (let count = 0; count < 3; count++) {
      const { headers, body } = await client
        .get('/themes/classic/preview.png')
        .buffer(true)
        .parse(asBytes);
      expect([headers['content-type'], [...body]]).toEqual(['image/png', [1]]);
    }
    expect((await client.get('/themes/nope/preview.png')).status).toBe(404);
  });

  it('retries after a failure', async () => {
    let tries = 0;
    const renderer = {
      ...echoRenderer(),
      preview: () =>
        ++tries === 1 ? Promise.reject(new Error('no')) : Promise.resolve(Uint8Array.of(1)),
    };
    const client = clientOf({ renderer });
    expect((await client.get('/themes/classic/preview.png')).status).toBe(500);
    expect((await client.get('/themes/classic/preview.png')).status).toBe(200);
  });
});

describe('GET /schema.json', () => {
  it('is a JSON Schema that accepts a résumé and refuses other values', async () => {
    const { body, headers } = await clientOf().get('/schema.json');
    expect(headers['content-type']).toBe('application/schema+json; charset=utf-8');
    const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(body);
    expect([validate(sampleResume), validate({}), validate({ work: 7 })]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('GET /openapi.json', () => {
  it('is answered with 304 when the client has the document', async () => {
    const client = clientOf();
    const { body, headers } = await client.get('/openapi.json');
    expect((await new Validator().validate(body)).valid).toBe(true);
    const again = await client.get('/openapi.json').set('If-None-Match', headers['etag'] ?? '');
    expect(again.status).toBe(304);
  });

  it('has the themes of the service, npm themes included, as choices', async () => {
    const env = { VITAE_NPM_THEMES: 'jsonresume-theme-even' };
    const { body } = await clientOf({ env }).get('/openapi.json');
    const [theme] = body.paths['/render'].post.parameters;
    expect(theme.schema.enum).toEqual(['classic', 'modern', 'jsonresume-theme-even']);
  });
});

describe('GET /docs', () => {
  it('loads all its files from this service', async () => {
    const client = clientOf();
    const { text, headers } = await client.get('/docs');
    expect(headers['content-security-policy']).toContain("script-src 'self'");
    const addresses = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(
      ([, address]) => address ?? '',
    );
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      expect({ address, status: (await client.get(`/${address}`)).status }).toEqual({
        address,
        status: 200,
      });
    }
  });

  it('does not serve other files', async () => {
    for (const name of ['package.json', 'index.html', '..%2Fpackage.json', 'swagger-ui.js']) {
      expect((await clientOf().get(`/docs/${name}`)).status).toBe(404);
    }
  });
});

describe('GET /health/ready', () => {
  it('is not ready while the browser cannot be launched', async () => {
    const base = echoRenderer();
    const renderer = { ...base, status: () => ({ ...base.status(), circuit: 'open' as const }) };
    const { createLifecycle } = await import('../../src/http/lifecycle.ts');
    const lifecycle = createLifecycle();
    lifecycle.becomeReady();
    const response = await clientOf({ renderer, lifecycle }).get('/health/ready');
    expect({
      status: response.status,
      state: response.body.status,
      retry: response.headers['retry-after'],
    }).toEqual({
      status: 503,
      state: 'browser unavailable',
      retry: '1',
    });
    expect((await clientOf({ lifecycle }).get('/health/ready')).body).toMatchObject({
      status: 'ready',
      pages: 3,
    });
  });
});
