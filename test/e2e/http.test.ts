import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import supertest from 'supertest';
import { readServerConfig } from '../../src/config.ts';
import { createApp } from '../../src/http/app.ts';
import { formatNames, formats } from '../../src/options/schema.ts';
import { createRenderer } from '../../src/render.ts';
import { listThemes } from '../support/themes.ts';
import { asBytes } from '../support/http-client.ts';

const seed = readFileSync(resolve(import.meta.dirname, '../../seeds/staff-engineer.json'));
const renderer = createRenderer();
const client = supertest(
  createApp({ renderer, config: readServerConfig({ VITAE_LOG_LEVEL: 'silent' }) }),
);
afterAll(() => renderer.close());

const post = (path: string, body: Buffer | string = seed) =>
  client
    .post(path)
    .set('Content-Type', 'application/json')
    .serialize((raw) => raw as unknown as string)
    .send(body as unknown as string)
    .buffer(true)
    .parse(asBytes);

const problemOf = async (path: string, body?: Buffer | string) => {
  const { status, body: bytes } = await post(path, body);
  const { code, issues } = JSON.parse(bytes.toString()) as {
    code: string;
    issues: { path: string }[];
  };
  return { status, code, paths: issues.map((issue) => issue.path) };
};

describe('the service', () => {
  it('renders a seed in every format and theme', async () => {
    const beginnings = {
      pdf: '%PDF-1.',
      docx: 'PK',
      html: '<!doctype html>',
      txt: 'Pro(?:fessional|gramming)',
      md: '---\nvitae:\n',
      png: '\u0089PNG',
      json: '\\{',
    };
    for (const { name } of await listThemes()) {
      for (const format of formatNames) {
        const { status, headers, body } = await post(`/render?format=${format}&theme=${name}`);
        expect({ status, type: headers['content-type'] }).toEqual({
          status: 200,
          type: formats[format].mediaType,
        });
        expect(headers['content-length']).toBe(String(body.length));
        expect(body.toString('latin1')).toMatch(new RegExp(`^${beginnings[format]}`, 'i'));
      }
    }
    // Some ninety documents, one after another.
  }, 180_000);

  it('answers each kind of mistake with its problem', async () => {
    const problems = {
      theme: await problemOf('/render?theme=nope'),
      option: await problemOf('/render?them=modern'),
      comma: await problemOf('/render', '{ "basics": { "name" "Ada" } }'),
      yaml: await problemOf('/render', 'basics: [1'),
      field: await problemOf('/render?strict=on', '{ "basics": { "name": {} }, "work": 7 }'),
      empty: await problemOf('/render', ''),
      large: await problemOf('/render', Buffer.alloc(20 * 1024 * 1024, ' ')),
      deep: await problemOf('/render', `{"a":${'['.repeat(200)}${']'.repeat(200)}}`),
    };
    expect(problems).toEqual({
      theme: { status: 400, code: 'theme_not_found', paths: [] },
      option: { status: 400, code: 'invalid_options', paths: ['/them'] },
      comma: { status: 400, code: 'invalid_json', paths: [''] },
      yaml: { status: 400, code: 'invalid_yaml', paths: [''] },
      field: { status: 422, code: 'invalid_resume', paths: ['/basics/name', '/work'] },
      empty: { status: 400, code: 'invalid_json', paths: [''] },
      large: { status: 413, code: 'too_large', paths: [] },
      deep: { status: 413, code: 'too_large', paths: [''] },
    });
  });

  it('renders repeated requests once, and not when the client has the document', async () => {
    const path = '/render?theme=modern&paper=letter';
    const prints = () => renderer.status().rendered;
    const before = prints();
    const [one, other] = await Promise.all([post(path), post(path)]);
    expect([one.headers['vitae-cache'], other.headers['vitae-cache']].sort()).toEqual([
      'miss',
      'shared',
    ]);
    const third = await post(path);
    expect(third.headers['vitae-cache']).toBe('hit');
    expect(third.body.equals(one.body)).toBe(true);
    const fourth = await post(path).set('If-None-Match', one.headers['etag'] ?? '');
    expect({ status: fourth.status, etag: fourth.headers['etag'] }).toEqual({
      status: 412,
      etag: one.headers['etag'],
    });
    expect(prints() - before).toBe(1);
    expect(one.headers['server-timing']).toMatch(/print;dur=\d/);
  });

  it('previews a theme', async () => {
    const { headers, body } = await client
      .get('/themes/sidebar/preview.png')
      .buffer(true)
      .parse(asBytes);
    expect(headers['content-type']).toBe('image/png');
    const png = body as Buffer;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // A4 at 96 pixels per inch, at twice the density.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * 794, 2 * 1123]);
  });

  it('lists the themes', async () => {
    const { body } = await client.get('/themes');
    expect(body).toEqual({ themes: await listThemes() });
  });
});
